"""
The lines of a page that lie in comments and in fences.

Nobody is shown a comment: what is in it is no block of code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARGIN = r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?"
"""What may be before a block on its line: spaces, the marks of quotes, the mark of a list item."""
FENCE = re.compile(_MARGIN + r"(?P<mark>`{3,}+|~{3,}+)(?P<info>[^`\r\n]*+)")
"""A line that begins or ends a fenced block, as far as its info string goes."""
_OPENING = re.compile(_MARGIN + r"(?P<mark><!--|\{/\*)")
_SHOWING = frozenset({"", "text", "txt", "plaintext", "diff", "patch", "git", "console"})
_CLOSING = {"<!--": "-->", "{/*": "*/}"}


def lines_in_comments(lines: Sequence[str]) -> frozenset[int]:
    """
    Return the numbers, from 0, of the lines that belong to a comment of several lines.

    A comment that nothing ends is none, so that a slip does not hide the rest of a page.
    """
    hidden: set[int] = set()
    fence = ""
    number = 0
    unclosed: set[str] = set()
    while number < len(lines):
        line = lines[number]
        mark = FENCE.fullmatch(line)
        opening = _OPENING.match(line) if not fence and mark is None else None
        if mark and not fence:
            fence = mark["mark"]
        elif mark and mark["mark"].startswith(fence) and not mark["info"].strip():
            fence = ""
        elif opening and opening["mark"] not in unclosed:
            end = _end(lines, number, opening)
            if end is None:
                unclosed.add(opening["mark"])
            elif end > number:
                hidden.update(range(number, end + 1))
                number = end
        number += 1
    return frozenset(hidden)


def _end(lines: Sequence[str], first: int, opening: re.Match[str]) -> int | None:
    """Return the number of the line on which a comment ends; None where none does."""
    closing = _CLOSING[opening["mark"]]
    if closing in lines[first][opening.end() :]:
        return first
    return next((number for number in range(first + 1, len(lines)) if closing in lines[number]), None)


def shows_other_text(lines: Sequence[str], number: int) -> bool:
    """Check whether a line, numbered from 0, lies in a fence that shows anything but payloads and commands."""
    fence = ""
    info = ""
    for line in lines[:number]:
        mark = FENCE.fullmatch(line)
        if mark and not fence:
            fence, info = mark["mark"], mark["info"].strip().lower()
        elif mark and mark["mark"].startswith(fence) and not mark["info"].strip():
            fence = ""
    return bool(fence) and info in _SHOWING
