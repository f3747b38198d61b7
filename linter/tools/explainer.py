"""
Compiles the published schemas to linter/instancelint/rules/verdict/explainer_generated.py. For maintainers.

A rule becomes one function: the tests that `compiler` writes for the gate too, each with the error to report where it
fails. The place of a value is known while the code is written, so that a path is made for an error alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple, TypeAlias

from instancelint.domain import schemas
from instancelint.model.terms import Kind
from tools.compiler import Compiler, bare, name_of
from tools.predicate import assemble

_HEADER: Final = '''\
"""
What the rules of the schemas refuse, and where: for each rule of a kind, `ERRORS` gives a function that lists it.

Written by `python linter/tools` from the files in `schema/`; do not edit.
"""

from __future__ import annotations

import re
from typing import Any

from instancelint.model.document import SchemaError
from instancelint.rules.verdict.alternatives import choose
from instancelint.rules.verdict.members import are_unique
'''
_SHORT: Final = 100
"""Characters of a test up to which it is written out: less is read from disk before the first error."""
_INSIDE: Final = frozenset({"additionalProperties", "items", "patternProperties", "properties", "propertyNames"})
_Schema: TypeAlias = Any
"""An object or a boolean."""


class _Place(NamedTuple):
    """A variable, the steps of the path to its value, as code, and the list that takes its errors."""

    variable: str = "x0"
    steps: tuple[str, ...] = ()
    found: str = "found"

    @property
    def path(self) -> str:
        """The code of the path."""
        return f"({', '.join(self.steps)}{',' if len(self.steps) == 1 else ''})"

    @property
    def key(self) -> str:
        """A variable for a key of the value, or an index."""
        return f"k{len(self.steps) + 1}"

    def below(self, step: str) -> _Place:
        """Return the place of a member or an item."""
        return _Place(f"x{len(self.steps) + 1}", (*self.steps, step), self.found)


def render() -> str:
    """Return the text of rules/verdict/explainer_generated.py."""
    writer = Writer()
    kinds = []
    for kind in Kind:
        root = schemas.load(schemas.for_kind(kind))
        body = {key: value for key, value in root.items() if key not in {"allOf", "$defs"}}
        rows = [f'        ("structure", "", {writer.function("", body, root, f"_structure_of_{kind.name.lower()}")}),']
        for group, rule, reference in schemas.rule_references(root):
            schema, file = schemas.resolve(reference, root)
            name = f"_errors{name_of(reference, file)}"
            rows.append(f'        ("{group}", "{rule}", {writer.function(rule, schema, file, name)}),')
        kinds.append(f'    "{kind.value}": (\n' + "\n".join(rows) + "\n    ),")
    table = "ERRORS = {\n" + "\n".join(kinds) + "\n}\n"
    return writer.module(table)


class Writer:
    """Writes functions that list what schemas refuse, and the module with them."""

    def __init__(self) -> None:
        self._compiler = Compiler(_SHORT)
        self._names: dict[str, str] = {}
        self._constants: dict[str, str] = {}
        self._rule = ""

    def module(self, table: str = "") -> str:
        """Return the text of a module with all that was written, and a table of it."""
        constants = "\n".join(f"{name} = {text}" for text, name in self._constants.items())
        functions = (f"def {name}{body}\n" for body, name in self._names.items())
        return assemble(_HEADER, self._compiler, [f"{constants}\n", *functions, table])

    def function(self, rule: str, schema: _Schema, file: schemas.Schema, name: str) -> str:
        """Return the name of a function that lists what a rule refuses in `x0`; `name` is used where it is new."""
        self._rule = rule
        lines = ["found: list[SchemaError] = []", *self._refused(schema, file, _Place()), "return found"]
        body = "\n".join(["(x0: Any) -> list[SchemaError]:", *_indented(lines)])
        return self._names.setdefault(body, name)

    def _refused(self, schema: _Schema, file: schemas.Schema, at: _Place) -> Iterator[str]:
        """Write what adds the errors of a place to its list, in the order in which a validator would find them."""
        if schema is True:
            return
        if schema is False:
            raise ValueError('no keyword to report for the schema false; write {"not": {}}')
        tests = self._compiler.tests(schema, file, at.variable)
        for keyword, value in schema.items():
            if keyword in tests:
                failed = tests[keyword].removeprefix("not ") if keyword == "not" else f"not ({tests[keyword]})"
                yield from _block(f"if {failed}:", self._failed(keyword, value, file, at))
            elif keyword == "if":
                yield from self._condition(schema, file, at)
            elif keyword == "allOf":
                for part in value:
                    yield from self._refused(part, file, at)
            elif keyword in _INSIDE:
                kind = "list" if keyword == "items" else "dict"
                inside = self._inside(keyword, schema, file, at)
                yield from _block(f"if isinstance({at.variable}, {kind}):", inside)
        if "$ref" in schema:
            yield from self._refused(*schemas.resolve(schema["$ref"], file), at)

    def _failed(self, keyword: str, value: object, file: schemas.Schema, at: _Place) -> Iterator[str]:
        """Write what a failed test adds to the list; of alternatives, what is wrong with the one that was meant."""
        error = self._error(keyword, value, file, at)
        if keyword != "anyOf" or not isinstance(value, list):
            yield f"{at.found}.append({error})"
            return
        lists = [f"{at.found}_{number}" for number in range(len(value))]
        for name, part in zip(lists, value, strict=True):
            yield f"{name}: list[SchemaError] = []"
            yield from self._refused(part, file, at._replace(found=name))
        yield f"{at.found} += choose({error}, {', '.join(lists)})"

    def _error(self, keyword: str, value: object, file: schemas.Schema, at: _Place) -> str:
        text = repr(_written_out(value, file))
        if isinstance(value, dict | list):
            text = self._constants.setdefault(text, f"_EXPECTED_{len(self._constants)}")
        return f"SchemaError({self._rule!r}, {keyword!r}, {at.path}, {text}, {at.variable})"

    def _condition(self, schema: schemas.Schema, file: schemas.Schema, at: _Place) -> Iterator[str]:
        test = self._compiler.expression(schema["if"], file, at.variable)
        then, otherwise = (list(self._refused(schema.get(key, True), file, at)) for key in ("then", "else"))
        yield from _block(f"if {test}:", then)
        yield from _block("else:" if then else f"if not {test}:", otherwise)

    def _inside(self, keyword: str, schema: schemas.Schema, file: schemas.Schema, at: _Place) -> Iterator[str]:
        """Write a keyword about what is in an object or an array."""
        value, member = schema[keyword], at.below(at.key)
        loop = f"for {at.key}, {member.variable} in {at.variable}.items():"
        if keyword == "properties":
            yield from self._properties(value, file, at)
        elif keyword == "items":
            loop = f"for {at.key}, {member.variable} in enumerate({at.variable}):"
            yield from _block(loop, self._refused(value, file, member))
        elif keyword == "propertyNames":
            name = _Place(at.key, (*at.steps, at.key), at.found)
            yield from _block(f"for {at.key} in {at.variable}:", self._refused(value, file, name))
        elif keyword == "patternProperties":
            for text, part in value.items():
                test = f"if {self._compiler.pattern(text)}({at.key}) is not None:"
                yield from _block(loop, _block(test, self._refused(part, file, member)))
        else:
            refused = (
                self._failed(keyword, value, file, member) if value is False else self._refused(value, file, member)
            )
            is_other = self._compiler.is_other(schema, at.key)
            yield from _block(loop, _block(f"if {is_other}:", refused) if is_other else refused)

    def _properties(self, properties: schemas.Schema, file: schemas.Schema, at: _Place) -> Iterator[str]:
        """Write what is refused in members that are named; those of which the same is asked share a loop."""
        alike: dict[str, list[str]] = {}
        for key, part in properties.items():
            alike.setdefault(json.dumps(bare(part)), []).append(key)
        for keys in alike.values():
            step = repr(keys[0]) if len(keys) == 1 else at.key
            member = at.below(step)
            refused = list(self._refused(properties[keys[0]], file, member))
            if refused:
                refused.insert(0, f"{member.variable} = {at.variable}[{step}]")
            found = _block(f"if {step} in {at.variable}:", refused)
            yield from found if len(keys) == 1 else _block(f"for {step} in {tuple(keys)}:", found)


def _written_out(schema: _Schema, file: schemas.Schema) -> _Schema:
    """Write out what a schema refers to, as the value of a keyword is shown; our schemas are not recursive."""
    if isinstance(schema, list):
        return [_written_out(item, file) for item in schema]
    if not isinstance(schema, dict):
        return schema
    rest = {key: _written_out(value, file) for key, value in schema.items() if key != "$ref"}
    if not isinstance(schema.get("$ref"), str):
        return rest
    target = _written_out(*schemas.resolve(schema["$ref"], file))
    return {**rest, "allOf": [*rest.get("allOf", ()), target]} if rest else target


def _block(head: str, lines: Iterable[str]) -> list[str]:
    """Write a block of code; nothing where it has no lines."""
    inner = list(_indented(lines))
    return [head, *inner] if inner else []


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)
