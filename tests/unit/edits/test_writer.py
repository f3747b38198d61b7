"""Writing repairs down as edits, and applying these to a text."""

from __future__ import annotations

import pytest

from instancelint.base.path import Path, walk
from instancelint.base.source_text import SourceText, Span
from instancelint.edits.writer import Writer, apply, to_edits
from instancelint.model.document import Document, Format
from instancelint.model.finding import Edit
from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Replace
from instancelint.parse.json import read_json
from instancelint.parse.json.dialect import Dialect
from instancelint.parse.yaml import read_yaml


def test_edits_are_applied_whatever_their_order() -> None:
    edits = (Edit(Span(4, 5), "E"), Edit(Span(0, 1), "A"), Edit(Span(2, 2), "-"))
    assert apply("abcde", edits) == "Ab-cdE"


def test_edits_may_touch() -> None:
    assert apply("abc", (Edit(Span(0, 1), "x"), Edit(Span(1, 1), "-"), Edit(Span(1, 2), ""))) == "x-c"


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(Span(0, 2), ""), Edit(Span(1, 3), "")),
        (Edit(Span(0, 3), "x"), Edit(Span(1, 1), "y")),
        (Edit(Span(1, 1), "x"), Edit(Span(1, 1), "y")),
        (Edit(Span(2, 4), "x"),),
    ],
)
def test_edits_that_want_the_same_place_or_lie_outside_are_refused(edits: tuple[Edit, ...]) -> None:
    with pytest.raises(ValueError, match="edits overlap or lie outside the text"):
        apply("abc", edits)


def test_data_built_in_memory_has_no_edits() -> None:
    doc = Document(SourceText("memory", ""), {"a": 1}, Format.MEMORY)
    assert to_edits(doc, (Remove(("a",)),)) is None


TEXTS = (
    '{"a": {"b": 1, "c": [1, 2, {"d": null}]}, "e": {}, "f": []}\n',
    '{\n  // one\n  "a": [\n    1, // two\n    2\n  ],\n  "b": {"c": 1} /* three */\n}\n',
    '{"a": {"b": 1}, "a": {"c": 2}, "d": 1}\n',
    "# one\na:\n  b: 1  # two\n  c:\n    - 1\n    - d: 2\n      e: 3\n# three\nf: {g: [1, 2], h: 3}\ni: |\n  x\n",
    "a: &x {b: 1}\nc: *x\nd: [*x, &y 2]\ne:\n  <<: *x\n  f: 1\n",
)


def read(text: str) -> Document:
    if text.startswith("{"):
        return read_json.parse(SourceText("a.jsonc", text), dialect=Dialect.JSONC)
    (document,) = read_yaml.parse(SourceText("a.yaml", text))
    return document


def repairs(data: object) -> list[tuple[Operation, ...]]:
    """List repairs of one and of two operations at each place; some of them lead nowhere, or cannot be written."""
    paths: list[Path] = [path for path, _ in walk(data)]
    single: list[Operation] = [Remove(("nowhere",)), Add(("new",), [1])]
    for path in paths:
        single += [Remove(path), Replace(path, 5), Replace(path, {"n": {"m": 1}}), Add((*path, "new"), 1)]
        single += [Rename(path, "renamed"), Add((*path, 0), 1), Move(path, ("moved",)), Replace((*path, "n"), 6)]
    return [*((each,) for each in single), *((one, other) for one in single for other in single[::7])]


@pytest.mark.parametrize("text", TEXTS)
def test_a_repair_is_written_alike_whatever_others_were_written_before(text: str) -> None:
    document = read(text)
    writer = Writer(document)
    written = 0
    for operations in repairs(document.data):
        edits = writer.edits(operations)
        assert edits == to_edits(document, operations), operations
        written += edits is not None
    assert written > 20
