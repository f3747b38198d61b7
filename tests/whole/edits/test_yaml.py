"""Operations on YAML: the exact text that they leave."""

from __future__ import annotations

import pytest
from linting import rewritten

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.edits.writer import apply, to_edits
from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Replace
from instancelint.parse.yaml import read_yaml

PAYLOAD = """name: crm  # who
# own
element:
  key: sfdc  # which
configuration:
  a: 1
  # about b
  b: "x"  # c
  c:
  - 1
  - 2
tags:
- one
- two # t
"""
DASHES = """- a: 1 # c
  # own
  b: 2
-   c: 3
    d: 4
- - e
  - f
"""
FLOW = """a: {x: 1, y: two}
b: [1, two, "3"]
c: {}
"""
SCALARS = """e:
f: &x v
g: !!str 5
h: |  # head
  text
  more
i: !vault z
j: 'q'
"""
ALIASES = """base: &base {x: 1}
copy: *base
five: &five 5
again: *five
alone: &alone 1
merged:
  <<: *base
  y: 2
"""


def changed(text: str, *operations: Operation) -> str | None:
    return rewritten(read_yaml.parse(SourceText("payload.yaml", text))[0], *operations)


def change(text: str, old: str, new: str) -> str:
    """Give the text with its only `old` replaced."""
    assert text.count(old) == 1
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "path", "old", "new"),
    [
        (PAYLOAD, ("name",), "name: crm  # who\n", ""),
        (PAYLOAD, ("element",), "element:\n  key: sfdc  # which\n", ""),
        (PAYLOAD, ("element", "key"), "element:\n  key: sfdc  # which\n", "element: {}\n"),
        (PAYLOAD, ("configuration", "b"), '  b: "x"  # c\n', ""),
        (PAYLOAD, ("configuration", "c"), "  c:\n  - 1\n  - 2\n", ""),
        (PAYLOAD, ("tags",), "tags:\n- one\n- two # t\n", ""),
        (PAYLOAD, ("tags", 0), "- one\n", ""),
        (PAYLOAD, ("tags", 1), "- two # t\n", ""),
        (DASHES, (0,), "- a: 1 # c\n  # own\n  b: 2\n", ""),
        (DASHES, (0, "a"), "a: 1 # c\n  # own", "# own"),
        (DASHES, (0, "b"), "  b: 2\n", ""),
        (DASHES, (1, "c"), "c: 3\n    d", "d"),
        (DASHES, (1, "d"), "    d: 4\n", ""),
        (DASHES, (2, 0), "e\n  - ", ""),
        (DASHES, (2, 1), "  - f\n", ""),
        (FLOW, ("a", "x"), "x: 1, ", ""),
        (FLOW, ("a", "y"), ", y: two", ""),
        (FLOW, ("b", 0), "[1, ", "["),
        (FLOW, ("b", 2), ', "3"', ""),
        (FLOW, ("c",), "c: {}\n", ""),
        (SCALARS, ("e",), "e:\n", ""),
        (SCALARS, ("f",), "f: &x v\n", ""),
        (SCALARS, ("h",), "h: |  # head\n  text\n  more\n", ""),
        (ALIASES, ("copy",), "copy: *base\n", ""),
        (ALIASES, ("alone",), "alone: &alone 1\n", ""),
        ("a: 1\nb: 2", ("b",), "b: 2", ""),
        ("a: 1 # x\n", ("a",), "a: 1 # x", "{}"),
        ("a:\n  - 1\n", ("a", 0), "a:\n  - 1", "a: []"),
        ("a: &x\n  # own\n  b: 1\n", ("a", "b"), " &x\n  # own\n  b: 1\n", " &x {}\n  # own\n"),
        ("a:\n-\n  b: 1\n", ("a", 0, "b"), "-\n  b: 1\n", "- {}\n"),
        ("- - a: 1\n", (0, 0, "a"), "a: 1", "{}"),
        ("a: [\n  1,  # one\n  2   # two\n]\n", ("a", 0), "  1,  # one\n", ""),
        ("a: [\n  1,  # one\n  2   # two\n]\n", ("a", 1), ",  # one\n  2   # two\n", "  # one\n"),
        ("a: [!t x, &z y]\n", ("a", 1), ", &z y", ""),
        ("a: [!t x, &z y]\n", ("a", 0), "!t x, ", ""),
        ("a: |\n  x\nb: 1\n# flat\nc: 2\n", ("b",), "b: 1\n", ""),
    ],
)
def test_remove(text: str, path: Path, old: str, new: str) -> None:
    assert changed(text, Remove(path)) == change(text, old, new)


