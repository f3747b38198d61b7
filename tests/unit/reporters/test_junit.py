from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import junitparser
import pytest
import xmlschema
from repository import DATA

from instancelint.api import lint_text
from instancelint.model.report import FileReport, Report
from instancelint.reporters.ascii import escape
from instancelint.reporters.formats import Options, render

SCHEMA = xmlschema.XMLSchema(str(DATA / "reports" / "junit-10.xsd"))
GITLAB = ("file", "line")
"""Attributes of a test case that GitLab and pytest know, and that the schema does not."""


def shown(report: Report, options: Options | None = None) -> ET.Element:
    """Give the report as XML; what is common to all of them is checked."""
    stream = io.StringIO()
    render("junit", report, stream, options)
    text = stream.getvalue()
    assert text.isascii()
    root = ET.fromstring(text)  # noqa: S314 - our own output
    suites = junitparser.JUnitXml.fromstring(text.encode("ascii"))
    cases = [case for suite in suites for case in suite]
    names = [(case.classname, case.name) for case in cases]
    assert len(set(names)) == len(names)
    totals = [(each.tests, each.failures, each.errors) for each in (suites, *suites)]
    failed = sum(any(isinstance(result, junitparser.Failure) for result in case.result) for case in cases)
    assert totals == [(len(cases), failed, 0)] * 2
    assert next(iter(suites)).skipped == sum(case.is_skipped for case in cases)
    for case in root.iter("testcase"):
        assert case.attrib.pop("file") == case.get("classname")
        case.attrib.pop("line", None)
    SCHEMA.validate(root)
    return ET.fromstring(text)  # noqa: S314 - our own output


def test_a_finding_is_a_failure_and_a_clean_file_passes(report: Report) -> None:
    root = shown(report)
    cases = [dict(case.attrib) for case in root.iter("testcase")]
    box = {"classname": "sub/box.yaml", "file": "sub/box.yaml", "time": "0"}
    assert cases == [
        {"name": "instancelint", "classname": "clean.json", "file": "clean.json", "time": "0"},
        {"name": "IL301 /configuration/event.notification.enabled", "line": "4", **box},
        {"name": "IL602 /tags/1", "line": "5", **box},
    ]
    failures = list(root.iter("failure"))
    assert failures[0].attrib == {"type": "error", "message": "events are on, but nothing says where to send them"}
    assert failures[1].text == (
        'warning IL602 tag-blank-or-duplicate\nthe tag "a" is there twice\n--> sub/box.yaml:5:11\nfix: Remove it\n'
        "https://example.org/tag-blank-or-duplicate/"
    )


def test_nothing_looked_at_is_an_empty_suite() -> None:
    assert not list(shown(Report((FileReport("a.json", skipped="no instance payload in it"),))).iter("testcase"))
    assert not list(shown(Report()).iter("testcase"))


def test_equal_mistakes_have_names_of_their_own_that_know_no_line(report: Report) -> None:
    box = report.files[2]
    root = shown(Report((box._replace(findings=box.findings * 3),)))
    assert [case.get("name") for case in root.iter("testcase")] == [
        "IL301 /configuration/event.notification.enabled",
        "IL602 /tags/1",
        "IL301 /configuration/event.notification.enabled #2",
        "IL602 /tags/1 #2",
        "IL301 /configuration/event.notification.enabled #3",
        "IL602 /tags/1 #3",
    ]


def test_names_stay_when_lines_move() -> None:
    payload = 'element: {key: box}\nname: " Box "\ntags: [a, a]\n'
    names = [
        [case.get("name") for case in shown(lint_text(text, name="box.yaml")).iter("testcase")]
        for text in (payload, f"# one\n\n{payload}")
    ]
    assert names[0] == names[1]
    assert len(names[0]) > 1


def test_keys_that_look_alike_when_escaped(report: Report) -> None:
    box = report.files[2]
    twins = (box.findings[0]._replace(path=("a\n",)), box.findings[0]._replace(path=("a\\n",)))
    root = shown(Report((box._replace(findings=twins),)))
    assert [case.get("name") for case in root.iter("testcase")] == [r"IL301 /a\n", r"IL301 /a\n #2"]


def test_suppressed_findings_are_skipped_and_there_on_request(suppressed: Report) -> None:
    assert [case.get("name") for case in shown(suppressed).iter("testcase")] == ["instancelint"]
    root = shown(suppressed, Options(suppressed=True))
    (skipped,) = root.iter("skipped")
    assert skipped.get("message") == "events are on, but nothing says where to send them (suppressed: comment)"
    assert not list(root.iter("failure"))


@pytest.mark.parametrize(
    "text", ["]]>", "<!--", "&#0;", "\x00", "\ufffe", "\ud800", "\x85\u2028", "a\tb", "\U0001f600", "é"]
)
def test_any_text_is_read_back(text: str) -> None:
    root = ET.fromstring(f"<a>{escape(text)}</a>")  # noqa: S314 - our own output
    shown_text = text if text.isprintable() else text.encode("unicode_escape", "surrogatepass").decode()
    assert root.text == shown_text
