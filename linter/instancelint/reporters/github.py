"""
Annotations of GitHub Actions.

GitHub shows the first ten of each level in a step, and drops the others in silence. So the most severe come first, the
rest is listed in the log, and an annotation says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from instancelint.model.report import Report
from instancelint.model.terms import Severity
from instancelint.reporters.entries import Entry, entries
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import count
from instancelint.reporters.summary import summary

MOST = 10
"""Annotations of each level that GitHub shows for a step."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write one command for each finding that GitHub shows, one line for each other, and a summary unless `quiet`."""
    shown, withheld = _chosen(list(entries(report, options)))
    stream.writelines(map(_annotation, shown))
    if withheld:
        stream.write(f"::notice title=instancelint::{count(len(withheld), 'more finding')} in the log of this step\n")
        stream.write(f"::group::{count(len(withheld), 'finding')} without an annotation\n")
        stream.writelines(f"{entry.finding.severity.value} {_said(entry)}\n" for entry in withheld)
        stream.write("::endgroup::\n")
    if report.files and not options.quiet:
        stream.writelines(f"{line}\n" for line in summary(report, options))


def _chosen(found: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Separate the findings that become annotations from those that do not, both with the most severe first."""
    found.sort(key=lambda entry: entry.finding.severity.rank)
    by_level = {severity: [entry for entry in found if entry.finding.severity is severity] for severity in Severity}
    room = dict.fromkeys(Severity, MOST)
    if any(len(level) > MOST for level in by_level.values()):
        room[Severity.INFO] -= 1  # the one that tells of the others
    shown = [entry for severity, level in by_level.items() for entry in level[: room[severity]]]
    withheld = [entry for severity, level in by_level.items() for entry in level[room[severity] :]]
    return shown, withheld


def _annotation(entry: Entry) -> str:
    return f"::{_LEVELS[entry.finding.severity]} {_properties(entry)}::{data(_said(entry))}\n"


def _said(entry: Entry) -> str:
    """Write where and what: the log shows nothing of a command but its level and this."""
    return f"{entry.place}: {entry.finding.code} {entry.message}"


def _properties(entry: Entry) -> str:
    return ",".join(f"{name}={value(str(text))}" for name, text in _place(entry))


def _place(entry: Entry) -> Iterator[tuple[str, str | int]]:
    """Yield file, lines and title; columns only inside one line, as GitHub wants it."""
    yield "file", entry.path
    if entry.start and entry.end:
        yield "line", entry.start.line
        yield "endLine", entry.end.line
        if entry.start.line == entry.end.line:
            yield "col", entry.start.column
            yield "endColumn", entry.end.column
    yield "title", entry.title


def data(text: str) -> str:
    """Escape the text of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def value(text: str) -> str:
    """Escape the value of a property."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
