"""Operations on JSON: the exact text that they leave."""

from __future__ import annotations

import pytest
from linting import rewritten

from instancelint.base.source_text import SourceText, Span
from instancelint.edits.writer import to_edits
from instancelint.model.document import Member, Node
from instancelint.model.finding import Edit
from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Replace
from instancelint.parse.json import read_json
from instancelint.parse.json.dialect import Dialect

LINES = '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n'
ONE_LINE = '{"a": 1, "b": 2, "c": 3}'
COMMENTS = """{
\t"a": 1, // about a
\t/* own */
\t"b": 2, // about b
\t"c": 3 // about c
\t// end
}
"""
COMMA_FIRST = '{\n    "a": 1\n  , "b": 2\n  , "c": 3\n}'
TRAILING = '{\n  "a": 1,\n  "b": 2,\n}\n'
NESTED = """{
  "configuration": {
    "oauth": {"api": {"key": "k", "secret": "s"}},
    "tags": [
      "a"
    ]
  }
}
"""


def changed(text: str, *operations: Operation) -> str | None:
    return rewritten(read_json.parse(SourceText("payload.json", text), dialect=Dialect.JSONC), *operations)


def remove(*keys: str) -> tuple[Operation, ...]:
    return tuple(Remove((key,)) for key in keys)


@pytest.mark.parametrize(
    ("text", "keys", "expected"),
    [
        (LINES, "a", '{\n  "b": 2,\n  "c": 3\n}\n'),
        (LINES, "b", '{\n  "a": 1,\n  "c": 3\n}\n'),
        (LINES, "c", '{\n  "a": 1,\n  "b": 2\n}\n'),
        (LINES, "ab", '{\n  "c": 3\n}\n'),
        (LINES, "bc", '{\n  "a": 1\n}\n'),
        (LINES, "ac", '{\n  "b": 2\n}\n'),
        (LINES, "cba", "{}\n"),
        (LINES.replace("\n", "\r\n"), "b", '{\r\n  "a": 1,\r\n  "c": 3\r\n}\r\n'),
        (ONE_LINE, "a", '{"b": 2, "c": 3}'),
        (ONE_LINE, "b", '{"a": 1, "c": 3}'),
        (ONE_LINE, "c", '{"a": 1, "b": 2}'),
        (ONE_LINE, "bc", '{"a": 1}'),
        (ONE_LINE, "abc", "{}"),
        ('{"a":1,"b":2}', "a", '{"b":2}'),
        ('{ "a": 1, "b": 2 }', "a", '{ "b": 2 }'),
        ('{ "a": 1, "b": 2 }', "b", '{ "a": 1 }'),
        ('{"a": 1,\n "b": 2}', "a", '{"b": 2}'),
        ('{"a": 1,\n "b": 2}', "b", '{"a": 1}'),
        ('{"a": 1, "b": 2,\n "c": 3}', "b", '{"a": 1,\n "c": 3}'),
        (COMMA_FIRST, "a", '{\n    "b": 2\n  , "c": 3\n}'),
        (COMMA_FIRST, "b", '{\n    "a": 1\n  , "c": 3\n}'),
        (COMMA_FIRST, "c", '{\n    "a": 1\n  , "b": 2\n}'),
        (TRAILING, "a", '{\n  "b": 2,\n}\n'),
        (TRAILING, "b", '{\n  "a": 1,\n}\n'),
        (TRAILING, "ab", "{}\n"),
        (COMMENTS, "a", COMMENTS.replace('\t"a": 1, // about a\n', "")),
        (COMMENTS, "b", COMMENTS.replace('\t"b": 2, // about b\n', "")),
        (COMMENTS, "c", COMMENTS.replace('\t"c": 3 // about c\n', "").replace("2,", "2")),
        (COMMENTS, "abc", "{\n\t/* own */\n\t// end\n}\n"),
        ('{"a": 1 /* a */, "b": 2}', "a", '{ /* a */ "b": 2}'),
        ('{"a": 1, /* b */ "b": 2}', "b", '{"a": 1 /* b */}'),
        ('{"a": 1 // a\n, "b": 2 }', "b", '{"a": 1 // a\n }'),
    ],
)
def test_remove(text: str, keys: str, expected: str) -> None:
    assert changed(text, *remove(*keys)) == expected


