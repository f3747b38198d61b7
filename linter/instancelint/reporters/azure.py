"""Logging commands of Azure Pipelines, which become errors and warnings of the build."""

from __future__ import annotations

from typing import TextIO

from instancelint.model.report import Report
from instancelint.model.terms import Severity
from instancelint.reporters.entries import ReportedFinding, entries
from instancelint.reporters.formats import Options
from instancelint.reporters.summary import summary

_DATA = (("%", "%AZP25"), ("\r", "%0D"), ("\n", "%0A"))
_VALUE = (*_DATA, (";", "%3B"), ("]", "%5D"))


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write one command for each finding, and a summary unless `quiet`; Azure knows no level below a warning."""
    stream.writelines(_command(entry) for entry in entries(report, options))
    if report.files and not options.quiet:
        stream.writelines(f"{line}\n" for line in summary(report, options))


def _command(entry: ReportedFinding) -> str:
    return f"##vso[task.logissue {_properties(entry)}]{_escaped(entry.message, _DATA)}\n"


def _properties(entry: ReportedFinding) -> str:
    found: dict[str, str | int] = {
        "type": "error" if entry.finding.severity is Severity.ERROR else "warning",
        "sourcepath": entry.path,
    }
    if entry.start:
        found |= {"linenumber": entry.start.line, "columnnumber": entry.start.column}
    found["code"] = entry.finding.code
    return "".join(f"{name}={_escaped(str(text), _VALUE)};" for name, text in found.items())


def _escaped(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for character, escape in escapes:
        text = text.replace(character, escape)
    return text
