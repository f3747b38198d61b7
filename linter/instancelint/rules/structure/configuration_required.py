"""IL202 configuration-required."""

from __future__ import annotations

from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Meta, NoOptions, Problem, SchemaRule, head_of, value_of
from instancelint.rules.shared.misspelt import misspellings_at_top


class ConfigurationRequired(SchemaRule[NoOptions]):
    """
    No configuration table.

    The configuration holds what the element needs to reach its provider, so a create body has one; the one exception
    is a body with `oauthProxy`, which takes its credentials from the proxy. An element that needs nothing still gets
    an empty table.
    """

    meta = Meta(
        code="IL202",
        name="configuration-required",
        since="0.1.0",
        severity=Severity.ERROR,
        absence=True,
        messages={
            "missing": "the body has no configuration; add the table of the element's settings",
            "wrong-type": "configuration must be an object of settings, not {actual}",
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

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Say whether the table is missing or no table."""
        if not isinstance(doc.data, dict) or "configuration" not in doc.data:
            return Problem(head_of(), "missing", yields_at=misspellings_at_top(doc, "configuration"))
        return Problem(value_of("configuration"), "wrong-type", {"actual": type_name(doc.data["configuration"])})
