"""
Compiles JSON Schema to functions of plain Python, as few keywords as our schemas use. For maintainers.

Generic validators raise an exception where a branch of `if` or `not` fails, or bring a run-time library along; a
compiler for just these keywords is short and its output fast. A keyword that it does not know stops it.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from instancelint.domain import schemas

_CLASS: Final = r"\[(?:[^\[\]\\^]|\\.)(?:[^\[\]\\]|\\.)*\]"
_OUTSIDE: Final = re.compile(r"\[\^((?:[^\[\]\\]|\\.)+)\]")
_AT_ENDS: Final = re.compile(rf"\^(?P<first>{_CLASS})\|(?P<second>{_CLASS})\$")
_ANNOTATIONS: Final = frozenset(
    {
        "$comment",
        "$schema",
        "$id",
        "$defs",
        "title",
        "description",
        "default",
        "examples",
        "format",
        "writeOnly",
        "contentMediaType",
    }
)
_KEYWORDS: Final = frozenset(
    {
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "const",
        "else",
        "enum",
        "if",
        "items",
        "minLength",
        "minProperties",
        "minimum",
        "not",
        "pattern",
        "patternProperties",
        "properties",
        "propertyNames",
        "required",
        "then",
        "type",
        "uniqueItems",
    }
)
_TYPES: Final = {
    "array": "isinstance({x}, (list, tuple))",
    "boolean": "isinstance({x}, bool)",
    "integer": "isinstance({x}, int) and not isinstance({x}, bool) or isinstance({x}, float) and {x}.is_integer()",
    "null": "{x} is None",
    "number": "isinstance({x}, (int, float)) and not isinstance({x}, bool)",
    "object": "isinstance({x}, dict)",
    "string": "isinstance({x}, str)",
}


class Compiler:
    """
    Turns subschemas into tests of a variable, and into functions of `x`; equal subschemas share a function.

    A test of up to `short` characters is written out where it is used, as a call takes longer.
    """

    annotations = _ANNOTATIONS

    def __init__(self, short: int = 300) -> None:
        self.functions: dict[str, str] = {}
        self.patterns: dict[str, str] = {}
        self._longest = short
        self._names: dict[str, str] = {}
        self._short: dict[str, tuple[Any, schemas.Schema]] = {}

    def expression(self, schema: Any, file: schemas.Schema, x: str = "x") -> str:  # noqa: ANN401 - see function
        """Write the test of whether a variable is valid."""
        name = self.function(schema, file)
        return f"({self._body(*self._short[name], x)[1]})" if name in self._short else f"{name}({x})"

    def function(self, schema: Any, file: schemas.Schema) -> str:  # noqa: ANN401 - an object or a boolean
        """Return the name of a function that tells whether `x` is valid."""
        if isinstance(schema, dict) and schema.keys() - _ANNOTATIONS == {"$ref"}:
            return self._referenced(schema["$ref"], file)
        mark = f"{file['$id']} {json.dumps(bare(schema))}"
        if mark not in self._names:
            self._names[mark] = f"_part_{len(self._names)}"
            self._write(self._names[mark], schema, file)
        return self._names[mark]

    def _referenced(self, reference: str, file: schemas.Schema) -> str:
        schema, target = schemas.resolve(reference, file)
        name = name_of(reference, target)
        if name not in self.functions:
            self._write(name, schema, target)
        return name

    def _write(self, name: str, schema: Any, file: schemas.Schema) -> None:  # noqa: ANN401 - see function
        self.functions[name] = ""
        lines, short = self._body(schema, file, "x")
        self.functions[name] = "\n".join([f"def {name}(x: Any) -> bool:", *lines])
        if short and len(short) <= self._longest:
            self._short[name] = (schema, file)

    def _body(self, schema: Any, file: schemas.Schema, x: str) -> tuple[list[str], str]:  # noqa: ANN401 - see function
        """Write a function's lines, and the same as one expression where that is possible."""
        if not isinstance(schema, dict):
            return [f"    return {schema}"], str(schema)
        tests = [*self.tests(schema, file, x).values(), *self._applicators(schema, file, x)]
        loops = self._loops(schema, file)
        tests = [_without_type_test(test, schema.get("type"), x) for test in tests]
        lines = [f"    if not ({test}):\n        return False" for test in tests]
        if not loops and tests:
            short = tests[0] if len(tests) == 1 else " and ".join(f"({test})" for test in tests)
            return [*lines[:-1], f"    return {tests[-1]}"], short
        return [*lines, *loops, "    return True"], ""

    def tests(self, schema: schemas.Schema, file: schemas.Schema, x: str) -> dict[str, str]:
        """Write, by keyword, the tests that a variable passes or fails as a whole."""
        unknown = schema.keys() - _KEYWORDS - _ANNOTATIONS
        if unknown:
            raise ValueError(f"no predicate for {', '.join(sorted(unknown))}")
        return {**self._values(schema, x), **self._choices(schema, file, x), **self._sizes(schema, x)}

    def _values(self, schema: schemas.Schema, x: str) -> dict[str, str]:
        """Write the keywords that look at the value itself."""
        tests = {}
        if "type" in schema:
            types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
            tests["type"] = " or ".join(_TYPES[name].format(x=x) for name in types)
        if "enum" in schema:
            tests["enum"] = " or ".join(_equals(value, x) for value in schema["enum"])
        if "const" in schema:
            tests["const"] = _equals(schema["const"], x)
        if "pattern" in schema:
            tests["pattern"] = f"not isinstance({x}, str) or {self._matches(schema['pattern'], x)}"
        return tests

    def _sizes(self, schema: schemas.Schema, x: str) -> dict[str, str]:
        """Write the keywords that count or measure."""
        tests = {}
        if "minLength" in schema:
            tests["minLength"] = f"not isinstance({x}, str) or len({x}) >= {schema['minLength']}"
        if "minimum" in schema:
            tests["minimum"] = f"not ({_TYPES['number'].format(x=x)}) or not {x} < {schema['minimum']}"
        if "minProperties" in schema:
            tests["minProperties"] = f"not isinstance({x}, dict) or len({x}) >= {schema['minProperties']}"
        if schema.get("uniqueItems"):
            tests["uniqueItems"] = f"not isinstance({x}, (list, tuple)) or are_unique({x})"
        return tests

    def _choices(self, schema: schemas.Schema, file: schemas.Schema, x: str) -> dict[str, str]:
        """Write the keywords that ask for members, or that other schemas are met or not."""
        tests = {}
        if "required" in schema:
            present = " and ".join(f"{key!r} in {x}" for key in schema["required"])
            tests["required"] = f"not isinstance({x}, dict) or ({present})"
        if "not" in schema:
            tests["not"] = f"not {self.expression(schema['not'], file, x)}"
        if "anyOf" in schema:
            tests["anyOf"] = " or ".join(self.expression(part, file, x) for part in schema["anyOf"])
        return tests

    def _applicators(self, schema: schemas.Schema, file: schemas.Schema, x: str) -> list[str]:
        """Write the keywords that apply other schemas to the value and to members that they name."""

        def holds(part: object) -> str:
            return self.expression(part, file, x)

        tests = []
        if "properties" in schema:
            named = schema["properties"].items()
            calls = [
                f"({key!r} not in {x} or {self.function(part, file)}({x}[{key!r}]))"
                for key, part in named
                if part is not True
            ]
            if calls:
                tests.append(f"not isinstance({x}, dict) or (" + " and ".join(calls) + ")")
        tests.extend(holds(part) for part in schema.get("allOf", ()))
        if "$ref" in schema:
            tests.append(holds({"$ref": schema["$ref"]}))
        if "if" in schema:
            then, otherwise = (holds(schema[key]) if key in schema else "True" for key in ("then", "else"))
            tests.append(f"{then} if {holds(schema['if'])} else {otherwise}")
        return tests

    def _loops(self, schema: schemas.Schema, file: schemas.Schema) -> list[str]:
        """Write the keywords that look at every member or item."""
        lines = []
        if "items" in schema:
            item = self.function(schema["items"], file)
            lines.append(f"    if isinstance(x, (list, tuple)) and not all(map({item}, x)):\n        return False")
        steps = self._member_steps(schema, file)
        if steps:
            lines += ["    if isinstance(x, dict):", "        for key, value in x.items():", *steps]
        return lines

    def _member_steps(self, schema: schemas.Schema, file: schemas.Schema) -> list[str]:
        steps = []
        if "propertyNames" in schema:
            steps.append(
                f"            if not {self.function(schema['propertyNames'], file)}(key):\n                return False"
            )
        for text, part in schema.get("patternProperties", {}).items():
            if part is not True:
                test = f"{self.pattern(text)}(key) is not None and not {self.function(part, file)}(value)"
                steps.append(f"            if {test}:\n                return False")
        rest = schema.get("additionalProperties", True)
        if rest is not True:
            is_other = f"{self.is_other(schema, 'key')} and ".removeprefix(" and ")
            test = f"{is_other}not {self.function(rest, file)}(value)"
            steps.append(f"            if {test}:\n                return False")
        return steps

    def is_other(self, schema: schemas.Schema, key: str) -> str:
        """Write the test of whether `additionalProperties` is about the key in a variable; '' where it always is."""
        known = [f"{key} not in {_members(schema['properties'])}"] if schema.get("properties") else []
        known += [f"{self.pattern(text)}({key}) is None" for text in schema.get("patternProperties", ())]
        return " and ".join(known)

    def _matches(self, text: str, x: str) -> str:
        """Write the test of a pattern; what is about the characters of one class alone needs no pattern."""
        outside, ends = _OUTSIDE.fullmatch(text), _AT_ENDS.fullmatch(text)
        if outside and (characters := _characters(outside[1])):
            return f"{x}.strip({characters!r})"
        if ends and ends["first"] == ends["second"] and "\n" in (characters := _characters(ends["first"][1:-1])):
            return f"{x}.strip({characters!r}) != {x}"
        return f"{self.pattern(text)}({x}) is not None"

    def pattern(self, text: str) -> str:
        """Return the name of a function that looks for a pattern."""
        return self.patterns.setdefault(repr(text), f"_search_{len(self.patterns)}")


