"""The text in a string that an offset is in: a payload, a command that sends one, or a setting that is an object."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.embedded import block_content
from instancelint.embedded.code_block import texts_in_string
from instancelint.embedded.collections.bodies import sent_at
from instancelint.embedded.collections.formats import format_of
from instancelint.embedded.string_values import quoting_of, scalar_pieces
from instancelint.language.inner_text import InnerText, offset_in
from instancelint.language.sketch import SketchEntry
from instancelint.model.document import Document, Format
from instancelint.model.region import OffsetMap, Piece, Region

_OBJECT = re.compile(r"\s*\{\s*(?:[\"']|\Z)")
_MEMBERS = re.compile(r"\s*+(?:\{|[\w\"'.-]++[ \t]*+:(?=\s|\Z))")
_FOLDED = "folded"
_LINE = re.compile(r"(?P<indent> *+)(?P<content>[^\r\n]*+)(?P<end>\r\n|\r|\n|\Z)")


def text_in_string(outer: InnerText, document: Document, path: Path, entry: SketchEntry, at: int) -> InnerText | None:
    """
    Return the text in the string at a path that an offset of the file (`at`) is in; None if it is no payload.

    `document` is what `outer` is.
    """
    value = entry.scalar
    if not isinstance(value, str):
        return None
    form = format_of(document.data)
    if form is None:
        is_one = _OBJECT.match(value) is not None or block_content.is_command(value)
        return _innermost(_region(outer, document, entry, value), at) if is_one else None
    sent = sent_at(document, form, path)
    region = _region(outer, document, entry, value) if sent else None
    return _innermost(region._replace(role=sent[0], request=sent[1]), at) if region and sent else None


def setting_in_string(outer: InnerText, document: Document, entry: SketchEntry, at: int) -> InnerText | None:
    """Return the text of a setting that is an object written as a string; None where there is no such text."""
    value = entry.scalar
    if not isinstance(value, str) or _MEMBERS.match(value) is None:
        return None
    return _innermost(_region(outer, document, entry, value), at)


def _innermost(region: Region | None, at: int) -> InnerText | None:
    """Return the text in a string, or in a command in it, that an offset of the file is in."""
    if region is None:
        return None
    if not region.source.text:
        return InnerText(region.source, 0, Format.JSON, region)
    for inner, notation in texts_in_string(region):
        inside = offset_in(inner, at)
        if inside is not None and notation is not None and not (notation is Format.YAML and inner.label == _FOLDED):
            return InnerText(inner.source, inside, notation, inner)
    return None


def _region(outer: InnerText, document: Document, entry: SketchEntry, value: str) -> Region | None:
    """Return the content of a string that may still be open as a region; None where it has no one-to-one place."""
    raw = document.source.text[entry.start : entry.end]
    if raw[:1] in {"|", ">"} and document.format is Format.YAML:
        return _block(document, entry, outer.offset)
    quote = raw[:1] if raw[:1] in {'"', "'"} else ""
    is_open = len(raw) < len('""') or raw[-1] != quote or raw.endswith(f"\\{quote}")
    closed = raw + quote if quote and is_open else raw
    pieces = list(scalar_pieces(closed, value, document.format, entry.start)) if value else []
    if not value and quote:
        pieces = [Piece(0, 0, entry.start + 1, 0)]
    if not pieces:
        return None
    source = SourceText(document.source.name, value)
    return Region(source, OffsetMap(tuple(pieces)), document.region, quoting_of(raw, document.format), label="string")


def _block(document: Document, entry: SketchEntry, at: int) -> Region | None:
    """
    Return the lines of a block scalar as a region, down to an offset if that is below the last one.

    The lines of a folded one are kept apart: in JSON, a line break means no more than a space.
    """
    text = document.source.text
    lines = list(_lines(text, entry.start, max(entry.end, at)))[1:]
    indent = next((len(line["indent"]) for line in lines if line["content"]), 0)
    written: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for line in lines:
        start = min(line.start() + indent, line.end("content"))
        if line.start() <= at <= line.end("content") and at < line.start() + indent:
            return None  # what is written there would end the scalar
        content = text[start : line.end("content")]
        written.append(f"{content}\n")
        pieces += [Piece(length, len(content), start, len(content))] if content else []
        pieces.append(Piece(length + len(content), 1, line.end("content"), len(line["end"])))
        length += len(content) + 1
    if not indent:
        return None
    label = _FOLDED if text[entry.start] == ">" else "string"
    source = SourceText(document.source.name, "".join(written))
    return Region(source, OffsetMap(tuple(pieces)), document.region, prefix=" " * indent, label=label)


def _lines(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield lines from an offset on, down to the one that another offset is in."""
    while start <= end and (line := _LINE.match(text, start)) is not None:
        yield line
        if not line["end"]:
            return
        start = line.end()
