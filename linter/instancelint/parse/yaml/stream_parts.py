"""
A YAML stream in parts, one for each document, where a mistake in one of them hides nothing of the others.

A line of `---` ends whatever was open before it, so that each part can be read alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from instancelint.base.bounded_cache import Kept
from instancelint.base.source_text import SourceText, Span
from instancelint.model.document import Comment, Document, Member, Node, SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.model.terms import Limits

_T = TypeVar("_T")

DOCUMENT_COST = 20
"""What a document counts beside its values in a text that holds many: an object, its tables, its ranges."""
_START = re.compile(r"^---(?=\s|\Z)", re.MULTILINE)
_WHOLE = re.compile(r"^(?:%|\.\.\.)|[\x85\u2028\u2029]|\r(?!\n)", re.MULTILINE)
"""What may concern more than one document: directives, ends of documents, and line breaks of one reader alone."""
_TEXT = re.compile(r"^[^\S\r\n]*+[^\s#]", re.MULTILINE)


class Way(NamedTuple):
    """How texts are read: within limits, and by PyYAML's own parser in place of libyaml where it is `pure`."""

    limits: Limits
    pure: bool


class StreamPart(NamedTuple):
    """What is in the text of a document: several, where it cannot be told from the next one."""

    documents: tuple[Document, ...]
    values: int
    """How many were read, aliases counted with all they stand for."""


class Alone:
    """Reads a document of a stream alone, or knows it from the last time."""

    def __init__(self, parse: Callable[[str, Way], StreamPart], way: Way, kept: Kept | None) -> None:
        self._parse = parse
        self._way = way
        self._kept = kept
        self.most = way.limits.all_nodes

    def read(self, text: str) -> StreamPart:
        """Return what is in the text of a document."""
        if self._kept is None:
            return self._parse(text, self._way)
        key = ("yaml", text, self._way)
        found: StreamPart | None = self._kept.get(key)
        if found is None:
            found = self._parse(text, self._way)
            self._kept.put(key, found, len(text))
        return found


def read(
    source: SourceText, texts: list[tuple[int, str]], issues: tuple[SyntaxIssue, ...], alone: Alone
) -> tuple[Document, ...]:
    """Read the documents of a stream one by one, so that a mistake in one hides nothing of the others."""
    found: list[Document] = []
    left = alone.most
    for start, text in texts:
        if left <= 0 and found:
            issue = SyntaxIssue("too-many-nodes", Span(start, start + 1), args={"maximum": alone.most})
            found[-1] = found[-1]._replace(issues=(*found[-1].issues, issue), recovered=True)
            break
        part = alone.read(text)
        left -= part.values + DOCUMENT_COST
        found += (_placed(document, source, start) for document in part.documents)
    if found:
        found[0] = found[0]._replace(issues=(*issues, *found[0].issues))
    return tuple(found)


def parts(text: str) -> list[tuple[int, str]]:
    """Return the parts of a stream with their offsets; none where it has one document, or must be read as a whole."""
    if "\n---" not in text:
        return []
    starts = [match.start() for match in _START.finditer(text)]
    if starts and _TEXT.search(text, 0, starts[0]):
        starts.insert(0, 0)
    if len(starts) <= 1 or concerns_all(text):
        return []
    starts[0] = 0
    return [(start, text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def concerns_all(text: str) -> bool:
    """Check whether something in a text may concern all that is in it, so that no part can be read alone."""
    return _WHOLE.search(text) is not None


def _placed(document: Document, source: SourceText, by: int) -> Document:
    """Return the document of a part, as it is in the whole stream."""
    return document._replace(
        source=source,
        issues=tuple(_issue(issue, by) for issue in document.issues),
        comments=tuple(Comment(_span(comment.span, by), comment.text) for comment in document.comments),
        scan=partial(_tree, document, by),
    )


def by_place(items: Sequence[_T], starts: Sequence[int], ends: Sequence[int]) -> list[list[_T]]:
    """Share things out among documents; `ends` are the ends of all documents but the last."""
    groups: list[list[_T]] = [[] for _ in range(len(ends) + 1)]
    for item, start in zip(items, starts, strict=True):
        groups[bisect_right(ends, start)].append(item)
    return groups


def _issue(issue: SyntaxIssue, by: int) -> SyntaxIssue:
    edits = tuple(Edit(_span(edit.span, by), edit.text) for edit in issue.edits)
    return issue._replace(span=_span(issue.span, by), related=issue.related and _span(issue.related, by), edits=edits)


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _tree(document: Document, by: int) -> Node:
    return _Moved(by).node(document.tree or Node(0, 0))


class _Moved:
    """Moves a tree; what aliases share stays shared."""

    def __init__(self, by: int) -> None:
        self._by = by
        self._seen: dict[int, dict[str, Member] | list[Node]] = {}

    def node(self, node: Node) -> Node:
        by, children = self._by, node.children
        if children is None:
            return Node(node.start + by, node.end + by)
        moved = self._seen.get(id(children))
        if moved is None:
            if isinstance(children, dict):
                moved = {key: self._member(member) for key, member in children.items()}
            else:
                moved = [self.node(child) for child in children]
            self._seen[id(children)] = moved
        return Node(node.start + by, node.end + by, moved)

    def _member(self, member: Member) -> Member:
        return Member(member.key_start + self._by, member.key_end + self._by, self.node(member.node))
