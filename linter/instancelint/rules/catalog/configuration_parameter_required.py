"""IL704 configuration-parameter-required."""

from __future__ import annotations

from collections.abc import Iterator, Sized

from instancelint.base.message import Name, Word
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Basis, Element, Parameter
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Example, Head, Meta, NoOptions, Problem, Rule, head_of
from instancelint.rules.shared.misspelt import in_place_of_own, stands_elsewhere

_ELSEWHERE = (("element", "key"), ("configuration", AUTHENTICATION_TYPE))
"""If the element or the authentication type is wrong, so are its requirements."""


class ConfigurationParameterRequired(Rule[NoOptions]):
    """
    Required setting missing.

    The platform rejects such a body with a list of the missing settings. A setting counts as required if the element's
    documentation or its imported definition requires it or does not call it optional, or if every body in the
    documentation has it, for the authentication type that the body selects; OAuth credentials are covered by
    `oauth-keys-missing`. A setting may be required only because of another one: `netsuite.single.session` requires
    `netsuite.single.session.key`. What only a published definition requires is reported as information, since yours may
    be a variant.
    """

    meta = Meta(
        code="IL704",
        name="configuration-parameter-required",
        since="0.1.0",
        severity=Severity.WARNING,
        absence=True,
        messages={
            "missing": "{element} requires {keys}; add {them} to the configuration",
            "shown": "every documented body of {element} has {shown}; add {them} to the configuration",
            "unmarked": "{element} seems to require {shown}, which its documentation does not call optional; add "
            "{them} to the configuration",
            "one-of": "every documented body of {element} has {sets}; add one of these alternatives to the "
            "configuration",
            "both": "{element} requires {keys} and seems to require {shown}; add {them} to the configuration",
            "likely": "{element} requires {keys} in a public definition; add {them} unless yours is a variant",
        },
        bad=(
            Example("""
                element:
                  key: bamboohr
                name: People
                configuration:
                ~~~~~~~~~~~~~ unmarked
                  username: ${BAMBOO_USER}
            """),
            Example("""
                element:
                  key: postgresql
                name: Orders
                configuration:
                ~~~~~~~~~~~~~ shown
                  db.host: db.acme.io
                  db.name: orders
                  username: agent
            """),
            Example("""
                element:
                  key: discordbot
                name: Chat
                configuration:
                ~~~~~~~~~~~~~ likely
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                providerData:
                  code: ${CODE}
            """),
            Example("""
                element:
                  key: stripe
                name: Payments
                configuration: {}
                ~~~~~~~~~~~~~ one-of
            """),
            Example("""
                element:
                  key: netsuitecrmv2
                name: Sales
                configuration:
                ~~~~~~~~~~~~~ both
                  netsuite.accountId: T1
                  authentication.type: basic
                  user.username: agent
            """),
            Example("""
                element:
                  key: netsuitecrmv2
                name: Sales
                configuration:
                ~~~~~~~~~~~~~ missing
                  netsuite.sandbox: false
                  netsuite.single.session: true
                  netsuite.accountId: T1
                  authentication.type: basic
                  user.username: agent
                  user.password: ${PASSWORD}
            """),
        ),
        good=(
            Head("stripe", "Payments").configured("""
                api.key: ${KEY}
            """),
            Head("netsuitecrmv2", "Sales").configured("""
                netsuite.sandbox: false
                netsuite.single.session: false
                netsuite.accountId: T1
                authentication.type: basic
                user.username: agent
                user.password: ${PASSWORD}
            """),
            Head("bamboohr", "People").configured("""
                username: ${BAMBOO_USER}
                password: ${BAMBOO_PASSWORD}
                company.name: acme
            """),
        ),
        kinds=CREATES,
        conditions=("catalogue",),
        yields_to=("authentication-type-value", "configuration-key-foreign", "other-authentication-settings"),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the catalogue for what is missing."""
        element = self.context.catalog.get(doc.element_key or "")
        if element is None or not isinstance(doc.members.get("configuration"), dict) or "oauthProxy" in doc.members:
            return
        if doc.members.get("externalAuthentication") not in (None, "none"):
            return
        catalog = self.context.catalog
        missing = [
            item
            for item in element.missing(doc.configuration)
            if not element.is_of_grant(item.key) and not (item.required_if and catalog.generic(item.key))
        ]
        missing = [item for item in missing if not stands_elsewhere(doc, item.key, catalog)]
        if element.lacks_all_alternatives(doc.configuration):
            yield _one_of(element)
        elif missing:
            yield _missing(doc, element, missing, catalog)
        elif likely := _likely(doc, element, catalog):
            args = {"element": Name(element.key), "keys": Name.each(likely), "them": _them(likely)}
            yield Problem(head_of("configuration"), "likely", args, severity=Severity.INFO, yields_at=_ELSEWHERE)


def _missing(doc: Document, element: Element, missing: list[Parameter], catalog: Catalog) -> Problem:
    keys = [item.key for item in missing if item.is_said_to_be_required]
    shown = [item.key for item in missing if not item.is_said_to_be_required]
    args: dict[str, object] = {
        "element": Name(element.key),
        "keys": Name.each(keys),
        "shown": Name.each(shown),
        "them": _them(missing),
    }
    message = "both" if keys and shown else "missing" if keys else _unsaid(missing)
    instead = in_place_of_own(doc, element, catalog) if len(missing) == 1 else None
    places = (*_ELSEWHERE, ("configuration", instead[0])) if instead else _ELSEWHERE
    return Problem(head_of("configuration"), message, args, yields_at=places)


def _them(settings: Sized) -> Word:
    return Word("them" if len(settings) > 1 else "it")


def _likely(doc: Document, element: Element, catalog: Catalog) -> list[str]:
    """Return what only a public definition requires and the payload does not have, sorted."""
    required = (
        found.key for found in element.parameters.values() if found.likely and not element.is_of_grant(found.key)
    )
    return sorted(key for key in required if key not in doc.configuration and not stands_elsewhere(doc, key, catalog))


def _unsaid(missing: list[Parameter]) -> str:
    """Return the message for settings that are not said to be required."""
    return "shown" if all(item.required_basis is Basis.EXAMPLE for item in missing) else "unmarked"


def _one_of(element: Element) -> Problem:
    sets = ", or ".join(" and ".join(f'"{key}"' for key in keys) for keys in element.alternatives)
    args = {"element": Name(element.key), "sets": Word(sets)}
    return Problem(head_of("configuration"), "one-of", args, yields_at=_ELSEWHERE)
