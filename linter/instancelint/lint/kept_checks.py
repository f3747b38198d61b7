"""What the rules found in payloads, kept for the next time that the same payload is looked at, wherever it is then."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.source_text import Span
from instancelint.lint.checker import Checked, Checker
from instancelint.lint.findings import Result
from instancelint.lint.precedence import without_outranked
from instancelint.model.document import Document, SchemaError, SyntaxIssue
from instancelint.model.finding import Edit, Fix
from instancelint.model.report import Claim
from instancelint.rules.base import Problem

if TYPE_CHECKING:
    from instancelint.config.select import ActiveRule
    from instancelint.lint.fast_path import Learnt
    from instancelint.lint.payload_cache import Space


class _Entry(NamedTuple):
    """What is kept of a payload; the places of issues and edits are those in the text it was found in."""

    start: int
    issues: tuple[SyntaxIssue, ...]
    claims: tuple[Claim, ...]
    errors: tuple[SchemaError, ...]
    found: tuple[tuple[int, ActiveRule, Problem], ...]
    """The problems that rules found, with the number of each rule; who says so is not always the rule itself."""


class KeptChecks:
    """
    Checks payloads, and keeps what was found in them.

    Rules about the text around a payload are asked anew each time: what they say depends on more than the payload.
    """

    def __init__(self, checker: Checker, kept: Space) -> None:
        self._checker = checker
        self._kept = kept

    def look(self, document: Document, learnt: Learnt | None, *, sharing: bool, ignored: tuple[str, ...]) -> Checked:
        """Return what the rules find in a payload, see `Checker.look`."""
        start = document.tree.start if document.tree is not None else 0
        key = None if document.is_request_alone else _key(document, start)
        entry: _Entry | None = self._kept.get((key, sharing, ignored)) if key else None
        if entry is None:
            entry = self._entry(document, learnt, start, sharing=sharing, ignored=ignored)
            if key:
                self._kept.put((key, sharing, ignored), entry, _size(document))
        document = document._replace(schema_errors=entry.errors) if entry.errors else document
        moved = _Moved(entry, document, start)
        found = [(number, Result(active, document, moved.problem(problem))) for number, active, problem in entry.found]
        found += self._around(document, ignored)
        results = [result for _, result in sorted(found, key=lambda each: each[0])]
        return Checked(entry.claims, without_outranked(results) if len(results) > 1 else results)

    def _entry(
        self, document: Document, learnt: Learnt | None, start: int, *, sharing: bool, ignored: tuple[str, ...]
    ) -> _Entry:
        checker = self._checker
        found = learnt.conditions if learnt else None
        conditions = checker.dispatch.conditions(document) if found is None else found
        explained = checker.explained(document, learnt.is_valid if learnt else None)
        around = checker.dispatch.around if document.region is not None else frozenset()
        called = checker.dispatch.numbers(explained, conditions, sharing=sharing)
        each = checker.results((number for number in called if number not in around), explained, ignored)
        results = tuple((number, result.active, result.problem) for number, results in each for result in results)
        claims = () if sharing else tuple(checker.claims(document, conditions))
        return _Entry(start, document.issues, claims, explained.schema_errors, results)

    def _around(self, document: Document, ignored: tuple[str, ...]) -> Iterator[tuple[int, Result]]:
        if document.region is not None:
            dispatch = self._checker.dispatch
            called = (number for number in sorted(dispatch.around) if dispatch.rules[number].entry.fits(document))
            for number, results in self._checker.results(called, document, ignored):
                yield from ((number, result) for result in results)


class _Moved:
    """Moves what was found in a payload to where the payload is now."""

    def __init__(self, entry: _Entry, document: Document, start: int) -> None:
        self._by = start - entry.start
        self._issues = {id(old): new for old, new in zip(entry.issues, document.issues, strict=True)}

    def problem(self, problem: Problem) -> Problem:
        """Return a problem as it is said of the payload at its place."""
        fix = problem.fix
        if problem.issue is None and not isinstance(fix, Fix):
            return problem
        if isinstance(fix, Fix):
            fix = fix._replace(edits=tuple(map(self._edit, fix.edits)))
        return problem._replace(issue=problem.issue and self._issue(problem.issue), fix=fix)

    def _issue(self, issue: SyntaxIssue) -> SyntaxIssue:
        known = self._issues.get(id(issue))
        if known is not None:
            return known
        related = self._span(issue.related) if issue.related else None
        return issue._replace(span=self._span(issue.span), related=related, edits=tuple(map(self._edit, issue.edits)))

    def _edit(self, edit: Edit) -> Edit:
        return Edit(self._span(edit.span), edit.text)

    def _span(self, span: Span) -> Span:
        return Span(span.start + self._by, span.end + self._by) if self._by else span


def _key(document: Document, start: int) -> bytes | None:
    """
    Return what stands for all that results depend on, but for the place of the payload; None where that is unknown.

    It is a digest, so that what is kept does not hold a text twice.
    """
    tree = document.tree
    if tree is None:
        return None
    parts = (
        document.format,
        document.kind,
        document.data,
        dict(document.scalars),
        [_parts(issue, start) for issue in document.issues],
        (document.recovered, document.loses, document.fragment),
        (document.wrapper, dict(document.origins)),
        document.region and document.region.role,
        document.source.text[start : tree.end],
    )
    try:
        text = repr(parts)
    except ValueError:  # a number with more digits than Python writes
        return None
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).digest()


def _parts(issue: SyntaxIssue, start: int) -> tuple[object, ...]:
    args = [(name, type(value).__name__, value) for name, value in issue.args.items()]
    edits = [(edit.span.start - start, edit.span.end - start, edit.text) for edit in issue.edits]
    related = issue.related and (issue.related.start - start, issue.related.end - start)
    span = (issue.span.start - start, issue.span.end - start)
    return (issue.kind, span, issue.path, args, related, edits, issue.safe, issue.repair, issue.in_request)


def _size(document: Document) -> int:
    tree = document.tree
    return tree.end - tree.start + 100 if tree else 100
