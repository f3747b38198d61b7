"""Applying edits to a text."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.edits.writer import apply, to_edits
from instancelint.model.document import Document, Format
from instancelint.model.finding import Edit
from instancelint.model.repair import Remove


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
