"""The way from a text that was repaired back to the text as it was written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from instancelint.base.source_text import Span
from instancelint.model.finding import Edit


class CoverMap(NamedTuple):
    """
    Pieces of a repaired text, by the offset at which each begins, with its offset in the text as written.

    What was inserted lies between two pieces that begin at the same written offset.
    """

    shown: tuple[int, ...] = (0,)
    written: tuple[int, ...] = (0,)

    @property
    def is_plain(self) -> bool:
        """Whether nothing was repaired."""
        return self.shown == self.written == (0,)

    def start(self, offset: int) -> int:
        """Return the written offset at which a range begins that begins at a shown one."""
        index = bisect_right(self.shown, offset) - 1
        found = self.written[index] + offset - self.shown[index]
        return min(found, self.written[index + 1]) if index + 1 < len(self.written) else found

    def end(self, offset: int) -> int:
        """Return the written offset at which a range ends that ends at a shown one."""
        if offset == 0 or self.is_plain:
            return offset
        index = bisect_right(self.shown, offset - 1) - 1
        found = self.written[index] + offset - self.shown[index]
        return min(found, self.written[index + 1]) if index + 1 < len(self.written) else found

    def span(self, span: Span) -> Span:
        """Return the written range of a shown one."""
        start = self.start(span.start)
        return Span(start, max(start, self.end(span.end)) if span.start < span.end else start)

    def edited(self, edits: Sequence[Edit]) -> CoverMap:
        """Return the map after more repairs, in order, of shown ranges that do not overlap."""
        pieces = list(zip(self.shown, self.written, strict=True))
        made: list[tuple[int, int]] = []
        index = delta = 0
        for edit in edits:
            start, end = edit.span.start, edit.span.end
            while index < len(pieces) and pieces[index][0] < start:
                made.append((pieces[index][0] + delta, pieces[index][1]))
                index += 1
            if edit.text:
                made.append((start + delta, self.start(start)))
            while index < len(pieces) and pieces[index][0] <= end:
                index += 1
            delta += len(edit.text) - (end - start)
            made.append((end + delta, self.start(end)))
        made += [(shown + delta, written) for shown, written in pieces[index:]]
        return CoverMap(tuple(shown for shown, _ in made), tuple(written for _, written in made))
