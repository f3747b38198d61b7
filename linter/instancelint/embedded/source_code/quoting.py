"""What a repair adds to a literal, written as its language writes it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.model.region import Region

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|-?\d++(?:\.\d++)?(?:[eE][+-]?\d++)?|true|false|null|[{}\[\],:]|[ \t\r\n]++')
_WHOLE = re.compile(r'"(?:[^"\\\n]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*+"')
_LITERALS = ("true", "false", "null")


@dataclass(frozen=True)
class Notation:
    """
    How a language writes values: its words for true, false and null, its quotes and its marks.

    `filled_in` are marks that are filled in between double quotes. Without `brackets`, no table or list can be written,
    and without a `colon` no member.
    """

    quote: str = '"'
    words: tuple[str, str, str] = _LITERALS
    colon: str = ":"
    brackets: str = "{}[]"
    filled_in: str = ""

    def write(self, text: str) -> str | None:
        """Write tokens of JSON in the language; None where that is not sure."""
        parts = []
        position = 0
        for match in _TOKEN.finditer(text):
            written = self._written(match.group())
            if match.start() != position or written is None:
                return None
            parts.append(written)
            position = match.end()
        return "".join(parts) if position == len(text) else None

    def _written(self, mark: str) -> str | None:
        if mark[0] == '"':
            return self._string(json.loads(mark)) if _WHOLE.fullmatch(mark) else None
        if mark in _LITERALS:
            return self.words[_LITERALS.index(mark)]
        if mark in "{}[]":
            return self.brackets["{}[]".index(mark)] if self.brackets else None
        return (self.colon or None) if mark == ":" else mark

    def _string(self, text: str) -> str | None:
        filled = self.filled_in if self.quote == '"' else ""
        if any(char < " " or char == "\x7f" or char in filled for char in text):
            return None
        escaped = text.replace("\\", "\\\\").replace(self.quote, f"\\{self.quote}")
        return f"{self.quote}{escaped}{self.quote}"


@cache
def writing(notation: Notation, quote: str) -> Callable[[str], str | None]:
    """Return what writes tokens of JSON in a language, strings in quotes of a kind."""
    return replace(notation, quote=quote).write


class LiteralRegion(Region):
    """A literal of source code."""

    def places(self) -> Iterator[Span]:
        """Yield the ranges of the file in which the text stands; what is between them is none of it."""
        start = end = -1
        for piece in sorted(self.offsets.pieces, key=lambda piece: piece.outer):
            if piece.outer > end:
                yield from (self.of_request(Span(start, end)) for _ in range(start < end))
                start = piece.outer
            end = max(end, piece.outer + piece.outer_length)
        yield from (self.of_request(Span(start, end)) for _ in range(start < end))

    def edit(self, inner: Edit) -> Edit | None:
        """Write an edit of the text as an edit of the file; None where that would change more than was meant."""
        is_fixed = any(_meet(span, inner.span) for span in self.fixed) or not self._is_whole(inner.span)
        return None if is_fixed and inner.span not in self.scalars else super().edit(inner)

    def _is_whole(self, span: Span) -> bool:
        """Check whether what a range stands for is one range of the source too."""
        pieces = [
            piece
            for piece in self.offsets.pieces
            if piece.inner < span.end and piece.inner + piece.inner_length > span.start
        ]
        ends = [piece.outer + piece.outer_length for piece in pieces]
        return all(end == piece.outer for end, piece in zip(ends, pieces[1:], strict=False))


def _meet(fixed: Span, span: Span) -> bool:
    if span.start == span.end:
        return fixed.start < span.start <= fixed.end
    return span.start < fixed.end and fixed.start < span.end


@cache
def escaping(quote: str) -> Callable[[str], str | None]:
    """Return what writes text into a string that a quote opened; None for text that cannot be written there."""

    def write(text: str) -> str | None:
        if quote in {'"', "'"}:
            return json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', '"').replace(quote, "\\" + quote)
        return text if not any(mark in text for mark in ("\\", "`", "$", "#", "'''", '"""')) else None

    return write
