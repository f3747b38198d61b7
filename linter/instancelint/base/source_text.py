"""
Source text and places in it.

The only position that is ever stored is a `Span` of code-point offsets. Lines, columns and UTF-16 units are derived
from it here, and nowhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

_LINE_BREAK = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A half-open range of code-point offsets into `SourceText.text`."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points are in it."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Check whether the two ranges share a place; an empty range is a place too."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A line and a column, both 1-based; the column counts code points."""

    line: int
    column: int


class Line(NamedTuple):
    """A line without its line break: its number (1-based), the offset at which it starts, and its text."""

    number: int
    start: int
    text: str


class SourceText:
    """
    Decoded text with its name.

    `text` has no byte-order mark; `bom` says whether the file began with one.
    """

    def __init__(self, name: str, text: str, *, bom: bool = False) -> None:
        self.name = name
        self.text = text
        self.bom = bom

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SourceText) or type(other) is not type(self):
            return NotImplemented
        return (self.name, self.text, self.bom) == (other.name, other.text, other.bom)

    def __hash__(self) -> int:
        return hash((self.name, self.text, self.bom))

    def with_text(self, text: str) -> SourceText:
        """Return the same file with another text."""
        return SourceText(self.name, text, bom=self.bom)

    @property
    def is_sparse(self) -> bool:
        """Check whether only some lines of the text are at hand."""
        return False

    @cached_property
    def newline(self) -> str:
        """The line break in use: the first one found, or a line feed."""
        found = _LINE_BREAK.search(self.text)
        return found.group() if found else "\n"

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which lines start; the first is 0."""
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    @property
    def line_count(self) -> int:
        """How many lines the text has; one that ends with a line break has an empty last one."""
        return len(self.line_starts)

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset; an offset past the end counts as the end."""
        offset = min(offset, len(self.text))
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """Return the offset of a line and column; a place past the end of a line or of the text is moved back to it."""
        if position.line > len(self.line_starts):
            return len(self.text)
        span = self.line_span(position.line)
        return min(span.start + position.column - 1, span.end)

    def line_span(self, line: int) -> Span:
        """Return the range of a line (1-based) without its line break."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def utf16_column(self, offset: int) -> int:
        """Return the number of UTF-16 code units between the start of the line and the offset (0-based, for LSP)."""
        start = self.line_starts[self.position(offset).line - 1]
        before = self.text[start:offset]
        return len(before) + sum(character > "\uffff" for character in before)

    def with_lines_of(self, other: SourceText | None) -> SourceText:  # noqa: ARG002 - a text as a whole has them all
        """Return a text that also has the lines that were kept of another reading of it."""
        return self

    def slice(self, span: Span) -> str:
        """Return the text of a range."""
        return self.text[span.start : span.end]


class SparseText(SourceText):
    """
    Some lines of a text that is too large to be kept: places in these lines are those of the whole text.

    Every other line counts as empty.
    """

    def __init__(self, name: str, lines: Iterable[Line]) -> None:
        super().__init__(name, "")
        kept = sorted(lines)
        self._lines = {line.number: line for line in kept}
        self._starts = [line.start for line in kept]
        self._kept = kept

    @property
    def is_sparse(self) -> bool:
        """Check whether only some lines of the text are at hand."""
        return True

    def with_lines_of(self, other: SourceText | None) -> SourceText:
        """Return a text that also has the lines that were kept of another reading of it."""
        added = other._lines.values() if isinstance(other, SparseText) else ()  # noqa: SLF001 - of the same class
        return SparseText(self.name, (self._lines | {line.number: line for line in added}).values())

    @property
    def line_count(self) -> int:
        """The number of the last line that was kept."""
        return self._kept[-1].number if self._kept else 1

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset in a kept line."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        if not self._kept:
            return Position(1, 1)
        line = self._kept[index]
        return Position(line.number, min(max(offset - line.start, 0), len(line.text)) + 1)

    def line_span(self, line: int) -> Span:
        """Return the range of a line without its line break."""
        kept = self._lines.get(line)
        return Span(kept.start, kept.start + len(kept.text)) if kept else Span(0, 0)

    def slice(self, span: Span) -> str:
        """Return the text of a range inside one line."""
        if span.start >= span.end or not self._kept:
            return ""
        line = self._kept[max(bisect_right(self._starts, span.start) - 1, 0)]
        return line.text[span.start - line.start : span.end - line.start]


def common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Count what two sequences begin and end with alike; the two counts do not overlap."""
    shorter = min(len(old), len(new))
    head = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    tail = next((index for index in range(shorter - head) if old[-1 - index] != new[-1 - index]), shorter - head)
    return head, tail
