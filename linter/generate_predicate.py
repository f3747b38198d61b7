"""
Compiles the published schemas to plain Python: linter/instancelint/validate/predicate.py. For maintainers.

Generic validators raise an exception where a branch of `if` or `not` fails, or bring a run-time library along; the
schemas use few keywords, so a compiler for just these is short and its output fast. A keyword that it does not know
stops it.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from instancelint import schemas
from instancelint.finding import Kind

_HEADER: Final = '''\
"""
Which rules of the schemas may refuse a payload: `KINDS` gives a predicate for each, true where the rule surely holds.

Written by `python linter/generate.py` from the files in `schema/`; do not edit.
"""

from __future__ import annotations

import re
from typing import Any


def _unique(items: Any) -> bool:
    seen: list[Any] = []
    known = set()
    for item in items:
        if isinstance(item, str):
            if item in known:
                return False
            known.add(item)
        elif item in seen:
            return False
        else:
            seen.append(item)
    return True

'''
_PATTERN: Final = """\
def {name}(x: str) -> Any:
    global {name}
    {name} = re.compile({text}).search
    return {name}(x)
"""
"""Compiles a pattern on first use, and then stands aside."""
_ANNOTATIONS: Final = frozenset(
    {
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
    "array": "isinstance(x, (list, tuple))",
    "boolean": "isinstance(x, bool)",
    "integer": "isinstance(x, int) and not isinstance(x, bool)",
    "null": "x is None",
    "number": "isinstance(x, (int, float)) and not isinstance(x, bool)",
    "object": "isinstance(x, dict)",
    "string": "isinstance(x, str)",
}
"""A float that is a whole number is an integer too; there the explainer decides."""


def render() -> str:
    """Give the text of predicate.py."""
    compiler = _Compiler()
    kinds = []
    for kind in Kind:
        root = schemas.load(schemas.for_kind(kind))
        body = {key: value for key, value in root.items() if key not in {"allOf", "$defs"}}
        rows = [f'        ("structure", "", {compiler.function(body, root)}),']
        for group, rule, reference in schemas.rule_references(root):
            rows.append(f'        ("{group}", "{rule}", {compiler.function({"$ref": reference}, root)}),')
        kinds.append(f'    "{kind.value}": (\n' + "\n".join(rows) + "\n    ),")
    table = "KINDS = {\n" + "\n".join(kinds) + "\n}"
    return f"{assemble(compiler)}\n\n{table}\n"


def assemble(compiler: _Compiler) -> str:
    """Give the text of a module with every function that was compiled."""
    patterns = [_PATTERN.format(name=name, text=text) for text, name in compiler.patterns.items()]
    functions = [f"{text}\n" for text in compiler.functions.values()]
    return "\n\n".join([_HEADER, *patterns, *functions])


class _Compiler:
    """Turns subschemas into functions of `x`; equal ones share a function."""

    def __init__(self) -> None:
        self.functions: dict[str, str] = {}
        self.patterns: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def function(self, schema: Any, file: schemas.Schema) -> str:  # noqa: ANN401 - an object or a boolean
        """Give the name of a function that tells whether `x` is valid."""
        if isinstance(schema, dict) and schema.keys() - _ANNOTATIONS == {"$ref"}:
            return self._referenced(schema["$ref"], file)
        mark = f"{file['$id']} {json.dumps(_bare(schema))}"
        if mark not in self._names:
            self._names[mark] = f"_part_{len(self._names)}"
            self._write(self._names[mark], schema, file)
        return self._names[mark]

    def _referenced(self, reference: str, file: schemas.Schema) -> str:
        schema, target = schemas.resolve(reference, file)
        words = f"{target['$id'].split(':')[-2]} {reference.partition('#')[2].removeprefix('/$defs/')}"
        name = "_" + re.sub(r"\W+", "_", words.removeprefix("instance ")).strip("_")
        if name not in self.functions:
            self._write(name, schema, target)
        return name

    def _write(self, name: str, schema: Any, file: schemas.Schema) -> None:  # noqa: ANN401 - see function
        self.functions[name] = ""
        lines = self._body(schema, file) if isinstance(schema, dict) else [f"    return {schema}"]
        self.functions[name] = "\n".join([f"def {name}(x: Any) -> bool:", *lines])

    def _body(self, schema: schemas.Schema, file: schemas.Schema) -> list[str]:
        unknown = schema.keys() - _KEYWORDS - _ANNOTATIONS
        if unknown:
            message = f"no predicate for {', '.join(sorted(unknown))}"
            raise ValueError(message)
        tests = [*self._values(schema), *self._applicators(schema, file), *self._sizes(schema)]
        loops = self._loops(schema, file)
        tests = [_without_type_test(test, schema.get("type")) for test in tests]
        lines = [f"    if not ({test}):\n        return False" for test in tests]
        if not loops and tests:
            return [*lines[:-1], f"    return {tests[-1]}"]
        return [*lines, *loops, "    return True"]

    def _values(self, schema: schemas.Schema) -> list[str]:
        """Write the keywords that look at the value itself."""
        tests = []
        if "type" in schema:
            types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
            tests.append(" or ".join(_TYPES[name] for name in types))
        if "enum" in schema:
            tests.append(" or ".join(_equals(value) for value in schema["enum"]))
        if "const" in schema:
            tests.append(_equals(schema["const"]))
        if "pattern" in schema:
            tests.append(f"not isinstance(x, str) or {self._pattern(schema['pattern'])}(x) is not None")
        return tests

    def _sizes(self, schema: schemas.Schema) -> list[str]:
        """Write the keywords that count or measure."""
        tests = []
        if "minLength" in schema:
            tests.append(f"not isinstance(x, str) or len(x) >= {schema['minLength']}")
        if "minimum" in schema:
            tests.append(f"not ({_TYPES['number']}) or x >= {schema['minimum']}")
        if "minProperties" in schema:
            tests.append(f"not isinstance(x, dict) or len(x) >= {schema['minProperties']}")
        if schema.get("uniqueItems"):
            tests.append("not isinstance(x, (list, tuple)) or _unique(x)")
        return tests

    def _applicators(self, schema: schemas.Schema, file: schemas.Schema) -> list[str]:
        """Write the keywords that apply other schemas to the same value, and those that name members."""

        def holds(part: object) -> str:
            return f"{self.function(part, file)}(x)"

        tests = []
        if "required" in schema:
            present = " and ".join(f"{key!r} in x" for key in schema["required"])
            tests.append(f"not isinstance(x, dict) or ({present})")
        if "properties" in schema:
            named = schema["properties"].items()
            calls = [
                f"({key!r} not in x or {self.function(part, file)}(x[{key!r}]))"
                for key, part in named
                if part is not True
            ]
            if calls:
                tests.append("not isinstance(x, dict) or (" + " and ".join(calls) + ")")
        if "not" in schema:
            tests.append(f"not {holds(schema['not'])}")
        if "anyOf" in schema:
            tests.append(" or ".join(holds(part) for part in schema["anyOf"]))
        tests.extend(holds(part) for part in schema.get("allOf", ()))
        if "$ref" in schema:
            tests.append(f"{self._referenced(schema['$ref'], file)}(x)")
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
        patterns = {self._pattern(text): part for text, part in schema.get("patternProperties", {}).items()}
        for pattern, part in patterns.items():
            if part is not True:
                test = f"{pattern}(key) is not None and not {self.function(part, file)}(value)"
                steps.append(f"            if {test}:\n                return False")
        rest = schema.get("additionalProperties", True)
        if rest is not True:
            known = [f"key not in {_members(schema['properties'])}"] if schema.get("properties") else []
            known += [f"{pattern}(key) is None" for pattern in patterns]
            test = " and ".join([*known, f"not {self.function(rest, file)}(value)"])
            steps.append(f"            if {test}:\n                return False")
        return steps

    def _pattern(self, text: str) -> str:
        return self.patterns.setdefault(repr(text), f"_search_{len(self.patterns)}")


def _bare(schema: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Leave out what only people read."""
    if not isinstance(schema, dict):
        return schema
    return {key: value for key, value in schema.items() if key not in _ANNOTATIONS}


def _without_type_test(test: str, name: object) -> str:
    """Drop the guard of a test where the type has been tested before."""
    return test.removeprefix(f"not {_TYPES[name]} or ") if isinstance(name, str) and name in _TYPES else test


def _members(properties: schemas.Schema) -> str:
    return "{" + ", ".join(repr(key) for key in properties) + "}"


def _equals(value: object) -> str:
    """Compare as JSON does: a boolean is no number."""
    if value is None or isinstance(value, bool):
        return f"x is {value}"
    if isinstance(value, str):
        return f"x == {value!r}"
    message = f"no predicate for the value {value!r}"
    raise ValueError(message)
