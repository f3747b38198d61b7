"""A word of a shell script: its text, and where each stretch of it is written."""

from __future__ import annotations

import re
from functools import cached_property

from instancelint.base.source_text import Span
from instancelint.model.region import Piece

_LIKE_JSON = re.compile(r"\s*[{\[\"]")


class ShellWord:
    """A word of the script. `quotes` tells how it is written: each kind of stretch, in order, without repeats."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.pieces: list[Piece] = []
        self.quotes: list[str] = []
        self.apostrophes: list[Span] = []
        """Apostrophes of the payload, in the script, that would end its quotes."""
        self.unescaped_quotes: list[Span] = []
        """Double quotes of the payload, in the script, that would end its quotes."""
        self.unclosed: Span | None = None
        """The quote, in the script, that opens the payload and that nothing closes."""
        self.smart_quotes: list[Span] = []
        """Typographic quotes around it, in the script, where straight ones were meant."""
        self.substitutions: list[Span] = []
        """Where the commands of the command substitutions in it are written, in the script."""
        self.closed = True
        self._parts: list[str] = []
        self._length = 0
        self._open = False

    @cached_property
    def text(self) -> str:
        """What the shell would pass on; asked for when the word is complete."""
        return "".join(self._parts)

    @property
    def span(self) -> Span:
        """The range of the word in the script."""
        return Span(self.start, self.end)

    def add(self, text: str, outer: int, length: int) -> None:
        """Append text that is written in a range of the script."""
        if not text:
            return
        last = self.pieces[-1] if self.pieces else None
        if last and len(text) == length and last.inner_length == last.outer_length and _end(last) == outer:
            self.pieces[-1] = Piece(last.inner, last.inner_length + length, last.outer, last.outer_length + length)
        else:
            self.pieces.append(Piece(self._length, len(text), outer, length))
        self._parts.append(text)
        self._length += len(text)
        _, newline, tail = text.rpartition("\n")
        quotes = (tail if newline else text).replace("\\\\", "").replace('\\"', "").count('"')
        self._open = (not newline and self._open) != (quotes % 2 == 1)

    def style(self, style: str) -> None:
        """Note how the next stretch is written."""
        if style not in self.quotes:
            self.quotes.append(style)

    @property
    def in_string(self) -> bool:
        """Check whether the word looks like JSON and ends inside a string of it, which never runs over a line."""
        return self._open and _LIKE_JSON.match("".join(self._parts[:20])) is not None


def _end(piece: Piece) -> int:
    return piece.outer + piece.outer_length
