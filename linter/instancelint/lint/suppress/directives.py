"""
Directives: comments that say `instancelint: ignore[rule, …] reason`, and the part of the file that each covers.

A comment at the end of a line covers what begins on that line, with everything inside it, and a value of several lines
that ends right before it; one on a line of its own covers what begins on the next line. Comments of the text around a
payload are read in `directives_around`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from instancelint.base.file_kinds import MARK
from instancelint.base.source_text import SourceText, Span
from instancelint.model.document import Comment, Document, Member, Node
from instancelint.model.finding import Edit
from instancelint.model.region import Region

VERBS = ("ignore", "ignore-next", "ignore-file")

_DIRECTIVE = re.compile(
    r"(?:^|[#/*!-])[ \t]*instancelint:[ \t]*(?P<verb>[A-Za-z-]+)[ \t]*(?P<rules>\[[^\]\r\n]*\])?", re.MULTILINE
)
_RULE = re.compile(r"[^,\s]+")
_UNTIL = re.compile(r"until[ \t]+(\d{4}-\d{2}-\d{2})(?![\w-])")
_ENDS = ("*/}", "*/", "-->")
_SEPARATORS = " \t:;,-\u2013\u2014"


class Selector(NamedTuple):
    """A rule as a directive names it, and where."""

    text: str
    span: Span


@dataclass(frozen=True, eq=False)
class Directive:
    """
    What one comment says.

    Ranges are those of `source`: `comment` is the whole comment, `verb_end` where the list of rules belongs, `rules`
    the list with its brackets. `until` is the last day on which it holds, as written. `covers` are ranges of the
    *file*, None for all of it; `index` is the document that it belongs to.
    """

    source: SourceText
    region: Region | None
    comment: Span
    verb: str
    verb_end: int
    rules: Span | None
    selectors: tuple[Selector, ...]
    reason: str
    until: str | None
    index: int = 0
    covers: tuple[Span, ...] | None = ()

    def in_file(self, span: Span) -> Span:
        """Return the range in the file."""
        return self.region.span(span) if self.region else span

    def edits(self, span: Span, text: str) -> tuple[Edit, ...]:
        """Return the edit of the file that writes a text in place of a range; none where that cannot be done."""
        edit = Edit(span, text)
        placed = self.region.edit(edit) if self.region else edit
        return (placed,) if placed else ()

    def deletion(self) -> tuple[Edit, ...]:
        """Return the edit that deletes the comment, with its line where it stands alone, else the blanks before it."""
        return self.edits(_with_blanks(self.source, self.comment), "")


def read_directive(
    source: SourceText, comment: Comment, region: Region | None = None, index: int = 0
) -> Directive | None:
    """Read a comment; None for one that says nothing to the linter."""
    if MARK not in comment.text:
        return None
    match = _DIRECTIVE.search(comment.text)
    if match is None:
        return None
    start = comment.span.start
    rules = Span(start + match.start("rules"), start + match.end("rules")) if match["rules"] else None
    reason, until = _reason(comment.text[match.end() :])
    return Directive(
        source,
        region,
        comment.span,
        match["verb"],
        start + match.end("verb"),
        rules,
        tuple(selectors_in(match["rules"] or "", start + match.start("rules"))),
        reason,
        until,
        index,
    )


def selectors_in(text: str, start: int) -> Iterator[Selector]:
    """Yield the rules of a list in brackets that begins at an offset."""
    for match in _RULE.finditer(text[1:-1]):
        yield Selector(match.group(), Span(start + 1 + match.start(), start + 1 + match.end()))


def _reason(text: str) -> tuple[str, str | None]:
    """Read what stands behind the list of rules: perhaps the last day, and the reason."""
    text = text.lstrip(_SEPARATORS).splitlines()[0] if text.strip(_SEPARATORS) else ""
    for end in _ENDS:
        text = text.rstrip().removesuffix(end)
    until = _UNTIL.match(text)
    reason = text[until.end() :] if until else text
    return reason.strip().lstrip(_SEPARATORS).strip(), until[1] if until else None


def _with_blanks(source: SourceText, span: Span) -> Span:
    """Widen a range to its whole line where nothing else stands there, else by the blanks before it."""
    text = source.text
    first, last = source.position(span.start).line, source.position(span.end).line
    line_start, line_end = source.line_span(first).start, source.line_span(last).end
    if not text[line_start : span.start].strip() and not text[span.end : line_end].strip():
        if last < source.line_count:
            return Span(line_start, source.line_starts[last])
        return Span(source.line_span(first - 1).end if first > 1 else line_start, line_end)
    return Span(line_start + len(text[line_start : span.start].rstrip()), span.end)


class _Start(NamedTuple):
    """A member or item that begins on a line; `opens` tells that it only does so with its first member."""

    span: Span
    opens: bool


class Commented:
    """The directives in the comments of one text, with what they cover."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)
        self._source = self._documents[0].source
        self._region = self._documents[0].region

    def directives(self) -> Iterator[Directive]:
        """Yield every directive with what it covers."""
        for document in self._documents:
            for comment in document.comments:
                directive = read_directive(self._source, comment, self._region, document.index)
                if directive is not None:
                    yield replace(directive, covers=self._covers(directive))

    def _covers(self, directive: Directive) -> tuple[Span, ...] | None:
        if directive.verb == "ignore-file":
            return None
        line = self._source.position(directive.comment.start).line
        own = line in self._own_lines
        if own or directive.verb == "ignore-next":
            line = self._next(self._source.position(directive.comment.end).line)
        if line == 0:
            return ()
        found = [start.span for start in self._starts.get(line, ()) if own or not start.opens]
        if not own and directive.verb == "ignore":
            found += self._ending_before(directive.comment.start)
        return tuple(map(directive.in_file, (self._source.line_span(line), *found)))

    def _ending_before(self, comment: int) -> list[Span]:
        """Return what ends right before a comment and began on a line above it: a value of several lines."""
        line = self._source.position(comment).line
        text = self._source.text
        return [
            span
            for span in self._ends.get(line, ())
            if not text[span.end : comment].strip(" \t,") and self._source.position(span.start).line < line
        ]

    @cached_property
    def _own_lines(self) -> frozenset[int]:
        """The lines on which there is nothing but comments."""
        text = self._source.text
        lines: set[int] = set()
        for document in self._documents:
            for comment in document.comments:
                first = self._source.position(comment.span.start).line
                last = self._source.position(comment.span.end).line
                before = text[self._source.line_span(first).start : comment.span.start]
                after = text[comment.span.end : self._source.line_span(last).end]
                if not before.strip() and not after.strip():
                    lines.update(range(first, last + 1))
        return frozenset(lines)

    def _next(self, line: int) -> int:
        """Return the next line with something of a payload in it; 0 where there is none."""
        return self._content_from[line + 1] if line < self._source.line_count else 0

    @cached_property
    def _content_from(self) -> list[int]:
        """For each line, the first one from there on that is not blank, no comment and no `---`."""
        found = [0] * (self._source.line_count + 2)
        for number in range(self._source.line_count, 0, -1):
            text = self._source.slice(self._source.line_span(number)).strip()
            is_content = text and number not in self._own_lines and text != "---"
            found[number] = number if is_content else found[number + 1]
        return found

    @cached_property
    def _ends(self) -> dict[int, list[Span]]:
        """The members and items that end on each line with a mark of their own, or are a scalar."""
        found: dict[int, list[Span]] = {}
        for member in self._all_members():
            node = member.node
            if node.children is None or self._source.text[node.end - 1 : node.end] in {"}", "]"}:
                found.setdefault(self._source.position(node.end).line, []).append(_start(member).span)
        return found

    @cached_property
    def _starts(self) -> dict[int, list[_Start]]:
        """The members and items that begin on each line; the payloads themselves are none."""
        found: dict[int, list[_Start]] = {}
        for member in self._all_members():
            start = _start(member)
            line = self._source.position(start.span.start).line
            found.setdefault(line, []).append(start._replace(opens=start.opens and self._opens(member.node, line)))
        return found

    def _all_members(self) -> Iterator[Member]:
        """Yield every member and item once."""
        seen: set[int] = set()
        stack = [document.whole or document for document in self._documents]
        nodes = [tree for document in stack if (tree := document.tree) is not None]
        while nodes:
            node = nodes.pop()
            if id(node) in seen or node.children is None:
                continue
            seen.add(id(node))
            for member in _members(node):
                nodes.append(member.node)
                yield member

    def _opens(self, item: Node, line: int) -> bool:
        """Check whether an item of several lines has its first member on its first line."""
        first = min((_start(member).span.start for member in _members(item)), default=item.end)
        same = self._source.position(first).line == line
        return same and self._source.position(item.end).line > line


def _members(node: Node) -> Iterator[Member]:
    if isinstance(node.children, dict):
        yield from node.children.values()
    elif node.children is not None:
        yield from (Member(0, 0, child) for child in node.children)


def _start(member: Member) -> _Start:
    has_key = member.key_end > member.key_start
    return _Start(Span(member.key_start if has_key else member.node.start, member.node.end), not has_key)
