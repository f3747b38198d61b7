"""Where the characters of a text that was repaired stand in the text as it was written."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from instancelint.base.source_text import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
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

    def edited(self, span: Span, text: str) -> OffsetMap:
        """Return the map after one more repair: `text` written over a shown range."""
        delta = len(text) - (span.end - span.start)
        pieces = list(zip(self.shown, self.written, strict=True))
        kept = [piece for piece in pieces if piece[0] < span.start]
        if text:
            kept.append((span.start, self.start(span.start)))
        kept.append((span.start + len(text), self.start(span.end)))
        kept += [(shown + delta, written) for shown, written in pieces if shown > span.end]
        return OffsetMap(tuple(shown for shown, _ in kept), tuple(written for _, written in kept))
