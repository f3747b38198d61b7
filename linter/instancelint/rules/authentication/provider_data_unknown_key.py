"""IL408 provider-data-unknown-key."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.base.suggest import nearest
from instancelint.domain.settings_generated import GRANT
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, key_of


class ProviderDataUnknownKey(SchemaRule[NoOptions]):
    """
    Unknown field of a grant.

    The platform passes on the fields of `providerData` that it recognises and drops the others. Private elements may
    have their own fields, so this rule is off by default.
    """

    meta = Meta(
        code="IL408",
        name="provider-data-unknown-key",
        since="0.1.0",
        severity=Severity.INFO,
        messages={
            "unknown": "unknown providerData field {key!r}; check the spelling or remove it",
            "near": "unknown providerData field {key!r}; did you mean {near!r}?",
        },
        bad=(
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                  cod: ${CODE}
                  ~~~ near
                  tenant: acme
                  ~~~~~~ unknown
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
        """Skip the fields that the element's own definition names."""
        key = str(error.path[-1])
        element = self.context.catalog.get(doc.element_key or "")
        known = element.grant_fields if element else ()
        if key in known:
            return None
        near = nearest(key, known or GRANT)
        if len(near) == 1:
            return Problem(key_of(*error.path), "near", {"key": Name(key), "near": Name(near[0])})
        return Problem(key_of(*error.path), "unknown", {"key": Name(key)})
