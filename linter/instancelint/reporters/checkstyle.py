"""The report of Checkstyle, which many tools for Java builds read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from instancelint.model.report import Report
from instancelint.reporters.ascii import XML_HEAD, attributes
from instancelint.reporters.entries import ReportedFinding, entries
from instancelint.reporters.formats import Options


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write one element for each file with findings, and one for each finding in it."""
    stream.writelines(_lines(report, options))


def _lines(report: Report, options: Options) -> Iterator[str]:
    yield XML_HEAD
    yield '<checkstyle version="4.3">\n'
    for path, found in groupby(entries(report, options), key=lambda entry: entry.path):
        yield f"  <file{attributes({'name': path})}>\n"
        for entry in found:
            yield f"    <error{attributes(_values(entry))}/>\n"
        yield "  </file>\n"
    yield "</checkstyle>\n"


def _values(entry: ReportedFinding) -> dict[str, str | int]:
    return {
        "line": entry.line,
        "column": entry.start.column if entry.start else 1,
        "severity": entry.finding.severity.value,
        "message": entry.message,
        "source": f"instancelint.{entry.finding.code}",
    }
