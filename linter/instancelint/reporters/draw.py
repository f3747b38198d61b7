"""Frames drawn with characters, in colours or without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from instancelint.reporters.frame import Mark, Row, Suggestion

BOLD, RED, GREEN, BLUE = "\033[1m", "\033[1;31m", "\033[1;32m", "\033[1;34m"
_RESET = "\033[0m"
_NO_LIMIT = 1_000_000


class Pen(NamedTuple):
    """Writes in colours, or leaves them out; `links` makes texts lead somewhere."""

    color: bool = False
    links: bool = False

    def paint(self, text: str, color: str) -> str:
        """Write a text in a colour."""
        return f"{color}{text}{_RESET}" if self.color and text else text

    def link(self, text: str, url: str) -> str:
        """Let a text lead to an address (OSC 8)."""
        return f"\033]8;;{url}\033\\{text}\033]8;;\033\\" if self.links and url else text


def draw(rows: Sequence[Row], gutter: int, pen: Pen, color: str, limit: int = _NO_LIMIT) -> Iterator[str]:
    """
    Write the rows of a frame, with `gutter` columns for line numbers; the primary mark gets the colour.

    Labels stand in `limit` columns beside the gutter, as far as they are no longer than that.
    """
    bar = pen.paint("|", BLUE)
    yield f"{' ' * gutter} {bar}"
    for row in rows:
        if row.number is None:
            yield pen.paint(row.text, BLUE)
            continue
        yield f"{pen.paint(f'{row.number:>{gutter}}', BLUE)} {bar} {row.text}".rstrip()
        for line in _underlines(row.marks, pen, color, limit):
            yield f"{' ' * gutter} {bar} {line}"


def draw_suggestion(suggestion: Suggestion, gutter: int, pen: Pen) -> Iterator[str]:
    """Write the lines that a fix takes away and puts in their place."""
    for sign, color, rows in (("-", RED, suggestion.removed), ("+", GREEN, suggestion.added)):
        for row in rows:
            (mark,) = row.marks
            text = row.text[: mark.start] + pen.paint(row.text[mark.start : mark.end], color) + row.text[mark.end :]
            number = pen.paint(f"{row.number:>{gutter}}", BLUE)
            yield f"{number} {pen.paint(sign, color)} {text}".rstrip()


def _underlines(marks: Sequence[Mark], pen: Pen, color: str, limit: int) -> Iterator[str]:
    """
    Write the lines below a row: underlines, the last one with its label beside it, then the other labels.

    A label that has another one to its right, or no room there, hangs below its underline.
    """
    if not marks:
        return
    colors = {mark: color if mark.label.primary else BLUE for mark in marks}
    ordered = sorted(marks, key=lambda mark: (mark.column + mark.width, mark.column))
    last = ordered[-1]
    fits = last.column + last.width + 1 + len(last.label.text) <= limit
    beside = last if last.label.text and fits else None
    hanging = sorted((mark for mark in ordered if mark.label.text and mark != beside), key=lambda mark: mark.column)
    canvas: dict[int, tuple[str, str]] = {}
    for mark in sorted(marks, key=lambda mark: mark.label.primary):
        sign = ("^" if mark.label.primary else "-", colors[mark])
        canvas.update(dict.fromkeys(range(mark.column, mark.column + mark.width), sign))
    line = _written(canvas, pen)
    yield f"{line} {pen.paint(beside.label.text, colors[beside])}" if beside else line
    if hanging:
        yield _written(_bars(hanging, colors), pen)
    while hanging:
        mark = hanging.pop()
        column = max(min(mark.column, limit - len(mark.label.text)), 0)
        bars = _written(_bars(hanging, colors), pen, until=column)
        yield f"{bars}{pen.paint(mark.label.text, colors[mark])}"


def _bars(marks: Iterable[Mark], colors: dict[Mark, str]) -> dict[int, tuple[str, str]]:
    return {mark.column: ("|", colors[mark]) for mark in marks}


def _written(canvas: dict[int, tuple[str, str]], pen: Pen, until: int | None = None) -> str:
    """Write signs at their columns, runs of one colour in one piece."""
    runs: list[tuple[str, str]] = []
    for column in range(max(canvas, default=-1) + 1 if until is None else until):
        sign, color = canvas.get(column, (" ", ""))
        if runs and runs[-1][1] == color:
            runs[-1] = (runs[-1][0] + sign, color)
        else:
            runs.append((sign, color))
    return "".join(pen.paint(text, color) if color else text for text, color in runs)
