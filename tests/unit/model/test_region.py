"""Places in embedded payloads lead back to the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.source_text import Span
from instancelint.model.region import OffsetMap, Piece, identity

# outer: `  it'\''s` holding `it's`, the apostrophe written as four characters
QUOTED = OffsetMap((Piece(0, 2, 2, 2), Piece(2, 1, 4, 4), Piece(3, 1, 8, 1)))


def test_spans_lead_through_an_escape() -> None:
    assert QUOTED.span(Span(0, 2)) == Span(2, 4)
    assert QUOTED.span(Span(1, 3)) == Span(3, 8)
    assert QUOTED.span(Span(2, 3)) == Span(4, 8)
    assert QUOTED.span(Span(3, 4)) == Span(8, 9)
    assert QUOTED.span(Span(3, 3)) == Span(8, 8)
    assert QUOTED.span(Span(0, 0)) == Span(2, 2)
    assert QUOTED.span(Span(4, 4)) == Span(9, 9)


def test_an_empty_place_belongs_to_the_line_before_it() -> None:
    # two indented lines `  a\n  b`: right after the line break of the first means right after it outside, too
    lines = OffsetMap((Piece(0, 2, 2, 2), Piece(2, 1, 6, 1)))
    assert lines.span(Span(2, 2)) == Span(4, 4)
    assert lines.span(Span(2, 3)) == Span(6, 7)
    assert lines.span(Span(1, 1)) == Span(3, 3)


def test_maps_compose() -> None:
    indented = OffsetMap((Piece(0, 5, 10, 5), Piece(5, 4, 20, 4)))
    assert QUOTED.through(indented).pieces == (Piece(0, 2, 12, 2), Piece(2, 1, 14, 9), Piece(3, 1, 23, 1))


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 4)), min_size=1), st.data())
def test_composition_equals_mapping_twice(lines: list[tuple[int, int]], data: st.DataObject) -> None:
    pieces, inner, outer = [], 0, 0
    for length, gap in lines:
        outer += gap
        pieces.append(Piece(inner, length, outer, length))
        inner, outer = inner + length, outer + length
    first = OffsetMap(tuple(pieces))
    start = data.draw(st.integers(0, inner - 1))
    end = data.draw(st.integers(start + 1, inner))
    part = identity(end - start, start)
    at = data.draw(st.integers(0, end - start - 1))
    to = data.draw(st.integers(at + 1, end - start))
    assert part.through(first).span(Span(at, to)) == first.span(part.span(Span(at, to)))
