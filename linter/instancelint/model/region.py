"""
Payloads inside other texts: a text of its own, and a map that leads every place back to the text around it.

A fenced block in a list is indented, a curl body is quoted, a block scalar in a Helm file is both. Each layer is a
`Region` with a list of `Piece`s, around the next one, so that a place in a payload leads to the character in the file
that a person has open, and an edit is written back in the quoting of that file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit
from instancelint.model.request import Request
from instancelint.model.terms import Kind


class Piece(NamedTuple):
    """
    A stretch of inner text and where it is outside.

    Equal lengths mean character by character; otherwise the whole inner stretch (usually one character) is written as
    the whole outer stretch, such as the escape of an apostrophe.
    """

    inner: int
    inner_length: int
    outer: int
    outer_length: int

    def cut(self, start: int, end: int) -> Piece:
        """Return what of a piece is in an inner range; one that is no stretch of single characters stays whole."""
        first = max(start - self.inner, 0)
        length = min(end - self.inner, self.inner_length) - first
        if self.inner_length != self.outer_length or length <= 0:
            return self
        return Piece(self.inner + first, length, self.outer + first, length)


class OffsetMap:
    """Pieces in the order of the inner text, without gaps in it; the outer text between two pieces is omitted."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self.pieces = pieces

    @property
    def extent(self) -> Span | None:
        """The outer range in which the text is written; None for a text without characters."""
        starts = [piece.outer for piece in self.pieces]
        ends = [piece.outer + piece.outer_length for piece in self.pieces]
        return Span(min(starts), max(ends)) if starts else None

    @property
    def size(self) -> int:
        """The characters that the map counts for where it is kept."""
        return 8 * len(self.pieces)

    def moved(self, by: int) -> tuple[object, ...]:
        """Return what stands for the map, moved back in the outer text."""
        return tuple([(each.inner, each.inner_length, each.outer - by, each.outer_length) for each in self.pieces])

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.inner for piece in self.pieces]

    def _piece(self, offset: int) -> Piece:
        return self.pieces[max(bisect_right(self._starts, offset) - 1, 0)]

    def start(self, offset: int) -> int:
        """Return the outer offset of the character at an inner offset."""
        piece = self._piece(offset)
        into = offset - piece.inner
        if into >= piece.inner_length:
            return piece.outer + piece.outer_length
        return piece.outer + (into if piece.inner_length == piece.outer_length else 0)

    def end(self, offset: int) -> int:
        """Return the outer offset right after the character before an inner offset."""
        if offset == 0:
            return self.start(0)
        piece = self._piece(offset - 1)
        if piece.inner_length == piece.outer_length:
            return piece.outer + offset - piece.inner
        return piece.outer + piece.outer_length

    def span(self, inner: Span) -> Span:
        """Return the outer range of an inner one; an empty range stays empty, right after the character before it."""
        if inner.start == inner.end:
            place = self.end(inner.start)
            return Span(place, place)
        return Span(self.start(inner.start), self.end(inner.end))

    def near(self, inner: Span) -> tuple[Piece, ...]:
        """Return the pieces that an inner range is in or next to, those of single characters cut right around it."""
        first = max(bisect_right(self._starts, inner.start - 1) - 1, 0)
        found = self.pieces[first : bisect_right(self._starts, inner.end)]
        return tuple([piece.cut(inner.start - 1, inner.end + 1) for piece in found])

    def stretches(self, inner: Span) -> Iterator[Piece]:
        """Yield the pieces of an inner range, cut at its ends; none of an empty one."""
        index = max(bisect_right(self._starts, inner.start) - 1, 0)
        while index < len(self.pieces) and self.pieces[index].inner < inner.end:
            piece = self.pieces[index]
            start, end = max(inner.start, piece.inner), min(inner.end, piece.inner + piece.inner_length)
            if start < end:
                yield Piece(start, end - start, self.start(start), self.end(end) - self.start(start))
            index += 1


def identity(length: int, outer: int = 0) -> OffsetMap:
    """Return the map of a text that is outside as it is, from an offset on."""
    return OffsetMap((Piece(0, length, outer, length),))


def _as_it_is(text: str) -> str | None:
    return text


class Role(NamedTuple):
    """
    What the place of a payload says that it is; what it does not say is told from the payload itself.

    `partial` tells whether something may be left out. `documentation` is True for texts that people read: what is no
    payload there is an illustration of something else. `code` is True for a literal of a programming language, in which
    comments, bare keys and the like are right. `dialect` is what of JSON it is, as a file's suffix would say.
    """

    kind: Kind | None = None
    partial: bool | None = None
    documentation: bool = False
    code: bool = False
    dialect: str = "json"


