"""
Code in reStructuredText: the blocks of directives such as `code-block`, literal blocks after `::`, and raw HTML.

A block is what is indented further than the directive or paragraph above it. What is in a comment is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from instancelint.base.source_text import SourceText
from instancelint.embedded import html_page
from instancelint.embedded.code_block import CodeBlock, texts_of
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.page_block import indent_of, lines_of, region_of

_DIRECTIVE = re.compile(
    r"\.\.[ \t]+(?:\|[^|]*\|[ \t]+)?(?P<name>[A-Za-z][\w:.+-]*?)::(?:[ \t]+(?P<argument>\S+)|[ \t]*$)"
)
_CODE = frozenset({"code-block", "code", "sourcecode", "parsed-literal", "code-tab", "prompt", "terminal", "literal"})
_COMMENT = re.compile(r"\.\.(?:[ \t]+(?![_\[|])|$)")
_OPTION = re.compile(r"[ \t]*:[A-Za-z][\w -]*:(?:[ \t]|$)")
_LIST_MARK = re.compile(r"(?:(?:[-*+\u2022]|\(?(?:[0-9]{1,4}|[A-Za-z#])[.)])[ \t]+)*")


class _Content(Enum):
    CODE = "code"
    HTML = "html"
    COMMENT = "comment"


class _Opening(NamedTuple):
    """What begins a block: what that holds, the indentation that it has more of, and its language."""

    content: _Content
    margin: int
    language: str = ""


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a page that may be a payload."""
    for code in codes(source):
        yield from texts_of(code)


def codes(source: SourceText) -> Iterator[CodeBlock]:
    """Yield every block of code of a page."""
    return _Page(source).codes()


class _Page:
    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._lines = lines_of(source)
        self._default = ""

    def codes(self) -> Iterator[CodeBlock]:
        number = 0
        while number < len(self._lines):
            opening = self._opening(number)
            if opening is None:
                number += 1
                continue
            first = number + 1
            while first < len(self._lines) and _OPTION.match(self._lines[first].bare):
                first += 1
            while first < len(self._lines) and self._lines[first].is_blank:
                first += 1
            end = self._end(first, opening.margin)
            if opening.content is not _Content.COMMENT:
                yield from self._block(opening, number, first, end)
            number = end

    def _opening(self, number: int) -> _Opening | None:
        """Read a line that begins a block, of which lines that are indented further are the content."""
        bare = self._lines[number].bare.rstrip()
        text = bare.lstrip()
        margin = len(bare) - len(text)
        directive = _DIRECTIVE.match(text)
        if directive is None and text.startswith(".."):
            is_comment = _COMMENT.match(text) and (text != ".." or self._goes_on(number + 1))
            return _Opening(_Content.COMMENT, margin) if is_comment else None
        if directive is None:
            mark = _LIST_MARK.match(text)
            width = mark.end() if mark else 0
            return _Opening(_Content.CODE, margin + width, self._default) if text.endswith("::") else None
        name = directive["name"].lower().rpartition(":")[2]
        argument = (directive["argument"] or "").lower()
        if name == "highlight":
            self._default = "" if argument == "none" else argument
        if name in _CODE:
            return _Opening(_Content.CODE, margin, argument or self._default)
        return _Opening(_Content.HTML, margin) if name == "raw" and argument == "html" else None

    def _block(self, opening: _Opening, number: int, first: int, end: int) -> Iterator[CodeBlock]:
        region = region_of(self._source, self._lines[first:end], "block", self._lines[number].start)
        if region is not None and opening.content is _Content.HTML:
            yield from html_page.codes(region.source, region)
        elif region is not None:
            yield CodeBlock(region, opening.language, is_code=True)

    def _end(self, first: int, margin: int) -> int:
        """Return the number of the line after those that are indented further than a margin, without blank ones."""
        end = number = first
        while number < len(self._lines):
            line = self._lines[number]
            if not line.is_blank:
                if len(indent_of(line.text)) <= margin:
                    break
                end = number + 1
            number += 1
        return end

    def _goes_on(self, number: int) -> bool:
        """Check whether a comment without a word in its first line has a second one."""
        return number < len(self._lines) and not self._lines[number].is_blank