@pytest.mark.parametrize(
    ("text", "path", "value", "old", "new"),
    [
        (PAYLOAD, ("new",), "x: y", "- two # t\n", '- two # t\nnew: "x: y"\n'),
        (PAYLOAD, ("new",), {"k": [1, {"a": 2, "b": []}]}, "# t\n", "# t\nnew:\n  k:\n  - 1\n  - a: 2\n    b: []\n"),
        (PAYLOAD, ("configuration", "d"), ["q"], "  - 2\n", "  - 2\n  d:\n  - q\n"),
        (PAYLOAD, ("element", "id"), 5, "# which\n", "# which\n  id: 5\n"),
        (PAYLOAD, ("tags", 2), {"k": 1, "l": 2}, "# t\n", "# t\n- k: 1\n  l: 2\n"),
        (DASHES, (0, "z"), "yes", "b: 2\n", 'b: 2\n  z: "yes"\n'),
        (DASHES, (1, "z"), {"q": 1}, "d: 4\n", "d: 4\n    z:\n      q: 1\n"),
        (DASHES, (2, 2), "g", "- f\n", "- f\n  - g\n"),
        (DASHES, (3,), [[1]], "- f\n", "- f\n- - - 1\n"),
        (FLOW, ("a", "z"), {"k": ["v, w"]}, "y: two", 'y: two, z: {k: ["v, w"]}'),
        (FLOW, ("b", 3), "x", '"3"', '"3", x'),
        (FLOW, ("c", "k"), {"l": 1}, "c: {}", "c:\n  k:\n    l: 1"),
        ("a: []  # none\n", ("a", 0), {"x": 1, "z": 2}, " []  # none\n", "  # none\n  - x: 1\n    z: 2\n"),
        ("- {}\n", (0, "a"), {"b": 1}, "{}", "a:\n    b: 1"),
        ("- &x {}\n", (0, "a"), 1, " {}", "\n  a: 1"),
        ("{}\n", ("a",), 1, "{}", "a: 1"),
        ("a: [{}]\n", ("a", 0, "b"), 1, "{}", "{b: 1}"),
        ("a: 1", ("b",), "x\ny", "a: 1", 'a: 1\nb: "x\\ny"'),
        ("a: |\n  x\n\n# end\n", ("b",), 1, "x\n", "x\nb: 1\n"),
        ("a: 1\n---\nb: 1\n", ("c",), 2, "a: 1\n", "a: 1\nc: 2\n"),
        ("a:\n   b:\n      c: 1\n", ("d",), {"e": 1}, "1\n", "1\nd:\n   e: 1\n"),
        ("a:\n  - 1\n", ("b",), [2], "1\n", "1\nb:\n  - 2\n"),
        (ALIASES, ("merged", "z"), 3, "y: 2\n", "y: 2\n  z: 3\n"),
        ("b: &b {x: 1}\nm:\n  <<: *b\n", ("m", "z"), 3, "<<: *b\n", "<<: *b\n  z: 3\n"),
        ('{"a": 1, "b": {"c": "d"}}\n', ("b", "e"), "f", '"d"', '"d", "e": "f"'),
        ('{\n  "a": "b"\n}\n', ("c",), {"d": ["e"]}, '"b"', '"b",\n  "c": {\n    "d": [\n      "e"\n    ]\n  }'),
    ],
)
def test_add(text: str, path: Path, value: object, old: str, new: str) -> None:
    assert changed(text, Add(path, value)) == change(text, old, new)


