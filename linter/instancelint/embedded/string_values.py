"""Texts inside the strings of a document, such as a payload in a block scalar, as regions."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.model.document import Document, Format
from instancelint.model.offsets import written_scalar
from instancelint.model.region import OffsetMap, Piece, Region, Role

_INDENT = re.compile(r" *")


def region_of(document: Document, path: Path, value: str, role: Role) -> Region | None:
    """Return the region of a string's content; None where the document has no text or the string is empty."""
    node = document.node(path)
    if node is None or not value:
        return None
    raw = document.source.text[node.start : node.end]
    inner = SourceText(document.source.name, value)
    quote: Callable[[str], str | None] = _in_no_way
    prefix = ""
    pieces: list[Piece] = []
    if raw[:1] in {"|", ">"} and document.format is Format.YAML:
        pieces, indent = _block(raw, value, node.start)
        if raw[0] == "|" and len(pieces) == value.count("\n") + (not value.endswith("\n")):
            quote, prefix = str, " " * indent
    elif _is_written_as(raw, value, document.format):
        offsets = _ScalarOffsets(raw, value, document.format, node.start)
        return Region(inner, offsets, document.region, quoting_of(raw, document.format), "", "string", role)
    if not pieces:
        pieces = [Piece(0, len(value), node.start, node.end - node.start)]
        quote = _in_no_way
    return Region(inner, OffsetMap(tuple(pieces)), document.region, quote, prefix, "string", role)


class _ScalarOffsets(OffsetMap):
    """The map of a scalar, whose pieces are read on first use: a collection holds hundreds of bodies."""

    def __init__(self, raw: str, value: str, notation: Format, start: int) -> None:
        self._written = (raw, value, notation)
        self._start = start

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:  # type: ignore[override] # set once, too
        """The pieces in the order of the value."""
        return tuple(scalar_pieces(*self._written, self._start))

    @property
    def extent(self) -> Span:
        """The range of the scalar."""
        return Span(self._start, self._start + len(self._written[0]))

    @property
    def size(self) -> int:
        """The characters that the map counts for where it is kept."""
        return len(self._written[0])

    def moved(self, by: int) -> tuple[object, ...]:
        """Return what the pieces follow from."""
        return (*self._written, self._start - by)


def region_of_lines(document: Document, path: Path, lines: list[object], role: Role) -> Region | None:
    """
    Return the region of the text that an array of strings holds line by line; None for any other array.

    Where they do not end with line breaks, there is one between any two, which is written as what parts them.
    """
    if not all(isinstance(line, str) for line in lines):
        return None
    broken = all(str(line).endswith("\n") for line in lines[:-1])
    quotes = set()
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for index, line in enumerate(map(str, lines)):
        node = document.node((*path, index))
        if node is None:
            return None
        if index and not broken:
            last = pieces[-1] if pieces else Piece(0, 0, node.start, 0)
            after = last.outer + last.outer_length
            pieces.append(Piece(length, 1, after, node.start + 1 - after))
            parts.append("\n")
            length += 1
        region = region_of(document, (*path, index), line, role)
        if region is not None:
            quotes.add(region.quote)
            pieces += [piece._replace(inner=piece.inner + length) for piece in region.offsets.pieces]
        parts.append(line)
        length += len(line)
    text = "".join(parts)
    if not text:
        return None
    quote = quotes.pop() if len(quotes) == 1 else _in_no_way
    source = SourceText(document.source.name, text)
    return Region(source, OffsetMap(tuple(pieces)), document.region, quote, "", "string", role)


def quoting_of(raw: str, notation: Format) -> Callable[[str], str | None]:
    """Return what writes a text into a scalar in quotes, and gives None for what cannot be written there."""
    if raw[:1] == '"':
        return _escaped
    return _doubled if raw[:1] == "'" and notation is Format.YAML else _in_no_way


def _doubled(text: str) -> str | None:
    return None if "\n" in text or "\r" in text else text.replace("'", "''")


def _escaped(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _in_no_way(_: str) -> str | None:
    return None


def scalar_pieces(raw: str, value: str, notation: Format, start: int) -> Iterator[Piece]:
    """
    Yield a piece for each stretch of characters that stand for themselves, and for each escape.

    `raw` is a scalar as it is written at an offset, with its quotes; gives none where it is not written so.
    """
    writing = written_scalar(raw, is_yaml=notation is Format.YAML)
    if writing is None or writing.length != len(value):
        return
    inner, position = 0, writing.start
    for escape in writing.escapes:
        if escape.start > position:
            yield Piece(inner, escape.start - position, start + position, escape.start - position)
            inner += escape.start - position
        yield Piece(inner, 1, start + escape.start, escape.length)
        inner, position = inner + 1, escape.start + escape.length
    if len(value) > inner:
        yield Piece(inner, len(value) - inner, start + position, len(value) - inner)


def _is_written_as(raw: str, value: str, notation: Format) -> bool:
    writing = written_scalar(raw, is_yaml=notation is Format.YAML)
    return writing is not None and writing.length == len(value)


def _block(raw: str, value: str, start: int) -> tuple[list[Piece], int]:
    """Match the lines of a block scalar with its value; gives no pieces where they do not match one to one."""
    lines = raw.splitlines(keepends=True)[1:]
    indent = next((len(_leading(line)) for line in lines if line.strip()), 0)
    pieces: list[Piece] = []
    outer = start + len(raw.splitlines(keepends=True)[0])
    inner = 0
    for line in lines:
        bare = line.rstrip("\r\n")
        content = bare[indent:]
        end = inner + len(content)
        if value[inner:end] != content:
            return [], indent
        ends_line = value[end : end + 1] in {"\n", " "}
        length = len(content) + ends_line
        if length:
            pieces.append(Piece(inner, length, outer + len(bare) - len(content), length))
        inner += length
        outer += len(line)
    return (pieces if inner == len(value) else []), indent


def _leading(line: str) -> str:
    found = _INDENT.match(line)
    return found.group() if found else ""
