"""Places in embedded payloads lead back to the file."""

from __future__ import annotations

from instancelint.base.source_text import Span
from instancelint.model.region import OffsetMap, Piece

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
