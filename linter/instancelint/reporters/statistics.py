"""Counts by rule, most frequent first."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple, TextIO

from instancelint.model.report import Report
from instancelint.model.terms import Severity
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import is_fixable
from instancelint.reporters.summary import summary

_HEAD = ("rule", "code", "severity", "count", "fixable")
_NUMBERS = 2
"""Columns at the end that hold numbers, which stand below each other by their last digits."""


def render(report: Report, stream: TextIO, options: Options) -> None:
    """
    Write a table with a row for each rule and severity that spoke, and the sums; then the summary, unless `quiet`.

    Fixable are findings that `--fix` mends, with `--unsafe-fixes` where need be.
    """
    rows = [
        (counted.name, counted.code, counted.severity.value, str(counted.findings), str(counted.fixable))
        for counted in rule_counts(report)
    ]
    if rows:
        total = ("total", "", "", str(sum(int(row[3]) for row in rows)), str(sum(int(row[4]) for row in rows)))
        stream.writelines(f"{line}\n" for line in _table([_HEAD, *rows, total]))
    if report.files and not options.quiet:
        stream.write("\n" if rows else "")
        stream.write("\n".join(summary(report, options)) + "\n")


class RuleCount(NamedTuple):
    """How often a rule reported something with one severity, and how many of these findings `--fix` can fix."""

    name: str
    code: str
    severity: Severity
    findings: int
    fixable: int


def rule_counts(report: Report) -> list[RuleCount]:
    """Return the counts of every rule and severity, most frequent first."""
    counts = Counter((finding.name, finding.code, finding.severity) for finding in report.findings)
    fixable = Counter(
        (finding.name, finding.code, finding.severity) for finding in report.findings if is_fixable(finding)
    )
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0][1], item[0][2].rank))
    return [RuleCount(*key, number, fixable[key]) for key, number in ordered]


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    """Align columns: words to the left, numbers to the right; rules above and below all but the first and last row."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    words = len(widths) - _NUMBERS
    lines = [
        "  ".join(
            cell.ljust(width) if index < words else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
    rule = "-" * len(lines[0])
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]
