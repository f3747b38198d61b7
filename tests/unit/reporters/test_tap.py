from __future__ import annotations

import io
from typing import Any

import yaml
from tap.parser import Parser

from instancelint.model.report import FileReport, Report
from instancelint.reporters.formats import Options, render


def shown(report: Report, options: Options | None = None) -> tuple[list[Any], list[Any]]:
    """Give the tests as tap.py reads them, and the data beside each that failed."""
    stream = io.StringIO()
    render("tap", report, stream, options)
    lines = list(Parser().parse_text(stream.getvalue()))
    version, plan, *tests = [line for line in lines if line.category not in {"unknown", "yaml"}]
    assert (version.category, version.version) == ("version", 13)
    assert (plan.category, plan.expected_tests) == ("plan", len(tests))
    assert [test.number for test in tests] == list(range(1, len(tests) + 1))
    blocks = stream.getvalue().split("\n  ---\n")[1:]
    return tests, [yaml.safe_load(block.partition("\n  ...\n")[0]) for block in blocks]


def test_a_finding_fails_and_a_clean_file_passes(report: Report) -> None:
    tests, data = shown(report)
    assert [(test.ok, test.description) for test in tests] == [
        (False, "- sub/box.yaml:4:3 IL301 events are on, but nothing says where to send them"),
        (False, '- sub/box.yaml:5:11 IL602 the tag "a" is there twice'),
        (True, "- clean.json"),
    ]
    assert data[0] == {
        "message": "events are on, but nothing says where to send them",
        "severity": "error",
        "rule": "IL301 events-callback-url-missing",
        "file": "sub/box.yaml",
        "line": 4,
        "column": 3,
        "pointer": "/configuration/event.notification.enabled",
    }


def test_nothing_looked_at() -> None:
    stream = io.StringIO()
    render("tap", Report(), stream)
    assert stream.getvalue() == "TAP version 13\n1..0\n"


def test_no_text_is_a_directive(report: Report) -> None:
    message = "a # SKIP it # TODO later \\# skip"
    finding = report.files[2].findings[0]._replace(message=message, path=("# TODO",))
    (test, passed), (data,) = shown(
        Report((FileReport("# SKIP.json", payloads=1), report.files[2]._replace(findings=(finding,))))
    )
    assert (test.ok, test.skip, test.todo) == (False, False, False)
    assert (passed.ok, passed.skip) == (True, False)
    assert data["message"] == message


def test_suppressed_findings_are_skipped_and_there_on_request(suppressed: Report) -> None:
    (clean,), _ = shown(suppressed)
    assert (clean.ok, clean.skip) == (True, False)
    (test,), _ = shown(suppressed, Options(suppressed=True))
    assert (test.ok, test.skip) == (True, True)
