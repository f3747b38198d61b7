"""Strings of source code that hold JSON: their text, with what an expression fills in written as a template."""

from __future__ import annotations

import json
import re

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.source_code.laid_out import Templates
from instancelint.embedded.source_code.quoting import LiteralRegion, escaping
from instancelint.embedded.source_code.values import FILLED, Text
from instancelint.model.region import OffsetMap, Piece, Region, Role
from instancelint.parse.json import read_json

_MARKS = re.compile(r'[\\"]|[^\\"]+')
_LOOKS_CLOSED = re.compile(r"\s*\{.*\}\s*|\s*\[.*\]\s*", re.DOTALL)

_SURE = frozenset({"missing-comma", "trailing-comma", "no-colon", "smart-quotes", "duplicate-key"})
"""Mistakes beside which nothing is missing that an expression could fill in."""


def region_of(source: SourceText, text: Text, around: Region | None, role: Role) -> Region | None:
    """Return the region of a string; None for one that holds no JSON, or only a part of some."""
    pieces: list[Piece] = []
    parts: list[str] = []
    length = 0
    in_string = escaped = False
    templates = Templates(source.text)
    bare: list[Span] = []
    for char in text.chars:
        written = templates.of(char.start, char.end) if char.text is FILLED else char.text
        if char.text is FILLED and not in_string:
            written = f'"{written}"'
            bare.append(Span(length, length + len(written)))
        pieces.append(Piece(length, len(written), char.start, char.end - char.start))
        parts.append(written)
        length += len(written)
        if char.text is not FILLED:
            escaped, in_string = _after(char.text, in_string=in_string, escaped=escaped)
    inner = "".join(parts)
    if not _LOOKS_CLOSED.fullmatch(inner) or (text.is_filled and not _is_complete(inner, bare)):
        return None
    filled = tuple(Span(char.start, char.end) for char in text.chars if char.text is FILLED)
    write = escaping(text.quote[-1:]) if text.quote else _in_no_way
    return LiteralRegion(
        SourceText(source.name, inner),
        OffsetMap(tuple(pieces)),
        around,
        write,
        label="code",
        role=role,
        filled=filled,
    )


def _after(text: str, *, in_string: bool, escaped: bool) -> tuple[bool, bool]:
    """Return whether a backslash is at the end of a stretch of JSON, and whether that is inside of a string."""
    for part in _MARKS.findall(text):
        if escaped:
            escaped = False
        elif part == '"':
            in_string = not in_string
        elif part == "\\":
            escaped = True
    return escaped, in_string


def _is_complete(text: str, filled: list[Span]) -> bool:
    """Check whether a text is JSON, or has mistakes that what is `filled` in outside of strings cannot explain."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        document = read_json.parse(SourceText("", text))
    else:
        return True
    ends, starts = {span.end for span in filled}, {span.start for span in filled}
    return not document.loses and all(
        issue.kind in _SURE
        and len(text[: issue.span.start].rstrip()) not in ends
        and len(text) - len(text[issue.span.end :].lstrip()) not in starts
        for issue in document.issues
    )


def _in_no_way(_: str) -> str | None:
    return None
