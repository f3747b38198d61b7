"""
A few lines of a text with a range of it underlined.

Everything is measured in columns of a terminal: tabs are written as blanks, wide characters count twice, combining ones
not at all, and characters that could move the cursor are written as escapes. Only the neighbourhood of the range is
looked at, so that a line of megabytes costs no more than a short one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.message import safe
from instancelint.text import SourceText, Span

TAB = "    "
WIDTH = 100
"""Columns of source text that are shown of a line."""

_LEAD = 30
"""Columns before the range that stay when a line is cut."""
_CUT = "…"


class Row(NamedTuple):
    """A line of a frame: its number (None for a gap), its text, and the first column and length of its underline."""

    number: int | None
    text: str
    mark: tuple[int, int] | None = None


class _Cell(NamedTuple):
    """How a character is shown, and how many columns that takes."""

    text: str
    width: int


def frame(source: SourceText, span: Span, *, context: int = 1) -> list[Row]:
    """
    Give the lines around a range; `context` lines before and after it are shown where they are not blank.

    Of a range over several lines the first and the last one are shown. An empty range is underlined by one column.
    """
    first = source.position(span.start).line
    last = source.position(max(span.start, span.end - 1)).line
    if first != last:
        return [*_ends(source, span, first, last)]
    rows = []
    for number in range(max(1, first - context), min(source.line_count, first + context) + 1):
        if number == first:
            rows.append(_marked(source, span, number))
        else:
            text, _ = _cut(source, source.line_span(number), Span(0, 0))
            if text.strip():
                rows.append(Row(number, text))
    return rows


def _ends(source: SourceText, span: Span, first: int, last: int) -> Iterator[Row]:
    yield _marked(source, Span(span.start, source.line_span(first).end), first)
    if last > first + 1:
        yield Row(None, "...")
    line = source.line_span(last)
    beginning = source.slice(Span(line.start, min(line.start + WIDTH, line.end)))
    indent = len(beginning) - len(beginning.lstrip())
    yield _marked(source, Span(min(line.start + indent, span.end), span.end), last)


def _marked(source: SourceText, span: Span, number: int) -> Row:
    text, mark = _cut(source, source.line_span(number), span)
    return Row(number, text, mark)


def _cut(source: SourceText, line: Span, span: Span) -> tuple[str, tuple[int, int]]:
    """Write a line, cut around a range of it where it is long; gives the range's first column and length as well."""
    start = min(max(span.start, line.start), line.end)
    end = min(max(span.end, start), line.end)
    before = _cells(source.slice(Span(max(line.start, start - 4 * WIDTH), start)))
    after = _cells(source.slice(Span(start, min(line.end, start + 4 * WIDTH))))
    left = _last(before, max(_LEAD, WIDTH - _width(after)))
    right = _first(after, WIDTH - _width(left))
    head = _CUT if len(left) < start - line.start else ""
    tail = _CUT if len(right) < line.end - start else ""
    text = head + "".join(cell.text for cell in (*left, *right)) + tail
    length = _width(right[: end - start]) + (1 if end - start > len(right) else 0)
    return text.rstrip() if not tail else text, (len(head) + _width(left), max(1, length))


def _cells(text: str) -> list[_Cell]:
    if text.isascii() and text.isprintable():
        return [_Cell(character, 1) for character in text]
    return [_cell(character) for character in text]


def _cell(character: str) -> _Cell:
    if character == "\t":
        return _Cell(TAB, len(TAB))
    if not character.isprintable():
        shown = safe(character)
        return _Cell(shown, len(shown))
    if unicodedata.category(character) in {"Mn", "Me"}:
        return _Cell(character, 0)
    return _Cell(character, 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1)


def _width(cells: list[_Cell]) -> int:
    return sum(cell.width for cell in cells)


def _first(cells: list[_Cell], room: int) -> list[_Cell]:
    """Give the longest beginning that fits into a number of columns."""
    for number, cell in enumerate(cells):
        room -= cell.width
        if room < 0:
            return cells[:number]
    return cells


def _last(cells: list[_Cell], room: int) -> list[_Cell]:
    """Give the longest end that fits into a number of columns."""
    return _first(cells[::-1], room)[::-1]
