"""IL210 property-type."""

from __future__ import annotations

from instancelint.base.message import Word
from instancelint.domain.schemas import is_url
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, Example, Head, Meta, NoOptions, Problem, SchemaRule, value_of
from instancelint.rules.shared.quoting import in_quotes

_BOOLEANS = {"true": True, "yes": True, "on": True, "y": True, "false": False, "no": False, "off": False, "n": False}
_ARTICLES = {"object": "an object", "array": "an array", "integer": "a whole number"}


class PropertyType(SchemaRule[NoOptions]):
    """
    Value of the wrong type.

    The platform rejects a body in which a field does not have its documented type, such as an object where it expects a
    boolean. A value that a more specific rule explains is left to that rule.
    """

    meta = Meta(
        code="IL210",
        name="property-type",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "type": "expected {expected}, found {actual}",
            "boolean": "expected true or false; use {meant}",
        },
        bad=(
            Example("""
                element:
                  key: box
                name: Contracts
                retrieveObjectsAfterInstantiation: soon
                                                   ~~~~ type
                configuration: {}
            """),
            Head("box", "Contracts").configured(
                """
                filter.response.nulls: "yes"
                                       ~~~~~ boolean
                """,
                fixed="""
                filter.response.nulls: true
                """,
            ),
            Example("""
                element:
                  key: box
                name: Contracts
                providerData: xyz
                              ~~~ type
                configuration: {}
            """),
        ),
        good=(
            Example("""
                element:
                  key: box
                name: Contracts
                retrieveObjectsAfterInstantiation: true
                providerData:
                  code: ${CODE}
                configuration: {}
            """),
        ),
        kinds=ALL_KINDS,
        yields_to=("placeholder-value",),
    )

    defs = ("",)

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Name what is allowed and what is there."""
        meant = _meant(error)
        if meant is not None:
            word = "true" if meant else "false"
            repair = Repair(f"Replace with {word}", (Replace(error.path, meant),))
            return Problem(value_of(*error.path), "boolean", {"meant": Word(word)}, fix=repair)
        args = {"expected": _expected(error), "actual": type_name(error.value)}
        fix = in_quotes(doc, error.path, error.value) if self._is_text(error) else None
        return Problem(value_of(*error.path), "type", args, fix=fix)

    def _is_text(self, error: SchemaError) -> bool:
        """Check whether any text may be there; a number or a boolean was not meant as an address."""
        described = self.context.catalog.generic_schema(str(error.path[-1])) if error.path else None
        return set(_types(error)) - {"null"} == {"string"} and not is_url(described or {})


def _meant(error: SchemaError) -> bool | None:
    """Return the boolean that a word stands for where a boolean belongs; None for anything else."""
    allowed = error.expected if isinstance(error.expected, list) else [error.expected]
    is_boolean = _types(error) == ["boolean"] or (error.keyword == "enum" and any(value is True for value in allowed))
    return _BOOLEANS.get(str(error.value).strip().lower()) if is_boolean and isinstance(error.value, str) else None


def _types(error: SchemaError) -> list[str]:
    """Return the names of the types that are allowed; none where something else is wrong."""
    if error.keyword != "type":
        return []
    return [str(name) for name in (error.expected if isinstance(error.expected, list) else [error.expected])]


def _expected(error: SchemaError) -> Word:
    if error.keyword == "type":
        return Word(" or ".join(_ARTICLES.get(name, f"a {name}") for name in _types(error) if name != "null"))
    if error.keyword == "pattern":
        return Word(_ARTICLES["integer"])
    values = error.expected if isinstance(error.expected, list) else [error.expected]
    return Word(" or ".join(dict.fromkeys(str(value).lower() for value in values if value is not None)))