def name_of(reference: str, file: schemas.Schema) -> str:
    """Return the name of the function for what a reference leads to, given with the file it is in."""
    owner = schemas.file_of(file).removesuffix(".schema.json").removeprefix("instance")
    return "_" + re.sub(r"\W+", "_", f"{owner} {reference.partition('#')[2].removeprefix('/$defs/')}").strip("_")


_MANY: Final = 100
"""Characters above which a class is left to a pattern."""


def _characters(text: str) -> str:
    """List the characters of a class; nothing where there are many, or where it is more than a list of ranges."""
    if "\\w" in text or "\\d" in text or "\\s" in text:
        return ""
    pattern = re.compile(f"[{text}]")
    found = [chr(code) for code in range(0x3100) if pattern.match(chr(code))]
    return "".join(found) if len(found) <= _MANY and not pattern.match("\uffff") else ""


def bare(schema: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Leave out what only people read."""
    if not isinstance(schema, dict):
        return schema
    return {key: value for key, value in schema.items() if key not in _ANNOTATIONS}


def _without_type_test(test: str, name: object, x: str) -> str:
    """Drop the guard of a test where the type has been tested before."""
    if not isinstance(name, str) or name not in _TYPES:
        return test
    return test.removeprefix(f"not {_TYPES[name].format(x=x)} or ")


def _members(properties: schemas.Schema) -> str:
    return "{" + ", ".join(repr(key) for key in properties) + "}"


def _equals(value: object, x: str) -> str:
    """Compare as JSON does: a boolean is no number."""
    if value is None or isinstance(value, bool):
        return f"{x} is {value}"
    if isinstance(value, str):
        return f"{x} == {value!r}"
    raise ValueError(f"no predicate for the value {value!r}")
