"""IL403 oauth1-provider-data."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, head_of, key_of

_TRIPLE = ("oauth_token", "oauth_verifier", "secret")


class Oauth1ProviderData(SchemaRule[NoOptions]):
    """
    An OAuth 1 grant that is incomplete, or mixed with one of OAuth 2.

    OAuth 1 needs three values in `providerData`: `oauth_token`, `oauth_verifier` and `secret`, which is the secret that
    came with the request token. OAuth 2 needs `code` instead. The platform cannot redeem a part of the one or a mixture
    of both.
    """

    meta = Meta(
        code="IL403",
        name="oauth1-provider-data",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "missing": "an OAuth 1 grant is oauth_token, oauth_verifier and secret; add {fields}",
            "mixed": "code is OAuth 2, the rest of this grant is OAuth 1; keep the one that the element uses",
        },
        bad=(
            Example("""
                element:
                  key: evernote
                name: Notes
                providerData:
                ~~~~~~~~~~~~ missing
                  oauth_token: ${TOKEN}
                configuration: {}
            """),
            Example("""
                element:
                  key: evernote
                name: Notes
                providerData:
                  code: ${CODE}
                  ~~~~ mixed
                  oauth_token: ${TOKEN}
                  oauth_verifier: ${VERIFIER}
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: quickbooks
                name: Books
                providerData:
                  oauth_token: ${TOKEN}
                  oauth_verifier: ${VERIFIER}
                  secret: ${TOKEN_SECRET}
                  realmId: ${REALM}
                configuration: {}
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                  code: ${CODE}
                configuration: {}
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Tell a part of the triple from a mixture."""
        held = doc.mapping("providerData")
        if "code" in held:
            return Problem(key_of("providerData", "code"), "mixed")
        return Problem(
            head_of("providerData"),
            "missing",
            {"fields": Name.each(tuple(key for key in _TRIPLE if key not in held))},
        )
