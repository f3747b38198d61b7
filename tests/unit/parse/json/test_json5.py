"""JSON5 is read by its own grammar: what it allows is no mistake, and what it does not is one still."""

from __future__ import annotations

import json as stdlib_json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.source_text import SourceText
from instancelint.model.document import Document, Node
from instancelint.model.terms import Limits
from instancelint.parse.json import json5
from instancelint.parse.json.dialect import Dialect, dialect_of
from instancelint.parse.json.read_json import parse

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text("ab'\"\\\n/*é"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab'$", max_size=3), inner, max_size=4),
    max_leaves=12,
)


def read(text: str) -> Document:
    return parse(SourceText("payload.json5", text), dialect=Dialect.JSON5)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("{a: 1, $b_2: 2, \u00e4: 3}", {"a": 1, "$b_2": 2, "\u00e4": 3}),
        ("{'a b': 'x', \"c\": 'y'}", {"a b": "x", "c": "y"}),
        ("[1, 2,]", [1, 2]),
        ("{a: {b: [],},}", {"a": {"b": []}}),
        ("// one\n{a: /* two */ 1} // three", {"a": 1}),
        ("[0x1F, -0XdecAF, +1, .5, 5., -.5e3, +0]", [31, -0xDECAF, 1, 0.5, 5.0, -500.0, 0]),
        ("[Infinity, -Infinity, +NaN]", ["Infinity", "-Infinity", "+NaN"]),
        ("'it\\'s \"so\"'", 'it\'s "so"'),
        ("'a\\\nb\\\r\nc'", "abc"),
        (r"'\x41\v\q\u00e4\ud83d\ude00\/'", "A\x0bq\u00e4\U0001f600/"),
        ("\ufeff \u00a0\u2028[true,\x0bfalse,\x0cnull]", [True, False, None]),
        ("{true: true, null: null}", {"true": True, "null": None}),
    ],
)
def test_what_json5_allows(text: str, data: object) -> None:
    doc = read(text)
    assert (doc.data, doc.issues, doc.recovered) == (data, (), False)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("{a: 1 b: 2}", ["missing-comma"]),
        ("{a: 'x' 'b': 2}", ["missing-comma"]),
        ("{a-b: 1}", ["unquoted-key"]),
        ("{a: 1, a: 2}", ["duplicate-key"]),
        ("[1,, 2]", ["extra-comma"]),
        ("{a: 012}", ["bad-number"]),
        ("{a: 1_000}", ["bad-number"]),
        ("{a: True}", ["foreign-literal"]),
        ("{a: `x`}", ["single-quotes"]),
        ("{a: 'x\ny'}", ["single-quotes"]),
        ("{a: \u201cx\u201d}", ["smart-quotes"]),
        ("{a: 0x1F", ["missing-closer"]),
        ("{a: 'b'; c: +1}", ["wrong-separator"]),
        ("{a: 1} {b: 2}", ["extra-content"]),
    ],
)
def test_what_json5_does_not_allow(text: str, kinds: list[str]) -> None:
    found = [issue.kind for issue in read(text).issues]
    assert [kind for kind in found if kind not in {"raw-line-break", "unexpected-text"}] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[,]",
        "{,}",
        "{a}",
        "{a:}",
        "'a",
        '"\\u12"',
        "01",
        "'\\1'",
        "'\\u0000'",
        "'\\ud800'",
        "+true",
        "1x",
        "0x",
        ".",
    ],
)
def test_the_strict_reader_refuses(text: str) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        json5.load(text, Limits())


def test_limits_hold() -> None:
    assert json5.load("[[[]]]", Limits(depth=3)).data == [[[]]]
    for text, limits in (("[[[[]]]]", Limits(depth=3)), ("[1, 2, 3]", Limits(nodes=3)), ("9" * 400, Limits())):
        with pytest.raises(ValueError, match=r"^$"):
            json5.load(text, limits)


def test_the_name_tells_the_dialect() -> None:
    names = ["a.json", "a.JSON5", "a.jsonc", "a.yaml"]
    assert [dialect_of(name) for name in names] == [Dialect.JSON, Dialect.JSON5, Dialect.JSONC, Dialect.JSON]


@given(VALUES)
def test_json_is_json5_with_the_same_places(value: object) -> None:
    text = stdlib_json.dumps(value, ensure_ascii=False)
    found = json5.load(text, Limits())
    assert found.data == value
    for item, node in _values(found.data, found.tree):
        assert stdlib_json.loads(text[node.start : node.end]) == item


@given(st.text("{}[],:'\"\\/*#ab01.x+- \n", max_size=40))
def test_any_text_is_read(text: str) -> None:
    doc = read(text)
    assert doc.recovered or not doc.issues or {issue.kind for issue in doc.issues} <= {"duplicate-key"}


def _values(value: object, node: Node) -> list[tuple[object, Node]]:
    found = [(value, node)]
    if isinstance(value, dict) and isinstance(node.children, dict):
        for key, member in node.children.items():
            found += _values(value[key], member.node)
    elif isinstance(value, list) and isinstance(node.children, list):
        for item, inner in zip(value, node.children, strict=True):
            found += _values(item, inner)
    return found
