"""The compiler of the schemas: its output is checked in, and it stops at what it does not know."""

from __future__ import annotations

import importlib
from types import SimpleNamespace
from typing import Any

import pytest
from repository import ROOT

LINTER = ROOT / "linter"


@pytest.fixture(scope="module")
def tools() -> SimpleNamespace:
    names = ("compiler", "predicate")
    return SimpleNamespace(**{name: importlib.import_module(f"tools.{name}") for name in names})


def compiled(tools: SimpleNamespace, schema: dict[str, Any], value: object) -> bool:
    """Compile a schema on its own and ask it."""
    compiler = tools.compiler.Compiler()
    name = compiler.function(schema, {"$id": "https://example.com/test.schema.json", **schema})
    space: dict[str, Any] = {}
    exec(tools.predicate.assemble(compiler), space)  # noqa: S102 - runs what the tools writes
    return bool(space[name](value))


def test_the_checked_in_predicate_is_what_would_be_written(tools: SimpleNamespace) -> None:
    written = (LINTER / "instancelint" / "rules" / "verdict" / "_generated.py").read_text(encoding="utf-8")

    assert tools.predicate.render() == written


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
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
        ({"if": {"type": "string"}, "else": False}, "", 1),
        ({"propertyNames": {"pattern": "^a"}}, {"ab": 1}, {"b": 1}),
        ({"patternProperties": {"^a": {"type": "null"}}, "additionalProperties": False}, {"ab": None}, {"b": None}),
        ({"properties": {"a": True}, "additionalProperties": {"type": "null"}}, {"a": 1, "b": None}, {"b": 1}),
        ({"$ref": "#/$defs/x", "$defs": {"x": {"type": "null"}}, "title": "T"}, None, 5),
    ],
    ids=repr,
)
def test_each_keyword(tools: SimpleNamespace, schema: dict[str, Any], good: object, bad: object) -> None:
    assert compiled(tools, schema, good) is True
    assert compiled(tools, schema, bad) is False


def test_an_unknown_keyword_stops_it(tools: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="no predicate for maximum"):
        compiled(tools, {"maximum": 5}, 5)


def test_a_value_that_json_and_python_compare_differently_stops_it(tools: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="no predicate for the value 1"):
        compiled(tools, {"enum": [1]}, 1)
