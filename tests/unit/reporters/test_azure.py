from __future__ import annotations

import io
import re

from instancelint.base.source_text import SourceText
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Severity
from instancelint.reporters.formats import Options, render

COMMAND = re.compile(r"##vso\[task\.logissue (?P<properties>[^\]]*)\](?P<message>.*)")
ESCAPES = {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%AZP25": "%"}


def shown(report: Report, options: Options | None = None) -> str:
    stream = io.StringIO()
    render("azure", report, stream, options or Options(quiet=True))
    return stream.getvalue()


def read(line: str) -> dict[str, str]:
    """Read a command as the agent does."""
    found = COMMAND.fullmatch(line)
    assert found, line
    properties = dict(part.split("=", 1) for part in found["properties"].split(";") if part)
    return {name: _plain(value) for name, value in {**properties, "message": found["message"]}.items()}


def _plain(text: str) -> str:
    for escape, character in ESCAPES.items():
        text = text.replace(escape, character)
    return text


def test_one_command_for_each_finding(report: Report) -> None:
    assert shown(report) == (
        "##vso[task.logissue type=error;sourcepath=sub/box.yaml;linenumber=4;columnnumber=3;code=IL301;]"
        "events are on, but nothing says where to send them\n"
        "##vso[task.logissue type=warning;sourcepath=sub/box.yaml;linenumber=5;columnnumber=11;code=IL602;]"
        'the tag "a" is there twice\n'
    )


def test_there_is_nothing_milder_than_a_warning(report: Report) -> None:
    finding = report.files[2].findings[0]._replace(severity=Severity.INFO)
    assert read(shown(Report((report.files[2]._replace(findings=(finding,)),))).rstrip("\n"))["type"] == "warning"


def test_escapes(report: Report) -> None:
    name = "a;b]c%3B\r\n.json"
    message = "100% %0A ] ; ##vso[task.complete result=Succeeded]"
    finding = report.files[2].findings[0]._replace(message=message, file=name)
    command = read(shown(Report((FileReport(name, (finding,), 1, SourceText(name, "x" * 99)),))).rstrip("\n"))
    assert command["sourcepath"] == r"a;b]c%3B\r\n.json"
    assert command["message"] == r"100% %0A ] ; #\x23vso[task.complete result=Succeeded]"


def test_no_place_where_there_is_no_text(in_memory: Report) -> None:
    assert read(shown(in_memory).rstrip("\n")).keys() == {"type", "sourcepath", "code", "message"}


def test_suppressed_findings_on_request(suppressed: Report) -> None:
    assert shown(suppressed) == ""
    assert shown(suppressed, Options(suppressed=True, quiet=True)).endswith(" (suppressed: comment)\n")


def test_a_summary_says_that_something_was_done(report: Report) -> None:
    summary = "No problems in 2 payloads (2 files, 1 without a payload).\n"
    assert shown(Report(report.files[:2]), Options()) == summary
    assert shown(report, Options()).splitlines()[2:] == [
        "Found 1 error and 1 warning in 1 of 3 payloads (3 files, 1 without a payload).",
        "1 can be fixed with --fix --unsafe-fixes.",
    ]
