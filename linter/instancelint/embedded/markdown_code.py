"""
Code in Markdown: fenced and indented blocks, whatever they are nested in, and the text between them.

markdown-it-py says which lines are code; where each line of it begins in the file is worked out here. Fences that it
takes for something else, as they are indented too far, and the tags of Jekyll and Hugo count as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from instancelint.base.source_text import SourceText
from instancelint.embedded import front_matter, markdown_parser, page_lines, page_markup
from instancelint.embedded.code_block import CodeBlock, texts_of
from instancelint.embedded.embedded_text import Embedded
from instancelint.model.region import OffsetMap, Piece, Region, Role
from instancelint.model.terms import Kind

_OPENING = re.compile(
    r"(?P<prefix>[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?)(?P<mark>`{3,}+|~{3,}+)(?P<info>[^`\r\n]*+)$"
)
_HIGHLIGHT = re.compile(r"^([ \t]*)\{% *highlight +([\w-]++)[^%\r\n]*+%\}", re.MULTILINE)
_END_HIGHLIGHT = re.compile(r"^([ \t]*)\{% *endhighlight *-?%\}", re.MULTILINE)
_HUGO = re.compile(r"^([ \t]*)\{\{[<%] *highlight +[\"'`]?([\w-]++)[^}\r\n]*+\}\}", re.MULTILINE)
_END_HUGO = re.compile(r"^([ \t]*)\{\{[<%] */ *highlight *[>%]\}\}", re.MULTILINE)
_TAGS = ((_HIGHLIGHT, r"\1````\2"), (_END_HIGHLIGHT, r"\1````"), (_HUGO, r"\1````\2"), (_END_HUGO, r"\1````"))
_GLUED = re.compile(r"[^`\r\n]*[}\]'\"]`{3,}[ \t]*")
_MARK = re.compile(r"(?:^|\s)instancelint=([\w-]+)(?![\w\[-])")  # with a bracket it is a directive
_TAG_ALONE = re.compile(r"[ \t]*(?:\{%[^\r\n]*%\}|\{\{[<%][^\r\n]*[>%]\}\})[ ,\t]*")
_INDENT = re.compile(r"[ \t]*")
_MAX_GLUED = 100

_ROLES = {
    "create": Role(Kind.CREATE, partial=False),
    "create-for-element": Role(Kind.CREATE_FOR_ELEMENT, partial=False),
    "update": Role(Kind.UPDATE),
    "response": Role(Kind.RESPONSE),
    "fragment": Role(partial=True),
}


class Block(NamedTuple):
    """
    Lines of code, or of the text between code (`is_code` False): from the one after `first` up to `end`, 0-based.

    `content` holds the code's lines as Markdown hands them on, or None where they are as they are; `info` is what
    is after the opening fence.
    """

    first: int
    end: int
    content: list[str] | None
    info: str
    is_code: bool
    is_markup: bool = False
    """Whether the lines are HTML, in which code is shown."""


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a page that may be a payload."""
    for code in codes(source):
        yield from texts_of(code)


def codes(source: SourceText) -> Iterator[CodeBlock]:
    """Yield every block of code of a page, and the text between blocks, which may hold commands too."""
    page = _Page(source)
    for block in page.blocks():
        mark = _MARK.search(block.info)
        role = _ROLES.get(mark[1]) if mark else Role()
        if role is None and mark and mark[1] == "ignore":
            continue
        region = page.region(block, role or Role())
        if region is not None and block.is_markup:
            from instancelint.embedded import html_page  # few pages have any

            yield from html_page.codes(region.source, region)
        elif region is not None:
            words = block.info.split()
            yield CodeBlock(region, words[0].strip("{.}").lower() if words else "", block.is_code)


