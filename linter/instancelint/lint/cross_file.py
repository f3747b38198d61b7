"""
Cross-file rules: what only several payloads together can show, such as the same secret or name in two of them.

Linting a payload gives its claims: what it would share with another. Only where claims clash are the payloads looked at
once more, for the places and the words of a finding; most claims are made once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from instancelint.model.report import Claim, FileReport, Report

if TYPE_CHECKING:
    from instancelint.base.source_text import Line, SourceText
    from instancelint.lint.examiner import Examination
    from instancelint.lint.lint_input import Input, LinesInput
    from instancelint.lint.linter import Linter
    from instancelint.model.finding import Finding

Clashes: TypeAlias = frozenset[tuple[str, str]]
"""The marks of claims that several payloads make, where that is a fault."""

InputOf: TypeAlias = "Callable[[FileReport], tuple[Linter, Input] | None]"
"""Gives a file that was linted once more, with its linter; None where it cannot be read any more."""


class _Seen(NamedTuple):
    """What another look at a file has shown: claims that clash with others, and the text that they are in."""

    claims: tuple[tuple[Claim, Finding], ...] = ()
    source: SourceText | None = None


def compare_files(files: Iterable[FileReport], input_of: InputOf) -> Report:
    """
    Add what only several files together can show, and put the files in order.

    The result depends on the set of files alone, never on the order in which they were linted.
    """
    ordered = sorted(files, key=lambda file: file.name)
    clashing = clashes(ordered)
    seen = {file.name: _look_again(file, clashing, input_of) for file in ordered if clashing and file.claims}
    added = _beside_each_other(pair for file in ordered if file.name in seen for pair in seen[file.name].claims)
    named = {other.file for findings in added.values() for finding in findings for other in finding.related}
    shown = {*added, *named}
    reports = (_with_findings(file, added.get(file.name, [])) for file in ordered)
    return Report(tuple(_with_source(file, seen) if file.name in shown else file for file in reports))


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


def _look_again(file: FileReport, clashing: Clashes, input_of: InputOf) -> _Seen:
    """Return the findings of a file that clash with others, in the order of the text."""
    lines = frozenset(claim.line for claim in file.claims if claim.mark in clashing)
    again = input_of(file) if lines else None
    if again is None:
        return _Seen()
    from instancelint.lint.lint_input import LinesInput  # few claims clash

    linter, given = again
    if isinstance(given, LinesInput):
        return _look_at_lines(linter, given, lines, clashing)
    examination = linter.examine(given)
    found = sorted(_clashing(examination, clashing), key=lambda pair: pair[1].sort_key)
    return _Seen(tuple(found), examination.report.source)


def _look_at_lines(linter: Linter, given: LinesInput, numbers: frozenset[int], clashing: Clashes) -> _Seen:
    from instancelint.base.source_text import SparseText
    from instancelint.lint.json_lines import examine_lines, kept_line

    found: list[tuple[Claim, Finding]] = []
    kept: list[Line] = []
    try:
        for number, shift, examination in examine_lines(linter.examine, given, numbers):
            found += [(claim, shift.finding(finding)) for claim, finding in _clashing(examination, clashing)]
            if examination.report.source:
                kept.append(kept_line(number, shift.offset, examination.report.source))
    except OSError:  # it cannot be read any more
        return _Seen()
    return _Seen(tuple(sorted(found, key=lambda pair: pair[1].sort_key)), SparseText(given.name, kept))


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

    from instancelint.model.finding import Related

    return finding._replace(related=(*finding.related, Related("also here", first.path, first.span, first.file)))


def _with_findings(file: FileReport, added: list[Finding]) -> FileReport:
    """Add findings in order, and drop the claims, which have said what they can."""
    if not added:
        return file._replace(claims=()) if file.claims else file
    findings = sorted((*file.findings, *added), key=lambda finding: finding.sort_key)
    return file._replace(findings=tuple(findings), claims=())


def _with_source(file: FileReport, seen: Mapping[str, _Seen]) -> FileReport:
    """Add the text that findings about several payloads are in; a file that is clean otherwise came without."""
    again = seen[file.name].source if file.name in seen else None
    return file._replace(source=again.with_lines_of(file.source)) if again else file
