"""One finding of the JSON report a line, for programs that read a stream."""

from __future__ import annotations

from typing import TextIO

from instancelint.finding import Report
from instancelint.report import Options
from instancelint.report.json import finding_data
from instancelint.report.json_text import write_line
from instancelint.report.place import sources


def render(report: Report, stream: TextIO, options: Options) -> None:  # noqa: ARG001 - the same for every format
    """Write every finding, suppressed ones marked as such; `findings.schema.json` describes each line."""
    texts = sources(report)
    for finding in report:
        write_line(finding_data(finding, texts), stream)
