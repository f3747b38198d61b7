"""IL402 oauth2-code-missing."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.element import INSTEAD_OF_GRANT, Element
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE, OAUTH_API_KEY
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Head, Meta, NoOptions, Problem, SchemaRule, head_of, key_of
from instancelint.rules.shared.misplaced import misplaced_grant
from instancelint.rules.shared.misspelt import element_places, misspellings_at_top

_NO_GRANT = frozenset({"dataSource", "org", "realmId", "state"})
"""Fields that come back with the code and are not a grant themselves."""


class Oauth2CodeMissing(SchemaRule[NoOptions]):
    """
    OAuth credentials without a grant.

    Key, secret and callback URL identify the app; the code that the provider sends to the callback URL says who gave it
    access. Without that code the platform answers that an OAuth code is missing. Add it to `providerData`, or provide
    your own tokens with `externalAuthentication: initial`.
    """

    meta = Meta(
        code="IL402",
        name="oauth2-code-missing",
        since="0.1.0",
        severity=Severity.WARNING,
        absence=True,
        messages={
            "missing": "OAuth credentials without a grant; add providerData.code with the code from the provider",
            "code": "{element} needs an OAuth code, but providerData has none; add the code from the provider",
            "chosen": "OAuth is selected without a grant; add providerData.code with the code from the provider",
            "refused": "{element} requires an OAuth code; add providerData.code with the code from the provider",
            "oauth-1": "OAuth credentials without a grant; add providerData with the OAuth 1 grant from the provider",
            "empty": "providerData is empty; add the grant from the provider",
        },
        bad=(
            Example("""
                element:
                ~~~~~~~ missing
                  key: bigcommerce
                name: Shop
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                providerData: {}
                ~~~~~~~~~~~~ empty
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                ~~~~~~~~~~~~ code
                  state: box
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
            """),
            Example("""
                element:
                ~~~~~~~ refused
                  key: servicemax
                name: Orders
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
            """),
            Example("""
                element:
                ~~~~~~~ chosen
                  key: hubspot
                name: Leads
                configuration:
                  authentication.type: oauth2
            """),
            Example("""
                element:
                ~~~~~~~ oauth-1
                  key: freshbooks
                name: Invoices
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                externalAuthentication: initial
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://acme.io/oauth
                  oauth.user.refresh_token: ${REFRESH_TOKEN}
            """),
            Head("actessentialsoauth", "Contacts").configured("""
                oauth.api.key: ${KEY}
                oauth.api.secret: ${SECRET}
                oauth.callback.url: https://acme.io/oauth
            """),
        ),
        kinds=CREATES,
        conditions=("grant",),
        yields_to=(
            "unknown-top-level-property",
            "misplaced-property",
            "configuration-key-foreign",
            "element-key-unknown",
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Yield the schema's errors; also a missing code if the element accepts nothing else."""
        found = list(super().check(doc))
        yield from found
        element = self.context.catalog.get(doc.element_key or "")
        if found or element is None or not _needs_code(doc, element):
            return
        grant = doc.members.get("providerData")
        if grant is None:
            yield self._missing(doc, "missing" if OAUTH_API_KEY in doc.configuration else "chosen")
        elif isinstance(grant, dict) and grant and grant.keys() <= _NO_GRANT:
            yield Problem(key_of("providerData"), "code", {"element": Name(element.key)})

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Skip elements that accept no grant, and bodies that select another way to authenticate."""
        element = self.context.catalog.get(doc.element_key or "")
        chosen = doc.configuration.get(AUTHENTICATION_TYPE)
        if element is not None and element.takes_grant is False:
            return None
        if isinstance(chosen, str) and "oauth" not in chosen.lower():
            return None
        if "providerData" in doc.members:
            return Problem(key_of("providerData"), "empty")
        return self._missing(doc)

    def _missing(self, doc: Document, message: str = "missing") -> Problem:
        elsewhere = tuple(at for at, _ in misplaced_grant(doc, self.context.catalog))
        element = self.context.catalog.get(doc.element_key or "")
        is_refused = element is not None and element.grant_required
        return Problem(
            head_of(),
            "refused" if is_refused else "oauth-1" if element and element.oauth_versions == {1} else message,
            {"element": Name(element.key)} if element else {},
            severity=Severity.ERROR if is_refused else None,
            yields_at=(
                *misspellings_at_top(doc, "providerData"),
                *element_places(doc, self.context.catalog),
                *elsewhere,
            ),
        )


def _needs_code(doc: Document, element: Element) -> bool:
    """Check whether a payload needs a code: its element accepts nothing else, and nothing replaces it."""
    if not isinstance(doc.data, dict) or doc.is_partial or "oauthProxy" in doc.data:
        return False
    if doc.data.get("externalAuthentication") not in (None, "none") or any(
        key in doc.configuration for key in INSTEAD_OF_GRANT
    ):
        return False
    if element.oauth_versions != {2} or element.grant_fields != ("code",) or not element.takes_grant:
        return False
    chosen = doc.configuration.get(AUTHENTICATION_TYPE)
    if chosen is not None or element.authentication_values:
        return isinstance(chosen, str) and chosen.lower() == "oauth2"
    return "providerData" in doc.data
