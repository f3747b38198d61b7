"""
Directives of the text around a payload: comments of pages, info strings in Markdown, `#` lines in scripts.

Only those that stand right above a block or command with a payload are read, so that a page may also explain how
directives are written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from instancelint.base.file_kinds import MARK, MARKDOWN, container_of, suffix_of
from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.page_lines import FENCE
from instancelint.lint.suppress.directive import Directive, read_directive, selectors_in
from instancelint.model.document import Comment, Document
from instancelint.model.region import Region

_Matcher: TypeAlias = Callable[[str], re.Match[str] | None]
"""Matches a line that is a comment."""

_INFO = re.compile(r"(?<!\S)instancelint=(?P<verb>ignore)(?P<rules>\[[^\[\]\r\n]*+\])")
_HTML_LINE = re.compile(r"[ \t>]*(?P<comment><!--(?:(?!-->).)*-->|\{/\*(?:(?!\*/).)*\*/\})[ \t]*").fullmatch
_HASH_END = re.compile(r"(?<=\s)(?P<comment>#[ \t]*instancelint:.*)")
_HASH_LINE = re.compile(r"[ \t>]*(?P<comment>(?:#|//).*)").fullmatch
_SLASH_LINE = re.compile(r"(?P<comment>//(?!//).*)").fullmatch
_DOT_LINE = re.compile(r"[ \t]*(?P<comment>\.\.[ \t].*)").fullmatch
_BLOCKS = frozenset({"markdown", "html", "block"})
"""What blocks of pages are called, which are no commands or strings of a script."""
_PAGES: dict[str, _Matcher] = {
    "markdown_code": _HTML_LINE,
    "html_page": _HTML_LINE,
    "asciidoc_code": _SLASH_LINE,
    "restructured_code": _DOT_LINE,
}
"""What a comment looks like in pages, by the module that reads them; anything else has those of scripts."""


def directives_around(source: SourceText, documents: Iterable[Document]) -> Iterator[Directive]:
    """Yield the directives of a page, script or request file that are outside its payloads, in the text's order."""
    if MARK not in source.text:
        return
    reader = _Around(source, [document for document in documents if document.region is not None])
    yield from sorted(reader.directives(), key=lambda directive: directive.comment)


