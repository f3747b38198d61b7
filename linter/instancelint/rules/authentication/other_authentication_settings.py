"""IL410 other-authentication-settings."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.element import Element
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.model.document import Document
from instancelint.model.repair import Remove, Repair, Replace
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, key_of, value_of

_PATH = ("configuration", AUTHENTICATION_TYPE)


class OtherAuthenticationSettings(Rule[NoOptions]):
    """
    Settings of an authentication type that is not selected.

    If an element can authenticate in more than one way, `authentication.type` selects one, and each has its own
    settings. The platform also stores those of the others and never uses them: either the instance keeps a password
    that nobody needs, or the wrong type was selected.
    """

    meta = Meta(
        code="IL410",
        name="other-authentication-settings",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("setting:authentication.type",),
        yields_to=("configuration-key-foreign",),
        messages={
            "one": "{keys} belongs to authentication.type {other!r}, but {chosen!r} is selected; remove it, or select "
            "{other!r}",
            "many": "{keys} belong to authentication.type {other!r}, but {chosen!r} is selected; remove them, or "
            "select {other!r}",
            "chosen": "{chosen!r} is selected, but all settings belong to {other!r}; select {other!r}, or use the "
            "settings of {chosen!r}",
        },
        labels={
            "one": "unused",
            "many": "unused",
        },
        bad=(
            Head("hubspot", "Leads").configured(
                """
                authentication.type: apiKey
                hubspot.authorization.apikey: ${HUBSPOT_KEY}
                oauth.api.key: ${KEY}
                ~~~~~~~~~~~~~ many
                oauth.api.secret: ${SECRET}
                """,
                fixed="""
                authentication.type: apiKey
                hubspot.authorization.apikey: ${HUBSPOT_KEY}
                """,
            ),
            Head("netsuiteerpv2", "ERP").configured(
                """
                authentication.type: custom
                netsuite.accountId: T1
                netsuite.sandbox: false
                consumer_key: ${CONSUMER_KEY}
                consumer_secret: ${CONSUMER_SECRET}
                token_id: ${TOKEN_ID}
                token_secret: ${TOKEN_SECRET}
                user.password: ${PASSWORD}
                ~~~~~~~~~~~~~ one
                """,
                fixed="""
                authentication.type: custom
                netsuite.accountId: T1
                netsuite.sandbox: false
                consumer_key: ${CONSUMER_KEY}
                consumer_secret: ${CONSUMER_SECRET}
                token_id: ${TOKEN_ID}
                token_secret: ${TOKEN_SECRET}
                """,
            ),
            Head("netsuiteerpv2", "ERP").configured(
                """
                authentication.type: custom
                                     ~~~~~~ chosen
                netsuite.accountId: T1
                netsuite.sandbox: false
                user.username: agent
                user.password: ${PASSWORD}
                """,
                fixed="""
                authentication.type: basic
                netsuite.accountId: T1
                netsuite.sandbox: false
                user.username: agent
                user.password: ${PASSWORD}
                """,
            ),
        ),
        good=(
            Head("netsuiteerpv2", "ERP").configured("""
                authentication.type: basic
                netsuite.accountId: T1
                netsuite.sandbox: false
                user.username: agent
                user.password: ${PASSWORD}
            """),
            Head("netsuiteerpv2", "ERP").configured("""
                authentication.type: ${WAY}
                user.username: agent
                token_id: ${TOKEN_ID}
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Compare the settings with those of the selected type."""
        element = self.context.catalog.get(doc.element_key or "")
        chosen = doc.configuration.get(AUTHENTICATION_TYPE)
        if element is None or not isinstance(chosen, str):
            return
        ways = {value.lower(): value for value in element.authentication_values}
        if chosen.strip().lower() not in ways:
            return
        chosen = ways[chosen.strip().lower()]
        for other in element.authentication_values:
            keys = tuple(key for key in doc.configuration if _way(element, key) == other.lower())
            if other != chosen and keys:
                yield _problem(doc, element, chosen, other, keys)


def _way(element: Element, key: str) -> str:
    """Return the authentication type that a setting belongs to, in lower case; '' if it belongs to all."""
    parameter = element.parameter(key)
    return parameter.authentication.lower() if parameter else ""


def _problem(doc: Document, element: Element, chosen: str, other: str, keys: tuple[str, ...]) -> Problem:
    args = {"keys": Name.each(keys), "other": Name(other), "chosen": Name(chosen)}
    has_own = any(_way(element, key) == chosen.lower() for key in doc.configuration)
    is_complete = not element.missing({**doc.configuration, AUTHENTICATION_TYPE: other})
    if is_complete and not has_own and element.missing(doc.configuration):
        repair = Repair(f"Replace with {other}", (Replace(_PATH, other),), Safety.UNSAFE)
        return Problem(value_of(*_PATH), "chosen", args, fix=repair)
    removals = tuple(Remove(("configuration", key)) for key in keys)
    return Problem(
        key_of("configuration", keys[0]),
        "many" if len(keys) > 1 else "one",
        args,
        related=((value_of(*_PATH), "selected here"),),
        fix=Repair(f"Remove the settings of {other}", removals, Safety.UNSAFE),
    )
