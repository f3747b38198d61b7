"""Which findings a report for people shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.reporters.formats import Options

if TYPE_CHECKING:
    from instancelint.model.finding import Finding
    from instancelint.model.report import FileReport, Report


def shown_findings(report: Report, options: Options) -> tuple[list[tuple[FileReport, list[Finding]]], int]:
    """
    Give the findings to show, file by file, and how many more there are.

    Suppressed ones are shown on request. With `options.most`, only so many are shown: the most severe ones, in the
    order in which they would stand anyway.
    """
    wanted = [
        (file, [finding for finding in file.findings if finding.suppressed_by is None or options.suppressed])
        for file in report.files
    ]
    more = 0
    if options.most is not None:
        numbered = [(finding.severity.rank, number) for number, (_, finding) in enumerate(_flat(wanted))]
        kept = {number for _, number in sorted(numbered)[: options.most]}
        more = len(numbered) - len(kept)
        counter = iter(range(len(numbered)))
        wanted = [(file, [finding for finding in findings if next(counter) in kept]) for file, findings in wanted]
    return [(file, findings) for file, findings in wanted if findings], more


def _flat(wanted: list[tuple[FileReport, list[Finding]]]) -> list[tuple[FileReport, Finding]]:
    return [(file, finding) for file, findings in wanted for finding in findings]
