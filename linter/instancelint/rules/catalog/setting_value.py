"""IL705 setting-value."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name, Word
from instancelint.base.suggest import nearest
from instancelint.domain.element import Element, Parameter
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import MASK, is_blank, is_open
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, value_of

_WORDS = {"true": True, "false": False}
_MEANT = {**dict.fromkeys(("yes", "on", "y", "1", "t"), "true"), **dict.fromkeys(("no", "off", "n", "0", "f"), "false")}


class SettingValue(Rule[NoOptions]):
    """
    Invalid value for a setting of the element.

    Some settings of an element accept a few words, or are booleans. The platform stores any other value without an
    error; the element cannot use it, and the first call fails. The valid values come from the element's documentation
    or from its imported definition.
    """

    meta = Meta(
        code="IL705",
        name="setting-value",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "near": "invalid value for {key!r} of {element}; did you mean {near!r}?",
            "unknown": "invalid value for {key!r} of {element}; use {allowed}",
            "boolean": "{key!r} is a boolean; use true or false",
        },
        bad=(
            Head("plaid", "Bank").configured(
                """
                username: agent
                subdomain: developement
                           ~~~~~~~~~~~~ near
                """,
                fixed="""
                username: agent
                subdomain: development
                """,
            ),
            Head("plaid", "Bank").configured("""
                subdomain: live
                           ~~~~ unknown
            """),
            Head("plaid", "Bank").configured("""
                subdomain: "true"
                           ~~~~~~ unknown
            """),
            Head("clover", "Shop").configured(
                """
                clover.sandbox: "yes"
                                ~~~~~ boolean
                """,
                fixed="""
                clover.sandbox: true
                """,
            ),
            Head("paypalv2", "Payments").configured(
                """
                paypalv2.sandbox: 0
                                  ~ boolean
                """,
                fixed="""
                paypalv2.sandbox: false
                """,
            ),
        ),
        good=(
            Head("plaid", "Bank").configured("""
                subdomain: sandbox
            """),
            Head("clover", "Shop").configured("""
                clover.sandbox: ${SANDBOX}
            """),
            Head("hubspot", "Leads").configured("""
                create.bulk.properties: "true"
            """),
        ),
        conditions=("catalogue",),
        yields_to=("yaml-implicit-type", "empty-value", "masked-value", "placeholder-value", "surrounding-whitespace"),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Compare each value with those that the element's own settings accept."""
        element = self.context.catalog.get(doc.element_key or "")
        if element is None:
            return
        for key, value in doc.configuration.items():
            parameter = element.parameter(key)
            if parameter is None or self.context.catalog.generic(key) or not _is_final(value):
                continue
            if parameter.enum:
                problem = _of_words(element, parameter, value)
            else:
                problem = _of_switch(element, parameter, value) if parameter.type == "boolean" else None
            if problem is not None:
                yield problem


def _is_final(value: object) -> bool:
    """Check whether there is a value to compare: not a stand-in, and not of a type that other rules report."""
    if isinstance(value, str):
        return not (is_blank(value) or is_open(value) or not value.strip(MASK))
    return isinstance(value, bool | int | float)


def _of_words(element: Element, parameter: Parameter, value: object) -> Problem | None:
    """Compare a value with a list of words; the platform stores true as a word."""
    written = str(value).lower() if isinstance(value, bool) else str(value).strip()
    if written in parameter.enum:
        return None
    at = value_of("configuration", parameter.key)
    args = {"element": Name(element.key), "key": Name(parameter.key)}
    same = tuple(word for word in parameter.enum if word.lower() == written.lower())
    near = same or (_MEANT.get(written.lower(), ""),)
    near = tuple(word for word in near if word in parameter.enum) or nearest(written, parameter.enum)
    if len(near) != 1:
        return Problem(at, "unknown", {**args, "allowed": Word(_listed(parameter.enum))})
    repair = Repair(f"Replace with {near[0]}", (Replace(at.path, near[0]),), Safety.SAFE if same else Safety.UNSAFE)
    return Problem(at, "near", {**args, "near": Name(near[0])}, fix=repair)


def _of_switch(element: Element, parameter: Parameter, value: object) -> Problem | None:
    """Compare a value with true and false; the platform also accepts them in quotes, which another rule reports."""
    if isinstance(value, bool) or value in _WORDS:
        return None
    written = str(value).strip().lower()
    meant = _WORDS.get(_MEANT.get(written, written))
    at = value_of("configuration", parameter.key)
    repair = Repair(f"Replace with {str(meant).lower()}", (Replace(at.path, meant),)) if meant is not None else None
    return Problem(at, "boolean", {"element": Name(element.key), "key": Name(parameter.key)}, fix=repair)


def _listed(words: tuple[str, ...]) -> str:
    quoted = [f'"{word}"' for word in words]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
