"""One fix alone, proved before anybody is offered it."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.fix.batch import batch_of, written
from instancelint.fix.proof import FixCandidate, came_up, changed_otherwise
from instancelint.lint.examiner import Examination
from instancelint.lint.findings import Result, open_fix
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.finding import Finding
from instancelint.model.repair import Repair
from instancelint.model.terms import Safety

_LONGEST_CHAIN = 5
"""Texts that are tried in a row, each with the fixes of what came up in the one before."""


def candidate_of(result: Result, finding: Finding) -> FixCandidate | None:
    """Return the fix of a finding as it can be tried; None where there is none."""
    fix = result.problem.fix
    if isinstance(fix, Repair):
        return FixCandidate(finding, result, ())
    opened = open_fix(result.problem, result.document)
    return FixCandidate(finding, result, opened.edits) if opened is not None and opened.edits else None


def with_repair(candidate: tuple[Result, Finding], repair: Repair) -> FixCandidate:
    """Return another repair of a finding as it can be tried, in place of the rule's own."""
    result, finding = candidate
    return FixCandidate(finding, result._replace(problem=result.problem._replace(fix=repair)), ())


def proved(given: TextInput, linter: Linter, before: Examination, fix: FixCandidate) -> Examination | None:
    """
    Return a text as one fix leaves it; None where the mistake would stay, another come up, or more change than it says.

    What comes up by the fix may be fixed along with it, where that is safe.
    """
    chain = [fix]
    after = _applied(given, linter, before, before.source.text, chain)
    if after is None or changed_otherwise(before, after, chain) is not None:
        return None
    for _ in range(_LONGEST_CHAIN):
        found = came_up(before, after, chain)
        if found is None:
            return after
        more = batch_of([other for other in _safe(after) if other.mark in found.marks])
        following = _applied(given, linter, after, after.source.text, more) if more else None
        if following is None or changed_otherwise(after, following, more) is not None:
            return None
        after = following
        chain += more
    return None


def _applied(
    given: TextInput, linter: Linter, now: Examination, text: str, fixes: list[FixCandidate]
) -> Examination | None:
    changed = written(text, fixes)
    if changed is None or changed == text:
        return None
    return linter.examine(given._replace(source=now.source.with_text(changed)))


def _safe(now: Examination) -> Iterator[FixCandidate]:
    for result, finding in sorted(now.results, key=lambda found: found[1].sort_key):
        is_wanted = finding.fix is not None and finding.fix.safety is Safety.SAFE and finding.suppressed_by is None
        if is_wanted and (fix := candidate_of(result, finding)) is not None:
            yield fix
