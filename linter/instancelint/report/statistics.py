"""Counts by rule, most frequent first."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from instancelint.finding import Report
from instancelint.report import Options


def render(report: Report, stream: TextIO, options: Options) -> None:  # noqa: ARG001 - the same for every format
    """Write one line for each rule and severity that spoke: count, severity, code and name."""
    counts = Counter((finding.code, finding.name, finding.severity) for finding in report.findings)
    width = len(str(max(counts.values(), default=0)))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0][0], item[0][2].rank))
    stream.writelines(
        f"{number:>{width}}  {severity.value:<7}  {code}  {name}\n" for (code, name, severity), number in ordered
    )
