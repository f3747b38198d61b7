"""Offsets in a repaired text lead back to the text as it was written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.parse.yaml.cover_map import CoverMap
from instancelint.parse.yaml.covered_text import View


def test_what_was_inserted_has_no_width() -> None:
    offsets = CoverMap().edited([Edit(Span(2, 2), "xyz")])
    assert [offsets.start(offset) for offset in range(7)] == [0, 1, 2, 2, 2, 2, 3]
    assert [offsets.end(offset) for offset in range(7)] == [0, 1, 2, 2, 2, 2, 3]


def test_a_range_before_what_was_deleted_ends_before_it() -> None:
    offsets = CoverMap().edited([Edit(Span(2, 4), "")])
    assert offsets.end(2) == 2
    assert offsets.start(2) == 4
    assert offsets.span(Span(0, 3)) == Span(0, 5)


@given(st.text("abc", min_size=1, max_size=12), st.data())
def test_every_character_that_was_kept_is_found(text: str, data: st.DataObject) -> None:
    view = View(text, text)
    for _ in range(data.draw(st.integers(1, 4))):
        if not view.text:
            return
        cuts = sorted(data.draw(st.lists(st.integers(0, len(view.text)), min_size=2, max_size=4, unique=True)))
        edits = [
            Edit(Span(start, end), data.draw(st.text("XY", max_size=3)))
            for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        view = view.repaired(edits)
    for offset, character in enumerate(view.text):
        if character in "abc":
            assert text[view.offsets.start(offset)] == character
            assert view.offsets.span(Span(offset, offset + 1)) == Span(
                view.offsets.start(offset), view.offsets.start(offset) + 1
            )