@pytest.mark.parametrize(
    ("text", "path", "value", "old", "new"),
    [
        (PAYLOAD, ("name",), "yes", "crm", '"yes"'),
        (PAYLOAD, ("name",), "sales", "crm", "sales"),
        (PAYLOAD, ("name",), {"a": [1]}, "name: crm  # who\n", "name:  # who\n  a:\n  - 1\n"),
        (PAYLOAD, ("configuration", "b"), "y", '"x"', '"y"'),
        (PAYLOAD, ("configuration", "b"), True, '"x"', "true"),
        (PAYLOAD, ("configuration", "a"), "1", "a: 1", 'a: "1"'),
        (PAYLOAD, ("configuration", "c"), None, "c:\n  - 1\n  - 2\n", "c: null\n"),
        (PAYLOAD, ("element",), {}, "element:\n  key: sfdc  # which\n", "element: {}\n"),
        (PAYLOAD, ("element",), ["z"], "  key: sfdc  # which", "  - z  # which"),
        (PAYLOAD, ("tags",), {"a": 1}, "- one\n- two", "  a: 1"),
        (PAYLOAD, ("tags", 0), {"a": 1, "b": 2}, "- one\n", "- a: 1\n  b: 2\n"),
        (DASHES, (0,), 5, "a: 1 # c\n  # own\n  b: 2", "5"),
        (DASHES, (2,), {"a": 1}, "- e\n  - f", "a: 1"),
        (FLOW, ("a", "x"), "a, b", "1, y", '"a, b", y'),
        (FLOW, ("a",), 1, "{x: 1, y: two}", "1"),
        (FLOW, ("b",), [{"k": 1}], '[1, two, "3"]', "[{k: 1}]"),
        (FLOW, ("b", 2), "n", '"3"', '"n"'),
        (FLOW, ("c",), ["v"], "{}", "[v]"),
        (SCALARS, ("e",), "v", "e:\n", "e: v\n"),
        (SCALARS, ("e",), {"a": 1}, "e:\n", "e:\n  a: 1\n"),
        (SCALARS, ("f",), "w", "&x v", "&x w"),
        (SCALARS, ("f",), [1], "&x v\n", "&x\n  - 1\n"),
        (SCALARS, ("g",), "6", "!!str 5", '!!str "6"'),
        (SCALARS, ("g",), 7, "!!str 5", "7"),
        (SCALARS, ("h",), "one\ntwo", "|  # head\n  text\n  more\n", '"one\\ntwo"  # head\n'),
        (SCALARS, ("h",), {"a": 1}, "h: |  # head\n  text\n  more\n", "h:  # head\n  a: 1\n"),
        (SCALARS, ("i",), "v", "!vault z", "v"),
        (SCALARS, ("i",), {"a": 1}, " !vault z", "\n  a: 1"),
        (SCALARS, ("j",), "it's", "'q'", "'it''s'"),
        (SCALARS, ("j",), "two\nlines", "'q'", '"two\\nlines"'),
        (ALIASES, ("copy",), 2, "copy: *base", "copy: 2"),
        (ALIASES, ("copy",), {"q": 1}, "copy: *base", "copy:\n  q: 1"),
        (ALIASES, ("merged",), 2, "merged:\n  <<: *base\n  y: 2\n", "merged: 2\n"),
        (ALIASES, ("alone",), 2, "&alone 1", "&alone 2"),
        ("a: 1\n", (), {"b": 2}, "a: 1", "b: 2"),
        ("a: |\n  x\n\n\nb: 1\n", ("a",), "z", "|\n  x", "z"),
        ("a: one\n  two # c\n", ("a",), "three", "one\n  two", "three"),
        ("a: {{ var }}\n", ("a",), "b", "{{ var }}", "b"),
    ],
)
def test_replace(text: str, path: Path, value: object, old: str, new: str) -> None:
    assert changed(text, Replace(path, value)) == change(text, old, new)


