"""
A few lines of a text with ranges of it underlined, and lines as a fix would leave them.

Everything is measured in columns of a terminal. Only the neighbourhood of the ranges is looked at, so that a line of
megabytes costs no more than a short one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from instancelint.base.source_text import SourceText, Span, SparseText, common_ends
from instancelint.model.finding import Finding, Fix, Related
from instancelint.reporters.columns import beginning, cells, shown, width

WIDTH = 100
"""Columns of source text that are shown of a line where nothing else is asked for."""
NEAR = 10
"""Lines between two ranges that are shown together."""

_LEAD = 30
"""Columns before a range that stay when a line is cut."""
_CUT = "…"

_BREAK = re.compile(r"\r\n|\n|\r")
_MOST_LINES = 3
"""Lines that a suggestion takes away or adds, at most."""
_LONGEST = 2_000
"""Characters of the lines around a fix above which nothing is suggested."""


class Label(NamedTuple):
    """A range to underline, and a word about it ('' for none); `primary` where the finding itself is."""

    span: Span
    text: str = ""
    primary: bool = True


class Mark(NamedTuple):
    """An underlined part of a row: first column (0-based), number of columns, and the same part of the row's text."""

    column: int
    width: int
    start: int
    end: int
    label: Label


class Row(NamedTuple):
    """A line of a frame: its number (None for lines that are left out), its text, and what is underlined in it."""

    number: int | None
    text: str
    marks: tuple[Mark, ...] = ()


def frame(source: SourceText, labels: Sequence[Label], *, context: int = 1, room: int = WIDTH) -> list[Row]:
    """
    Return the lines around some ranges, the first of which is the one that the finding is about.

    `context` lines before and after that one are shown where they are not blank, and where the text is kept as a whole:
    the lines of JSON Lines have nothing to do with each other. Of a range over several lines the
    first and the last one are shown; its label stands at the last one. Lines are cut to `room` columns. An empty range
    is underlined by one column.
    """
    pieces: dict[int, list[Label]] = {}
    for label in labels:
        for number, piece in _pieces(source, label):
            pieces.setdefault(number, []).append(piece)
    numbers = set(pieces)
    around = _lines(source, labels[0].span)
    if around[0] == around[1] and not isinstance(source, SparseText):
        numbers.update(range(max(1, around[0] - context), min(source.line_count, around[1] + context) + 1))
    rows = []
    last = None
    for number in sorted(numbers):
        row = _row(source, number, pieces.get(number, ()), room)
        if not row.marks and not row.text.strip():
            continue
        if last is not None and number == last + 2:
            rows.append(_row(source, last + 1, (), room))
        elif last is not None and number > last + 2:
            rows.append(Row(None, "..."))
        rows.append(row)
        last = number
    return rows


def are_near(source: SourceText, one: Span, other: Span, room: int = WIDTH) -> bool:
    """Check whether two ranges can be shown in one frame."""
    lines = sorted((_lines(source, one), _lines(source, other)))
    if one == other or lines[1][0] - lines[0][1] > NEAR:
        return False
    if lines[0][1] < lines[1][0]:
        return True
    start, end = min(one.start, other.start), max(one.end, other.end)
    before = Span(max(source.line_span(lines[0][0]).start, start - _LEAD), end)
    return before.length <= room and width(cells(source.slice(before))) <= room


def beside(source: SourceText | None, finding: Finding, room: int = WIDTH) -> tuple[list[Label], list[Related]]:
    """Separate the related places that go into the finding's own frame, as labels, from those that need their own."""
    here, apart = [], []
    for related in finding.related:
        span = related.span if related.file in {None, finding.file} else None
        if source and span and finding.span and are_near(source, finding.span, span, room):
            here.append(Label(span, related.message, primary=False))
        else:
            apart.append(related)
    return here, apart


def _lines(source: SourceText, span: Span) -> tuple[int, int]:
    """Return the first and the last line of a range."""
    return source.position(span.start).line, source.position(max(span.start, span.end - 1)).line


