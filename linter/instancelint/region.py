"""
Payloads inside other texts: a text of its own, and a map that leads every place back to the text around it.

A fenced block in a list is indented, a curl body is quoted, a block scalar in a Helm file is both. Each layer is a
list of `Piece`s; layers compose, so that a place in a payload leads to the character in the file that a person has
open, and an edit is written back in the quoting of that file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from instancelint.finding import Edit
from instancelint.text import SourceText, Span


class Piece(NamedTuple):
    """
    A stretch of inner text and where it stands outside.

    Equal lengths mean character by character; otherwise the whole inner stretch (usually one character) is written as
    the whole outer stretch, such as the escape of an apostrophe.
    """

    inner: int
    inner_length: int
    outer: int
    outer_length: int


@dataclass(frozen=True)
class OffsetMap:
    """Pieces in the order of the inner text, without gaps in it; the outer text between two pieces is left out."""

    pieces: tuple[Piece, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.inner for piece in self.pieces]

    def _piece(self, offset: int) -> Piece:
        return self.pieces[max(bisect_right(self._starts, offset) - 1, 0)]

    def start(self, offset: int) -> int:
        """Give the outer offset of the character at an inner offset."""
        piece = self._piece(offset)
        into = offset - piece.inner
        if into >= piece.inner_length:
            return piece.outer + piece.outer_length
        return piece.outer + (into if piece.inner_length == piece.outer_length else 0)

    def end(self, offset: int) -> int:
        """Give the outer offset right after the character before an inner offset."""
        if offset == 0:
            return self.start(0)
        piece = self._piece(offset - 1)
        if piece.inner_length == piece.outer_length:
            return piece.outer + offset - piece.inner
        return piece.outer + piece.outer_length

    def span(self, inner: Span) -> Span:
        """Give the outer range of an inner one; an empty range stays empty, right after the character before it."""
        if inner.start == inner.end:
            place = self.end(inner.start)
            return Span(place, place)
        return Span(self.start(inner.start), self.end(inner.end))

    def through(self, outer: OffsetMap) -> OffsetMap:
        """Compose: this map leads into a text that another map leads out of."""
        return OffsetMap(tuple(_through(self.pieces, outer)))


def _through(pieces: Iterable[Piece], outer: OffsetMap) -> Iterator[Piece]:
    for piece in pieces:
        if piece.inner_length != piece.outer_length:
            span = outer.span(Span(piece.outer, piece.outer + piece.outer_length))
            yield Piece(piece.inner, piece.inner_length, span.start, len(span))
            continue
        position = piece.outer
        while position < piece.outer + piece.outer_length:
            cover = outer._piece(position)  # noqa: SLF001 - the same class
            into = position - cover.inner
            length = min(cover.inner_length - into, piece.outer + piece.outer_length - position)
            if length <= 0:
                break
            inner = piece.inner + position - piece.outer
            if cover.inner_length == cover.outer_length:
                yield Piece(inner, length, cover.outer + into, length)
            else:
                yield Piece(inner, length, cover.outer, cover.outer_length)
            position += length


def identity(length: int, outer: int = 0) -> OffsetMap:
    """Give the map of a text that stands outside as it is, from an offset on."""
    return OffsetMap((Piece(0, length, outer, length),))


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True)
class Region:
    """
    A payload inside another text.

    `outer` is the text of the file; `source` the payload's own text; `quote` writes new payload text in the quoting of
    the file. `label` says what it is (a fence, a curl body) to people.
    """

    outer: SourceText
    source: SourceText
    offsets: OffsetMap
    quote: Callable[[str], str] = _as_it_is
    label: str = ""

    def edit(self, inner: Edit) -> Edit:
        """Write an edit of the payload's text as an edit of the file."""
        return Edit(self.offsets.span(inner.span), self.quote(inner.text))
