"""Offsets, lines, columns and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.source_text import Position, SourceText, Span


def test_positions_across_all_line_breaks() -> None:
    source = SourceText("f", "ab\r\nc\rd\n")
    assert [source.position(offset) for offset in range(9)] == [
        Position(1, 1),
        Position(1, 2),
        Position(1, 3),
        Position(1, 4),
        Position(2, 1),
        Position(2, 2),
        Position(3, 1),
        Position(3, 2),
        Position(4, 1),
    ]
    assert source.newline == "\r\n"


def test_line_span_leaves_out_the_line_break() -> None:
    source = SourceText("f", "ab\r\nc\n\nd")
    assert [source.slice(source.line_span(line)) for line in (1, 2, 3, 4)] == ["ab", "c", "", "d"]


def test_utf16_column_counts_astral_characters_twice() -> None:
    source = SourceText("f", "x\n😀é|")
    assert source.utf16_column(source.text.index("|")) == 3


def test_offset_moves_a_place_past_the_end_back() -> None:
    source = SourceText("f", "ab\ncd")
    assert source.offset(Position(1, 99)) == 2
    assert source.offset(Position(9, 1)) == 5


@given(st.text(alphabet="a\r\n😀"), st.integers(min_value=0, max_value=20))
def test_offset_is_the_inverse_of_position(text: str, offset: int) -> None:
    source = SourceText("f", text)
    offset = min(offset, len(text))
    line = source.position(offset).line
    if offset <= source.line_span(line).end:
        assert source.offset(source.position(offset)) == offset


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Span(0, 2), Span(2, 4), False),
        (Span(0, 3), Span(2, 4), True),
        (Span(2, 2), Span(2, 4), True),
        (Span(2, 2), Span(2, 2), True),
        (Span(1, 1), Span(2, 4), False),
    ],
)
def test_overlap(one: Span, other: Span, expected: bool) -> None:  # noqa: FBT001 - a table row
    assert one.overlaps(other) is expected
    assert other.overlaps(one) is expected
