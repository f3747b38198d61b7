"""One line for each finding: `file:line:column: severity code message`."""

from __future__ import annotations

from typing import TextIO

from instancelint.finding import Report
from instancelint.report import Options
from instancelint.report.place import place


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write the findings, and nothing else; suppressed ones only on request."""
    for file in report.files:
        for finding in file.findings:
            if finding.suppressed_by is None or options.suppressed:
                where = place(file.name, file.source, finding.span)
                marked = f" (suppressed: {finding.suppressed_by})" if finding.suppressed_by else ""
                stream.write(f"{where}: {finding.severity.value} {finding.code} {finding.message}{marked}\n")
