"""YAML: data, ranges, comments and mistakes, the same with libyaml and with PyYAML's own parser."""

from __future__ import annotations

import datetime as dt
import json
import math
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.model.document import Document, Node
from instancelint.model.terms import Limits, PlainScalar
from instancelint.parse.yaml import read_yaml
from instancelint.parse.yaml.yaml_events import HAS_LIBYAML
from instancelint.parse.yaml.yaml_issues import KINDS, STILL_YAML

BACKENDS = [False, True] if HAS_LIBYAML else [True]


def read(text: str, *, pure: bool, limits: Limits | None = None) -> tuple[Document, ...]:
    return read_yaml.parse(SourceText("x.yaml", text), pure=pure, limits=limits)


def ranges(node: Node, path: Path = ()) -> dict[Path, tuple[int, int]]:
    found = {path: (node.start, node.end)}
    if isinstance(node.children, dict):
        for key, member in node.children.items():
            found |= ranges(member.node, (*path, key))
    for index, item in enumerate(node.children if isinstance(node.children, list) else ()):
        found |= ranges(item, (*path, index))
    return found


@pytest.fixture(params=BACKENDS, ids=lambda pure: "python" if pure else "libyaml")
def pure(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


# What is written, and what it means


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: {b: [1, 2.5, x]}\n", {"a": {"b": [1, 2.5, "x"]}}),
        ("- yes\n- Off\n- NO\n- y\n", [True, False, False, "y"]),
        ("- 0123\n- 0x1F\n- 0b11\n- 1_000\n- 1:30\n- 08\n", [83, 31, 3, 1000, 90, "08"]),
        ("- .5\n- 1.\n- 1e3\n- 1.5e+3\n- 1:30.5\n- -.inf\n", [0.5, 1.0, "1e3", 1500.0, 90.5, -math.inf]),
        ("- ~\n- null\n-\n- ''\n", [None, None, None, ""]),
        ("- 2024-01-31\n- 2024-1-1 10:00:00\n", ["2024-01-31", "2024-1-1 10:00:00"]),
        ("- !!str 5\n- !!int '7'\n- !!float 1\n- !!bool 'no'\n- !!int x\n", ["5", 7, 1.0, False, "x"]),
        ("- !vault x\n- !!python/name:os.system x\n- !ref [1]\n", ["${!vault}", "${!!python/name:os.system}", [1]]),
        ("yes: 1\n1: b\n~: c\n", {"yes": 1, "1": "b", "~": "c"}),
        ("a: |\n  x\n\n  y\nb: >-\n  x\n  y\n", {"a": "x\n\ny\n", "b": "x y"}),
        ("a: &a {x: 1}\nb: *a\nc: {<<: *a, y: 2}\n", {"a": {"x": 1}, "b": {"x": 1}, "c": {"x": 1, "y": 2}}),
        ("a: &a {x: 1}\nb: {x: 2, <<: [*a, {x: 3, z: 4}]}\n", {"a": {"x": 1}, "b": {"x": 2, "z": 4}}),
        ("a: &a k\n*a : v\n", {"a": "k", "k": "v"}),
        ("=: =\n", {"=": "="}),
        ("9" * 5000, "9" * 5000),
        ("a: b\tc\t# d\n", {"a": "b\tc"}),
    ],
)
def test_values(text: str, data: object, pure: bool) -> None:  # noqa: FBT001 - a fixture
    (doc,) = read(text, pure=pure)
    assert doc.data == data
    assert repr(doc.data) == repr(data)
    assert doc.issues == ()
    assert not doc.recovered