@pytest.mark.parametrize(
    ("text", "path", "key", "expected"),
    [
        ("a: 1 # c\n", ("a",), "b", "b: 1 # c\n"),
        ("a: 1\n", ("a",), "b: c", '"b: c": 1\n'),
        ("a: 1\n", ("a",), "yes", '"yes": 1\n'),
        ("'a': 1\n", ("a",), "b", "'b': 1\n"),
        ('{"a":1}\n', ("a",), "b", '{"b":1}\n'),
        ("&x a: 1\n", ("a",), "b", None),
        ("? a\n: 1\n", ("a",), "b", None),
        ("x: &x a\n*x : 1\n", ("a",), "b", None),
        ("b: &b {x: 1}\nm:\n  <<: *b\n  x: 2\n", ("m", "x"), "y", None),
    ],
)
def test_rename(text: str, path: Path, key: str, expected: str | None) -> None:
    assert changed(text, Rename(path, key)) == expected


@pytest.mark.parametrize(
    ("text", "operations", "expected"),
    [
        (
            PAYLOAD,
            (Remove(("tags", 0)), Remove(("tags", 1))),
            change(PAYLOAD, "tags:\n- one\n- two # t\n", "tags: []\n"),
        ),
        (
            PAYLOAD,
            (Remove(("tags", 0)), Remove(("tags", 1)), Add(("tags", 2), "x")),
            change(PAYLOAD, "- one\n- two # t", "- x"),
        ),
        (
            PAYLOAD,
            tuple(Remove(("configuration", key)) for key in "abc"),
            change(PAYLOAD, '\n  a: 1\n  # about b\n  b: "x"  # c\n  c:\n  - 1\n  - 2\n', " {}\n  # about b\n"),
        ),
        (DASHES, (Remove((1, "c")), Remove((1, "d"))), change(DASHES, "c: 3\n    d: 4", "{}")),
        (DASHES, (Remove((1, "c")), Remove((1, "d")), Add((1, "z"), 1)), change(DASHES, "c: 3\n    d: 4", "z: 1")),
        (DASHES, (Remove((0, "a")), Remove((0, "b"))), change(DASHES, "a: 1 # c\n  # own\n  b: 2", "{}\n  # own")),
        ("- a: 1\n  b: 2\n  c: 3\n", (Remove((0, "a")), Remove((0, "b"))), "- c: 3\n"),
        ("a: 1 # c\n# d\nb: 2 # e\n", (Remove(("a",)), Remove(("b",))), "{}\n# d\n"),
        ("a:\r\n  b: 1\r\n  c: 2\r\n", (Remove(("a", "b")), Remove(("a", "c"))), "a: {}\r\n"),
        (
            "a:\r\n  b: 1\r\n",
            (Add(("a", "c"), {"d": [1]}), Add(("e",), 1)),
            "a:\r\n  b: 1\r\n  c:\r\n    d:\r\n      - 1\r\ne: 1\r\n",
        ),
        ("a:\n  x: 1\nb: 2", (Add(("a", "z"), 1), Remove(("b",))), "a:\n  x: 1\n  z: 1\n"),
        ("a:\n  x: 1\nb: 2", (Add(("c",), 1), Remove(("b",))), "a:\n  x: 1\nc: 1"),
        ("a:\n  x: 1\n  y: 2", (Remove(("a", "y")), Add(("b",), 1)), "a:\n  x: 1\nb: 1"),
    ],
)
def test_operations_together(text: str, operations: tuple[Operation, ...], expected: str) -> None:
    assert changed(text, *operations) == expected