@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    [
        (LINES, ("d",), "x", '{\n  "a": 1,\n  "b": 2,\n  "c": 3,\n  "d": "x"\n}\n'),
        (LINES, ("d",), {"e": [1]}, LINES.replace("3\n", '3,\n  "d": {\n    "e": [\n      1\n    ]\n  }\n')),
        ('{\n\t"a": {}\n}', ("b",), {"c": []}, '{\n\t"a": {},\n\t"b": {\n\t\t"c": []\n\t}\n}'),
        (ONE_LINE, ("d",), {"e": [1, 2]}, '{"a": 1, "b": 2, "c": 3, "d": {"e": [1, 2]}}'),
        ('{"a":1}', ("b",), {"c": [1, 2]}, '{"a":1,"b":{"c":[1,2]}}'),
        ('{"a" : 1}', ("b",), 2, '{"a" : 1, "b" : 2}'),
        ("{}", ("a",), [1], '{"a": [1]}'),
        ("{ }", ("a",), 1, '{"a": 1}'),
        ("{\n}", ("a",), 1, '{\n  "a": 1\n}'),
        ('{"a": {}}', ("a", "b"), 1, '{"a": {"b": 1}}'),
        ('{\n  "a": {}\n}', ("a", "b"), 1, '{\n  "a": {\n    "b": 1\n  }\n}'),
        ('{\r\n  "a": []\r\n}', ("a", 0), 1, '{\r\n  "a": [\r\n    1\r\n  ]\r\n}'),
        ('{\n  "a": {} // c\n}', ("a", "b"), 1, '{\n  "a": {\n    "b": 1\n  } // c\n}'),
        ('{\n  "a": { // c\n  }\n}', ("a", "b"), 1, '{\n  "a": { // c\n    "b": 1\n  }\n}'),
        ("[1, 2, ]", (2,), 3, "[1, 2, 3, ]"),
        ("[1, 2 /* two */]", (2,), 3, "[1, 2, 3 /* two */]"),
        (TRAILING, ("c",), {"d": 1}, '{\n  "a": 1,\n  "b": 2,\n  "c": {\n    "d": 1\n  },\n}\n'),
        (COMMENTS, ("d",), 4, COMMENTS.replace("3 // about c\n", '3, // about c\n\t"d": 4\n')),
        (COMMA_FIRST, ("d",), {"e": 1}, COMMA_FIRST.replace("3\n", '3\n  , "d": {\n        "e": 1\n    }\n')),
    ],
)
def test_add(text: str, path: tuple[str | int, ...], value: object, expected: str) -> None:
    assert changed(text, Add(path, value)) == expected


@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    [
        (ONE_LINE, ("b",), {"x": [True, None]}, '{"a": 1, "b": {"x": [true, null]}, "c": 3}'),
        (LINES, ("b",), {"x": {}}, '{\n  "a": 1,\n  "b": {\n    "x": {}\n  },\n  "c": 3\n}\n'),
        ('{"a": {"b": [1]}}', ("a",), 'ü"', '{"a": "ü\\""}'),
        ('{"a": 1}', (), {"b": [1]}, '{"b": [1]}'),
        ('{\n "a": 1\n}', (), {"b": 1}, '{\n "b": 1\n}'),
        ('{"a": 1, "b": 2, "a": 3}', ("a",), 4, '{"a": 1, "b": 2, "a": 4}'),
        ('{"a": }', ("a",), 1, '{"a": 1 }'),
        ('{"a": "{% if b %}", "b": 2}', ("b",), 3, '{"a": "{% if b %}", "b": 3}'),
    ],
)
def test_replace(text: str, path: tuple[str | int, ...], value: object, expected: str) -> None:
    assert changed(text, Replace(path, value)) == expected


@pytest.mark.parametrize(
    ("text", "operations", "expected"),
    [
        (ONE_LINE, (Rename(("b",), 'x"y'),), '{"a": 1, "x\\"y": 2, "c": 3}'),
        ("{'a': 1, b: 2}", (Rename(("a",), "x"), Rename(("b",), "y")), '{"x": 1, "y": 2}'),
        (ONE_LINE, (Rename(("a",), "x"), Replace(("x",), 9)), '{"x": 9, "b": 2, "c": 3}'),
        (LINES, (Remove(("c",)), Add(("d",), 4)), '{\n  "a": 1,\n  "b": 2,\n  "d": 4\n}\n'),
        (COMMENTS, (Remove(("c",)), Add(("d",), 4)), COMMENTS.replace('"c": 3 // about c', '"d": 4')),
        (LINES, (*remove("a", "b", "c"), Add(("d",), 4), Add(("e",), 5)), '{\n  "d": 4,\n  "e": 5\n}\n'),
        ("[1, 2, 3]", (Remove((0,)), Remove((1,))), "[3]"),
        ("[1, 2, 3]", (Remove((2,)), Add((3,), 4)), "[1, 2, 4]"),
        (
            '{"a": {"b": 1}}',
            (Remove(("a", "b")), Replace(("a",), {"c": 1}), Add(("a", "d"), 2)),
            '{"a": {"c": 1, "d": 2}}',
        ),
        ('{"a": 1}', (Add(("b",), {}), Add(("b", "c"), 2), Replace(("b", "c"), 3)), '{"a": 1, "b": {"c": 3}}'),
        ('{"a": 1}', (Add(("b",), 1), Remove(("b",))), '{"a": 1}'),
    ],
)
def test_operations_together(text: str, operations: tuple[Operation, ...], expected: str) -> None:
    assert changed(text, *operations) == expected