def test_words_that_are_no_strings(pure: bool) -> None:  # noqa: FBT001 - a fixture
    (doc,) = read("a: &x yes\nb: [0123, 'no', text, 2024-01-01, ~]\nc: *x\n", pure=pure)
    assert dict(doc.scalars) == {
        ("a",): PlainScalar("yes", "bool"),
        ("b", 0): PlainScalar("0123", "int"),
        ("b", 3): PlainScalar("2024-01-01", "timestamp"),
        ("b", 4): PlainScalar("~", "null"),
        ("c",): PlainScalar("yes", "bool"),
    }
    assert ("b", 1) not in doc.scalars
    assert ("b",) not in doc.scalars
    assert ("z", 1) not in doc.scalars


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: b\n", {(): "a: b", ("a",): "b"}),
        ("a:\n  - b  # c\n\n", {(): "a:\n  - b", ("a",): "- b", ("a", 0): "b"}),
        ("a: !!str &x 'b'\n", {(): "a: !!str &x 'b'", ("a",): "'b'"}),
        ("a: |  # c\n  b\n\n", {(): "a: |  # c\n  b", ("a",): "|  # c\n  b"}),
        ("a: {b: [1]}  # c\n", {(): "a: {b: [1]}", ("a",): "{b: [1]}", ("a", "b"): "[1]", ("a", "b", 0): "1"}),
        ("a: b\n  c\n", {(): "a: b\n  c", ("a",): "b\n  c"}),
        ("a: \U0001f600 \n", {(): "a: \U0001f600", ("a",): "\U0001f600"}),
        ("a: &x b\nc: *x\n", {(): "a: &x b\nc: *x", ("a",): "b", ("c",): "*x"}),
    ],
)
def test_ranges(text: str, places: dict[Path, str], pure: bool) -> None:  # noqa: FBT001 - a fixture
    (doc,) = read(text, pure=pure)
    assert doc.tree is not None
    assert {path: text[start:end] for path, (start, end) in ranges(doc.tree).items()} == places


def test_a_key_without_a_value_has_an_empty_place_after_its_colon(pure: bool) -> None:  # noqa: FBT001 - a fixture
    (doc,) = read("a:\nb: 1\n", pure=pure)
    assert doc.tree is not None
    assert ranges(doc.tree)["a",] == (2, 2)


def test_comments(pure: bool) -> None:  # noqa: FBT001 - a fixture
    text = "# one\na: 'x # no'  # two\nb: |  # three\n  # no\nc: x#no\nd: >\n  y\n# four\n"
    (doc,) = read(text, pure=pure)
    assert [comment.text for comment in doc.comments] == ["# one", "# two", "# three", "# four"]
    assert [text[comment.span.start : comment.span.end] for comment in doc.comments] == [
        comment.text for comment in doc.comments
    ]


def test_documents_of_a_stream(pure: bool) -> None:  # noqa: FBT001 - a fixture
    docs = read("# first\na: 1\n---\n---\n# second\nb: x: y\n...\n", pure=pure)
    assert [(doc.number, doc.data, doc.recovered) for doc in docs] == [(0, {"a": 1}, False), (1, {"b": "x: y"}, True)]
    assert [[comment.text for comment in doc.comments] for doc in docs] == [["# first"], ["# second"]]
    assert [[issue.kind for issue in doc.issues] for doc in docs] == [[], ["colon-in-value"]]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n", "--- ~\n"])
def test_a_text_without_a_payload_gives_nothing_or_null(text: str, pure: bool) -> None:  # noqa: FBT001 - a fixture
    assert [doc.data for doc in read(text, pure=pure)] == ([None] if "~" in text else [])


# Templates


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: {{ b }}\nc: {{ d }}-{{ e['f'] }}\n", {"a": "{{ b }}", "c": "{{ d }}-{{ e['f'] }}"}),
        ("{% if x %}\na: 1\n{% else %}\na: 2\n{% endif %}\nb: {{ c }}\n", {"a": 2, "b": "{{ c }}"}),
        ("a: [{{ b }}, ${C}]\n", {"a": ["{{ b }}", "${C}"]}),
        ("a: '{{ b }}'\nc: ${D}\n", {"a": "{{ b }}", "c": "${D}"}),
        ("a:\n  {{ b }}\nc: 1\n", {"a": "{{ b }}", "c": 1}),
    ],
)
def test_templates_are_values(text: str, data: object, pure: bool) -> None:  # noqa: FBT001 - a fixture
    (doc,) = read(text, pure=pure)
    assert doc.data == data
    assert doc.issues == ()


