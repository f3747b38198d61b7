from __future__ import annotations

import io
import re

from instancelint.base.source_text import SourceText, Span
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Severity
from instancelint.reporters.formats import Options, render

COMMAND = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")


def shown(report: Report, options: Options | None = None) -> str:
    stream = io.StringIO()
    render("github", report, stream, options or Options(quiet=True))
    return stream.getvalue()


def read(line: str) -> dict[str, str]:
    """Read a command as the runner does."""
    found = COMMAND.fullmatch(line)
    assert found, line
    properties = dict(part.split("=", 1) for part in found["properties"].split(","))
    values = {name: _plain(value, {"%3A": ":", "%2C": ","}) for name, value in properties.items()}
    return values | {"level": found["level"], "message": _plain(found["message"], {})}


def _plain(text: str, more: dict[str, str]) -> str:
    for escape, character in {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}.items():
        text = text.replace(escape, character)
    return text


def many(report: Report, **numbers: int) -> Report:
    """Give a report with so many findings of each severity, the mildest first."""
    box = report.files[2]
    findings = [
        box.findings[0]._replace(severity=Severity(severity), message=f"{severity} {number}")
        for severity in ("info", "warning", "error")
        for number in range(numbers.get(severity, 0))
    ]
    return Report((box._replace(findings=tuple(findings)),))


def test_one_command_for_each_finding(report: Report) -> None:
    assert shown(report) == (
        "::error file=sub/box.yaml,line=4,endLine=4,col=3,endColumn=29,title=IL301 events-callback-url-missing"
        "::sub/box.yaml:4:3: IL301 events are on, but nothing says where to send them\n"
        "::warning file=sub/box.yaml,line=5,endLine=5,col=11,endColumn=12,title=IL602 tag-blank-or-duplicate"
        '::sub/box.yaml:5:11: IL602 the tag "a" is there twice\n'
    )


def test_nothing_for_nothing() -> None:
    assert shown(Report((FileReport("a.json", payloads=1),))) == ""


def test_columns_only_inside_one_line(report: Report) -> None:
    finding = report.files[2].findings[0]._replace(span=Span(37, 66))
    command = read(shown(Report((report.files[2]._replace(findings=(finding,)),))).rstrip("\n"))
    assert (command["line"], command["endLine"]) == ("4", "4")
    finding = finding._replace(span=Span(37, 72))
    command = read(shown(Report((report.files[2]._replace(findings=(finding,)),))).rstrip("\n"))
    assert (command["line"], command["endLine"]) == ("4", "5")
    assert not {"col", "endColumn"} & command.keys()


def test_no_place_where_there_is_no_text(in_memory: Report) -> None:
    command = read(shown(in_memory).rstrip("\n"))
    assert command.keys() == {"file", "title", "level", "message"}


def test_escapes(report: Report) -> None:
    name = "100%:a,b=c::d\n.json"
    finding = report.files[2].findings[0]._replace(message="50%0A: a::b, c", file=name)
    source = SourceText(name, "x" * 100)
    command = read(shown(Report((FileReport(name, (finding,), 1, source),))).rstrip("\n"))
    assert command["file"] == r"100%:a,b=c::d\n.json"
    assert command["message"] == r"100%:a,b=c::d\n.json:1:38: IL301 50%0A: a::b, c"


def test_what_github_shows_comes_first_and_the_rest_is_counted(report: Report) -> None:
    lines = shown(many(report, error=12, warning=3, info=11)).splitlines()
    commands = [read(line) for line in lines[:23]]
    assert [command["level"] for command in commands] == ["error"] * 10 + ["warning"] * 3 + ["notice"] * 10
    assert [command["message"] for command in commands[:10]] == [
        f"sub/box.yaml:4:3: IL301 error {number}" for number in range(10)
    ]
    assert commands[-1] == {
        "level": "notice",
        "title": "instancelint",
        "message": "4 more findings in the log of this step",
    }
    assert lines[23] == "::group::4 findings without an annotation"
    assert lines[24:28] == [
        "error sub/box.yaml:4:3: IL301 error 10",
        "error sub/box.yaml:4:3: IL301 error 11",
        "info sub/box.yaml:4:3: IL301 info 9",
        "info sub/box.yaml:4:3: IL301 info 10",
    ]
    assert lines[28:] == ["::endgroup::"]


def test_ten_of_each_level_are_no_more_than_github_shows(report: Report) -> None:
    lines = shown(many(report, error=10, warning=10, info=10)).splitlines()
    assert [read(line)["level"] for line in lines] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_the_path_is_that_in_the_repository(report: Report) -> None:
    options = Options(paths={"sub/box.yaml": "there/sub/box.yaml"}, root="/srv", quiet=True)
    assert read(shown(report, options).splitlines()[0])["file"] == "there/sub/box.yaml"


def test_suppressed_findings_on_request(suppressed: Report) -> None:
    assert shown(suppressed) == ""
    command = read(shown(suppressed, Options(suppressed=True, quiet=True)).rstrip("\n"))
    assert command["message"].endswith(" events are on, but nothing says where to send them (suppressed: comment)")


def test_a_summary_says_that_something_was_done(report: Report) -> None:
    summary = "No problems in 2 payloads (2 files, 1 without a payload).\n"
    assert shown(Report(report.files[:2]), Options()) == summary
    assert shown(report, Options()).splitlines()[2:] == [
        "Found 1 error and 1 warning in 1 of 3 payloads (3 files, 1 without a payload).",
        "1 can be fixed with --fix --unsafe-fixes.",
    ]
