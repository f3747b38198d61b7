"""The precedence that rules declare by `Meta.yields_to`: one of several rules reports a place."""

from __future__ import annotations

from collections.abc import Sequence

from instancelint.lint.findings import Result
from instancelint.model.document import Target


def without_outranked(results: Sequence[Result]) -> list[Result]:
    """
    Omit what gives way to another rule's report of the same place, among all results of one payload.

    Only rules that are switched on have results, so a rule speaks where those it gives way to are off or silent. What a
    comment suppresses is marked later: it still stands for its mistake.
    """
    spoken: dict[str, list[Target]] = {}
    for result in results:
        spoken.setdefault(result.active.entry.name, []).append(result.problem.at)
    return [result for result in results if not _is_outranked(result, spoken)]


def _is_outranked(result: Result, spoken: dict[str, list[Target]]) -> bool:
    problem = result.problem
    places = [problem.at, *map(Target, problem.yields_at)]
    return any(
        _is_same_place(place, other)
        for name in result.active.rule.meta.yields_to
        for other in spoken.get(name, ())
        for place in places
    )


def _is_same_place(one: Target, other: Target) -> bool:
    """Check whether two problems are about the same member or item, and about the same part of a long string."""
    if one.path != other.path or one.within is None or other.within is None:
        return one.path == other.path
    return one.within[0] < other.within[1] and other.within[0] < one.within[1]
