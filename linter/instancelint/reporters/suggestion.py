"""What a fix would leave in place of a line, where that can be said in a few lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Fix
from instancelint.reporters.frame import WIDTH, Row, line_alone

_BREAK = re.compile(r"\r\n|\n|\r")
_MOST_LINES = 3
_LONGEST = 2_000
"""Characters of the lines around a fix above which nothing is suggested."""


class Suggestion(NamedTuple):
    """Rows that a fix takes away, where the frame does not show them anyway, and those that it puts in their place."""

    removed: tuple[Row, ...] = ()
    added: tuple[Row, ...] = ()


def suggest(source: SourceText, fix: Fix, room: int = WIDTH) -> Suggestion | None:
    """Give the lines that a fix changes, as they would become; None for a fix that is not small or not written down."""
    if not fix.edits:
        return None
    first = source.position(min(edit.span.start for edit in fix.edits)).line
    last = source.position(max(edit.span.end for edit in fix.edits)).line
    if last - first >= _MOST_LINES:
        return None
    whole = Span(source.line_span(first).start, source.line_span(last).end)
    added_length = sum(len(edit.text) for edit in fix.edits)
    if len(whole) + added_length > _LONGEST:
        return None
    before = _lines(source.slice(whole))
    after = _lines(_edited(source, fix, whole))
    head, tail = _common(before, after)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if (not old and not new) or len(new) > _MOST_LINES or (new and len(old) > 1):
        return None
    start = first + head
    removed = () if new else _rows(source.name, start, old, (), room)
    return Suggestion(removed, _rows(source.name, start, new, old, room))


def _lines(text: str) -> list[str]:
    return _BREAK.split(text)


def _edited(source: SourceText, fix: Fix, whole: Span) -> str:
    parts = []
    position = whole.start
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        parts += [source.slice(Span(position, edit.span.start)), edit.text]
        position = edit.span.end
    return "".join((*parts, source.slice(Span(position, whole.end))))


def _rows(name: str, start: int, lines: Sequence[str], others: Sequence[str], room: int) -> tuple[Row, ...]:
    """Give a row for each line, with the part marked that the line it stands for does not have."""
    rows = []
    for number, line in enumerate(lines):
        changed = _difference(others[0], line) if len(others) == len(lines) == 1 else Span(0, len(line))
        rows.append(line_alone(SourceText(name, line), start + number, changed, room))
    return tuple(rows)


def _common(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Count what two sequences begin and end with alike; the two counts do not overlap."""
    shorter = min(len(old), len(new))
    head = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    tail = next((index for index in range(shorter - head) if old[-1 - index] != new[-1 - index]), shorter - head)
    return head, tail


def _difference(old: str, new: str) -> Span:
    head, tail = _common(old, new)
    return Span(head, len(new) - tail)
