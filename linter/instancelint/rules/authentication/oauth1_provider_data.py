"""IL403 oauth1-provider-data."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.element import GRANTS
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, head_of, key_of

_TRIPLE = GRANTS["oauth1"]


class Oauth1ProviderData(SchemaRule[NoOptions]):
    """
    Incomplete or mixed OAuth 1 grant, or a grant of the wrong OAuth version.

    OAuth 1 needs three values in `providerData`: `oauth_token`, `oauth_verifier` and `secret`, the secret that came
    with the request token. OAuth 2 needs `code` instead. The platform cannot use a part of one or a mixture of both,
    nor a grant that the element does not use.
    """

    meta = Meta(
        code="IL403",
        name="oauth1-provider-data",
        since="0.1.0",
        severity=Severity.ERROR,
        yields_to=("configuration-key-foreign",),
        messages={
            "missing": "incomplete OAuth 1 grant; add {fields}",
            "other": "this is an OAuth 1 grant, but {element} uses OAuth 2; use the OAuth 2 code",
            "oauth-2": "code is an OAuth 2 grant, but {element} uses OAuth 1; use oauth_token, oauth_verifier and "
            "secret",
            "mixed": "code belongs to OAuth 2, the other fields to OAuth 1; keep only those that the element uses",
        },
        conditions=("grant",),
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
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                ~~~~~~~~~~~~ other
                  oauth_token: ${TOKEN}
                  oauth_verifier: ${VERIFIER}
                  secret: ${TOKEN_SECRET}
                configuration: {}
            """),
            Example("""
                element:
                  key: twitter
                name: News
                providerData:
                  code: ${CODE}
                  ~~~~ oauth-2
                configuration:
                  oauth.callback.url: https://acme.io/oauth
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

    def check(self, doc: Document) -> Iterator[Problem]:
        """Compare the kind of grant with the element's; only if they agree, yield the schema's errors."""
        found = list(super().check(doc))
        other = self._other(doc)
        if other is None:
            yield from found
        else:
            yield other._replace(severity=None if found else Severity.WARNING)

    def _other(self, doc: Document) -> Problem | None:
        """
        Return a problem for an OAuth 1 grant of an element that only uses OAuth 2, or the reverse.

        A page of an element that was archived shows the reverse.
        """
        grant = doc.mapping("providerData")
        element = self.context.catalog.get(doc.element_key or "")
        has_code, has_token = "code" in grant, not {*_TRIPLE[:2]}.isdisjoint(grant)
        if element is None or has_code == has_token:
            return None
        args, elsewhere = {"element": Name(element.key)}, (("element", "key"),)
        if has_token and element.oauth_versions == {2}:
            return Problem(head_of("providerData"), "other", args, yields_at=elsewhere)
        if has_code and element.oauth_versions == {1} and not element.archived:
            return Problem(key_of("providerData", "code"), "oauth-2", args, yields_at=elsewhere)
        return None

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Distinguish an incomplete OAuth 1 grant from a mixture."""
        held = doc.mapping("providerData")
        if "code" in held:
            return Problem(key_of("providerData", "code"), "mixed")
        return Problem(
            head_of("providerData"),
            "missing",
            {"fields": Name.each(tuple(key for key in _TRIPLE if key not in held))},
        )
