"""
Fixes what the linter found, and proves each result before it counts.

Fixes go in rounds: those that do not touch each other are written together, the others wait for the next round. What
fails the proof is rolled back alone and told, with the reason. The text that comes out is one that another run would
leave as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from instancelint.base.path import Path
from instancelint.fix.batch import batch_of, written
from instancelint.fix.culprits import MOST_ALONE, parted, reason_against
from instancelint.fix.proof import FixCandidate, Objection, came_up, changed_otherwise, is_broken
from instancelint.lint.examiner import Examination
from instancelint.lint.findings import open_fix
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.finding import Finding
from instancelint.model.repair import Repair
from instancelint.model.terms import Safety

_TRIES = 200
_FEWEST_TRIES = 20
_WORK = 4_000_000
"""Texts that are linted to prove the fixes of one text, and their characters, before the rest is left as it is."""
_UNWRITTEN = Objection("it cannot be applied to this text")
_TOO_MANY = Objection("too many other fixes in the file failed")

_ALIKE = 8
"""Fixes of one rule that may fail in a payload, each tried alone, before no other of that rule is tried any more."""
_LONGEST_CHAIN = 5
"""Texts that are tried in a row, each with the fixes of what came up in the one before."""

Place = tuple[str, int, Path]
"""A finding by its rule, payload and path."""

_Bar = tuple[int, str]
"""What is not to be fixed: a payload by its index, and there the fixes of a rule by its code ('' for all)."""


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


def _bar_for(fix: FixCandidate) -> _Bar:
    return fix.document.number, fix.finding.code


def _rejoined(parts: list[list[FixCandidate]]) -> list[list[FixCandidate]]:
    """Put parts together again whose culprit may be found; those of one fix are tried before."""
    several = [fix for part in reversed(parts) if len(part) > 1 for fix in part]
    return [*([several] if several else ()), *(part for part in parts if len(part) == 1)]


class _Tried(NamedTuple):
    """What became of fixes that were tried together: the text that stood the proof, or what spoke against it."""

    after: Examination | None
    against: Objection
    more: tuple[FixCandidate, ...] = ()
    """Fixes of what came up by them, which are proven together with them."""


class _Fixer:
    def __init__(self, given: TextInput, linter: Linter, *, unsafe: bool, spared: Collection[Place]) -> None:
        self._given = given
        self._linter = linter
        self._wanted = {Safety.SAFE, Safety.UNSAFE} if unsafe else {Safety.SAFE}
        self._spared = frozenset(spared)
        self._passed: set[Place] = set()
        self._stuck: set[Place] = set()
        self._barred: dict[_Bar, str] = {}
        self._applied: list[FixCandidate] = []
        self._rejected: dict[Place, tuple[Rejected, int]] = {}
        """What was refused, and how many fixes had been applied to the text for which it was."""
        self._failed: Counter[_Bar] = Counter()
        self._known: Counter[tuple[_Bar, str]] = Counter()
        """How many fixes of a rule were tried alone in a payload and failed for a reason."""
        self._tries = _TRIES

    def run(self) -> FixResult:
        """Fix the text; of what would be half a fix nothing is written, and the rest is fixed anew without it."""
        before = self._linter.examine(self._given)
        self._tries = max(_FEWEST_TRIES, min(_TRIES, _WORK // max(len(before.source.text), 1)))
        while True:
            self._applied.clear()
            now = self._until_done(before)
            bars = self._bars(before, now)
            if not bars:
                break
            self._barred.update(bars)
        for fix in self._all_candidates(now):
            if (bar := self._bar_of(fix)) is not None:
                self._reject(fix, self._barred[bar])
        applied = tuple(fix.finding for fix in self._applied)
        return FixResult(before, now, applied, tuple(rejected for rejected, _ in self._rejected.values()))

    def _until_done(self, now: Examination) -> Examination:
        """Go round after round until nothing more can be fixed; what was refused is tried once more at the end."""
        self._passed = set(self._spared)
        self._stuck.clear()
        self._rejected.clear()
        self._failed.clear()
        while True:
            while batch := batch_of(list(self._candidates(now))):
                now = self._round(now, batch)
            again = {place for place, (_, applied) in self._rejected.items() if applied < len(self._applied)}
            if not again or self._tries <= 0:
                return now
            self._passed -= again
            self._failed.clear()
            for place in again:
                del self._rejected[place]

    def _bars(self, before: Examination, now: Examination) -> dict[_Bar, str]:
        """Return what may not stay as it was fixed, with the reasons."""
        bars: dict[_Bar, str] = {}
        if self._applied:
            for old, new in zip(before.documents, now.documents, strict=True):
                if is_broken(old.whole or old) and is_broken(new.whole or new):
                    bars[old.number, ""] = "the text would still not parse"
            moved = {(fix.document.number, fix.finding.code) for fix in self._applied if fix.moves}
            left = {(fix.document.number, fix.finding.code) for fix in self._all_candidates(now) if fix.moves}
            bars |= dict.fromkeys(moved & left, "other values that must move with it cannot be moved")
        return {bar: reason for bar, reason in bars.items() if bar not in self._barred}

    def _bar_of(self, fix: FixCandidate) -> _Bar | None:
        """Return what keeps a fix from being tried; None where nothing does."""
        bars: tuple[_Bar, _Bar] = ((fix.document.number, ""), _bar_for(fix))
        return next((bar for bar in bars if bar in self._barred), None)

    def _candidates(self, now: Examination) -> Iterator[FixCandidate]:
        """Yield the fixes that are wanted and were not refused yet, in the order of the text."""
        passed = self._passed | self._stuck
        for fix in self._all_candidates(now):
            if place_of(fix.finding) not in passed and self._bar_of(fix) is None:
                yield fix

    def _all_candidates(self, now: Examination) -> Iterator[FixCandidate]:
        """Yield the fixes that are wanted, in the order of the text."""
        reported = {finding for finding in now.report.findings if finding.suppressed_by is None}
        for result, finding in sorted(now.results, key=lambda found: found[1].sort_key):
            if finding.fix is None or finding.fix.safety not in self._wanted or finding not in reported:
                continue
            if place_of(finding) in self._spared:
                continue
            reported.discard(finding)
            if isinstance(result.problem.fix, Repair):
                found = FixCandidate(finding, result, ())
                if found.operations:  # else it is about what is written elsewhere, until that has moved
                    yield found
            elif (fix := open_fix(result.problem, result.document)) is not None and fix.edits:
                yield FixCandidate(finding, result, fix.edits)

    def _round(self, now: Examination, batch: list[FixCandidate]) -> Examination:
        """Apply as many fixes of a batch as stand the proof together, and find those that do not."""
        done: list[FixCandidate] = []
        best = _Tried(now, _UNWRITTEN)
        parts = [batch]
        while parts:
            part = [fix for fix in parts.pop() if not self._is_hopeless(fix)]
            if not part or (len(part) == 1 and done and not self._holds_alone(now, part[0])):
                parts = _rejoined(parts) if part else parts
                continue
            tried = self._try(now, [*done, *part])
            if tried.after is not None:
                best, done = tried, [*done, *part]
            elif len(part) == 1 or self._tries <= 0:
                if not done:
                    self._refuse(part, tried.against)
                parts = _rejoined(parts)
            else:
                parts += self._parted(part, tried.against, done)
        if done:
            self._stuck.clear()
        self._applied += [*done, *best.more]
        return best.after or now

    def _parted(
        self, part: list[FixCandidate], against: Objection, done: list[FixCandidate]
    ) -> list[list[FixCandidate]]:
        """
        Divide fixes that failed together, those to be tried first at the end.

        The only fix of a payload is at fault, unless another one was applied to it before: then it waits for the next
        round. So is one that does what was tried alone for others of its rule, and of which the same is said.
        """
        fixes = Counter(fix.document.number for fix in part)
        touched = {fix.document.number for fix in done}
        left: list[FixCandidate] = []
        for fix in part:
            index, reason = fix.document.number, reason_against(fix, against)
            if against.reasons and index in against.payloads and fixes[index] == 1:
                if index not in touched:
                    self._reject(fix, against.payloads[index])
            elif reason is not None and self._known[_bar_for(fix), reason] >= MOST_ALONE:
                self._reject(fix, reason)
            else:
                left.append(fix)
        return parted(left, against)

    def _holds_alone(self, now: Examination, fix: FixCandidate) -> bool:
        """Try a fix alone that may be at fault, before it is tried beside others; one that fails is refused."""
        tried = self._try(now, [fix])
        if tried.after is None:
            self._refuse([fix], tried.against)
        return tried.after is not None

    def _refuse(self, part: Sequence[FixCandidate], against: Objection) -> None:
        """Refuse fixes that fail alone; what cannot be written yet waits for the next round."""
        for fix in part:
            if self._is_hopeless(fix):
                continue
            if against is _UNWRITTEN:
                self._stuck.add(place_of(fix.finding))
                continue
            reason = reason_against(fix, against)
            if reason is not None:
                self._known[_bar_for(fix), reason] += 1
            self._failed[_bar_for(fix)] += 1
            self._reject(fix, against.payloads.get(fix.document.number, against.reason))

    def _is_hopeless(self, fix: FixCandidate) -> bool:
        """Reject a fix untried where so many like it have failed that trying each would take time without end."""
        if self._failed[_bar_for(fix)] < _ALIKE:
            return False
        self._reject(fix, _TOO_MANY.reason)
        return True

    def _reject(self, fix: FixCandidate, reason: str) -> None:
        place = place_of(fix.finding)
        self._passed.add(place)
        self._rejected[place] = Rejected(fix.finding, reason), len(self._applied)

    def _try(self, now: Examination, fixes: Sequence[FixCandidate]) -> _Tried:
        """Apply fixes to a text, and those of what comes up by them, and prove the result as a whole."""
        after, against = self._apply(now, fixes)
        if after is None:
            return _Tried(None, against)
        chain = list(fixes)
        for _ in range(_LONGEST_CHAIN):
            found = came_up(now, after, chain)
            if found is None:
                return _Tried(after, _UNWRITTEN, tuple(chain[len(fixes) :]))
            more = batch_of([fix for fix in self._candidates(after) if fix.mark in found.marks])
            following = self._apply(after, more)[0] if more else None
            if following is None:
                return _Tried(None, found)
            after = following
            chain += more
        return _Tried(None, _TOO_MANY)

    def _apply(self, now: Examination, fixes: Sequence[FixCandidate]) -> tuple[Examination | None, Objection]:
        """Return the text as fixes leave it, if it holds what they declare; None with what speaks against it else."""
        if self._tries <= 0:
            return None, _TOO_MANY
        self._tries -= 1
        text = written(now.source.text, fixes)
        if text is None:
            return None, _UNWRITTEN
        after = self._linter.examine(self._given._replace(source=now.source.with_text(text)))
        against = changed_otherwise(now, after, fixes)
        return (after, _UNWRITTEN) if against is None else (None, against)
