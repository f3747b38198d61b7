"""IL405 external-authentication."""

from __future__ import annotations

from collections.abc import Container

from instancelint.base.message import Name
from instancelint.base.suggest import nearest
from instancelint.domain.settings_generated import OAUTH_USER_REFRESH_TOKEN, OAUTH_USER_TOKEN, PASSWORD, USERNAME
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, SchemaRule, value_of
from instancelint.rules.shared.misspelt import stands_elsewhere

_KEY = "externalAuthentication"
_KNOWN = ("initial", "none")
_TOKENS = (OAUTH_USER_REFRESH_TOKEN, OAUTH_USER_TOKEN)


class ExternalAuthentication(SchemaRule[NoOptions]):
    """
    Invalid external authentication, or no token for it.

    With `externalAuthentication: initial` the platform skips the grant and works with tokens that you provide:
    `oauth.user.refresh_token`, or `oauth.user.token`. With `none`, or without the member, it exchanges the grant in
    `providerData`. Other values are invalid. It is only a warning if a username and a password are enough to log in.
    """

    meta = Meta(
        code="IL405",
        name="external-authentication",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "value": "invalid externalAuthentication {value!r}; use initial or none",
            "near": "invalid externalAuthentication {value!r}; did you mean {near!r}?",
            "token": "externalAuthentication is initial but no token is given; add oauth.user.refresh_token or "
            "oauth.user.token to the configuration",
        },
        bad=(
            Example("""
                element:
                  key: quickbooks
                name: Books
                externalAuthentication: Initial
                                        ~~~~~~~ near
                configuration: {}
            """),
            Example("""
                element:
                  key: quickbooks
                name: Books
                externalAuthentication: true
                                        ~~~~ value
                configuration: {}
            """),
            Example("""
                element:
                  key: quickbooks
                name: Books
                externalAuthentication: initial
                                        ~~~~~~~ token
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
            """),
        ),
        good=(
            Example("""
                element:
                  key: quickbooks
                name: Books
                externalAuthentication: initial
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.user.token: ${TOKEN}
                  oauth.user.token.secret: ${TOKEN_SECRET}
            """),
            Example("""
                element:
                  key: box
                name: Contracts
                externalAuthentication: none
                configuration: {}
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Distinguish a wrong value from a missing token."""
        if error.path != (_KEY,):
            if any(stands_elsewhere(doc, key, self.context.catalog) for key in _TOKENS):
                return None
            return Problem(value_of(_KEY), "token", severity=self._severity(doc))
        value = error.value if isinstance(error.value, str | bool | int | float) else None
        near = nearest(value, _KNOWN) if isinstance(value, str) else ()
        if len(near) == 1:
            args = {"value": value, "near": Name(near[0])}
            return Problem(value_of(_KEY), "near", args, severity=self._severity(doc))
        return Problem(value_of(_KEY), "value", {"value": value}, severity=self._severity(doc))

    def _severity(self, doc: Document) -> Severity | None:
        """Return a milder severity where the element, or at least this payload, can do without tokens."""
        element = self.context.catalog.get(doc.element_key or "")
        by_password = element is not None and ("basic" in element.authentication or _takes_login(element.parameters))
        return Severity.WARNING if by_password or _takes_login(doc.configuration) else None


def _takes_login(settings: Container[str]) -> bool:
    return USERNAME in settings and PASSWORD in settings
