"""
A test report in the format of JUnit, which nearly every build server shows.

A finding is a failed test case, and a file without any is a test case that passed. Names hold no line, so that a
failure that was there before is recognised when lines move.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TextIO

from instancelint.base.message import safe
from instancelint.model.report import FileReport, Report
from instancelint.reporters.ascii import XML_HEAD, attributes, escape
from instancelint.reporters.entries import ReportedFinding, entries, path_of
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import passed_over

_NAME = "instancelint"


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write one suite; suppressed findings are skipped test cases, and there on request only."""
    by_file: dict[str, list[ReportedFinding]] = defaultdict(list)
    for entry in entries(report, options):
        by_file[entry.file.name].append(entry)
    files = [file for file in report.files if by_file[file.name] or not (file.skipped or file.aside)]
    found = [entry for file in files for entry in by_file[file.name]]
    skipped = sum(entry.finding.suppressed_by is not None for entry in found)
    passed = passed_over(report, options)
    totals: dict[str, str | int] = {
        "name": _NAME,
        "tests": sum(len(by_file[file.name]) or 1 for file in files) + len(passed),
        "failures": len(found) - skipped,
        "errors": 0,
        "time": 0,
    }
    stream.write(XML_HEAD)
    stream.write(f"<testsuites{attributes(totals)}>\n")
    stream.write(f"  <testsuite{attributes(totals | {'skipped': skipped + len(passed)})}>\n")
    for file in files:
        stream.writelines(_cases(file, by_file[file.name], options))
    for file in passed:
        stream.writelines(_passed_over(file, options))
    stream.write("  </testsuite>\n</testsuites>\n")


def _passed_over(file: FileReport, options: Options) -> Iterator[str]:
    """Write a file that was named and not linted as a skipped test case."""
    path = path_of(file.name, options)
    yield f"    <testcase{attributes({'name': _NAME, 'classname': path, 'file': path, 'time': 0})}>\n"
    yield f"      <skipped{attributes({'message': file.skipped or ''})}/>\n"
    yield "    </testcase>\n"


def _cases(file: FileReport, found: list[ReportedFinding], options: Options) -> Iterator[str]:
    if not found:
        path = path_of(file.name, options)
        yield f"    <testcase{attributes({'name': _NAME, 'classname': path, 'file': path, 'time': 0})}/>\n"
    for entry in found:
        case: dict[str, str | int] = {
            "name": _name(entry),
            "classname": entry.path,
            "file": entry.path,
            "line": entry.line,
            "time": 0,
        }
        yield f"    <testcase{attributes(case)}>\n"
        if entry.finding.suppressed_by is not None:
            yield f"      <skipped{attributes({'message': entry.message})}/>\n"
        else:
            failure = {"type": entry.finding.severity.value, "message": entry.message}
            yield f"      <failure{attributes(failure)}>{escape(_body(entry))}</failure>\n"
        yield "    </testcase>\n"


def _name(entry: ReportedFinding) -> str:
    """Name a test case after its rule and place; there is one test case of a name in a file."""
    pointer = safe(entry.finding.pointer)
    again = f"#{entry.number}" if entry.number > 1 else ""
    return " ".join(filter(None, (entry.finding.code, pointer, again)))


def _body(entry: ReportedFinding) -> str:
    lines = [f"{entry.finding.severity.value} {entry.title}", entry.message, f"--> {entry.place}"]
    if entry.finding.fix:
        lines.append(f"fix: {entry.finding.fix.title}")
    if entry.finding.url:
        lines.append(entry.finding.url)
    return "\n".join(map(safe, lines))
