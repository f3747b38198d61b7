"""
Which of several fixes that failed together are at fault: a guess that says what to try next, never what to refuse.

Payloads are independent of each other, so their fixes are told apart first; then by the places that the objection
names; then by rule, as fixes of one rule mostly fail alike; then by halves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from instancelint.base.path import Path
from instancelint.fix.proof import FixCandidate, Objection, open_path
from instancelint.model.finding import Fix
from instancelint.model.repair import Repair, paths_of

MOST_ALONE = 3
"""Fixes of a rule in a payload that are tried alone, before others of which the same is said are refused with them."""


def parted(fixes: Sequence[FixCandidate], against: Objection) -> list[list[FixCandidate]]:
    """
    Divide fixes of one or more payloads that failed together, those to be tried first at the end.

    What nothing speaks against goes together, and each payload's own fixes are divided.
    """
    guilty: dict[int, list[FixCandidate]] = {}
    for fix in fixes:
        if not against.payloads or fix.document.number in against.payloads:
            guilty.setdefault(fix.document.number if against.payloads else 0, []).append(fix)
    later: list[FixCandidate] = []
    sooner: list[FixCandidate] = []
    alone: list[list[FixCandidate]] = []
    for own in guilty.values():
        if len(own) > 1 and _is_like_others(own, against):
            alone += [[fix] for fix in reversed(own[:MOST_ALONE])]
            later += own[MOST_ALONE:]
            continue
        suspects, others = _divided(own, against)
        later += suspects
        sooner += others
    free = [fix for fix in fixes if against.payloads and fix.document.number not in against.payloads]
    found = [some for some in (later, *alone, sooner, free) if some]
    if len(found) == 1 and len(fixes) > 1:
        (some,) = found
        return [some[len(some) // 2 :], some[: len(some) // 2]]
    return found


def reason_against(fix: FixCandidate, against: Objection) -> str | None:
    """Return what an objection says of the places that a fix touches; None where it says nothing of them."""
    if fix.mark in against.reasons:
        return against.reasons[fix.mark]
    touched = set(_touched(fix))
    found = (
        reason
        for (_, index, path), reason in against.reasons.items()
        if index == fix.document.number and path in touched
    )
    return next(found, None)


def _is_like_others(fixes: list[FixCandidate], against: Objection) -> bool:
    """Check whether the same is said of each of several fixes of one rule, so that a few may speak for all."""
    said = {(fix.finding.code, reason_against(fix, against)) for fix in fixes}
    return len(said) == 1 and all(reason is not None for _, reason in said)


def _divided(fixes: list[FixCandidate], against: Objection) -> tuple[list[FixCandidate], list[FixCandidate]]:
    """Divide fixes into the more and the less suspicious ones; neither has all of several."""
    named = {id(fix) for fix in fixes if reason_against(fix, against) is not None}
    if 0 < len(named) < len(fixes):
        return [fix for fix in fixes if id(fix) in named], [fix for fix in fixes if id(fix) not in named]
    numbers = Counter(fix.finding.code for fix in fixes)
    if len(numbers) > 1:
        common = {code for code, _ in numbers.most_common(len(numbers) // 2)}
        return (
            [fix for fix in fixes if fix.finding.code not in common],
            [fix for fix in fixes if fix.finding.code in common],
        )
    return fixes[len(fixes) // 2 :], fixes[: len(fixes) // 2]


def _touched(fix: FixCandidate) -> Iterator[Path]:
    """Yield the places that a fix writes to, as the marks of mistakes name places."""
    own = fix.result.problem.fix
    paths = paths_of(own.operations) if isinstance(own, Repair) else own.paths if isinstance(own, Fix) else ()
    yield from (open_path(path) for path in paths if path)
