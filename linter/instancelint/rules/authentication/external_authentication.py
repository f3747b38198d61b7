"""IL405 external-authentication."""

from __future__ import annotations

from collections.abc import Container

from instancelint.base.suggest import did_you_mean
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
    External authentication that is not understood, or brings no token.

    With `externalAuthentication: initial` the platform skips the grant and works with tokens that you bring:
    `oauth.user.refresh_token`, or `oauth.user.token`. With `none`, or without the member, it redeems the grant in
    `providerData`. There is no other value. It is only a warning where a user name and a password are enough to log in.
    """

    meta = Meta(
        code="IL405",
        name="external-authentication",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "value": "externalAuthentication is initial or none, not {value!r}{hint}",
            "token": "initial brings tokens of your own; add oauth.user.refresh_token or oauth.user.token to the "
            "configuration",
        },
        bad=(
            Example("""
                element:
                  key: quickbooks
                name: Books
                externalAuthentication: Initial
                                        ~~~~~~~ value
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
        """Tell a wrong value from a missing token."""
        if error.path != (_KEY,):
            if any(stands_elsewhere(doc, key, self.context.catalog) for key in _TOKENS):
                return None
            return Problem(value_of(_KEY), "token", severity=self._severity(doc))
        value = error.value if isinstance(error.value, str | bool | int | float) else None
        hint = did_you_mean(value, _KNOWN) if isinstance(value, str) else ""
        return Problem(value_of(_KEY), "value", {"value": value, "hint": hint}, severity=self._severity(doc))

    def _severity(self, doc: Document) -> Severity | None:
        """Return a milder severity where the element, or at least this payload, can do without tokens."""
        element = self.context.catalog.get(doc.element_key or "")
        by_password = element is not None and ("basic" in element.authentication or _takes_login(element.parameters))
        return Severity.WARNING if by_password or _takes_login(doc.configuration) else None


def _takes_login(settings: Container[str]) -> bool:
    return USERNAME in settings and PASSWORD in settings