class _Around:
    def __init__(self, source: SourceText, documents: list[Document]) -> None:
        self._source = source
        self._documents = documents
        self._is_markdown = suffix_of(source.name) in MARKDOWN
        self._line_comment = _PAGES.get(container_of(source.name), _HASH_LINE)
        self._read: dict[tuple[int, bool], list[Directive]] = {}

    def directives(self) -> list[Directive]:
        """Return each directive once, with all that it covers."""
        found: dict[Span, Directive] = {}
        covers: dict[Span, dict[Span, None]] = {}
        for directive in self._for_blocks():
            found.setdefault(directive.comment, directive)
            covers.setdefault(directive.comment, {}).update(dict.fromkeys(directive.covers or ()))
        blocks = (replace(directive, covers=tuple(covers[comment])) for comment, directive in found.items())
        return [*blocks, *self._for_file()]

    def _for_blocks(self) -> Iterator[Directive]:
        for document in self._documents:
            for line, end, matcher in self._heads(document):
                cover = Span(self._source.line_span(line).start, end)
                behind = self._behind(end) if matcher is _HASH_LINE else []
                for directive in (*self._above(line, matcher), *self._info(line), *behind):
                    if directive.verb != "ignore-file":
                        yield replace(directive, covers=(cover,), index=document.number)

    def _heads(self, document: Document) -> Iterator[tuple[int, int, _Matcher]]:
        """Yield the first line of the block and of the command that a payload is in, each with where that ends."""
        region = document.region
        if region is None:
            return
        start, end = _extent(region)
        if region.label not in _BLOCKS:
            line = self._source.position(start).line
            if region.request is None and self._source.line_span(line).start == start:
                line -= 1  # a here-document begins on the line before its text
            yield max(line, 1), end, _HASH_LINE
        outer = region
        while outer.around is not None:
            if outer.opening is not None:
                yield self._opening(outer), end, self._line_comment
            outer = outer.around
        if outer.opening is not None:
            yield self._opening(outer), end, self._line_comment
        if self._is_markdown and outer.offsets.pieces:
            first = self._source.position(outer.offsets.pieces[0].outer).line
            if first > 1 and self._fence(first - 1):
                yield first - 1, outer.offsets.end(len(outer.source.text)), _HTML_LINE

    def _opening(self, block: Region) -> int:
        """Return the line on which the tag or directive begins that opens a block."""
        opening = block.opening or 0
        return self._source.position(block.of_request(Span(opening, opening + 1)).start).line

    def _fence(self, line: int) -> re.Match[str] | None:
        return FENCE.match(self._line(line))

    def _line(self, line: int) -> str:
        return self._source.slice(self._source.line_span(line))

    def _info(self, line: int) -> Iterator[Directive]:
        """Read the info string of a fence."""
        if not self._is_markdown or not self._fence(line):
            return
        start = self._source.line_span(line).start
        for match in _INFO.finditer(self._line(line)):
            span = Span(start + match.start(), start + match.end())
            rules = Span(start + match.start("rules"), span.end)
            selectors = tuple(selectors_in(match["rules"], rules.start))
            verb_end = start + match.end("verb")
            yield Directive(self._source, None, span, span, match["verb"], verb_end, rules, selectors)

    def _behind(self, end: int) -> list[Directive]:
        """Read the comment that ends the last line of a command or string."""
        line = self._source.position(end).line
        match = _HASH_END.search(self._line(line), end - self._source.line_span(line).start)
        directive = self._directive(line, match) if match else None
        return [directive] if directive is not None and directive.verb == "ignore" else []

    def _above(self, line: int, matcher: _Matcher) -> list[Directive]:
        """Read the comments right above a line; blank lines may be between in a page."""
        key = (line, matcher is _HASH_LINE)
        if key not in self._read:
            self._read[key] = list(self._upwards(line, matcher))
        return self._read[key]

    def _upwards(self, line: int, matcher: _Matcher) -> Iterator[Directive]:
        for number in range(line - 1, 0, -1):
            text = self._line(number)
            match = matcher(text)
            if match is None and (text.strip(" \t>") or matcher is _HASH_LINE):
                return
            directive = self._directive(number, match) if match else None
            if directive is not None:
                yield directive

    def _directive(self, line: int, match: re.Match[str]) -> Directive | None:
        start = self._source.line_span(line).start
        span = Span(start + match.start("comment"), start + match.end("comment"))
        return read_directive(self._source, Comment(span, match["comment"]))

    def _for_file(self) -> Iterator[Directive]:
        """Read what speaks of the whole file, wherever it is outside of payloads and of code in a page."""
        payloads = sorted(_extent(region) for document in self._documents if (region := document.region))
        starts = [start for start, _ in payloads]
        matcher = self._line_comment
        fence = ""
        for number in range(1, self._source.line_count + 1):
            opening = self._fence(number) if self._is_markdown else None
            if opening and not fence:
                fence = opening["mark"]
            elif opening and opening["mark"].startswith(fence) and not opening["info"].strip():
                fence = ""
            match = None if fence else matcher(self._line(number))
            directive = self._directive(number, match) if match and MARK in match["comment"] else None
            if directive is None or directive.verb != "ignore-file":
                continue
            before = bisect_left(starts, directive.comment.start) - 1
            if before < 0 or payloads[before][1] <= directive.comment.start:
                yield replace(directive, covers=None)


def _extent(region: Region) -> tuple[int, int]:
    """Return the range of the file in which a payload and the request that sends it stand."""
    spans = [region.span(Span(0, len(region.source.text)))] if region.offsets.pieces and region.source.text else []
    command = region.request
    if command is not None:
        ranges = (command.span, command.url_span, *(header.span for header in command.headers))
        spans.extend(map(region.of_request, ranges))
    if not spans:
        return 0, 0
    return min(span.start for span in spans), max(span.end for span in spans)
