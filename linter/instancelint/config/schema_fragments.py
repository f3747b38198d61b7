"""
Fragments of JSON Schema in a config file: whether they are well-formed, with errors that name the place.

The validator itself is too dear to import for every run, and it would accept what it does not know.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any, NoReturn

from instancelint.base.linear_pattern import objection
from instancelint.base.suggest import did_you_mean
from instancelint.config.layer import Source
from instancelint.config.toml_places import Keys

_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
_SAME_VALUE = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"})
_ANNOTATIONS = frozenset({"title", "description", "$comment", "default", "examples"})


def read_fragment(source: Source, keys: Keys, value: object) -> str:
    """Return a fragment as JSON; raises ConfigError, which names the place of what is wrong in it."""
    if not isinstance(value, dict) or not value:
        raise source.error(keys, f"{keys[-1]!r} must be a table with a JSON Schema")
    _Checker(source, value).check(keys, value)
    _refuse_circles(source, keys, value)
    return json.dumps(value, ensure_ascii=False)


def _refuse_circles(source: Source, keys: Keys, root: dict[str, Any]) -> None:
    """Reject references that lead back to themselves without a step into the value: they would never end."""
    leads = {f"#/$defs/{name}": list(_references(schema)) for name, schema in root.get("$defs", {}).items()}
    try:
        TopologicalSorter(leads).prepare()
    except CycleError as error:
        name = error.args[1][0].removeprefix("#/$defs/")
        message = f"{name!r} refers to itself without a step into the value"
        raise source.error((*keys, "$defs", name), message) from None


def _references(schema: object) -> Iterator[str]:
    """Yield the references that a schema applies to the very value that it is applied to."""
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        yield schema["$ref"]
    for keyword in _SAME_VALUE & schema.keys():
        inner = schema[keyword]
        for each in inner if isinstance(inner, list) else inner.values() if keyword == "dependentSchemas" else (inner,):
            yield from _references(each)


class _Checker:
    def __init__(self, source: Source, root: dict[str, Any]) -> None:
        self._source = source
        defs = root.get("$defs", {})
        self._references = {f"#/$defs/{name}" for name in defs} if isinstance(defs, dict) else set()

    def check(self, keys: Keys, schema: object) -> None:
        """Check a schema and those in it."""
        if isinstance(schema, bool):
            return
        for keyword, value in self._table(keys, schema, "a schema must be a table, true or false").items():
            place = (*keys, keyword)
            self._plain(place, value)
            if keyword in _ANNOTATIONS:
                continue
            check = _KEYWORDS.get(keyword)
            if check is None:
                self._unknown(place, keyword)
            else:
                check(self, place, value)

    def _fail(self, keys: Keys, message: str) -> NoReturn:
        raise self._source.error(keys, message)

    def _unknown(self, keys: Keys, keyword: str) -> None:
        if keyword == "format":
            self._fail(keys, "'format' is not checked; use 'pattern' instead")
        self._fail(keys, f"JSON Schema has no {keyword!r}{did_you_mean(keyword, _KEYWORDS)}")

    def _plain(self, keys: Keys, value: object) -> None:
        """Reject what exists in TOML but not in JSON."""
        if isinstance(value, dict | list):
            items = value.items() if isinstance(value, dict) else enumerate(value)
            for key, item in items:
                self._plain((*keys, key), item)
        elif not isinstance(value, str | int | float):
            self._fail(keys, "JSON has no dates and times; use a quoted string")
        elif isinstance(value, float) and not math.isfinite(value):
            self._fail(keys, "JSON has only finite numbers")

    def types(self, keys: Keys, value: object) -> None:
        words = value if isinstance(value, list) and value else [value]
        for word in words:
            if word not in _TYPES:
                hint = did_you_mean(word, _TYPES) if isinstance(word, str) else ""
                self._fail(keys, f"'type' must be one or more of {', '.join(_TYPES)}{hint}")

    def size(self, keys: Keys, value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self._fail(keys, f"{keys[-1]!r} must be a whole number, zero or more")

    def number(self, keys: Keys, value: object) -> None:
        least = 0 if keys[-1] == "multipleOf" else -math.inf
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= least:
            self._fail(keys, f"{keys[-1]!r} must be a number{' above zero' if least == 0 else ''}")

    def pattern(self, keys: Keys, value: object) -> None:
        if not isinstance(value, str):
            self._fail(keys, f"{keys[-1]!r} must be a quoted regular expression")
        wrong = objection(value)
        if wrong:
            self._fail(keys, f"{value!r} {wrong}")

    def values(self, keys: Keys, value: object) -> None:
        if not isinstance(value, list) or not value:
            self._fail(keys, f"{keys[-1]!r} must be a non-empty list of values")

    def anything(self, keys: Keys, value: object) -> None:
        """Accept every value."""

    def switch(self, keys: Keys, value: object) -> None:
        if not isinstance(value, bool):
            self._fail(keys, f"{keys[-1]!r} must be true or false")

    def names(self, keys: Keys, value: object) -> None:
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            self._fail(keys, f"{keys[-1]!r} must be a list of quoted keys")

    def names_by_key(self, keys: Keys, value: object) -> None:
        for name, names in self._table(keys, value).items():
            self.names((*keys, name), names)

    def schemas_by_key(self, keys: Keys, value: object) -> None:
        for name, schema in self._table(keys, value).items():
            if keys[-1] == "patternProperties":
                self.pattern((*keys, name), name)
            self.check((*keys, name), schema)

    def schemas(self, keys: Keys, value: object) -> None:
        if not isinstance(value, list) or not value:
            self._fail(keys, f"{keys[-1]!r} must be a non-empty list of schemas")
        for number, schema in enumerate(value):
            self.check((*keys, number), schema)

    def reference(self, keys: Keys, value: object) -> None:
        if not isinstance(value, str) or value not in self._references:
            hint = did_you_mean(value, self._references) if isinstance(value, str) else ""
            self._fail(keys, f"'$ref' must be '#/$defs/NAME' in the same schema, not {value!r}{hint}")

    def _table(self, keys: Keys, value: object, wrong: str = "") -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._source.error(keys, wrong or f"{keys[-1]!r} must be a table")
        return value


_Check = Callable[[_Checker, Keys, object], None]

_KEYWORDS: dict[str, _Check] = {
    "type": _Checker.types,
    "enum": _Checker.values,
    "const": _Checker.anything,
    "pattern": _Checker.pattern,
    "required": _Checker.names,
    "uniqueItems": _Checker.switch,
    "dependentRequired": _Checker.names_by_key,
    "$ref": _Checker.reference,
    **dict.fromkeys(
        (
            *("minLength", "maxLength", "minItems", "maxItems"),
            *("minProperties", "maxProperties", "minContains", "maxContains"),
        ),
        _Checker.size,
    ),
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        _Checker.number,
    ),
    **dict.fromkeys(
        ("properties", "patternProperties", "dependentSchemas", "$defs"),
        _Checker.schemas_by_key,
    ),
    **dict.fromkeys(
        (
            *("items", "contains", "not", "if", "then", "else", "propertyNames"),
            *("additionalProperties", "unevaluatedItems", "unevaluatedProperties"),
        ),
        _Checker.check,
    ),
    **dict.fromkeys(("prefixItems", "allOf", "anyOf", "oneOf"), _Checker.schemas),
}
