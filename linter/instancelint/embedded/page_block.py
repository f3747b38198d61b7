"""Lines of a page that make up a block of code, without what they are behind: the text of it, and where that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from instancelint.base.source_text import SourceText
from instancelint.embedded.mapped_text import MappedText
from instancelint.model.region import Region, Role

_INDENT = re.compile(r"[ \t]*")


class PageLine(NamedTuple):
    """A line with its line break, and the offset at which it starts."""

    text: str
    start: int

    @property
    def bare(self) -> str:
        """The line without its line break."""
        return self.text.rstrip("\r\n")

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.text.strip()


def lines_of(source: SourceText) -> list[PageLine]:
    """Return the lines of a page."""
    starts = [*source.line_starts, len(source.text)]
    return [PageLine(source.text[start:end], start) for start, end in pairwise(starts)]


def indent_of(line: str) -> str:
    """Return the spaces at the start of a line."""
    found = _INDENT.match(line)
    return found.group() if found else ""


def margin_of(lines: Iterable[str]) -> int:
    """Return the indentation that all lines share, in characters."""
    return min((len(indent_of(line)) for line in lines if line.strip()), default=0)


def region_of(
    source: SourceText,
    lines: Sequence[PageLine],
    label: str,
    opening: int,
    end_of: Callable[[str], int] = len,
) -> Region | None:
    """
    Return the region of a block, without the indentation that its lines share; None where they are blank.

    `end_of` gives the place in a line at which the code ends; what is after it is part of the line break.
    """
    if all(line.is_blank for line in lines):
        return None
    margin = margin_of(line.text for line in lines)
    text = MappedText()
    for line in lines:
        skipped = min(margin, len(indent_of(line.text)))
        bare = line.bare
        end = max(end_of(bare), skipped)
        if end == len(bare):
            text.add(line.text[skipped:], line.start + skipped)
        else:
            text.add(bare[skipped:end], line.start + skipped)
            text.add(line.text[len(bare) :], line.start + end, len(line.text) - end)
    first = next(line for line in lines if not line.is_blank)
    role = Role(documentation=True)
    inner = SourceText(source.name, text.text)
    return Region(inner, text.offsets, prefix=first.text[:margin], label=label, role=role, opening=opening)
