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

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.edits import writer
from instancelint.fix.proof import FixCandidate, Objection, objection
from instancelint.lint.examiner import Examination
from instancelint.lint.findings import edits_in_file, open_fix
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.document import Document
from instancelint.model.finding import Edit, Finding
from instancelint.model.repair import Operation, Repair, paths_of
from instancelint.model.terms import Safety

ROUNDS = 10
_TRIES = 200
_FEWEST_TRIES = 20
_WORK = 4_000_000
"""Texts that are linted to prove the fixes of one text, and their characters, before the rest is left as it is."""
_UNWRITTEN = Objection("it cannot be written into this text")
_TOO_MANY = Objection("too many other fixes of the file failed")

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


def fix_text(given: TextInput, linter: Linter, *, unsafe: bool = False, spared: Collection[Place] = ()) -> FixResult:
    """
    Fix a text: with safe fixes, or with `unsafe` also with those that change what the platform receives.

    `spared` are findings to leave alone. What the result's examinations hold is not masked, but for their reports.
    """
    return _Fixer(given, linter, unsafe=unsafe, spared=spared).run()


def place_of(finding: Finding) -> Place:
    """Name a finding by its rule, payload and path."""
    return finding.code, finding.payload, finding.path


class _Fixer:
    def __init__(self, given: TextInput, linter: Linter, *, unsafe: bool, spared: Collection[Place]) -> None:
        self._given = given
        self._linter = linter
        self._wanted = {Safety.SAFE, Safety.UNSAFE} if unsafe else {Safety.SAFE}
        self._passed = set(spared)
        self._stuck: set[Place] = set()
        self._applied: list[Finding] = []
        self._rejected: dict[Place, Rejected] = {}
        self._tries = _TRIES

    def run(self) -> FixResult:
        before = self._linter.examine(self._given)
        now = before
        self._tries = max(_FEWEST_TRIES, min(_TRIES, _WORK // max(len(before.source.text), 1)))
        for _ in range(ROUNDS):
            batch = self._batch(now)
            if not batch:
                break
            now = self._round(now, batch)
        for fix in self._candidates(now):
            self._reject(fix, f"it is still not done after {ROUNDS} rounds; run the command again")
        return FixResult(before, now, tuple(self._applied), tuple(self._rejected.values()))

    def _candidates(self, now: Examination) -> Iterator[FixCandidate]:
        """Yield the fixes that are wanted and were not refused yet, in the order of the text."""
        reported = {finding for finding in now.report.findings if finding.suppressed_by is None}
        passed = self._passed | self._stuck
        for result, finding in sorted(now.results, key=lambda found: found[1].sort_key):
            if finding.fix is None or finding.fix.safety not in self._wanted or finding not in reported:
                continue
            if place_of(finding) in passed:
                continue
            reported.discard(finding)
            if isinstance(result.problem.fix, Repair):
                yield FixCandidate(finding, result, ())
            elif (fix := open_fix(result.problem, result.document)) is not None and fix.edits:
                yield FixCandidate(finding, result, fix.edits)

    def _batch(self, now: Examination) -> list[FixCandidate]:
        """Choose fixes that do not touch each other; a text is repaired before anything in it is changed."""
        candidates = list(self._candidates(now))
        broken = {fix.root for fix in candidates if fix.edits}
        taken = _Taken()
        return [fix for fix in candidates if (fix.edits or fix.root not in broken) and taken.take(fix)]

    def _round(self, now: Examination, batch: list[FixCandidate]) -> Examination:
        """Apply as many fixes of a batch as stand the proof together, and find those that do not."""
        done: list[FixCandidate] = []
        best = now
        parts = [batch]
        while parts:
            part = parts.pop()
            after, against = self._try(now, [*done, *part])
            if after is not None:
                best, done = after, [*done, *part]
            elif len(part) == 1 or self._tries <= 0:
                self._refuse(now, part, against, alone=not done)
            else:
                parts += self._parted(part, against, done)
        if done:
            self._stuck.clear()
        self._applied.extend(fix.finding for fix in done)
        return best

    def _parted(
        self, part: list[FixCandidate], against: Objection, done: list[FixCandidate]
    ) -> list[list[FixCandidate]]:
        """
        Divide fixes that failed together, those to be tried first at the end.

        Where the objection names payloads, the fixes of all others go together, and each payload's own are halved. The
        only fix of a payload is at fault, unless another one was applied to it before: then it waits for the next
        round.
        """
        guilty: dict[int, list[FixCandidate]] = {}
        for fix in part:
            if fix.document.index in against.payloads:
                guilty.setdefault(fix.document.index, []).append(fix)
        if not guilty:
            return [part[len(part) // 2 :], part[: len(part) // 2]]
        halves: tuple[list[FixCandidate], list[FixCandidate]] = ([], [])
        touched = {fix.document.index for fix in done}
        for index, fixes in guilty.items():
            if len(fixes) == 1 and index not in touched:
                self._reject(fixes[0], against.payloads[index])
            elif len(fixes) > 1:
                halves[0].extend(fixes[len(fixes) // 2 :])
                halves[1].extend(fixes[: len(fixes) // 2])
        others = [fix for fix in part if fix.document.index not in guilty]
        return [some for some in (*halves, others) if some]

    def _refuse(self, now: Examination, part: Sequence[FixCandidate], against: Objection, *, alone: bool) -> None:
        """Return up a fix, unless it fails only beside others: then it waits for the next round."""
        for fix in part:
            after = None
            if not alone:
                after, against = self._try(now, [fix])
            if after is None and against is _UNWRITTEN:
                self._stuck.add(place_of(fix.finding))
            elif after is None:
                self._reject(fix, against.payloads.get(fix.document.index, against.reason))

    def _reject(self, fix: FixCandidate, reason: str) -> None:
        place = place_of(fix.finding)
        self._passed.add(place)
        self._rejected[place] = Rejected(fix.finding, reason)

    def _try(self, now: Examination, fixes: Sequence[FixCandidate]) -> tuple[Examination | None, Objection]:
        """Apply fixes to a text and prove the result; gives None with what speaks against it where the proof fails."""
        if self._tries <= 0:
            return None, _TOO_MANY
        self._tries -= 1
        text = _written(now.source.text, fixes)
        if text is None:
            return None, _UNWRITTEN
        after = self._linter.examine(self._given._replace(source=replace(now.source, text=text)))
        against = objection(now, after, fixes)
        return (after, _UNWRITTEN) if against is None else (None, against)


class _Taken:
    """What the fixes of a round touch, in the payloads and in the text."""

    def __init__(self) -> None:
        self._paths: dict[int, set[Path]] = {}
        self._above: dict[int, set[Path]] = {}
        self._spans: list[Span] = []

    def take(self, fix: FixCandidate) -> bool:
        """Take the places of a fix, if they are free."""
        spans = [edit.span for edit in fix.edits]
        paths = list(_touched(fix.operations))
        known, above = self._paths.setdefault(fix.root, set()), self._above.setdefault(fix.root, set())
        for path in paths:
            if path in above or any(path[:length] in known for length in range(len(path) + 1)):
                return False
        if any(_meets(span, self._spans) for span in spans):
            return False
        for path in paths:
            known.add(path)
            above.update(path[:length] for length in range(len(path)))
        for span in spans:
            self._spans.insert(bisect(self._spans, span), span)
        return True


def _touched(operations: Iterable[Operation]) -> Iterator[Path]:
    """Name every place that operations read or write; the container of a new key is not touched as a whole."""
    return iter(paths_of(tuple(operations)))


def _meets(span: Span, spans: list[Span]) -> bool:
    at = bisect(spans, span)
    return any(span.overlaps(other) for other in spans[max(at - 1, 0) : at + 1])


def _written(text: str, fixes: Sequence[FixCandidate]) -> str | None:
    """Apply fixes to a text; what is to be done to one document is written down together."""
    wanted: list[Edit] = []
    operations: dict[int, tuple[Document, list[Operation]]] = {}
    for fix in fixes:
        found = fix.operations
        if found:
            operations.setdefault(fix.root, (fix.document, []))[1].extend(found)
        else:
            wanted.extend(fix.edits)
    for document, listed in operations.values():
        written = writer.to_edits(document.whole or document, tuple(listed))
        placed = edits_in_file(written, document.region) if written and document.region else written
        if not placed:
            return None
        wanted.extend(placed)
    try:
        return writer.apply(text, wanted)
    except ValueError:
        return None