class _Page:
    def __init__(self, source: SourceText) -> None:
        self._source = source
        starts = [*source.line_starts, len(source.text)]
        self._lines = [source.text[start:end] for start, end in pairwise(starts)]
        text = source.text
        for pattern, fence in _TAGS:
            text = pattern.sub(fence, text) if "highlight" in text else text
        lines = [line.replace("\0", " ") for line in _split(text)]
        self._values = front_matter.values_of(source.text)
        hidden = page_lines.lines_in_comments(lines)
        self._markup = list(page_markup.lines_of_markup(lines, hidden))
        self._hidden = hidden.union(*self._markup)
        for block in self._markup:
            lines[block.start : block.stop] = ["{% tag %}"] * len(block)
        self._read = _without_tags(["" if number in hidden else line for number, line in enumerate(lines)])

    def blocks(self) -> Iterator[Block]:
        """Yield all blocks in order."""
        markup = (Block(part.start - 1, part.stop, None, "", is_code=True, is_markup=True) for part in self._markup)
        yield from merge(self._text_blocks(), markup, key=attrgetter("first"))

    def _text_blocks(self) -> Iterator[Block]:
        """Yield all blocks that are none of HTML."""
        first = 0
        for _ in range(_MAX_GLUED):
            glued = None
            for block in self._between(first, list(self._parsed(first))):
                glued = self._glued(block)
                if glued is None:
                    yield block
                    continue
                end = glued if _GLUED.fullmatch(self._read[glued - 1]) else glued - 1
                content = block.content[: end - block.first - 1] if block.content is not None else None
                yield block._replace(end=end, content=content)
                first = glued
                break
            if glued is None:
                return

    def _parsed(self, first: int) -> Iterator[Block]:
        """Yield the blocks of code from a line on, as CommonMark sees them."""
        for token in markdown_parser.parser().parse("\n".join(self._read[first:])):
            if token.map is None or token.type not in {"fence", "code_block"}:
                continue
            content = token.content.split("\n")
            if content and not content[-1]:
                content.pop()
            line = token.map[0] + first - (0 if token.type == "fence" else 1)
            yield Block(line, line + 1 + len(content), content, token.info.strip(), is_code=True)

    def _between(self, first: int, blocks: list[Block]) -> Iterator[Block]:
        """Put the text between blocks of code among them, and look there for fences that are indented too far."""
        done = first
        for block in blocks:
            start = block.first + (0 if block.info or self._is_fence(block.first) else 1)
            yield from self._loose(done, start, 0)
            if self._is_fence(block.first):
                yield block
            else:
                yield from self._loose(block.first + 1, block.end, 1)
            done = block.end + (1 if self._is_fence(block.end) and self._is_fence(block.first) else 0)
        yield from self._loose(done, len(self._read), 0)

    def _is_fence(self, line: int) -> bool:
        return 0 <= line < len(self._read) and _OPENING.match(self._read[line]) is not None

    def _loose(self, first: int, end: int, is_code: int) -> Iterator[Block]:
        """Split lines at fences that are in them."""
        start = first
        opening: re.Match[str] | None = None
        for line in range(first, end):
            fence = _OPENING.match(self._read[line])
            if fence is None:
                continue
            if opening is None:
                yield from self._plain(start, line, is_code)
                opening, start = fence, line
            elif fence["mark"].startswith(opening["mark"]) and not fence["info"].strip():
                yield Block(start, line, None, opening["info"].strip(), is_code=True)
                opening, start = None, line + 1
        if opening is not None:
            yield Block(start, end, None, opening["info"].strip(), is_code=True)
        else:
            yield from self._plain(start, end, is_code)

    def _plain(self, first: int, end: int, is_code: int) -> Iterator[Block]:
        """Yield the lines between blocks, but for those of comments."""
        start = first
        for line in range(first, end + 1):
            if line < end and line not in self._hidden:
                continue
            if start < line:
                yield Block(start - 1, line, None, "", is_code=bool(is_code))
            start = line + 1

    def _glued(self, block: Block) -> int | None:
        """
        Return the line after one that was meant to close a block and does not.

        Something is before the fence, or it is indented further than CommonMark allows.
        """
        if not block.info and not self._is_fence(block.first):
            return None
        opening = _OPENING.match(self._read[block.first])
        mark = opening["mark"] if opening else "```"
        for line in range(block.first + 1, block.end):
            text = self._read[line]
            if _GLUED.fullmatch(text) or (text.lstrip(" \t>").startswith(mark) and not text.strip(" \t>" + mark[0])):
                return line + 1
        return None

    def region(self, block: Block, role: Role) -> Region | None:
        """Cut a block out of the page, without the indentation and marks that its lines are behind."""
        first = block.first + 1
        lines = self._lines[first : block.end]
        if not any(line.strip() for line in lines):
            return None
        inner = _Lines()
        if block.content == [line.rstrip("\r\n") for line in lines]:  # nothing is before any line
            inner.add("".join(lines), 0, self._source.line_starts[first])
            lines = []
        margin = 0 if not block.is_code or block.content is not None else _margin(lines)
        for index, line in enumerate(lines, start=first):
            body = block.content[index - first] if block.content and index - first < len(block.content) else None
            skipped = _skipped(line, body) if body is not None else min(margin, len(_indent(line)))
            inner.add(line, skipped, self._source.line_starts[index])
        text = SourceText(self._source.name, "".join(inner.text))
        role = role._replace(documentation=True)
        region = Region(text, OffsetMap(tuple(inner.pieces)), prefix=inner.prefix or "", label="markdown", role=role)
        return self._filled_in(region) if block.is_code else region

    def _filled_in(self, region: Region) -> Region:
        """Fill in what the head of the page says."""
        filled = front_matter.filled_in(region.source.text, self._values)
        if filled is None:
            return region
        text, offsets = filled
        return Region(SourceText(self._source.name, text), offsets, region, label="markdown", role=region.role)


