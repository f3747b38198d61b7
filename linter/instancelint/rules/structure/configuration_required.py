"""IL202 configuration-required."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from instancelint.domain.shape_draft import CONFIGURATION_NAME, CONFIGURATION_VALUE
from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Meta, NoOptions, Problem, head_of, value_of
from instancelint.rules.shared.misspelt import misspellings_at_top
from instancelint.rules.shared.shape_rule import ShapeSchemaRule


class ConfigurationRequired(ShapeSchemaRule[NoOptions]):
    """
    Missing configuration.

    The configuration contains what the element needs to reach its provider, so a create body must have one. The only
    exception is a body with `oauthProxy`, which takes its credentials from the proxy. An element without settings still
    needs an empty object.
    """

    meta = Meta(
        code="IL202",
        name="configuration-required",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "missing": 'missing "configuration"; add an object with the element\'s settings',
            "wrong-type": "configuration must be an object of settings, not {actual}",
            "misnamed": "{key!r} is not read by the API; put the settings in configuration, as one object",
        },
        bad=(
            Example("""
                element:
                ~~~~~~~ missing
                  key: box
                name: Contracts
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                configuration: [oauth.api.key]
                               ~~~~~~~~~~~~~~~ wrong-type
            """),
            Example(
                """
                element:
                  key: box
                name: Contracts
                config:
                ~~~~~~ misnamed
                  oauth.api.key: ${KEY}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration:
                  oauth.api.key: ${KEY}
                """,
            ),
            Example(
                """
                element:
                  key: box
                name: Contracts
                configuration: [{key: oauth.api.key, value: '${KEY}'}]
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ wrong-type
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration: {oauth.api.key: "${KEY}"}
                """,
            ),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                configuration: {}
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                oauthProxy:
                  isOauthProxy: true
                  oauthProxyName: box-proxy
            """),
        ),
        kinds=CREATES,
        yields_to=("unknown-top-level-property",),
    )

    shapes: ClassVar = {CONFIGURATION_NAME: "misnamed", CONFIGURATION_VALUE: "wrong-type"}

    def check(self, doc: Document) -> Iterator[Problem]:
        """Skip what the schema rejects if something that was written is not in the data."""
        yield from self.slips(doc) if doc.is_partial else super().check(doc)

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Distinguish a missing table from another value."""
        if "configuration" not in doc.members:
            return Problem(head_of(), "missing", yields_at=misspellings_at_top(doc, "configuration"))
        return Problem(value_of("configuration"), "wrong-type", {"actual": type_name(doc.members["configuration"])})