# Mistakes

MISTAKES: list[tuple[str, str, int, str, object, str | None]] = [
    ("a:\n\tb: 1\n", "tab", 3, "\t", {"a": {"b": 1}}, "a:\n  b: 1\n"),
    ("a:\n    b: 1\n  c: 2\n", "indentation", 14, "c", {"a": {"b": 1}}, None),
    (
        "element: {key: box}\nconfiguration:\na.b: 1\n  c.d: 2\n",
        "level",
        35,
        "a.b",
        {"element": {"key": "box"}, "configuration": {"a.b": 1, "c.d": 2}},
        "element: {key: box}\nconfiguration:\n  a.b: 1\n  c.d: 2\n",
    ),
    ("- a\nb: 1\n", "mixed-block", 4, "b", ["a"], None),
    (
        "element:\n  - key: a\n",
        "stray-dash",
        11,
        "-",
        {"element": {"key": "a"}},
        "element:\n  key: a\n",
    ),
    (
        "element: key: a\nname: b\n",
        "inline-block",
        9,
        "key",
        {"element": {"key": "a"}, "name": "b"},
        "element:\n  key: a\nname: b\n",
    ),
    (
        "element: {key: b}\ntags: - a\n- c\n",
        "inline-block",
        24,
        "-",
        {"element": {"key": "b"}, "tags": ["a", "c"]},
        "element: {key: b}\ntags:\n- a\n- c\n",
    ),
    ("{a: 1}\nb: 2\n", "several-roots", 7, "b", {"a": 1}, None),
    ("[1]\n2\n", "several-roots", 4, "2", [1], None),
    ("a: b: c\nd: 1\n", "colon-in-value", 4, ":", {"a": "b: c", "d": 1}, "a: 'b: c'\nd: 1\n"),
    (
        "element: {key: box}\nconfiguration: {a: b,c, d: e}\n",
        "comma-in-value",
        40,
        ",",
        {"element": {"key": "box"}, "configuration": {"a": "b,c", "d": "e"}},
        'element: {key: box}\nconfiguration: {a: "b,c", d: e}\n',
    ),
    ("key:sfdc\nid: 5\n", "missing-space", 4, "", {"key": "sfdc", "id": 5}, "key: sfdc\nid: 5\n"),
    ("a: 1\nsome words\nb: 2\n", "missing-colon", 5, "some words", {"a": 1, "b": 2}, None),
    ("a: 1\n: 2\n", "unexpected-colon", 5, ":", {"a": 1}, None),
    ("[a, b]: c\nd: 1\n", "collection-key", 0, "[", {"d": 1}, None),
    ("a: {<<: 5}\n", "bad-merge", 8, "5", {"a": {}}, None),
    ("a: @b\nc: 1\n", "special-character", 3, "@", {"a": "@b", "c": 1}, "a: '@b'\nc: 1\n"),
    ("a: *b*\nc: 1\n", "special-character", 3, "*", {"a": "*b*", "c": 1}, "a: '*b*'\nc: 1\n"),
    ('a: "b\nc: d\n', "unclosed-quote", 3, '"', {"a": "b", "c": "d"}, 'a: "b"\nc: d\n'),
    ("a: 'it's'\nb: 1\n", "text-after-quote", 7, "s'", {"a": "it's", "b": 1}, "a: 'it''s'\nb: 1\n"),
    ("a: 'b' c\nd: 1\n", "text-after-quote", 7, "c", {"a": "'b' c", "d": 1}, None),
    ('a: "C:\\dir"\nb: 1\n', "unknown-escape", 6, "\\d", {"a": "C:\\dir", "b": 1}, 'a: "C:\\\\dir"\nb: 1\n'),
    ('a: "\\ud800"\n', "unknown-escape", 4, "\\u", {"a": "\\ud800"}, None),
    (
        "a: 'yyyy-MM-dd'T'HH:mm'\n",
        "date-quotes",
        3,
        "'yyyy-MM-dd'T'HH:mm'",
        {"a": "yyyy-MM-dd'T'HH:mm"},
        "a: \"yyyy-MM-dd'T'HH:mm\"\n",
    ),
    ("a: *b\n", "undefined-alias", 3, "*b", {"a": "*b"}, "a: '*b'\n"),
    ("a: &x [*x]\n", "recursive-alias", 7, "*x", {"a": [None]}, None),
    ("a: [1, 2\nb: 3\n", "unclosed-bracket", 3, "[", None, None),
    ('a: ["b" c]\n', "no-flow-comma", 8, "c", {"a": ["b"]}, None),
    ("a: [b]]\n", "stray-bracket", 6, "]", {"a": ["b"]}, None),
    ("a: b\x07\0c\n", "control-character", 4, "\x07\0", {"a": "b\ufffd\ufffdc"}, None),
    ("%a: 1\nb: 2\n", "unknown-directive", 0, "%a: 1", None, None),
    ("a: [b] c\n", "yaml-syntax", 7, "c", {"a": ["b"]}, None),
    ("a: 1\nb: 2\na: 3\n", "duplicate-key", 10, "a", {"a": 3, "b": 2}, None),
    ("element:;\n  key: a\n", "stray-character", 8, ";", {"element": {"key": "a"}}, "element:\n  key: a\n"),
    (
        'element:\n  key: "a",\n  id: 5\n',
        "stray-separator",
        19,
        ",",
        {"element": {"key": "a", "id": 5}},
        'element:\n  key: "a"\n  id: 5\n',
    ),
    ("element:\n  key: a,\n", "mark-in-value", 17, ",", {"element": {"key": "a"}}, "element:\n  key: a\n"),
    (
        "element: {key: c}\ntags:\n  - a\n  b\n",
        "missing-dash",
        32,
        "b",
        {"element": {"key": "c"}, "tags": ["a", "b"]},
        "element: {key: c}\ntags:\n  - a\n  - b\n",
    ),
    (
        "element: {key: c}\ntags:\n  - - a\n  - b\n",
        "extra-dash",
        28,
        "- ",
        {"element": {"key": "c"}, "tags": ["a", "b"]},
        "element: {key: c}\ntags:\n  - a\n  - b\n",
    ),
    (
        'element:\n  key: ""a"\n',
        "doubled-quote",
        16,
        '""',
        {"element": {"key": "a"}},
        'element:\n  key: "a"\n',
    ),
    (
        "element: {key: c}\nname: |-\n      \n  b\n",
        "deep-block",
        27,
        " " * 6,
        {"element": {"key": "c"}, "name": "b"},
        "element: {key: c}\nname: |-\n  b\n",
    ),
    (
        'element:\n  key: "\\ud83d\\ude00"\n',
        "surrogate-pair",
        17,
        "\\ud83d\\ude00",
        {"element": {"key": "\U0001f600"}},
        'element:\n  key: "\\U0001F600"\n',
    ),
    ("element:\n  key:\xa0a\n", "odd-blank", 15, "\xa0", {"element": {"key": "a"}}, "element:\n  key: a\n"),
    (
        "element:\n  key: \u201ca\u201d\n",
        "typographic-quotes",
        16,
        "\u201ca\u201d",
        {"element": {"key": "a"}},
        'element:\n  key: "a"\n',
    ),
    ("element: {key: a}\nname: b #7\n", "cut-value", 26, "#7", {"element": {"key": "a"}, "name": "b"}, None),
    ("a: {<<: {b: 1}, <<: {c: 2}}\n", "merge-twice", 16, "<<", {"a": {"b": 1, "c": 2}}, None),
]