class _Lines:
    """The lines of a block, put together."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.pieces: list[Piece] = []
        self.prefix: str | None = None
        """What the first line that is not blank is behind."""
        self._length = 0

    def add(self, line: str, skipped: int, start: int) -> None:
        """Add a line that begins at an offset of the page, without its first characters."""
        if self.prefix is None and line.strip():
            self.prefix = line[:skipped]
        kept = len(line) - skipped
        last = self.pieces[-1] if self.pieces else None
        if last and last.outer + last.outer_length == start + skipped:
            self.pieces[-1] = Piece(last.inner, last.inner_length + kept, last.outer, last.outer_length + kept)
        elif kept:
            self.pieces.append(Piece(self._length, kept, start + skipped, kept))
        self.text.append(line[skipped:])
        self._length += kept


def _split(text: str) -> list[str]:
    return re.split(r"\r\n|\n|\r", text)


def _without_tags(lines: list[str]) -> list[str]:
    """
    Return lines in which a template tag that is alone is indented as the line before it.

    Such a tag is gone before anybody reads the page as Markdown, and must not end the list that it is in.
    """
    indent = ""
    read = []
    for line in lines:
        if _TAG_ALONE.fullmatch(line):
            read.append(indent + "tag")
            continue
        read.append(line)
        if line.strip():
            indent = _indent(line)
    return read


def _indent(line: str) -> str:
    found = _INDENT.match(line)
    return found.group() if found else ""


def _margin(lines: list[str]) -> int:
    """Return the indentation that all lines share, in characters."""
    return min((len(_indent(line)) for line in lines if line.strip()), default=0)


def _skipped(line: str, body: str) -> int:
    """Return how many characters of a line are not part of the code, whose text Markdown has given."""
    bare = line.rstrip("\r\n")
    if bare.endswith(body):
        return len(bare) - len(body)
    inner = body.lstrip(" \t")  # a tab that stands half inside the code is handed on as spaces
    return len(bare) - len(inner) if bare.endswith(inner) else 0
