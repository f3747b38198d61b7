"""Lines of YAML: where they begin and end, and what is on them, told by patterns."""

from __future__ import annotations

import re
from typing import NamedTuple

LINE = re.compile(r"[^\r\n]*")
BREAK = re.compile(r"\r\n|\n|\r|\Z")
INDENT = re.compile(r"[ \t]*")
KEY = re.compile(
    r"""(?:"(?:[^"\\\r\n]|\\[^\r\n])*+"|'(?:[^'\r\n]|'')*+'|-[^\s:\#][^:\#\r\n]*+"""
    r"""|[^\s\#\[\]{}"'|>,-](?:[^:\r\n]|:(?!\s|\Z))*+)[ \t]*+(?P<colon>:)(?=[ \t\r\n]|\Z)"""
)
ITEM = re.compile(r"-(?=[ \t\r\n]|\Z)[ \t]*")
PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*+[ \t]*+)*+")
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^']|'')*+'", re.DOTALL)
PLAIN = re.compile(r"(?:[^ \t\r\n]|[ \t]++(?![\r\n\#]|\Z))*+")
_FOLD = re.compile(r"(?<![ \t])[ \t]*+(?:\r\n|\n|\r)(?P<blank>(?:[ \t]*+(?:\r\n|\n|\r))*+)[ \t]*+")
COMMENT = re.compile(r"[ \t]*\#")
BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:\#[^\r\n]*)?(?=[\r\n]|\Z)")
_MARKERS = frozenset({"---", "..."})


def end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Return where a pattern that always matches ends."""
    found = pattern.match(text, position)
    return found.end() if found else position


def start_of(text: str, position: int) -> int:
    """Return where the line begins that an offset is in."""
    return max(text.rfind(mark, 0, position) for mark in "\r\n") + 1


def is_marker(line: str) -> bool:
    """Check whether a line parts documents."""
    return line.rstrip() in _MARKERS


class NextLine(NamedTuple):
    """The next line with something in it: the column where that begins, and whether it is an item."""

    column: int
    is_item: bool


def next_line(text: str, position: int) -> NextLine | None:
    """Return the next line with something in it, below the one that ends here; None where a document ends first."""
    while position < len(text):
        start = end_of(BREAK, text, position)
        content, line = end_of(INDENT, text, start), end_of(LINE, text, start)
        if content < line and text[content] != "#":
            return (
                None
                if is_marker(text[start:line])
                else NextLine(content - start, ITEM.match(text, content) is not None)
            )
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


def end_of_quoted(text: str, start: int, indent: int) -> int:
    """
    Return where a string in quotes ends.

    One whose last quote is missing has all lines below that are indented further than what holds it.
    """
    quoted = QUOTED.match(text, start)
    if quoted and not _swallows(quoted.group(), indent):
        return quoted.end()
    end = position = end_of(LINE, text, start)
    while position < len(text):
        following = end_of(BREAK, text, position)
        content, position = end_of(INDENT, text, following), end_of(LINE, text, following)
        is_inside = content - following > indent
        if content < position and not is_inside:
            break
        end = position if is_inside else end
    return end


def folded(text: str) -> str:
    """Return a text of several lines as the one line that it means."""
    return _FOLD.sub(lambda found: "\n" * len(found["blank"].splitlines()) or " ", text)


def _swallows(quoted: str, indent: int) -> bool:
    """Check whether a quote that is missing makes members or items of what follows a part of a string."""
    lines = ((len(line) - len(line.lstrip()), line.lstrip()) for line in quoted.split("\n")[1:])
    return any(column <= max(indent, 0) and (KEY.match(line) or ITEM.match(line)) for column, line in lines)
