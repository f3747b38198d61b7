"""The Code Quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

from typing import Any, TextIO

from instancelint.base.source_text import Position
from instancelint.model.report import Report
from instancelint.model.terms import Severity
from instancelint.reporters.ascii import write_array
from instancelint.reporters.entries import ReportedFinding, entries
from instancelint.reporters.formats import Options

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write one array of all findings; GitLab takes those with equal fingerprints for one."""
    write_array((_issue(entry) for entry in entries(report, options)), stream)
    stream.write("\n")


def _issue(entry: ReportedFinding) -> dict[str, Any]:
    first = Position(1, 1)
    return {
        "check_name": entry.finding.code,
        "description": entry.message,
        "fingerprint": entry.fingerprint,
        "severity": _SEVERITIES[entry.finding.severity],
        "location": {
            "path": entry.path,
            "positions": {"begin": _position(entry.start or first), "end": _position(entry.end or first)},
        },
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}