class Region(NamedTuple):
    """
    A payload, or a text that holds some, inside another text.

    `source` is the inner text, and `offsets` lead from it to the text around it: that of `around`, or of the file where
    that is None. `quote` writes inner text as it has to be there, and gives None where that cannot be done. `prefix`
    begins every line of it outside (the indentation of a list, the `> ` of a quote).
    """

    source: SourceText
    offsets: OffsetMap
    around: Region | None = None
    quote: Callable[[str], str | None] = _as_it_is
    prefix: str = ""
    label: str = ""
    """What the place says that the text is, such as the language of a fenced block."""
    role: Role = Role()
    request: Request | None = None
    """The request that sends the payload."""
    apostrophes: tuple[Span, ...] = ()
    """Apostrophes of the inner text that the shell would drop."""
    unescaped_quotes: tuple[Span, ...] = ()
    """Double quotes of the inner text that the shell would drop."""
    unclosed: tuple[Span, Edit] | None = None
    """The quote that opens the inner text and that nothing closes, and the missing one, in the text around it."""
    smart_quotes: tuple[Span, ...] = ()
    """Typographic quotes around the inner text, in the text around it, where straight ones were meant."""
    tags: SourceText | None = None
    """The text around this one, where what is omitted of it, such as tags, has to stay when an edit runs over it."""
    opening: int | None = None
    """Where, in the text around this one, the tag or directive begins that opens it."""
    filled: tuple[Span, ...] = ()
    """Expressions in the text around this one, for which templates stand in the text."""
    fixed: tuple[Span, ...] = ()
    """Ranges of a literal of source code in which nothing but a scalar can be written anew."""
    scalars: frozenset[Span] = frozenset()
    """The scalars of such a literal."""

    def places(self) -> Iterator[Span]:
        """Yield the ranges of the file in which the text stands; a request without a payload has none."""
        if self.source.text:
            yield from self.spans(Span(0, len(self.source.text)))

    def span(self, inner: Span) -> Span:
        """Return the range in the file."""
        return self.of_request(self.offsets.span(inner))

    def spans(self, inner: Span) -> Iterator[Span]:
        """Yield the ranges in the file that hold an inner one, without the tags between them."""
        whole = (self.offsets.span(inner),)
        stretches = (Span(piece.outer, piece.outer + piece.outer_length) for piece in self.offsets.stretches(inner))
        for span in whole if self.tags is None else stretches:
            if self.around is None:
                yield span
            else:
                yield from self.around.spans(span)

    def of_request(self, span: Span) -> Span:
        """Return the range in the file of one in the text around this one, which is where its command stands."""
        return self.around.span(span) if self.around else span

    def edit(self, inner: Edit) -> Edit | None:
        """Write an edit of the inner text as an edit of the file; None where the place does not allow it."""
        text = self.quote(inner.text)
        if text is None:
            return None
        if self.prefix:
            text = self._with_prefixes(text, inner.span)
        if self.tags:
            text += self._kept(inner.span)
        edit = Edit(self._place(inner.span), text)
        return self.around.edit(edit) if self.around else edit

    def request_edit(self, edit: Edit) -> Edit | None:
        """Write an edit of the text around this one as an edit of the file."""
        return self.around.edit(edit) if self.around else edit

    def _kept(self, inner: Span) -> str:
        """Return the tags that an edit runs over, also those that stand for line breaks."""
        text = self.tags.text if self.tags else ""
        place = self.offsets.span(inner)
        position = place.start
        kept = []
        for piece in self.offsets.stretches(inner):
            if piece.inner_length == piece.outer_length or text[piece.outer] != "<":
                kept.append(text[position : piece.outer])
                position = piece.outer + piece.outer_length
        return "".join((*kept, text[position : place.end]))

    def _with_prefixes(self, text: str, inner: Span) -> str:
        """Begin every new line with the prefix, but for one that only ends the inner text."""
        prefixed = text.replace("\n", "\n" + self.prefix)
        if not self._ends_last_line(inner.end):
            return prefixed
        if text.endswith("\n"):
            prefixed = prefixed.removesuffix(self.prefix)
        return self.prefix + prefixed if text and inner.start and self._begins_line(inner.start) else prefixed

    def _place(self, inner: Span) -> Span:
        """
        Return the outer range to replace.

        One that ends where a line begins takes that line's prefix with it; one that ends the inner text takes the
        prefix of the line where it begins, as no line follows.
        """
        if not self.prefix:
            return self.offsets.span(inner)
        if self._ends_last_line(inner.end):
            begins = self._begins_line(inner.start)
            start = self.offsets.end(inner.start) if begins else self.offsets.start(inner.start)
            return Span(start, max(start, self.offsets.end(inner.end)))
        if inner.start == inner.end:
            begins = self._begins_line(inner.start)
            place = self.offsets.start(inner.start) if begins else self.offsets.end(inner.start)
            return Span(place, place)
        start = self.offsets.start(inner.start)
        end = self.offsets.start(inner.end) if self._begins_line(inner.end) else self.offsets.end(inner.end)
        return Span(start, end)

    def _ends_last_line(self, offset: int) -> bool:
        text = self.source.text
        return offset == len(text) and text.endswith(("\r", "\n"))

    def _begins_line(self, offset: int) -> bool:
        return offset == 0 or self.source.text[offset - 1] in "\r\n"
