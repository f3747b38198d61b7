"""One line for each finding: `file:line:column: severity code message`."""

from __future__ import annotations

from typing import TextIO

from instancelint.finding import Report
from instancelint.report import Options
from instancelint.report.place import place


def render(report: Report, stream: TextIO, options: Options) -> None:  # noqa: ARG001 - the same for every format
    """Write the findings that are not suppressed, and nothing else."""
    for file in report.files:
        for finding in file.findings:
            if finding.suppressed_by is None:
                where = place(file.name, file.source, finding.span)
                stream.write(f"{where}: {finding.severity.value} {finding.code} {finding.message}\n")
