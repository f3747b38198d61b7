"""IL408 provider-data-unknown-key."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.base.suggest import did_you_mean
from instancelint.domain.settings_generated import GRANT
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, key_of


class ProviderDataUnknownKey(SchemaRule[NoOptions]):
    """
    A field of a grant that no element is known to take.

    The platform hands on the fields of `providerData` that it knows and drops the others. Private elements may have
    fields of their own, so this rule is off by default.
    """

    meta = Meta(
        code="IL408",
        name="provider-data-unknown-key",
        since="0.1.0",
        severity=Severity.INFO,
        messages={"unknown": "{key!r} is no known part of a grant{hint}"},
        bad=(
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                  cod: ${CODE}
                  ~~~ unknown
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: quickbooks
                name: Books
                providerData:
                  code: ${CODE}
                  realmId: ${REALM}
                configuration: {}
            """),
        ),
        extra=True,
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Leave out the fields that the element's own definition names."""
        key = str(error.path[-1])
        element = self.context.catalog.get(doc.element_key or "")
        known = element.grant_fields if element else ()
        if key in known:
            return None
        hint = did_you_mean(key, known or GRANT)
        return Problem(key_of(*error.path), "unknown", {"key": Name(key), "hint": hint})
