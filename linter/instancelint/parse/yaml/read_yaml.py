"""
YAML: one pass over PyYAML's events gives data, ranges and issues.

A mistake that hides the rest of the text is covered and the text read again, so that one mistake does not keep the
linter from seeing the others. The kinds of issues stand in `instancelint.parse.yaml_kinds`.
"""

from __future__ import annotations

from collections.abc import Sequence

from instancelint.base.bounded_cache import Kept
from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.model.document import Comment, Document, Format, Node, SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.model.terms import Limits
from instancelint.parse.plain_reading import PlainReading
from instancelint.parse.yaml import json_body, list_parts, stream_parts
from instancelint.parse.yaml.builder_parts import Built
from instancelint.parse.yaml.composer import Builder
from instancelint.parse.yaml.covered_text import View, view_of
from instancelint.parse.yaml.cut_values import cut_values
from instancelint.parse.yaml.error_place import Diagnosis
from instancelint.parse.yaml.odd_characters import without_odd_characters
from instancelint.parse.yaml.odd_ends import CUT
from instancelint.parse.yaml.odd_places import may_be_payload
from instancelint.parse.yaml.slip_lines import LineRepair
from instancelint.parse.yaml.slip_search import Search, keeps_all, led_past, trial_of
from instancelint.parse.yaml.stream_parts import StreamPart, Way, by_place
from instancelint.parse.yaml.written_tree import path_at, written
from instancelint.parse.yaml.yaml_comments import find_comments
from instancelint.parse.yaml.yaml_events import HAS_LIBYAML, Events, events, is_nested_too_deep
from instancelint.parse.yaml.yaml_issues import LOST_KINDS, STILL_YAML
from instancelint.parse.yaml.yaml_templates import cover_templates, may_hold_templates