def _pieces(source: SourceText, label: Label) -> Iterator[tuple[int, Label]]:
    """Yield what is underlined of a range, line by line."""
    span = label.span
    first, last = _lines(source, span)
    if first == last:
        yield first, label
        return
    yield first, label._replace(span=Span(span.start, source.line_span(first).end), text="")
    line = source.line_span(last)
    head = source.slice(Span(line.start, min(line.start + WIDTH, line.end)))
    indent = len(head) - len(head.lstrip())
    yield last, label._replace(span=Span(min(line.start + indent, span.end), span.end))


def _row(source: SourceText, number: int, labels: Iterable[Label], room: int) -> Row:
    """Write a line, cut around what is underlined in it where it is long."""
    line = source.line_span(number)
    placed = [(label, *_inside(label.span, line)) for label in labels]
    start = min((start for _, start, _ in placed), default=line.start)
    low, high = max(line.start, start - 4 * room), min(line.end, start + 4 * room)
    row = cells(source.slice(Span(low, high)))
    middle = start - low
    lead = max(min(_LEAD, room // 3), room - width(row[middle:]))
    first = middle - beginning(row[:middle][::-1], lead)
    last = middle + beginning(row[middle:], room - width(row[first:middle]))
    head = _CUT if low + first > line.start else ""
    tail = _CUT if low + last < line.end else ""
    text = head + shown(row[first:last])
    marks = []
    for label, at, until in placed:
        begin, end = (min(max(offset - low, first), last) for offset in (at, until))
        cut = bool(tail) and until - low > last
        letters = len(head + shown(row[first:begin])), len(head + shown(row[first:end])) + cut
        columns = len(head) + width(row[first:begin]), max(1, width(row[begin:end]) + cut)
        marks.append(Mark(*columns, *letters, label))
    return Row(number, text + tail if tail else text.rstrip(), tuple(marks))


def _inside(span: Span, line: Span) -> tuple[int, int]:
    start = min(max(span.start, line.start), line.end)
    return start, min(max(span.end, start), line.end)


class Suggestion(NamedTuple):
    """Rows that a fix takes away, where the frame does not show them anyway, and those that it puts in their place."""

    removed: tuple[Row, ...] = ()
    added: tuple[Row, ...] = ()


def suggest(source: SourceText, fix: Fix, room: int = WIDTH) -> Suggestion | None:
    """Return the lines that a fix changes, as they would become; None where it is not small or not written down."""
    if not fix.edits:
        return None
    first = source.position(min(edit.span.start for edit in fix.edits)).line
    last = source.position(max(edit.span.end for edit in fix.edits)).line
    if last - first >= _MOST_LINES:
        return None
    whole = Span(source.line_span(first).start, source.line_span(last).end)
    added_length = sum(len(edit.text) for edit in fix.edits)
    if whole.length + added_length > _LONGEST:
        return None
    before = _BREAK.split(source.slice(whole))
    after = _BREAK.split(_edited(source, fix, whole))
    head, tail = common_ends(before, after)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if (not old and not new) or len(new) > _MOST_LINES or (new and len(old) > 1):
        return None
    start = first + head
    removed = () if new else _changed(source.name, start, old, (), room)
    return Suggestion(removed, _changed(source.name, start, new, old, room))


def _edited(source: SourceText, fix: Fix, whole: Span) -> str:
    parts = []
    position = whole.start
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        parts += [source.slice(Span(position, edit.span.start)), edit.text]
        position = edit.span.end
    return "".join((*parts, source.slice(Span(position, whole.end))))


def _changed(name: str, start: int, lines: Sequence[str], others: Sequence[str], room: int) -> tuple[Row, ...]:
    """Return a row for each line, with the part marked that the line it stands for does not have."""
    rows = []
    for number, line in enumerate(lines):
        changed = _difference(others[0], line) if len(others) == len(lines) == 1 else Span(0, len(line))
        rows.append(_row(SourceText(name, line), 1, (Label(changed),), room)._replace(number=start + number))
    return tuple(rows)


def _difference(old: str, new: str) -> Span:
    head, tail = common_ends(old, new)
    return Span(head, len(new) - tail)
