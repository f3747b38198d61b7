"""The Test Anything Protocol, version 13."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from instancelint.model.report import Report
from instancelint.reporters.ascii import quoted
from instancelint.reporters.entries import ReportedFinding, entries, path_of
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import passed_over


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write a test for each finding, and one that passed for each file without any."""
    found = list(entries(report, options))
    hit = {entry.file.name for entry in found}
    passed = passed_over(report, options)
    clean = [file for file in report.files if not (file.skipped or file.aside or file.name in hit)]
    stream.write(f"TAP version 13\n1..{len(found) + len(clean) + len(passed)}\n")
    for number, entry in enumerate(found, start=1):
        stream.writelines(_test(number, entry))
    for number, file in enumerate(clean, start=len(found) + 1):
        stream.write(f"ok {number} - {_description(path_of(file.name, options))}\n")
    for number, file in enumerate(passed, start=len(found) + len(clean) + 1):
        stream.write(f"ok {number} - {_description(path_of(file.name, options))} # SKIP {file.skipped}\n")


def _test(number: int, entry: ReportedFinding) -> Iterator[str]:
    text = _description(f"{entry.place} {entry.finding.code} {entry.message}")
    if entry.finding.suppressed_by is not None:
        yield f"ok {number} - {text} # SKIP suppressed\n"
        return
    yield f"not ok {number} - {text}\n"
    yield "  ---\n"
    yield f"  message: {quoted(entry.message)}\n"
    yield f"  severity: {entry.finding.severity.value}\n"
    yield f"  rule: {quoted(entry.title)}\n"
    yield f"  file: {quoted(entry.path)}\n"
    if entry.start:
        yield f"  line: {entry.start.line}\n"
        yield f"  column: {entry.start.column}\n"
    yield f"  pointer: {quoted(entry.finding.pointer)}\n"
    yield "  ...\n"


def _description(text: str) -> str:
    """Write a description; `#` would begin a directive, and a number or a dash after it would be read as more."""
    return text.replace("\\", "\\\\").replace("#", "\\x23")