_MAX_READINGS = 20
_MAX_READ = 2_000_000
"""Characters that may be read again after mistakes, all readings together."""
_MAX_SEARCHED = 1_000_000
"""Characters that may be read in search of slips, all repairs together."""
_UNPLACED: Path = ("",)
"""Stands for the place of a slip until the text is read to its end."""


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

    Empty documents are omitted. `issues` are those found while decoding; they come first in the first document.
    `pure` asks for PyYAML's own parser in place of libyaml. `reading` is what the plain reader has made of the text.
    """
    return _documents(source, Way(limits or Limits(), pure), issues, reading, None)


def parse_keeping(
    source: SourceText, limits: Limits, issues: tuple[SyntaxIssue, ...], reading: PlainReading | None, kept: Kept | None
) -> tuple[Document, ...]:
    """Read the payloads of a YAML stream as `parse` does; those that had to be read one by one are `kept`."""
    return _documents(source, Way(limits, not HAS_LIBYAML), issues, reading, kept)


def read_part(text: str, way: Way) -> StreamPart:
    """Read a part of a stream alone, and count its values."""
    source = SourceText("", text)
    reading = _Reading(source, way.limits, pure=way.pure, known=None)
    if reading.is_broken_json:
        return StreamPart((json_body.parse(source, way.limits, ()),), reading.values)
    reading.read()
    return StreamPart(reading.documents(()), reading.values)


def _documents(
    source: SourceText, way: Way, issues: tuple[SyntaxIssue, ...], reading: PlainReading | None, kept: Kept | None
) -> tuple[Document, ...]:
    found = _Reading(source, way.limits, pure=way.pure, known=reading.events if reading else None)
    if found.is_broken_json:
        return (json_body.parse(source, way.limits, issues),)
    stream = stream_parts.parts(source.text)
    parts = stream or (list_parts.parts(source.text) if found.is_payload else [])
    if parts and found.is_odd:
        read = stream_parts.read if stream else list_parts.read
        if documents := read(source, parts, issues, stream_parts.Alone(read_part, way, kept)):
            return documents
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
        self._loses = False
        self.is_payload = may_be_payload(source.text)
        if self.is_payload:
            self._view, odd = without_odd_characters(self._view)
            self._issues += odd
        self._builder = self._build(self._view, known if self._view.text == source.text else None)
        self._end = len(self._view.text)

    @property
    def is_broken_json(self) -> bool:
        """Whether this is a payload in brackets that YAML refuses: the JSON parser knows more about those."""
        if not self.is_payload or not json_body.is_in_brackets(self._source.text):
            return False
        if self._builder.error is None:
            return json_body.has_texts_for_members(self._source.text) and bool(trial_of(self._view, self._builder).odd)
        found = self._diagnosis()
        return found is not None and found.kind not in {"several-roots", "unknown-escape", "surrogate-pair"}

    @property
    def values(self) -> int:
        """How many values were read."""
        return self._builder.count

    @property
    def is_odd(self) -> bool:
        """Whether the text has to be read again, part by part: something is wrong, or a limit was reached."""
        is_refused = self._builder.stopped or self._is_refused()
        return is_refused or (self.is_payload and bool(trial_of(self._view, self._builder).odd))

    def _build(self, view: View, known: Events | None = None) -> Builder:
        builder = Builder(view, self._limits)
        builder.run(known or events(view.text, pure=self._pure))
        if not self._pure and is_nested_too_deep(builder.error):
            builder = Builder(view, self._limits)
            builder.run(events(view.text, pure=True))  # it stops where our own limit is, and tells the place
        return builder

    def read(self) -> None:
        """Read the text again until nothing more can be learnt from it."""
        if self._is_refused() and may_hold_templates(self._source.text):
            view = cover_templates(self._view)
            if view is not self._view:
                self._is_template = True
                self._show(view, self._build(view))
        size = len(self._source.text) + 1
        search = Search(self._build, _MAX_SEARCHED)
        for _ in range(min(max(_MAX_READ, size) // size, _MAX_READINGS)):
            found = self._mend(search) if self.is_payload else None
            if found is None:
                found = self._get_past_error()
            if not found:
                return
        self._note_error()

    def _show(self, view: View, builder: Builder) -> None:
        self._view, self._builder, self._end = view, builder, len(view.text)

    def _is_refused(self) -> bool:
        builder = self._builder
        return builder.error is not None or any(issue.kind == "collection-key" for issue in builder.issues)

    def _mend(self, search: Search) -> bool | None:
        """Report a slip, mend it and read again; None where no repair helps, False where nothing is wrong."""
        if self._builder.stopped or search.budget < len(self._view.text):
            return None
        now = trial_of(self._view, self._builder)
        if now.builder.error is None and not now.odd:
            return False
        diagnosis = self._diagnosis()
        found = search.best(now, diagnosis)
        if found is None:
            return None
        best, is_only = found
        if best.repair is None:
            return None
        self._note_repair(best.repair, offers=is_only)
        self._show(best.view, best.builder)
        return True

    def _note_repair(self, repair: LineRepair, *, offers: bool) -> None:
        offers = offers and not repair.loses
        self._loses = self._loses or not offers
        offsets = self._view.offsets
        edits = tuple(Edit(offsets.span(edit.span), edit.text) for edit in repair.edits) if offers else ()
        is_in_value = repair.kind == "stray-separator" and self._builder.error is None
        kind = "mark-in-value" if is_in_value else repair.kind
        self._issues.append(SyntaxIssue(kind, offsets.span(repair.span), _UNPLACED, repair.args, edits=edits))

    def _diagnosis(self) -> Diagnosis | None:
        """Say what stopped the parser; None where nothing did."""
        builder = self._builder
        if builder.error is None:
            return None
        from instancelint.parse.yaml.recovery import diagnose  # most texts are valid YAML

        root = builder.documents[-1].tree.start if builder.documents else 0
        return diagnose(builder.error, self._view, builder.last_scalar, builder.brackets, root)

    def _note_error(self) -> Diagnosis | None:
        """Report what stopped the parser; None where nothing did."""
        builder = self._builder
        if builder.stopped:
            self._end = builder.issues[-1].span.start
        found = self._diagnosis()
        if found is None:
            return None
        self._end = found.span.start
        self._loses = self._loses or not keeps_all(found.kind)
        above = builder.path if found.paints and not found.tabs else builder.holder
        path = _UNPLACED if found.kind in LOST_KINDS else above
        issue = SyntaxIssue(found.kind, found.span, path, found.args, edits=found.edits, safe=found.safe)
        self._issues.append(self._written(issue))
        return found

    def _written(self, issue: SyntaxIssue) -> SyntaxIssue:
        """Move the places of an issue from the text that the parser sees to the one that was written."""
        offsets = self._view.offsets
        if offsets.is_plain:
            return issue
        edits = tuple(Edit(offsets.span(edit.span), edit.text) for edit in issue.edits)
        related = offsets.span(issue.related) if issue.related else None
        return issue._replace(span=offsets.span(issue.span), related=related, edits=edits)

    def _get_past_error(self) -> bool:
        """Report an error, cover its place and read again; False where there is none, or no way past it."""
        found = self._note_error()
        if found is None:
            return False
        view = led_past(self._view, found)
        if view.text == self._view.text:
            return False
        self._show(view, self._build(view))
        return not (found.tabs and self._builder.error)

    def documents(self, issues: tuple[SyntaxIssue, ...]) -> tuple[Document, ...]:
        """Return the documents with what was noticed about each."""
        builder, offsets = self._builder, self._view.offsets
        found = [*self._issues, *map(self._written, builder.issues)]
        comments: list[Comment] = []
        if builder.hashes is not None:
            comments = find_comments(self._view.original, self._view.text, builder.hashes, self._end)
        if not offsets.is_plain:
            comments = [Comment(offsets.span(comment.span), comment.text) for comment in comments]
            builder.documents = [written(built, offsets) for built in builder.documents]
        if self.is_payload and CUT.search(self._source.text):
            found += cut_values(builder.documents, comments, self._source.text)
        noticed = sorted(map(self._placed, found), key=lambda issue: issue.span)
        if not builder.documents:
            broken = bool(noticed)
            return (self._empty((*issues, *noticed), comments, recovered=broken),) if issues or broken else ()
        ends = [built.end for built in builder.documents[:-1]]
        issue_groups = by_place(noticed, [issue.span.start for issue in noticed], ends)
        comment_groups = by_place(comments, [comment.span.start for comment in comments], ends)
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

    def _placed(self, issue: SyntaxIssue) -> SyntaxIssue:
        """Name the innermost place at which a slip stands."""
        if issue.path is not _UNPLACED:
            return issue
        trees = [built.tree for built in self._builder.documents if built.tree.start <= issue.span.start]
        return issue._replace(path=path_at(trees[-1], issue.span.start) if trees else ())

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
            number=index,
            issues=issues,
            comments=tuple(comments),
            scalars=built.scalars,
            recovered=recovered,
            loses=recovered and (self._loses or built.recovered),
            scan=lambda: built.tree,
        )

    def _empty(self, issues: tuple[SyntaxIssue, ...], comments: Sequence[Comment], *, recovered: bool) -> Document:
        """Return a document that holds nothing, to carry what was noticed."""
        return self._document(Built(None, Node(0, 0), {}, 0), 0, issues, comments, recovered=recovered)
