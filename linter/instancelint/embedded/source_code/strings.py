"""Strings of programming languages, read: what each stretch of them is when the program runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.embedded.source_code.values import Char

_OPENING = re.compile(r"[A-Za-z$@%]{0,3}(?:\"{3,9}|'''|[\"'`]|[\[({<|/!])")
_ESCAPE = re.compile(
    r"\\(?:u\{(?P<point>[0-9A-Fa-f]{1,6})\}|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|x(?P<x>[0-9A-Fa-f]{2})"
    r"|(?P<line>\r\n|\n|\r)|(?P<one>[\s\S]))"
)
_MEANT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "a": "\a", "e": "\x1b", "s": " "}
_HIGHEST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
"""Halves of a character, of which no text is made."""


def opening_of(written: str) -> str:
    """Return what opens a string: its prefix and its quotes."""
    found = _OPENING.match(written)
    return found.group() if found else ""


def decoded(written: str, start: int, *, escapes: str, doubled: str = "") -> Iterator[Char]:
    """
    Yield the stretches of a part of a string; `start` is its offset in the file.

    `escapes` tells what a backslash is: "all", "quotes" (only before itself and a quote, as between single quotes) or
    "none". `doubled` are the characters that are written twice.
    """
    position = 0
    pattern = _pattern(escapes, doubled)
    for match in pattern.finditer(written) if pattern else ():
        if match.start() > position:
            yield Char(written[position : match.start()], start + position, start + match.start())
        meant = match.group()[0] if match.group()[0] != "\\" else _meaning(match, escapes)
        yield Char(meant, start + match.start(), start + match.end())
        position = match.end()
    if position < len(written):
        yield Char(written[position:], start + position, start + len(written))


def _pattern(escapes: str, doubled: str) -> re.Pattern[str] | None:
    if doubled:
        twice = "|".join(re.escape(mark) * 2 for mark in doubled)
        return re.compile(f"{twice}|{_ESCAPE.pattern}" if escapes == "all" else twice)
    if escapes == "all":
        return _ESCAPE
    return _QUOTES if escapes == "quotes" else None


_QUOTES = re.compile(r"\\[\\'\"]")


def _meaning(match: re.Match[str], escapes: str) -> str:
    if escapes == "quotes":
        return match.group()[1]
    number = match["point"] or match["u"] or match["U"] or match["x"]
    if number:
        point = int(number, 16)
        return chr(point) if point <= _HIGHEST and point not in _SURROGATES else "\N{REPLACEMENT CHARACTER}"
    if match["line"]:
        return ""
    return _MEANT.get(match["one"], match["one"])
