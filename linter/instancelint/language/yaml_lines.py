"""Lines of YAML: where they begin and end, and what is on them, told by patterns."""

from __future__ import annotations

import re

LINE = re.compile(r"[^\r\n]*")
BREAK = re.compile(r"\r\n|\n|\r|\Z")
INDENT = re.compile(r"[ \t]*")
KEY = re.compile(
    r"""(?:"(?:[^"\\\r\n]|\\[^\r\n])*+"|'(?:[^'\r\n]|'')*+'|-[^\s:\#][^:\#\r\n]*+"""
    r"""|[^\s\#\[\]{}"'|>,-](?:[^:\r\n]|:(?!\s|\Z))*+)[ \t]*+(?P<colon>:)(?=[ \t\r\n]|\Z)"""
)
ITEM = re.compile(r"-(?=[ \t\r\n]|\Z)[ \t]*")
PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*+[ \t]*+)*+")
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
PLAIN = re.compile(r"(?:[^ \t\r\n]|[ \t]++(?![\r\n\#]|\Z))*+")
COMMENT = re.compile(r"[ \t]*\#")
BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:\#[^\r\n]*)?(?=[\r\n]|\Z)")
_MARKERS = frozenset({"---", "..."})


def end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Return where a pattern that always matches ends."""
    found = pattern.match(text, position)
    return found.end() if found else position


def is_marker(line: str) -> bool:
    """Check whether a line parts documents."""
    return line.rstrip() in _MARKERS


def next_column(text: str, position: int) -> int | None:
    """Return the column of the next line with something in it, below the one that ends here; None for no such line."""
    while position < len(text):
        start = end_of(BREAK, text, position)
        content, line = end_of(INDENT, text, start), end_of(LINE, text, start)
        if content < line and text[content] != "#":
            return None if is_marker(text[start:line]) else content - start
        if line <= position:
            return None
        position = line
    return None


def block_scalar(text: str, start: int, indent: int) -> tuple[str, int, int]:
    """
    Return the value of a block scalar, where its last line ends, and where what may belong to it ends.

    All lines belong to it that are indented further than what holds it.
    """
    position = end = end_of(LINE, text, start)
    lines = []
    while position < len(text):
        following = end_of(BREAK, text, position)
        line, content = end_of(LINE, text, following), end_of(INDENT, text, following)
        if (content < line and content - following <= indent) or (following >= len(text) and line == following):
            break
        lines.append(text[following:line])
        position = line
        end = line if content < line else end
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    value = "\n".join(line[margin:] for line in lines).rstrip("\n") + "\n" if lines else ""
    return value, end, position


def swallows(quoted: str, indent: int) -> bool:
    """Check whether a quote that is missing makes members of what follows a part of a string."""
    lines = quoted.split("\n")[1:]
    return any(len(line) - len(line.lstrip()) <= max(indent, 0) and KEY.match(line.lstrip()) for line in lines)
