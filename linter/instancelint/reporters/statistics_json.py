"""Counts by rule as JSON, a contract with programs: `schema/statistics.schema.json` describes it."""

from __future__ import annotations

import json
from typing import TextIO

from instancelint.base.version import __version__
from instancelint.model.report import VERSION, Report
from instancelint.reporters.formats import Options
from instancelint.reporters.statistics import rule_counts


def render(report: Report, stream: TextIO, options: Options) -> None:  # noqa: ARG001 - the signature of a report
    """Write the summary of the JSON report, and in place of its findings an object for each rule that found some."""
    data = {
        "version": VERSION,
        "tool": {"name": "instancelint", "version": __version__},
        "summary": report.summary(),
        "rules": [
            {
                "code": counted.code,
                "name": counted.name,
                "severity": counted.severity.value,
                "count": counted.findings,
                "fixable": counted.fixable,
            }
            for counted in rule_counts(report)
        ],
    }
    stream.write(json.dumps(data, indent=2) + "\n")
