"""
Cross-file rules: what only several payloads together can show, such as the same secret or name in two of them.

Linting a payload gives its claims: what it would share with another. Only where claims clash are the payloads looked at
once more, for the places and the words of a finding; most claims are made once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from instancelint.model.report import Claim, FileReport, Report

if TYPE_CHECKING:
    from instancelint.lint.examiner import Examination
    from instancelint.lint.lint_input import Input
    from instancelint.lint.linter import Linter
    from instancelint.model.finding import Finding

Clashes: TypeAlias = frozenset[tuple[str, str]]
"""The marks of claims that several payloads make, where that is a fault."""

InputOf: TypeAlias = "Callable[[FileReport], tuple[Linter, Input] | None]"
"""Gives a file that was linted once more, with its linter; None where it cannot be read any more."""


def compare_files(files: Iterable[FileReport], input_of: InputOf) -> Report:
    """
    Add what only several files together can show, and put the files in order.

    The result depends on the set of files alone, never on the order in which they were linted.
    """
    ordered = sorted(files, key=lambda file: file.name)
    clashing = clashes(ordered)
    claimed = [pair for file in ordered for pair in _claimed(file, clashing, input_of)]
    added = _beside_each_other(claimed)
    return Report(tuple(_with_findings(file, added.get(file.name, [])) for file in ordered))


def clashes(files: Iterable[FileReport]) -> Clashes:
    """Return what more than one payload claims, where that is a fault."""
    claims: dict[tuple[str, str], list[Claim]] = {}
    for file in files:
        for claim in file.claims:
            claims.setdefault(claim.mark, []).append(claim)
    return frozenset(mark for mark, several in claims.items() if len(several) > 1 and _is_fault(several))


def _is_fault(claims: list[Claim]) -> bool:
    owned = any(claim.owner for claim in claims)
    return any(not claim.owner and (owned or not claim.needs_owner) for claim in claims)


def _claimed(file: FileReport, clashing: Clashes, input_of: InputOf) -> list[tuple[Claim, Finding]]:
    """Return the findings of a file that clash with others, in the order of the text."""
    lines = frozenset(claim.line for claim in file.claims if claim.mark in clashing)
    again = input_of(file) if lines else None
    if again is None:
        return []
    found = _examined(*again, lines, clashing)
    return sorted(found, key=lambda pair: pair[1].sort_key)


def _examined(
    linter: Linter, given: Input, lines: frozenset[int], clashing: Clashes
) -> Iterator[tuple[Claim, Finding]]:
    from instancelint.lint.lint_input import LinesInput  # few claims clash

    if not isinstance(given, LinesInput):
        yield from _clashing(linter.examine(given), clashing)
        return
    from instancelint.lint.json_lines import examine_lines

    try:
        for shift, examination in examine_lines(linter.examine, given, lines):
            yield from ((claim, shift.finding(finding)) for claim, finding in _clashing(examination, clashing))
    except OSError:  # it cannot be read any more
        return


def _clashing(examination: Examination, clashing: Clashes) -> Iterator[tuple[Claim, Finding]]:
    from instancelint.lint.checker import claim_of

    for result, finding in examination.results:
        if result.problem.group is not None and (claim := claim_of(result)).mark in clashing:
            yield claim, finding


def _beside_each_other(claimed: Iterable[tuple[Claim, Finding]]) -> dict[str, list[Finding]]:
    """Return the findings of each file: of those that clash all but the first, or its owner."""
    groups: dict[tuple[str, str], list[tuple[Claim, Finding]]] = {}
    for claim, finding in claimed:
        groups.setdefault(claim.mark, []).append((claim, finding))
    added: dict[str, list[Finding]] = {}
    for group in groups.values():
        owner = next((pair for pair in group if pair[0].owner), None)
        first = owner or group[0]
        for pair in group:
            claim, finding = pair
            if pair is not first and not claim.owner and (owner or not claim.needs_owner):
                added.setdefault(finding.file, []).append(_beside(finding, first[1]))
    return added


def _beside(finding: Finding, first: Finding) -> Finding:
    from dataclasses import replace  # few claims clash

    from instancelint.model.finding import Related

    return replace(finding, related=(*finding.related, Related("also here", first.path, first.span, first.file)))


def _with_findings(file: FileReport, added: list[Finding]) -> FileReport:
    """Add findings in order, and drop the claims, which have said what they can."""
    if not added:
        return file._replace(claims=()) if file.claims else file
    findings = sorted((*file.findings, *added), key=lambda finding: finding.sort_key)
    return file._replace(findings=tuple(findings), claims=())
