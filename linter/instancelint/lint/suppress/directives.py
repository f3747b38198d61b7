"""
The directives in the comments of a payload, and the part of the file that each covers.

A comment at the end of a line covers what begins on that line, with everything inside it, and a value of several lines
that ends right before it; one on a line of its own covers what begins on the next line. Comments of the text around a
payload are read in `directives_around`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from instancelint.base.source_text import Span
from instancelint.lint.suppress.directive import Directive, read_directive
from instancelint.model.document import Document, Member, Node


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
                directive = read_directive(self._source, comment, self._region, document.number)
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
