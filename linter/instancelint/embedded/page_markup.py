"""The lines of a Markdown page that hold code in HTML: elements that run from a tag to the one that closes it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from instancelint.embedded.page_lines import FENCE

_OPENING = re.compile(r"<(?P<name>pre|code|textarea|codeblock)(?=[\s>])", re.IGNORECASE)
_SAYS_MORE = re.compile(r"[{:]|curl|&quot;|&#")


def lines_of_markup(lines: Sequence[str], hidden: Collection[int]) -> Iterator[range]:
    """
    Yield the lines, numbered from 0, of each element that shows code; `hidden` are lines that are not looked at.

    An element that nothing closes is none, and neither is a word in a sentence.
    """
    fence = ""
    number = 0
    unclosed: set[str] = set()
    while number < len(lines):
        line = lines[number]
        mark = FENCE.fullmatch(line) if number not in hidden else None
        if mark and not fence:
            fence = mark["mark"]
        elif mark and mark["mark"].startswith(fence) and not mark["info"].strip():
            fence = ""
        end = None if fence or number in hidden or "<" not in line else _end(lines, number, unclosed)
        if end is not None:
            yield range(number, end)
        number = end or number + 1


def _end(lines: Sequence[str], first: int, unclosed: set[str]) -> int | None:
    """Return the number after the line on which the element that begins on a line is closed; None if there is none."""
    line = lines[first]
    for opening in _OPENING.finditer(line):
        name = opening["name"].lower()
        if name in unclosed or line.count("`", 0, opening.start()) % 2:
            continue
        closing = f"</{name}>"
        number, position = first, opening.end()
        while number < len(lines) and closing not in lines[number][position:].lower():
            number, position = number + 1, 0
        if number == len(lines):
            unclosed.add(name)
        elif name != "code" or any(_SAYS_MORE.search(inner) for inner in lines[first : number + 1]):
            return number + 1
    return None