def applied(doc: Document) -> str:
    text = doc.source.text
    (issue,) = doc.issues
    for edit in reversed(issue.edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize("row", MISTAKES, ids=lambda row: f"{row[1]}-{row[0]!r}")
def test_mistakes(row: tuple[str, str, int, str, object, str | None], pure: bool) -> None:  # noqa: FBT001 - a fixture
    text, kind, start, marked, data, fixed = row
    (doc,) = read(text, pure=pure)
    (issue,) = doc.issues
    assert (issue.kind, issue.span.start, text[issue.span.start : issue.span.end]) == (kind, start, marked)
    assert doc.recovered is (kind not in STILL_YAML)
    if data is not None:
        assert doc.data == data
    assert (applied(doc) if issue.edits else None) == fixed
    if fixed is not None:
        (mended,) = read(fixed, pure=pure)
        assert (mended.data, mended.issues) == (doc.data, ())


def test_every_kind_has_a_mistake() -> None:
    assert {row[1] for row in MISTAKES} == KINDS.keys() - {"too-deep", "too-many-nodes", "too-many-issues"}


def test_several_mistakes_are_all_found(pure: bool) -> None:  # noqa: FBT001 - a fixture
    text = "a: b: c\nd: @e\nid:g\nh: 'i'j'\nk: \"\\z\"\n"
    (doc,) = read(text, pure=pure)
    assert doc.data == {"a": "b: c", "d": "@e", "id": "g", "h": "i'j", "k": "\\z"}
    assert [issue.kind for issue in doc.issues] == [
        "colon-in-value",
        "special-character",
        "missing-space",
        "text-after-quote",
        "unknown-escape",
    ]


def test_a_tab_is_reported_once(pure: bool) -> None:  # noqa: FBT001 - a fixture
    (doc,) = read("a:\n\tb: 1\n\tc:\n\t\td: 2\n", pure=pure)
    assert [issue.kind for issue in doc.issues] == ["tab"]
    assert applied(doc) == "a:\n  b: 1\n  c:\n    d: 2\n"
    assert doc.issues[0].safe


def test_a_mistake_within_a_template_shows_the_text_itself(pure: bool) -> None:  # noqa: FBT001 - a fixture
    text = "a: '/x?w>'${gmtDate:yyyy-MM-dd'T'HH:mm}''\nb: {{ c }}\n"
    (doc,) = read(text, pure=pure)
    assert doc.data == {"a": "/x?w>'${gmtDate:yyyy-MM-dd'T'HH:mm}'", "b": "{{ c }}"}
    assert [(issue.kind, issue.span.start) for issue in doc.issues] == [("date-quotes", 3)]


def test_a_secret_is_never_an_argument(pure: bool) -> None:  # noqa: FBT001 - a fixture
    text = "a: k3y0f: x\npassword: 'k3y0f'k3y0f'\nb: *k3y0f\nk3y0f!: 1\nk3y0f!: 2\nc: [\"k3y0f\" k3y0f]\n"
    for doc in read(text, pure=pure):
        assert doc.issues
        for issue in doc.issues:
            assert "k3y0f" not in str([*issue.args.values(), *(edit.text for edit in issue.edits)])


# Limits


@pytest.mark.parametrize("text", ["[" * 100_000, "{" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000])
def test_nesting_is_limited(text: str) -> None:
    (doc,) = read(text, pure=not HAS_LIBYAML)
    assert [(issue.kind, dict(issue.args)) for issue in doc.issues] == [("too-deep", {"maximum": 200})]
    assert doc.recovered


def test_nesting_through_aliases_is_limited(pure: bool) -> None:  # noqa: FBT001 - a fixture
    text = "a: &a [[[1]]]\nb: [[*a]]\nc: [*a]\n"
    (doc,) = read(text, pure=pure, limits=Limits(depth=5))
    assert doc.data == {"a": [[[1]]], "b": [[None]], "c": [[[[1]]]]}
    assert [(issue.kind, issue.path) for issue in doc.issues] == [("too-deep", ("b", 0, 0))]


def test_an_alias_bomb_is_counted_and_not_built(pure: bool) -> None:  # noqa: FBT001 - a fixture
    text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
    )
    (doc,) = read(text, pure=pure)
    assert [(issue.kind, dict(issue.args)) for issue in doc.issues] == [("too-many-nodes", {"maximum": 200_000})]


