"""IL407 authentication-type-value."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name, Word
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import is_blank, is_open
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, value_of

_PATH = ("configuration", AUTHENTICATION_TYPE)
_SHOWN = {"Basic": frozenset({"netsuitecrmv2", "netsuiteerpv2", "netsuitefinancev2", "netsuitehcv2"})}
"""Values that the vendor's own bodies for these elements have, although their tables write them in another case."""
_ELEMENT = (("element", "key"),)
"""If the element's key is wrong, nothing is known about its values."""


class AuthenticationTypeValue(Rule[NoOptions]):
    """
    Authentication type that the element does not have.

    Some elements can authenticate in more than one way, and `authentication.type` selects one. The value must be one of
    the element's own, in exactly its case; it decides which other settings are needed.
    """

    meta = Meta(
        code="IL407",
        name="authentication-type-value",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("setting:authentication.type",),
        yields_to=("configuration-key-foreign",),
        messages={
            "case": "authentication types are case-sensitive; write {near!r} instead of {value!r}",
            "alternatives": "{value!r} contains several alternatives; use one of {allowed}",
            "unknown": "{element} does not support authentication type {value!r}; use one of {allowed}",
        },
        bad=(
            Head("netsuiteerpv2", "ERP").configured(
                """
                authentication.type: Custom
                                     ~~~~~~ case
                """,
                fixed="""
                authentication.type: custom
                """,
            ),
            Head("hubspot", "Marketing").configured("""
                authentication.type: oauth2 OR apiKey
                                     ~~~~~~~~~~~~~~~~ alternatives
            """),
            Head("hubspot", "Marketing").configured("""
                authentication.type: password
                                     ~~~~~~~~ unknown
            """),
        ),
        good=(
            Head("hubspot", "Marketing").configured("""
                authentication.type: apiKey
            """),
            Head("hubspot", "Marketing").configured("""
                authentication.type: ${HUBSPOT_AUTH}
            """),
            Head("bigcommerce", "Shop").configured("""
                authentication.type: OAuth
            """),
            Head("netsuiteerpv2", "ERP").configured("""
                authentication.type: Basic
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Compare the value with those that the catalogue lists for the element."""
        value = doc.configuration.get(AUTHENTICATION_TYPE)
        if not isinstance(value, str) or is_blank(value) or is_open(value):
            return
        element = self.context.catalog.get(doc.element_key or "")
        allowed = element.authentication_values if element else ()
        bare = value.strip()
        if element is None or not allowed or bare in allowed or not bare.strip("*"):
            return
        if element.key in _SHOWN.get(bare, ()):
            return
        args = {"element": Name(element.key), "value": value, "allowed": Name.each(allowed)}
        near = [known for known in allowed if known.lower() == bare.lower()]
        if len(near) == 1:
            repair = Repair(f"Replace with {near[0]}", (Replace(_PATH, near[0]),))
            yield Problem(
                value_of(*_PATH),
                "case",
                {**args, "value": Word(value), "near": Word(near[0])},
                fix=repair,
                yields_at=_ELEMENT,
            )
        else:
            named = [known for known in allowed if known.lower() in bare.lower()]
            yield Problem(value_of(*_PATH), "alternatives" if len(named) > 1 else "unknown", args, yields_at=_ELEMENT)
