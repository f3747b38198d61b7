"""
Code in AsciiDoc: listings, literal blocks and paragraphs, fences, and HTML that is passed on as it is.

A block of attributes or a title above a block belongs to it. Callouts at the end of a line are omitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from instancelint.base.source_text import SourceText
from instancelint.embedded import html_page
from instancelint.embedded.code_block import CodeBlock, texts_of
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.page_block import PageLine, lines_of, region_of
from instancelint.model.region import Region

_DELIMITER = re.compile(r"(?:-{4,}|\.{4,}|/{4,}|\+{4,}|--|```[\w+#.-]*+)[ \t]*")
_ATTRIBUTES = re.compile(r"\[(?!\[)[^\]\r\n]*+\][ \t]*")
_ABOVE = re.compile(r"\.[^\s.]|\[\[|//(?!/)")
"""What is above a block, beside its attributes: a title, an anchor, a comment."""
_LANGUAGE = re.compile(r":(?:source|highlight)-language:[ \t]+(\S+)")
_STYLE = re.compile(
    r"\[ *(?P<style>[\w-]*)[^,\]]*(?:, *(?:language *= *)?[\"']?(?P<language>[\w+#.-]+)[\"']? *(?=[,\]%]))?"
)
_CONDITION = re.compile(r"(?:ifn?def|ifeval|endif)::[^\[\r\n]*+\[[^\]\r\n]*+\][ \t]*")
_CALLOUT = re.compile(r"<(?:!--)?(?:[0-9]{1,3}|\.)(?:--)?>\Z")
_LONGEST_CALLOUT = len("<!--100-->")
_MOST_CALLOUTS = 9
"""Callouts at the end of one line that are omitted."""
_COMMENT_MARKS = ("//", "#", "--", ";;")
_VERBATIM = frozenset({"source", "listing", "literal"})


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
        self._style = ""
        self._language = ""
        self._opening: int | None = None

    def codes(self) -> Iterator[CodeBlock]:
        number = 0
        was_blank = True
        while number < len(self._lines):
            line = self._lines[number]
            bare = line.bare
            if not self._is_above(line):
                if _DELIMITER.fullmatch(bare) and (bare.strip() != "--" or self._style in _VERBATIM):
                    end = self._closing(number)
                    yield from self._block(bare, number, end)
                    number = end
                elif not line.is_blank and (self._style in _VERBATIM or (was_blank and bare[0] in " \t")):
                    end = self._paragraph(number)
                    yield from self._code(number, number, end)
                    number = end - 1
                if not line.is_blank:
                    self._style = self._language = ""
                    self._opening = None
            was_blank = line.is_blank or line.text.strip() == "+"
            number += 1

    def _is_above(self, line: PageLine) -> bool:
        """Read a line that is above a block, with what it says of it."""
        bare = line.bare
        if bare[:1] == ":" and (named := _LANGUAGE.match(bare)):
            self._default = named[1].lower()
            return True
        if bare[:1] == "[" and _ATTRIBUTES.fullmatch(bare):
            said = _STYLE.match(bare)
            if said and (said["style"] in _VERBATIM or (not said["style"] and said["language"])):
                self._style = said["style"] or "source"
                self._language = (said["language"] or (self._default if self._style == "source" else "")).lower()
        elif not _ABOVE.match(bare) or _DELIMITER.fullmatch(bare):
            return False
        if self._opening is None and not bare.startswith("//"):
            self._opening = line.start
        return True

    def _closing(self, first: int) -> int:
        """Return the number of the line that ends the block which a line begins; that after the last if none does."""
        mark = self._lines[first].bare.strip()
        mark = "```" if mark.startswith("```") else mark
        for number in range(first + 1, len(self._lines)):
            if self._lines[number].bare.rstrip() == mark:
                return number
        return len(self._lines)

    def _paragraph(self, first: int) -> int:
        """Return the number of the line after a paragraph."""
        end = first
        while end < len(self._lines) and not self._lines[end].is_blank and self._lines[end].text.strip() != "+":
            end += 1
        return end

    def _block(self, mark: str, first: int, end: int) -> Iterator[CodeBlock]:
        if mark[0] == "/":
            return
        if mark[0] == "+":
            region = self._region(first, self._lines[first + 1 : end])
            if region is not None:
                yield from html_page.codes(region.source, region)
            return
        self._language = mark.strip()[3:].lower() if mark[0] == "`" else self._language
        yield from self._code(first, first + 1, end)

    def _code(self, opening: int, first: int, end: int) -> Iterator[CodeBlock]:
        lines = [line for line in self._lines[first:end] if not _CONDITION.fullmatch(line.bare)]
        region = self._region(opening, lines)
        if region is not None:
            yield CodeBlock(region, self._language, is_code=True)

    def _region(self, opening: int, lines: Sequence[PageLine]) -> Region | None:
        start = self._lines[opening].start if self._opening is None else self._opening
        return region_of(self._source, lines, "block", start, _end_of_code)


def _end_of_code(line: str) -> int:
    """Return where the callouts begin that end a line, with the comment in which they may stand."""
    end = last = len(line.rstrip())
    for _ in range(_MOST_CALLOUTS):
        found = _CALLOUT.search(line, max(end - _LONGEST_CALLOUT, 0), end)
        if found is None:
            break
        end = len(line[: found.start()].rstrip())
    if end == last:
        return len(line)
    mark = next((mark for mark in _COMMENT_MARKS if line[:end].endswith(mark)), "")
    return len(line[: end - len(mark)].rstrip())