@pytest.mark.parametrize(
    ("text", "path", "to", "expected"),
    [
        ("a:\n  b:\n    - 1 # c\nz: 1\n", ("a", "b"), ("b",), "a: {}\nz: 1\nb:\n  - 1 # c\n"),
        ("b: # c\n- 1\na:\n  z: 1\n", ("b",), ("a", "b"), "a:\n  z: 1\n  b: # c\n  - 1\n"),
        ("h: |  # head\n  text\n\n  more\nc: {}\n", ("h",), ("c", "h"), "c:\n  h: |  # head\n    text\n\n    more\n"),
        ("a: 0123\nc: {x: 1}\n", ("a",), ("c", "a"), "c: {x: 1, a: 0123}\n"),
        ("a: x, y\nc: {x: 1}\n", ("a",), ("c", "a"), 'c: {x: 1, a: "x, y"}\n'),
        ("a:\n  b: 1\nc: {x: 1}\n", ("a",), ("c", "a"), "c: {x: 1, a: {b: 1}}\n"),
        ("a: !vault z\nc: {x: 1}\n", ("a",), ("c", "a"), "c: {x: 1, a: !vault z}\n"),
        ("a: {b: 'c', d: 2}\n", ("a", "b"), ("e",), "a: {d: 2}\ne: 'c'\n"),
        ("a: {b: {c: [d]}}\n", ("a", "b"), ("b",), "a: {}\nb: {c: [d]}\n"),
        ("'a': 1\nb:\n  c: 2\n", ("a",), ("b", "new"), "b:\n  c: 2\n  'new': 1\n"),
        ("x: &x {k: 1}\nb: *x\na:\n  z: 1\n", ("b",), ("a", "b"), "x: &x {k: 1}\na:\n  z: 1\n  b:\n    k: 1\n"),
        ("a: !t\n  b: 1\nc: [x]\n", ("a",), ("c", 1), None),
        ("a:\n  # own\n  b: 1\nc: {x: 1}\n", ("a",), ("c", "a"), None),
        ("a: |\n  x\nc:\n  y: 1\n    # deep\nd: 1\n", ("a",), ("c", "a"), None),
    ],
)
def test_move(text: str, path: Path, to: Path, expected: str | None) -> None:
    assert changed(text, Move(path, to)) == expected


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        (ALIASES, Replace(("base", "x"), 2)),
        (ALIASES, Replace(("copy", "x"), 2)),
        (ALIASES, Replace(("base",), 2)),
        (ALIASES, Remove(("base",))),
        (ALIASES, Add(("base", "z"), 2)),
        (ALIASES, Replace(("five",), 6)),
        (ALIASES, Move(("base",), ("other",))),
        (ALIASES, Replace(("merged", "x"), 2)),
        (ALIASES, Remove(("merged", "x"))),
        (ALIASES, Remove(("merged", "y"))),
        ("m:\n  <<:\n    x: 1\n  y: 2\n", Remove(("m", "x"))),
        ("a: 1\nb: 2\na: 3\n", Remove(("a",))),
        ("a: |+\n  x\n\nb: 1\n", Remove(("b",))),
        ("a: |\n  x\nb:\n  c: 1\n  # deep\nd: 1\n", Remove(("b",))),
        ("[a: 1]\n", Add((0, "b"), 2)),
        ("{a}\n", Replace(("a",), 2)),
        ("? a\n: 1\n", Remove(("a",))),
        ("a: 1\n{% if b %}\nb: 2\n{% endif %}\n", Add(("c",), 3)),
        ("a: 1 # \u2028b: 2\n", Remove(("a",))),
        ("a: 1\n", Replace(("a",), "\ud800")),
        ("a: 1\n", Add(("k" * 1100,), 1)),
        ("a: {x: 1}\n", Add(("x" * 1100, "y"), 1)),
    ],
)
def test_what_cannot_be_written_safely_is_refused(text: str, operation: Operation) -> None:
    assert changed(text, operation) is None


def test_anchors_of_other_documents_do_not_matter() -> None:
    text = "a: &x 1\nb: *x\n---\nc: 2\n"
    second = read_yaml.parse(SourceText("payload.yaml", text))[1]
    edits = to_edits(second, (Add(("d",), 3),))
    assert edits is not None
    assert apply(text, edits) == text + "d: 3\n"


def test_an_anchor_on_the_root_matters() -> None:
    assert changed("&x\na: 1\nb: *x\n", Replace(("a",), 2)) is None
    assert changed("&x\na: 1\n", Replace(("a",), 2)) == "&x\na: 2\n"
