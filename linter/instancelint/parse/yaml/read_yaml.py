"""
YAML: one pass over PyYAML's events gives data, ranges and issues.

A mistake that hides the rest of the text is covered and the text read again, so that one mistake does not keep the
linter from seeing the others. The kinds of issues stand in `instancelint.parse.yaml_kinds`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from instancelint.base.source_text import SourceText
from instancelint.model.document import Comment, Document, Format, Node, SyntaxIssue
from instancelint.model.limits import Limits
from instancelint.parse.plain_reading import PlainReading
from instancelint.parse.yaml.builder_parts import Built
from instancelint.parse.yaml.composer import Builder
from instancelint.parse.yaml.covered_text import view_of
from instancelint.parse.yaml.error_place import Diagnosis
from instancelint.parse.yaml.recovery import diagnose
from instancelint.parse.yaml.yaml_comments import find_comments
from instancelint.parse.yaml.yaml_events import HAS_LIBYAML, Events, events, is_nested_too_deep
from instancelint.parse.yaml.yaml_issues import STILL_YAML
from instancelint.parse.yaml.yaml_templates import cover_templates, may_hold_templates

_T = TypeVar("_T")

_MAX_READINGS = 20
_MAX_READ = 2_000_000
"""Characters that may be read again after mistakes, all readings together."""


def parse(
    source: SourceText,
    *,
    limits: Limits | None = None,
    issues: tuple[SyntaxIssue, ...] = (),
    pure: bool = not HAS_LIBYAML,
    reading: PlainReading | None = None,
) -> tuple[Document, ...]:
    """
    Read the payloads of a YAML stream; never fails.

    Empty documents are left out. `issues` are those found while decoding; they come first in the first document.
    `pure` asks for PyYAML's own parser in place of libyaml. `reading` is what the plain reader has made of the text.
    """
    found = _Reading(source, limits or Limits(), pure=pure, known=reading.events if reading else None)
    found.read()
    return found.documents(issues)


class _Reading:
    """Reads one text, as often as it takes."""

    def __init__(self, source: SourceText, limits: Limits, *, pure: bool, known: Events | None = None) -> None:
        self._source = source
        self._limits = limits
        self._pure = pure
        self._view, self._issues = view_of(source.text)
        self._is_template = False
        self._end = len(source.text)
        self._builder = self._build(known if self._view.text == source.text else None)

    def _build(self, known: Events | None = None) -> Builder:
        builder = Builder(self._view, self._limits)
        builder.run(known or events(self._view.text, pure=self._pure))
        if not self._pure and is_nested_too_deep(builder.error):
            builder = Builder(self._view, self._limits)
            builder.run(events(self._view.text, pure=True))  # it stops where our own limit is, and tells the place
        return builder

    def read(self) -> None:
        """Read the text again until nothing more can be learnt from it."""
        if self._is_refused() and may_hold_templates(self._source.text):
            view = cover_templates(self._view)
            if view is not self._view:
                self._view, self._is_template = view, True
                self._builder = self._build()
        budget = max(_MAX_READ, len(self._source.text)) // (len(self._source.text) + 1)
        for _ in range(min(budget, _MAX_READINGS)):
            if not self._get_past_error():
                return
        self._note_error()

    def _is_refused(self) -> bool:
        builder = self._builder
        return builder.error is not None or any(issue.kind == "collection-key" for issue in builder.issues)

    def _note_error(self) -> Diagnosis | None:
        """Report what stopped the parser; None where nothing did."""
        builder = self._builder
        if builder.stopped:
            self._end = builder.issues[-1].span.start
        if builder.error is None:
            return None
        root = builder.documents[-1].tree.start if builder.documents else 0
        found = diagnose(builder.error, self._view, builder.last_scalar, builder.brackets, root)
        self._end = found.span.start
        path = builder.path if found.paints and not found.tabs else builder.holder
        self._issues.append(SyntaxIssue(found.kind, found.span, path, found.args, edits=found.edits, safe=found.safe))
        return found

    def _get_past_error(self) -> bool:
        """Report an error, cover its place and read again; False where there is none, or no way past it."""
        found = self._note_error()
        if found is None:
            return False
        view = self._view.painted(found.paints, found.meant)
        if view.text == self._view.text:
            return False
        self._view = view
        self._end = len(self._source.text)
        self._builder = self._build()
        return not (found.tabs and self._builder.error)

    def documents(self, issues: tuple[SyntaxIssue, ...]) -> tuple[Document, ...]:
        """Give the documents with what was noticed about each."""
        builder = self._builder
        noticed = sorted([*self._issues, *builder.issues], key=lambda issue: issue.span)
        comments: list[Comment] = []
        if builder.hashes is not None:
            comments = find_comments(self._source.text, self._view.text, builder.hashes, self._end)
        if not builder.documents:
            broken = bool(noticed)
            return (self._empty((*issues, *noticed), comments, recovered=broken),) if issues or broken else ()
        ends = [built.end for built in builder.documents[:-1]]
        issue_groups = _by_place(noticed, [issue.span.start for issue in noticed], ends)
        comment_groups = _by_place(comments, [comment.span.start for comment in comments], ends)
        documents = []
        for index, built in enumerate(builder.documents):
            carried = (*issues, *issue_groups[index]) if index == 0 else tuple(issue_groups[index])
            broken = (
                self._is_template
                or built.recovered
                or any(issue.kind not in STILL_YAML for issue in issue_groups[index])
            )
            documents.append(self._document(built, index, carried, comment_groups[index], recovered=broken))
        return tuple(documents)

    def _document(
        self,
        built: Built,
        index: int,
        issues: tuple[SyntaxIssue, ...],
        comments: Sequence[Comment],
        *,
        recovered: bool,
    ) -> Document:
        return Document(
            self._source,
            built.data,
            Format.YAML,
            index=index,
            issues=issues,
            comments=tuple(comments),
            scalars=built.scalars,
            recovered=recovered,
            scan=lambda: built.tree,
        )

    def _empty(self, issues: tuple[SyntaxIssue, ...], comments: Sequence[Comment], *, recovered: bool) -> Document:
        """Give a document that holds nothing, to carry what was noticed."""
        built = Built(None, Node(0, 0), {}, 0)
        return self._document(built, 0, issues, comments, recovered=recovered)


def _by_place(items: Sequence[_T], starts: Sequence[int], ends: Sequence[int]) -> list[list[_T]]:
    """Share things out among documents; `ends` are the ends of all documents but the last."""
    groups: list[list[_T]] = [[] for _ in range(len(ends) + 1)]
    for item, start in zip(items, starts, strict=True):
        groups[bisect_right(ends, start)].append(item)
    return groups
