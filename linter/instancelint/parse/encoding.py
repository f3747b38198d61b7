"""
From bytes to text.

JSON is UTF-8, and so is nearly all YAML. Whatever else arrives is decoded as well as possible and reported, so that
the rest of the linter always has a text to look at.

Kinds of issues:

- `not-utf8`: the text is UTF-16 or UTF-32; args: encoding. The text is read in that encoding.
- `invalid-utf8`: bytes that are not UTF-8, each read as U+FFFD; args: byte (the first one, as `0xE9`) and byte_offset
  (0-based, in the file). One issue for each run of such bytes, at most 20.
"""

from __future__ import annotations

import codecs
import re

from instancelint.base.message import Word
from instancelint.base.source_text import SourceText, Span
from instancelint.model.document import SyntaxIssue

KINDS = ("not-utf8", "invalid-utf8")

_MAX_ISSUES = 20
_REPLACEMENT = "\ufffd"

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_ASCII_AS_UTF16 = (
    (re.compile(rb"(?:[\t\n\r -~]\0){2}"), "utf-16-le", "UTF-16"),
    (re.compile(rb"(?:\0[\t\n\r -~]){2}"), "utf-16-be", "UTF-16"),
)
"""Without a mark: two ASCII characters, as every payload begins, written with a zero byte each."""

_ESCAPED_BYTES = re.compile("[\udc80-\udcff]+")


def decode(data: bytes, name: str) -> tuple[SourceText, tuple[SyntaxIssue, ...]]:
    """
    Decode the content of a file; never fails.

    `SourceText.bom` tells of a UTF-8 byte-order mark. A mark of another encoding is part of its `not-utf8` issue.
    """
    wide = _wide_encoding(data)
    if wide is not None:
        codec, label, skipped = wide
        text = data[skipped:].decode(codec, "replace")
        return SourceText(name, text), (SyntaxIssue("not-utf8", Span(0, 0), args={"encoding": Word(label)}),)
    bom = data.startswith(codecs.BOM_UTF8)
    skipped = len(codecs.BOM_UTF8) if bom else 0
    body = data[skipped:] if bom else data
    try:
        return SourceText(name, body.decode(), bom=bom), ()
    except UnicodeDecodeError:
        text, issues = _decode_broken(body, skipped)
        return SourceText(name, text, bom=bom), issues


def encode(text: str, like: bytes) -> bytes:
    """
    Write a text in the encoding that `decode` finds in the content of a file, with the same mark before it.

    Raises ValueError where that content holds what is no text, which could not be written again.
    """
    wide = _wide_encoding(like)
    codec, mark = (wide[0], like[: wide[2]]) if wide else ("utf-8", _utf8_mark(like))
    like[len(mark) :].decode(codec)
    return mark + text.encode(codec)


def _utf8_mark(data: bytes) -> bytes:
    return codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""


def _wide_encoding(data: bytes) -> tuple[str, str, int] | None:
    """Recognise UTF-16 and UTF-32; gives the codec, its name for people, and the length of the mark."""
    for mark, codec, label in _MARKS:
        if data.startswith(mark):
            return codec, label, len(mark)
    for pattern, codec, label in _ASCII_AS_UTF16:
        if pattern.match(data):
            return codec, label, 0
    return None


def _decode_broken(body: bytes, skipped: int) -> tuple[str, tuple[SyntaxIssue, ...]]:
    """Read every byte that is not UTF-8 as one U+FFFD; `skipped` is how much of the file is before `body`."""
    escaped = body.decode("utf-8", "surrogateescape")
    issues: list[SyntaxIssue] = []
    byte_offset = skipped
    seen = 0
    for run in _ESCAPED_BYTES.finditer(escaped):
        if len(issues) == _MAX_ISSUES:
            break
        byte_offset += len(escaped[seen : run.start()].encode())
        byte = f"0x{ord(escaped[run.start()]) - 0xDC00:02X}"
        args = {"byte": Word(byte), "byte_offset": Word(byte_offset)}
        issues.append(SyntaxIssue("invalid-utf8", Span(run.start(), run.end()), args=args))
        byte_offset += len(run.group())
        seen = run.end()
    return _ESCAPED_BYTES.sub(lambda run: _REPLACEMENT * len(run.group()), escaped), tuple(issues)
