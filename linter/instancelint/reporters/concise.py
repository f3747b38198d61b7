"""One line for each finding: `file:line:column: severity code message`."""

from __future__ import annotations

from typing import TextIO

from instancelint.base.message import safe
from instancelint.model.report import Report
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import count, place, shown_findings


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write the findings, suppressed ones only on request; a line at the end says where some are not shown."""
    shown, more = shown_findings(report, options)
    for file, findings in shown:
        for finding in findings:
            where = place(file.name, file.source, finding.span)
            marked = f" (suppressed: {finding.suppressed_by})" if finding.suppressed_by else ""
            stream.write(f"{where}: {finding.severity.value} {finding.code} {safe(finding.message)}{marked}\n")
    if more and not options.quiet:
        stream.write(f"{count(more, 'finding')} not shown because of --max-findings.\n")
