from __future__ import annotations

import io
import json
from typing import Any

import pytest

from instancelint.api import lint_text
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Severity
from instancelint.reporters.formats import Options, render

PAYLOAD = """\
element: {key: box}
name: " Box "
configuration:
  event.notification.enabled: "true"
tags: [a, a, a]
"""


def shown(report: Report, options: Options | None = None) -> list[dict[str, Any]]:
    stream = io.StringIO()
    render("gitlab", report, stream, options)
    data = json.loads(stream.getvalue())
    assert isinstance(data, list)
    return data


def fingerprints(text: str) -> dict[str, int]:
    """Give the line of each finding of a text by its fingerprint."""
    issues = shown(lint_text(text, name="box.yaml"))
    found = {issue["fingerprint"]: issue["location"]["positions"]["begin"]["line"] for issue in issues}
    assert len(found) == len(issues) > 3
    return found


def test_an_array_of_issues(report: Report) -> None:
    issues = shown(report)
    assert [issue["check_name"] for issue in issues] == ["IL301", "IL602"]
    issue = issues[0]
    fingerprint = issue.pop("fingerprint")
    assert len(fingerprint) == 32
    assert issue == {
        "check_name": "IL301",
        "description": "events are on, but nothing says where to send them",
        "severity": "major",
        "location": {
            "path": "sub/box.yaml",
            "positions": {"begin": {"line": 4, "column": 3}, "end": {"line": 4, "column": 29}},
        },
    }


def test_nothing_found_is_an_empty_array() -> None:
    stream = io.StringIO()
    render("gitlab", Report((FileReport("a.json", payloads=1),)), stream)
    assert stream.getvalue() == "[]\n"


@pytest.mark.parametrize(("severity", "named"), [("error", "major"), ("warning", "minor"), ("info", "info")])
def test_severities(report: Report, severity: str, named: str) -> None:
    finding = report.files[2].findings[0]._replace(severity=Severity(severity))
    assert shown(Report((report.files[2]._replace(findings=(finding,)),)))[0]["severity"] == named


def test_a_place_without_text_is_the_first_line(in_memory: Report) -> None:
    first = {"line": 1, "column": 1}
    assert shown(in_memory)[0]["location"] == {"path": "<payload>", "positions": {"begin": first, "end": first}}


def test_the_path_is_that_in_the_repository(report: Report) -> None:
    options = Options(paths={"sub/box.yaml": "there/box.yaml"})
    assert {issue["location"]["path"] for issue in shown(report, options)} == {"there/box.yaml"}


def test_fingerprints_differ_and_stay_when_lines_move() -> None:
    before = fingerprints(PAYLOAD)
    moved = fingerprints("# one\n# two\n" + PAYLOAD)
    assert moved == {fingerprint: line + 2 for fingerprint, line in before.items()}
    laid_out = PAYLOAD.replace("element: {key: box}", "element:\n  key: box").replace(
        "tags: [a, a, a]", "tags:\n- a\n- a\n- a"
    )
    assert fingerprints(laid_out).keys() == before.keys()


def test_fingerprints_stay_when_another_payload_comes_before() -> None:
    before = fingerprints(PAYLOAD)
    other = PAYLOAD.replace('" Box "', '" Crate "').replace("key: box", "key: dropbox")
    both = fingerprints(f"{other}---\n{PAYLOAD}")
    assert before.keys() < both.keys()


def test_twins_have_fingerprints_of_their_own() -> None:
    assert len(fingerprints(f"{PAYLOAD}---\n{PAYLOAD}")) >= 2 * len(fingerprints(PAYLOAD))


def test_the_same_mistake_in_two_files_is_two(report: Report) -> None:
    box = report.files[2]
    both = shown(Report((box, box._replace(name="again.yaml"))))
    assert len({issue["fingerprint"] for issue in both}) == 4


def test_suppressed_findings_on_request_and_no_fingerprint_changes(report: Report) -> None:
    box = report.files[2]
    first, second = box.findings[0]._replace(suppressed_by="comment"), box.findings[0]
    both = Report((box._replace(findings=(first, second)),))
    (one,) = shown(both)
    asked = shown(both, Options(suppressed=True))
    assert asked[0]["description"].endswith(" (suppressed: comment)")
    assert asked[1] == one
