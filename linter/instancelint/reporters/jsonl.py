"""One finding of the JSON report a line, for programs that read a stream."""

from __future__ import annotations

from typing import TextIO

from instancelint.model.report import Report
from instancelint.reporters.ascii import write_line
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import sources


def render(report: Report, stream: TextIO, options: Options) -> None:  # noqa: ARG001 - the same for every format
    """Write every finding, suppressed ones marked as such; `findings.schema.json` describes each line."""
    texts = sources(report)
    for finding in report:
        write_line(finding.to_dict(texts), stream)
