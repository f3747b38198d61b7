"""A text that is kept as an editor has it, change by change."""

from __future__ import annotations

import re
from bisect import bisect_right

from instancelint.server.connection import Plain
from instancelint.server.positions import LINE_BREAK, Positions

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class SyncedText:
    """A text with its version; `language` is the editor's name of the notation, such as `yaml`."""

    def __init__(self, text: str, version: int, language: str, encoding: str) -> None:
        self.version = version
        self.language = language
        self._encoding = encoding
        self._set(text)

    def _set(self, text: str) -> None:
        self.text = _whole(text)
        self._starts = [0, *(match.end() for match in LINE_BREAK.finditer(self.text))]
        self._positions: Positions | None = None

    @property
    def positions(self) -> Positions:
        """What converts its places."""
        if self._positions is None:
            self._positions = Positions(self.text, self._encoding, self._starts)
        return self._positions

    def change(self, change: Plain) -> None:
        """Apply a change: of a range, or of the whole text."""
        where = change.get("range")
        if where is None:
            self._set(change["text"])
            return
        span = self.positions.span(where)
        added = _whole(change["text"])
        # Only the lines that the change touches are looked at again, and one more on each side: a carriage return and a
        # line feed are one line break where the change has brought them together, and two where it has parted them.
        starts, shift = self._starts, len(added) - span.length
        first = max(bisect_right(starts, span.start) - 2, 0)
        after = bisect_right(starts, span.end) + 1
        self.text = f"{self.text[: span.start]}{added}{self.text[span.end :]}"
        begin = starts[first]
        end = starts[after] + shift if after < len(starts) else len(self.text)
        found = [match.end() for match in LINE_BREAK.finditer(self.text, begin, end)]
        if after < len(starts):
            found = [place for place in found if place < end]
            self._starts = [*starts[: first + 1], *found, *(place + shift for place in starts[after:])]
        else:
            self._starts = [*starts[: first + 1], *found]
        self._positions = None


def _whole(text: str) -> str:
    """Return a text without halves of characters, which no file can hold; places in it stay."""
    return _HALF_CHARACTER.sub("\ufffd", text) if not text.isascii() else text
