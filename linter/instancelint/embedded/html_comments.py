"""Comments of a page, which nobody is shown: what stands in them is no block of code."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<mark>`{3,}|~{3,})(?P<info>[^`\r\n]*)$")
_OPENING = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<mark><!--|\{/\*)")
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
        mark = _FENCE.match(line)
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
