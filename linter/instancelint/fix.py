"""
Fixes what the linter found, and proves each result before it counts.

Fixes go in rounds: those that do not touch each other are written together, the others wait for the next round. What
fails the proof is rolled back alone and told, with the reason. The text that comes out is one that another run would
leave as it is.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from instancelint import edits
from instancelint.document import Document, SyntaxIssue
from instancelint.engine import Examination, Linter
from instancelint.finding import Edit, Finding, Safety
from instancelint.located import edits_in_file, open_fix
from instancelint.path import Path
from instancelint.proof import Candidate, objection
from instancelint.repair import Operation, paths_of
from instancelint.text import SourceText, Span

ROUNDS = 10
_TRIES = 200
"""Texts that are parsed and linted to prove fixes of one text, before it is left as it is."""

Place = tuple[str, int, Path]
"""A finding by its rule, payload and path."""


class Rejected(NamedTuple):
    """A finding whose fix was not applied, and why, in a few words."""

    finding: Finding
    reason: str


class FixResult(NamedTuple):
    """A text before and after, the findings that were fixed, and those whose fix did not hold."""

    before: Examination
    after: Examination
    applied: tuple[Finding, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def fix_text(
    source: SourceText,
    linter: Linter,
    *,
    issues: tuple[SyntaxIssue, ...] = (),
    unsafe: bool = False,
    spared: Collection[Place] = (),
) -> FixResult:
    """
    Fix a text: with safe fixes, or with `unsafe` also with those that change what the platform receives.

    `issues` are those found while decoding, and `spared` are findings to leave alone. What the result's examinations
    hold is not masked, but for their reports.
    """
    return _Fixer(linter, issues, unsafe=unsafe, spared=spared).run(source)


def place_of(finding: Finding) -> Place:
    """Name a finding by its rule, payload and path."""
    return finding.code, finding.payload, finding.path


class _Fixer:
    def __init__(
        self, linter: Linter, issues: tuple[SyntaxIssue, ...], *, unsafe: bool, spared: Collection[Place]
    ) -> None:
        self._linter = linter
        self._issues = issues
        self._wanted = {Safety.SAFE, Safety.UNSAFE} if unsafe else {Safety.SAFE}
        self._passed = set(spared)
        self._applied: list[Finding] = []
        self._rejected: dict[Place, Rejected] = {}
        self._tries = _TRIES

    def run(self, source: SourceText) -> FixResult:
        before = self._linter.examine(source, self._issues)
        now = before
        for _ in range(ROUNDS):
            batch = self._batch(now)
            if not batch:
                break
            now = self._round(now, batch)
        for fix in self._candidates(now):
            self._reject(fix, f"it is still not done after {ROUNDS} rounds; run the command again")
        return FixResult(before, now, tuple(self._applied), tuple(self._rejected.values()))

    def _candidates(self, now: Examination) -> Iterator[Candidate]:
        """Give the fixes that are wanted and were not refused yet, in the order of the text."""
        reported = {finding for finding in now.report.findings if finding.suppressed_by is None}
        for result, finding in sorted(now.results, key=lambda found: found[1].sort_key):
            if finding.fix is None or finding.fix.safety not in self._wanted or finding not in reported:
                continue
            if place_of(finding) in self._passed:
                continue
            fix = open_fix(result.problem, result.document)
            if fix is not None and fix.edits:
                reported.discard(finding)
                yield Candidate(finding, result, fix)

    def _batch(self, now: Examination) -> list[Candidate]:
        """Choose fixes that do not touch each other."""
        taken = _Taken()
        return [fix for fix in self._candidates(now) if taken.take(fix)]

    def _round(self, now: Examination, batch: list[Candidate]) -> Examination:
        """Apply as many fixes of a batch as stand the proof together; halves it to find those that do not."""
        done: list[Candidate] = []
        best = now
        parts = [batch]
        while parts:
            part = parts.pop()
            after, reason = self._try(now, [*done, *part])
            if after is not None:
                best, done = after, [*done, *part]
            elif len(part) > 1 and self._tries > 0:
                middle = len(part) // 2
                parts += [part[middle:], part[:middle]]
            else:
                self._refuse(now, part, reason, alone=not done)
        self._applied.extend(fix.finding for fix in done)
        return best

    def _refuse(self, now: Examination, part: Sequence[Candidate], reason: str, *, alone: bool) -> None:
        """Give up a fix, unless it fails only beside others: then it waits for the next round."""
        for fix in part:
            after = None
            if not alone:
                after, reason = self._try(now, [fix])
            if after is None:
                self._reject(fix, reason)

    def _reject(self, fix: Candidate, reason: str) -> None:
        place = place_of(fix.finding)
        self._passed.add(place)
        self._rejected[place] = Rejected(fix.finding, reason)

    def _try(self, now: Examination, fixes: Sequence[Candidate]) -> tuple[Examination | None, str]:
        """Apply fixes to a text and prove the result; gives None with the reason where the proof fails."""
        if self._tries <= 0:
            return None, "too many other fixes of the file failed"
        self._tries -= 1
        text = _written(now.source.text, fixes)
        if text is None:
            return None, "it cannot be written into this text"
        after = self._linter.examine(replace(now.source, text=text), self._issues)
        reason = objection(now, after, fixes)
        return (after, "") if reason is None else (None, reason)


class _Taken:
    """What the fixes of a round touch, in the payloads and in the text."""

    def __init__(self) -> None:
        self._paths: dict[int, set[Path]] = {}
        self._above: dict[int, set[Path]] = {}
        self._texts: list[Span] = []
        self._repairs: list[Span] = []

    def take(self, fix: Candidate) -> bool:
        """Take the places of a fix, if they are free."""
        spans = [edit.span for edit in fix.fix.edits]
        paths = list(_touched(fix.operations))
        root = fix.root
        known, above = self._paths.setdefault(root, set()), self._above.setdefault(root, set())
        for path in paths:
            if path in above or any(path[:length] in known for length in range(len(path) + 1)):
                return False
        rivals = (self._texts,) if paths else (self._texts, self._repairs)
        if any(_meets(span, rival) for span in spans for rival in rivals):
            return False
        for path in paths:
            known.add(path)
            above.update(path[:length] for length in range(len(path)))
        for span in spans:
            mine = self._repairs if paths else self._texts
            mine.insert(bisect(mine, span), span)
        return True


def _touched(operations: Iterable[Operation]) -> Iterator[Path]:
    """Name every place that operations read or write; the container of a new key is not touched as a whole."""
    return iter(paths_of(tuple(operations)))


def _meets(span: Span, spans: list[Span]) -> bool:
    at = bisect(spans, span)
    return any(span.overlaps(other) for other in spans[max(at - 1, 0) : at + 1])


def _written(text: str, fixes: Sequence[Candidate]) -> str | None:
    """Apply fixes to a text; what is to be done to one document is written down together."""
    wanted: list[Edit] = []
    operations: dict[int, tuple[Document, list[Operation]]] = {}
    for fix in fixes:
        found = fix.operations
        if found:
            operations.setdefault(fix.root, (fix.document, []))[1].extend(found)
        else:
            wanted.extend(fix.fix.edits)
    for document, listed in operations.values():
        written = edits.to_edits(document.whole or document, tuple(listed))
        placed = edits_in_file(written, document.region) if written and document.region else written
        if not placed:
            return None
        wanted.extend(placed)
    try:
        return edits.apply(text, wanted)
    except ValueError:
        return None


__all__ = ["ROUNDS", "FixResult", "Place", "Rejected", "fix_text", "place_of"]