def test_values_are_limited(pure: bool) -> None:  # noqa: FBT001 - a fixture
    (doc,) = read("[1, 2, 3, 4, 5]", pure=pure, limits=Limits(nodes=4))
    assert doc.data == [1, 2, 3]
    assert [(issue.kind, dict(issue.args)) for issue in doc.issues] == [("too-many-nodes", {"maximum": 4})]


def test_mistakes_are_limited(pure: bool) -> None:  # noqa: FBT001 - a fixture
    (doc,) = read("a: *b\n" * 2000, pure=pure)
    assert len(doc.issues) == 1001
    assert sum(issue.kind == "too-many-issues" for issue in doc.issues) == 1


COLON_EACH_LINE = [
    issue
    for start in range(0, 40, 8)
    for issue in (("duplicate-key", start, start + 1), ("colon-in-value", start + 4, start + 5))
][1:]


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("a: " + "{% " * 50_000, [("unclosed-bracket", 3, 4), ("special-character", 4, 5)]),
        ("a: {{ " * 50_000, [("too-deep", 598, 599)]),
        ("a: b" + " " * 300_000 + "x: y", [("colon-in-value", 300_005, 300_006)]),
        ('a: "' + '\\"' * 50_000, [("unclosed-quote", 3, 4)]),
        ("a: b: c\n" * 50_000, COLON_EACH_LINE),
    ],
    ids=["opening", "nested", "blanks", "quoted", "lines"],
)
def test_long_texts_with_mistakes_are_read(text: str, issues: list[tuple[str, int, int]]) -> None:
    (doc,) = read(text, pure=not HAS_LIBYAML)
    assert [(issue.kind, issue.span.start, issue.span.end) for issue in doc.issues] == issues


