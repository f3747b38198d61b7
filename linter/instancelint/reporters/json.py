"""The JSON report, a contract with programs: `schema/findings.schema.json` describes it."""

from __future__ import annotations

from typing import TextIO

from instancelint.model.report import Report
from instancelint.reporters.ascii import write_records
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import passed_over, sources


def render(report: Report, stream: TextIO, options: Options) -> None:
    """
    Write the report as one JSON object, in ASCII, with a line for each finding and a line break at its end.

    Lines and columns are 1-based code points, ends exclusive, offsets 0-based.
    """
    texts = sources(report)
    findings = (finding.to_dict(texts) for finding in report)
    write_records(report.frame(tuple(passed_over(report, options))), "findings", findings, stream)
