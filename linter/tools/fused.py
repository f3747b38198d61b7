"""
Fuses the rules of a kind into one predicate, for `predicate`. For maintainers.

Most rules look at members of the configuration. One by one, each of them walks through all members; fused, every member
is looked at once, by what concerns it. The fused predicate may doubt what no rule refuses: then the rules are asked one
by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from instancelint.domain import schemas
from instancelint.model.terms import Kind
from tools.compiler import Compiler

_MEMBERS: Final = ("properties", "patternProperties", "additionalProperties", "propertyNames")


class _Part(NamedTuple):
    """A subschema with the file it stands in."""

    schema: Any
    file: schemas.Schema


class _Fused:
    """What several subschemas demand of one value, taken apart."""

    def __init__(self) -> None:
        self.checks: list[str] = []
        self.exact: dict[str, list[_Part]] = {}
        self.names: list[str] = []
        self.patterns: list[tuple[str, _Part]] = []
        self.rest: list[tuple[tuple[str, ...], tuple[str, ...], _Part]] = []

    @property
    def looks_inside(self) -> bool:
        """Check whether members are looked at."""
        return bool(self.exact or self.names or self.patterns or self.rest)


def render(compiler: Compiler) -> list[str]:
    """Return the code of `FUSED`, after all that it needs beside the compiler's functions."""
    writer = _Writer(compiler)
    rows = []
    for kind in Kind:
        root = schemas.load(schemas.for_kind(kind))
        body = {key: value for key, value in root.items() if key not in {"allOf", "$defs"}}
        rules = [reference for group, _, reference in schemas.rule_references(root) if group != "extra"]
        parts = [_Part(body, root), *(_Part({"$ref": reference}, root) for reference in rules)]
        rows.append(f'    "{kind.value}": {writer.function(parts)},')
    return [*writer.texts, "FUSED = {\n" + "\n".join(rows) + "\n}\n"]


class _Writer:
    def __init__(self, compiler: Compiler) -> None:
        self.texts: list[str] = []
        self._compiler = compiler
        self._known: dict[str, str] = {}

    def function(self, parts: Iterable[_Part]) -> str:
        """Return the name of a function that tells whether `x` surely meets all of several subschemas."""
        fused = _Fused()
        for part in parts:
            self._take(part, fused)
        checks = list(dict.fromkeys(fused.checks))
        members = self._members(fused) if fused.looks_inside else None
        tests = [*checks, *([f"{members}(x)"] if members else [])]
        body = f"(x: Any) -> bool:\n    return {' and '.join(tests) or 'True'}\n"
        if body not in self._known:
            self._known[body] = f"_all_{len(self._known)}"
            self.texts.append(f"def {self._known[body]}{body}")
        return self._known[body]

    def _take(self, part: _Part, fused: _Fused) -> None:
        """Take a subschema apart."""
        schema, file = part
        if not isinstance(schema, dict):
            if schema is False:
                fused.checks.append("False")
            return
        if "$ref" in schema:
            self._take(_Part(*schemas.resolve(schema["$ref"], file)), fused)
        for inner in schema.get("allOf", ()):
            self._take(_Part(inner, file), fused)
        if "then" not in schema and self._is_about_members(_Part(schema.get("else"), file)):
            # A value that the condition lets pass is doubted here: it is no object, and rare.
            self._take(_Part(schema["else"], file), fused)
            schema = {key: value for key, value in schema.items() if key not in {"if", "else"}}
        self._take_members(schema, file, fused)
        own = {key: value for key, value in schema.items() if key not in {*_MEMBERS, "$ref", "allOf"}}
        if own.keys() - self._compiler.annotations:
            fused.checks.append(self._compiler.expression(own, file))

    def _is_about_members(self, part: _Part) -> bool:
        schema, file = part
        if not isinstance(schema, dict):
            return False
        if "$ref" in schema:
            return self._is_about_members(_Part(*schemas.resolve(schema["$ref"], file)))
        return not schema.keys().isdisjoint(_MEMBERS)

    def _take_members(self, schema: schemas.Schema, file: schemas.Schema, fused: _Fused) -> None:
        for key, inner in schema.get("properties", {}).items():
            if inner is not True:
                fused.exact.setdefault(key, []).append(_Part(inner, file))
        if "propertyNames" in schema:
            fused.names.append(self._compiler.function(schema["propertyNames"], file))
        patterns = schema.get("patternProperties", {})
        fused.patterns += [(text, _Part(inner, file)) for text, inner in patterns.items() if inner is not True]
        rest = schema.get("additionalProperties", True)
        if rest is not True:
            fused.rest.append((tuple(schema.get("properties", ())), tuple(patterns), _Part(rest, file)))

    def _members(self, fused: _Fused) -> str:
        """Write the table of what is looked at by which key."""
        known = dict.fromkeys(fused.exact) | {key: None for keys, _, _ in fused.rest for key in keys}
        exact = ", ".join(f"{key!r}: {self.function(self._about(key, fused))}" for key in known)
        names = ", ".join(dict.fromkeys(fused.names))
        patterns = ", ".join(
            f"({self._compiler.pattern(text)}, {self.function([part])})" for text, part in fused.patterns
        )
        rest = ", ".join(
            f"(({''.join(f'{self._compiler.pattern(text)}, ' for text in texts)}), {self.function([part])})"
            for _, texts, part in fused.rest
        )
        text = f"Members(\n    {{{exact}}},\n    [{names}],\n    [{patterns}],\n    [{rest}],\n)"
        if text not in self._known:
            self._known[text] = f"_members_{len(self._known)}"
            self.texts.append(f"{self._known[text]} = {text}\n")
        return self._known[text]

    def _about(self, key: str, fused: _Fused) -> list[_Part]:
        """Return all that concerns the value of a key that a schema names."""
        parts = [*fused.exact.get(key, ()), *(part for text, part in fused.patterns if re.search(text, key))]
        for keys, texts, part in fused.rest:
            if key not in keys and not any(re.search(text, key) for text in texts):
                parts.append(part)
        return parts