# Any text

PIECES = [
    "a: ",
    "b",
    "- ",
    "\n",
    "\n  ",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    ", ",
    ": ",
    "? ",
    "&x ",
    "*x",
    "!t ",
    "| ",
    "# c",
]
PIECES += [
    "\t",
    "\\q",
    "%",
    "@",
    "<<: ",
    "---\n",
    "{{ v }}",
    "{% if %}",
    "\u2028",
    "\ufeff",
    "\x07",
    "~",
    "\ud800",
    "key:val",
]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.sampled_from(["yes", "1:30"])
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)


@given(st.lists(st.sampled_from(PIECES), max_size=20), st.sampled_from(BACKENDS))
def test_any_text_is_read(pieces: list[str], pure: bool) -> None:  # noqa: FBT001 - drawn
    text = "".join(pieces)
    for doc in read(text, pure=pure):
        assert all(0 <= issue.span.start <= issue.span.end <= len(text) for issue in doc.issues)
        assert {issue.kind for issue in doc.issues} <= KINDS.keys()
        assert doc.tree is not None
        assert all(0 <= start <= end <= len(text) for start, end in ranges(doc.tree).values())


@given(VALUES, st.sampled_from([None, False, True]), st.sampled_from([None, "'", '"', "|"]), st.sampled_from(BACKENDS))
def test_what_pyyaml_writes_is_read(value: Any, flow: bool | None, style: str | None, pure: bool) -> None:  # noqa: ANN401, FBT001 - parametrised
    text = pyyaml.safe_dump(value, default_flow_style=flow, default_style=style, allow_unicode=True)
    expected = pyyaml.safe_load(text)
    docs = read(text, pure=pure)
    if not docs:
        assert expected is None
        return
    assert docs[0].issues == ()
    assert as_json(docs[0].data) == as_json(expected)


def as_json(value: object) -> str:
    return json.dumps(plain(value), default=str)


def plain(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, dt.date) else value
