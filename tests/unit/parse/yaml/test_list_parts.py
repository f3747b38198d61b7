"""Lists of payloads in which something is wrong: each item is read alone, and everything stays in its place."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.model.document import Document
from instancelint.parse.yaml import read_yaml
from instancelint.parse.yaml.list_parts import parts

GOOD = "- element:\n    key: box\n  name: A\n  configuration: {}\n"
BROKEN = GOOD.replace("key: box", "key:box")


def read(text: str) -> Document:
    (document,) = read_yaml.parse(SourceText("a.yaml", text))
    return document


def indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("- a: b\n", []),
        ("a: b\nc: d\n", []),
        ("- a: b\n- c: d\n", [0, 7]),
        ("# note\n\n- a: b\n\n# note\n- c: d\n", [0, 23]),
        ("instances:\n- a: b\n- c: d\n", [0, 18]),
        ("instances: # all\n\n  - a: b\n    c:\n      - d\n  - e: f\n", [0, 44]),
        ("  - a: b\r\n  - c: d\r\n", [0, 10]),
        ("- a: |\n    - b\n    - c\n- d: e\n", [0, 23]),
        ("- a: &x b\n  c: *x\n- d: &x e\n  f: *x\n", [0, 18]),
        ("- a: &x b\n- c: *x\n", []),
        ("- a: b\n-\n  c: d\n", []),
        ("- a: b\nc: d\n", []),
        ("  - a: b\n- c: d\n", []),
        ("other:\n- a: b\n- c: d\n", []),
        ("- a: b\n---\n- c: d\n", []),
        ("%TAG ! tag:acme.io,2026:\n- a: b\n- c: d\n", []),
        ("- a: b\n- c: d\u2028\n", []),
    ],
)
def test_parts(text: str, starts: list[int]) -> None:
    found = parts(text)
    assert [start for start, _ in found] == starts
    assert "".join(part for _, part in found) == (text if starts else "")


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (f"# all\n{GOOD}{BROKEN}{GOOD}{BROKEN}", ()),
        (f"instances:\n{indented(GOOD + BROKEN + GOOD + BROKEN)}", ("instances",)),
    ],
)
def test_each_slip_is_found_in_its_item(text: str, base: tuple[str, ...]) -> None:
    document = read(text)
    item = {"element": {"key": "box"}, "name": "A", "configuration": {}}
    assert document.data == ({"instances": [item] * 4} if base else [item] * 4)
    assert [(issue.kind, issue.path) for issue in document.issues] == [
        ("missing-space", (*base, 1, "element", "key")),
        ("missing-space", (*base, 3, "element", "key")),
    ]
    assert [text[: issue.span.start].count("\n") for issue in document.issues] == [6, 14]
    assert document.recovered
    for number in range(4):
        node = document.node((*base, number, "element", "key"))
        assert node is not None
        assert text[node.start : node.end] == "box"


def test_comments_and_words_stay_in_their_places() -> None:
    text = f"# first\n{GOOD}{BROKEN.replace('A', 'yes  # second')}"
    document = read(text)
    assert [text[comment.span.start : comment.span.end] for comment in document.comments] == ["# first", "# second"]
    assert [(path, scalar.text) for path, scalar in document.scalars.items()] == [((1, "name"), "yes")]


def test_an_item_that_is_no_item_alone_counts_as_one() -> None:
    """With what YAML refuses, an item alone may have to lose its dash."""
    text = GOOD.replace("    key", "  key") + BROKEN
    document = read(text)
    assert isinstance(document.data, list)
    assert [sorted(item) for item in document.data] == [["element"], ["configuration", "element", "name"]]
    assert [issue.path[0] for issue in document.issues if issue.kind == "missing-space"] == [1]


def test_without_a_mistake_the_text_is_read_at_once() -> None:
    assert read(GOOD + GOOD).data == [{"element": {"key": "box"}, "name": "A", "configuration": {}}] * 2
    assert not read(GOOD + GOOD).recovered


@pytest.mark.parametrize(
    "first",
    ["-  element:\n    key: box\n", "-    element:\n    key: box\n", "- element:\n      key: box\n"],
    ids=["far", "farther", "near"],
)
def test_a_gap_behind_a_dash_is_one_mistake(first: str) -> None:
    rest = "  name: A\n  configuration: {}\n"
    text = first + (rest if "-  " in first else rest.replace("  name", "    name").replace("  conf", "    conf"))
    document = read(text)
    assert [(issue.kind, text[issue.span.start : issue.span.end]) for issue in document.issues] == [
        ("indentation", "element")
    ]
    assert document.data == [{"element": {"key": "box"}, "name": "A", "configuration": {}}]
