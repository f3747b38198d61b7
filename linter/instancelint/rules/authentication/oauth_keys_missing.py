"""IL401 oauth-keys-missing."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.element import OAUTH_KEYS
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE, OAUTH_CALLBACK_URL
from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import is_blank, is_open
from instancelint.model.terms import Kind, Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, head_of
from instancelint.rules.shared.misspelt import element_places, stands_elsewhere

_GRANT = frozenset({"code", "oauth_token", "oauth_verifier"})


class OauthKeysMissing(SchemaRule[NoOptions]):
    """
    Grant without the OAuth settings of its app.

    The platform exchanges the code or token in `providerData` for an access token. For that it needs the key and the
    secret of your app at the provider, and the callback URL registered there. Add what is missing. Elements that have
    their own credentials are in the catalogue; a missing callback URL is a warning.
    """

    meta = Meta(
        code="IL401",
        name="oauth-keys-missing",
        since="0.1.0",
        severity=Severity.ERROR,
        conditions=("grant",),
        yields_to=("element-key-format", "element-key-unknown", "placeholder-element-key", "configuration-key-foreign"),
        messages={
            "missing": "missing OAuth setting {keys}; without it the grant cannot be exchanged for a token",
            "missing-many": "missing OAuth settings {keys}; without them the grant cannot be exchanged for a token",
        },
        bad=(
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                  code: ${CODE}
                configuration:
                ~~~~~~~~~~~~~ missing-many
                  oauth.api.key: ${BOX_KEY}
                  oauth.api.secret: ""
            """),
            Example("""
                element:
                  key: our-own-element
                name: Own
                providerData:
                  oauth_token: ${TOKEN}
                  oauth_verifier: ${VERIFIER}
                  secret: ${TOKEN_SECRET}
                configuration:
                ~~~~~~~~~~~~~ missing
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                  code: ${CODE}
                configuration:
                  oauth.api.key: ${BOX_KEY}
                  oauth.api.secret: ${BOX_SECRET}
                  oauth.callback.url: https://acme.io/oauth
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                providerData:
                  code: ${CODE}
                oauthProxy:
                  isOauthProxy: true
                  oauthProxyName: acme-proxy
                configuration: {}
            """),
            Example("""
                element:
                  key: marketo
                name: Campaigns
                providerData:
                  code: ${CODE}
                configuration:
                  base.url: https://acme.mktorest.com
                  oauth.api.key: ${MARKETO_KEY}
                  oauth.api.secret: ${MARKETO_SECRET}
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Yield the schema's errors; only if there are none, check for the callback URL."""
        if is_open(doc.element_key or ""):
            return  # it may be an element that brings its own
        found = list(super().check(doc))
        yield from found
        if found or doc.kind is Kind.UPDATE or doc.is_partial or OAUTH_CALLBACK_URL in doc.configuration:
            return
        if _redeems_grant(doc) and OAUTH_CALLBACK_URL in self._missing(doc):
            yield Problem(
                head_of("configuration"),
                "missing",
                {"keys": Name.each((OAUTH_CALLBACK_URL,))},
                severity=Severity.WARNING,
                yields_at=element_places(doc, self.context.catalog),
            )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report all that is missing in one finding, unless the element needs neither key nor secret."""
        missing = self._missing(doc)
        if not set(missing) - {OAUTH_CALLBACK_URL}:
            return None
        return Problem(
            head_of("configuration"),
            "missing-many" if len(missing) > 1 else "missing",
            {"keys": Name.each(missing)},
            yields_at=element_places(doc, self.context.catalog),
        )

    def _missing(self, doc: Document) -> tuple[str, ...]:
        """Return what the element needs and the payload lacks; in an update or a part, only what is blank."""
        catalog = self.context.catalog
        element = catalog.get(doc.element_key or "")
        chosen = doc.configuration.get(AUTHENTICATION_TYPE)
        needed = element.oauth_requirements(chosen if isinstance(chosen, str) else None) if element else None
        wanted = OAUTH_KEYS if needed is None else tuple(key for key in OAUTH_KEYS if key in needed)
        if doc.kind is Kind.UPDATE or doc.is_partial:
            return tuple(key for key in wanted if key in doc.configuration and is_blank(doc.configuration[key]))
        return tuple(
            key
            for key in wanted
            if is_blank(doc.configuration.get(key))
            and (key in doc.configuration or not stands_elsewhere(doc, key, catalog))
        )


def _redeems_grant(doc: Document) -> bool:
    """Check whether a payload has a grant for the platform to exchange with the user's own app."""
    members = doc.members
    if not isinstance(members.get("configuration"), dict) or "oauthProxy" in members:
        return False
    if members.get("externalAuthentication") not in (None, "none") or isinstance(doc.configuration.get("oauth"), dict):
        return False
    return bool(_GRANT & doc.mapping("providerData").keys())
