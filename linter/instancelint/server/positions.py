"""Places as editors count them: lines and units of UTF-8, UTF-16 or UTF-32, from and to offsets of a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from instancelint.base.source_text import Span
from instancelint.server.connection import Plain

LINE_BREAK = re.compile(r"\r\n|\n|\r")
_CODECS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_UNIT = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


class Positions:
    """Converts the places of one text; `encoding` is what the editor counts in, `utf-16` unless it says otherwise."""

    def __init__(self, text: str, encoding: str, line_starts: list[int] | None = None) -> None:
        self._text = text
        self._codec = _CODECS[encoding]
        self._unit = _UNIT[encoding]
        self._counts_as_python = encoding == "utf-32" or text.isascii()
        self._starts = line_starts or [0, *(match.end() for match in LINE_BREAK.finditer(text))]

    def position(self, offset: int) -> Plain:
        """Return the line and the unit in it of an offset; one past the end counts as the end."""
        line, character = self.place(offset)
        return {"line": line, "character": character}

    def place(self, offset: int) -> tuple[int, int]:
        """Return the same as two numbers."""
        offset = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        if self._counts_as_python:
            return line, offset - start
        before = self._text[start:offset]
        if before.isascii():
            return line, offset - start
        return line, len(before.encode(self._codec, "surrogatepass")) // self._unit

    def offset(self, position: Plain) -> int:
        """Return an offset; a place past the end of a line or inside a character is moved back."""
        line: int = position["line"]
        character: int = position["character"]
        if line >= len(self._starts):
            return len(self._text)
        start = self._starts[line]
        last = line + 1 == len(self._starts)
        end = len(self._text) if last else self._starts[line + 1]
        while not last and end > start and self._text[end - 1] in "\r\n":
            end -= 1
        if self._counts_as_python:
            return min(start + character, end)
        units = self._text[start : min(end, start + character)].encode(self._codec, "surrogatepass")
        return start + len(units[: character * self._unit].decode(self._codec, "ignore"))

    def range(self, span: Span) -> Plain:
        """Return the range of a span."""
        return {"start": self.position(span.start), "end": self.position(span.end)}

    def span(self, where: Plain) -> Span:
        """Return the span of a range; one that is upside down is turned."""
        start, end = self.offset(where["start"]), self.offset(where["end"])
        return Span(min(start, end), max(start, end))
