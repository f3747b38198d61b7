"""The compiler of the schemas: its output is checked in, and it stops at what it does not know."""

from __future__ import annotations

import importlib
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from reference_explainer import errors_of
from repository import ROOT

from instancelint.model.document import SchemaError

LINTER = ROOT / "linter"
HEADER = """\
import re
from typing import Any
from instancelint.rules.verdict.members import are_unique
"""


@pytest.fixture(scope="module")
def tools() -> SimpleNamespace:
    names = ("compiler", "explainer", "predicate")
    return SimpleNamespace(**{name: importlib.import_module(f"tools.{name}") for name in names})


def run(text: str) -> dict[str, Any]:
    """Run a module that the tools write."""
    space: dict[str, Any] = {}
    exec(text, space)  # noqa: S102 - see above
    return space


def compiled(tools: SimpleNamespace, schema: dict[str, Any], value: object) -> bool:
    """Compile a schema on its own and ask it."""
    compiler = tools.compiler.Compiler()
    name = compiler.function(schema, file_of(schema))
    return bool(run(tools.predicate.assemble(HEADER, compiler, [f"holds = {name}"]))["holds"](value))


def errors(tools: SimpleNamespace, schema: dict[str, Any], value: object) -> list[SchemaError]:
    """Compile a schema on its own and ask what it refuses."""
    writer = tools.explainer.Writer()
    name = writer.function("rule", schema, file_of(schema), "_errors")
    found: list[SchemaError] = run(writer.module())[name](value)
    return found


def file_of(schema: dict[str, Any]) -> dict[str, Any]:
    return {"$id": "https://example.com/test.schema.json", **schema}


@pytest.mark.parametrize(("name", "module"), [("gate", "predicate"), ("explainer", "explainer")])
def test_what_is_checked_in_is_what_would_be_written(tools: SimpleNamespace, name: str, module: str) -> None:
    written = (LINTER / "instancelint" / "rules" / "verdict" / f"{name}_generated.py").read_text(encoding="utf-8")

    assert getattr(tools, module).render() == written


KEYWORDS: list[tuple[dict[str, Any], object, object]] = [
    ({"type": "integer"}, 5, True),
    ({"type": ["number", "null"]}, None, "5"),
    ({"enum": [True, "true", None]}, "true", 1),
    ({"const": "a"}, "a", "b"),
    ({"pattern": "^a"}, 5, "ba"),
    ({"type": "string", "minLength": 2}, "ab", "a"),
    ({"minimum": 1}, 1, 0),
    ({"minProperties": 1}, {"a": 1}, {}),
    ({"uniqueItems": True}, ["a", "b"], ["a", "a"]),
    ({"uniqueItems": True}, [1, [2], [3]], [1, [2], [2]]),
    ({"required": ["a", "b"]}, {"a": 1, "b": 2}, {"a": 1}),
    ({"required": ["a"]}, [], {}),
    ({"properties": {"a": {"type": "null"}, "b": True}}, {"a": None, "b": 1}, {"a": 1}),
    ({"items": {"type": "string"}}, ["a"], ["a", 5]),
    ({"not": {"type": "null"}}, 5, None),
    ({"anyOf": [{"type": "null"}, {"const": "a"}]}, "a", "b"),
    ({"allOf": [{"minimum": 1}, {"type": "integer"}]}, 1, 0),
    ({"if": {"type": "string"}, "then": {"minLength": 1}, "else": {"minimum": 1}}, 1, ""),
    ({"if": {"type": "string"}, "else": {"not": {}}}, "", 1),
    ({"propertyNames": {"pattern": "^a"}}, {"ab": 1}, {"b": 1}),
    ({"patternProperties": {"^a": {"type": "null"}}, "additionalProperties": False}, {"ab": None}, {"b": None}),
    ({"properties": {"a": True}, "additionalProperties": {"type": "null"}}, {"a": 1, "b": None}, {"b": 1}),
    ({"$ref": "#/$defs/x", "$defs": {"x": {"type": "null"}}, "title": "T"}, None, 5),
]
ALTERNATIVES: list[tuple[dict[str, Any], object, list[str]]] = [
    ({"anyOf": [{"type": "null"}, {"type": "string", "minLength": 2}]}, "a", ["minLength "]),
    ({"anyOf": [{"type": "null"}, {"type": "string", "minLength": 2}]}, 5, ["anyOf "]),
    ({"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, {}, ["anyOf "]),
    ({"anyOf": [{"items": {"type": "null"}}, {"type": "null"}]}, [None, 1], ["type 1"]),
    ({"anyOf": [{"anyOf": [{"type": "null"}, {"minimum": 5}]}, {"type": "null"}]}, 1, ["minimum "]),
    ({"properties": {"a": {"anyOf": [{"type": "null"}, {"required": ["b", "c"]}]}}}, {"a": {}}, ["required a"]),
]


@pytest.mark.parametrize(("schema", "good", "bad"), KEYWORDS, ids=repr)
def test_each_keyword(tools: SimpleNamespace, schema: dict[str, Any], good: object, bad: object) -> None:
    assert compiled(tools, schema, good) is True
    assert compiled(tools, schema, bad) is False


@pytest.mark.parametrize(("schema", "good", "bad"), [row for row in KEYWORDS if "$ref" not in row[0]], ids=repr)
def test_the_errors_of_each_keyword(tools: SimpleNamespace, schema: dict[str, Any], good: object, bad: object) -> None:
    assert errors(tools, schema, good) == []
    found = errors(tools, schema, bad)
    assert found
    assert list(dict.fromkeys(map(repr, found))) == reference(schema, bad)


@pytest.mark.parametrize(("schema", "value", "expected"), ALTERNATIVES, ids=repr)
def test_of_alternatives_the_one_that_was_meant_is_explained(
    tools: SimpleNamespace, schema: dict[str, Any], value: object, expected: list[str]
) -> None:
    found = errors(tools, schema, value)
    assert [f"{error.keyword} {'/'.join(map(str, error.path))}" for error in found] == expected
    assert list(map(repr, found)) == reference(schema, value)


def reference(schema: dict[str, Any], value: object) -> list[str]:
    """List what jsonschema finds, which reports each missing member on its own."""
    return list(dict.fromkeys(map(repr, errors_of(Draft202012Validator(schema), value, "rule"))))


def test_what_no_keyword_refuses_stops_the_explainer(tools: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="no keyword to report for the schema false"):
        errors(tools, {"properties": {"a": False}}, {"a": 1})


def test_an_unknown_keyword_stops_it(tools: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="no predicate for maximum"):
        compiled(tools, {"maximum": 5}, 5)


def test_a_value_that_json_and_python_compare_differently_stops_it(tools: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="no predicate for the value 1"):
        compiled(tools, {"enum": [1]}, 1)