def test_a_moved_value_is_written_as_it_was_in_its_new_indentation() -> None:
    assert changed(NESTED, Move(("configuration", "tags"), ("tags",))) == (
        '{\n  "configuration": {\n    "oauth": {"api": {"key": "k", "secret": "s"}}\n  },\n'
        '  "tags": [\n    "a"\n  ]\n}\n'
    )


def test_several_members_are_moved_into_one_object() -> None:
    operations = (
        Move(("configuration", "oauth", "api", "key"), ("configuration", "oauth.api.key")),
        Move(("configuration", "oauth", "api", "secret"), ("configuration", "oauth.api.secret")),
        Remove(("configuration", "oauth")),
    )
    expected = NESTED.replace('    "oauth": {"api": {"key": "k", "secret": "s"}},\n', "")
    expected = expected.replace("    ]\n", '    ],\n    "oauth.api.key": "k",\n    "oauth.api.secret": "s"\n')
    assert changed(NESTED, *operations) == expected


def test_numbers_and_escapes_of_moved_values_stay_as_written() -> None:
    text = '{"a": {"b": 1.0e2, "c": "\\u00fc"}}'
    operations = (Move(("a", "b"), ("b",)), Move(("a", "c"), ("c",)))
    assert changed(text, *operations) == '{"a": {}, "b": 1.0e2, "c": "\\u00fc"}'


def test_a_changed_value_is_moved_as_it_is_now() -> None:
    assert changed('{"a": {"b": {"c": 1}}}', Replace(("a", "b", "c"), 2), Move(("a", "b"), ("b",))) == (
        '{"a": {}, "b": {"c": 2}}'
    )


def test_edits_are_sorted_and_small() -> None:
    doc = read_json.parse(SourceText("payload.json", ONE_LINE))
    assert to_edits(doc, (Replace(("c",), 4), Remove(("a",)))) == (Edit(Span(1, 9), ""), Edit(Span(22, 23), "4"))


def test_what_changes_nothing_needs_no_edits() -> None:
    assert to_edits(read_json.parse(SourceText("payload.json", ONE_LINE)), (Replace(("a",), 1),)) == ()


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ('{"a": 1, "b": 2, "a": 3}', Remove(("a",))),
        ('{"a": 1, "b": 2, "a": 3}', Remove(("b",))),
        ('{"a": 1, "b": 2, "a": 3}', Rename(("a",), "c")),
        ('{"a": 1 "b": 2, "c": 3}', Remove(("a",))),
        ('{"a": 1, "b": 2}, "c": 3}', Remove(("b",))),
        ('"a": 1, "b": 2', Add(("c",), 3)),
        ('{"a": 1, {% if b %} "b": 2}', Add(("c",), 3)),
        (ONE_LINE, Remove(("d",))),
        (ONE_LINE, Remove(())),
        (ONE_LINE, Remove(("a", "b"))),
        (ONE_LINE, Add(("a",), 3)),
        (ONE_LINE, Rename(("a",), "b")),
        (ONE_LINE, Replace(("a",), float("nan"))),
        ("[1, 2]", Add((0,), 3)),
        ("[1, 2]", Rename((0,), "a")),
        ('{"a": {"b": 1}}', Move(("a",), ("a", "c"))),
        ('{"a": [1 /* one\n */], "b": {}}', Move(("a",), ("b", "a"))),
    ],
)
def test_what_cannot_be_written_safely_is_refused(text: str, operation: Operation) -> None:
    assert changed(text, operation) is None


def test_a_part_of_a_document_is_changed_in_its_place() -> None:
    whole = read_json.parse(SourceText("payloads.json", '[{"a": 1}, {"a": 2, "b": 3}]'))
    assert isinstance(whole.data, list)
    part = whole._replace(data=whole.data[1], whole=whole, base=(1,))
    assert rewritten(part, Rename(("a",), "c"), Move(("b",), ("d",))) == '[{"a": 1}, {"c": 2, "d": 3}]'


def test_what_the_text_does_not_hold_is_not_changed() -> None:
    inner = read_json.parse(SourceText("fragment.json", '{"a": 1}'))
    assert inner.tree is not None
    tree = Node(inner.tree.start, inner.tree.end, {"configuration": Member(0, 0, inner.tree)})
    doc = inner._replace(data={"configuration": inner.data}, scan=lambda: tree, wrapper=("configuration",))
    assert rewritten(doc, Add(("name",), "x")) is None
    assert rewritten(doc, Add(("configuration", "b"), 2)) == '{"a": 1, "b": 2}'
