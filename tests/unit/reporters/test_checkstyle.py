from __future__ import annotations

import io
from xml.dom import minidom

from instancelint.model.report import FileReport, Report
from instancelint.reporters.formats import Options, render

Found = dict[str, list[dict[str, str]]]


def shown(report: Report, options: Options | None = None) -> Found:
    """Give the attributes of the errors of each file."""
    stream = io.StringIO()
    render("checkstyle", report, stream, options)
    assert stream.getvalue().isascii()
    root = minidom.parseString(stream.getvalue()).documentElement  # noqa: S318 - our own output
    assert root is not None
    assert (root.tagName, dict(root.attributes.items())) == ("checkstyle", {"version": "4.3"})
    files = root.getElementsByTagName("file")
    return {
        file.getAttribute("name"): [dict(error.attributes.items()) for error in file.getElementsByTagName("error")]
        for file in files
    }


def test_errors_by_file(report: Report) -> None:
    assert shown(report) == {
        "sub/box.yaml": [
            {
                "line": "4",
                "column": "3",
                "severity": "error",
                "message": "events are on, but nothing says where to send them",
                "source": "instancelint.IL301",
            },
            {
                "line": "5",
                "column": "11",
                "severity": "warning",
                "message": 'the tag "a" is there twice',
                "source": "instancelint.IL602",
            },
        ]
    }


def test_nothing_found() -> None:
    assert shown(Report((FileReport("a.json", payloads=1),))) == {}


def test_a_place_without_text_is_the_first_line(in_memory: Report) -> None:
    (error,) = shown(in_memory)["<payload>"]
    assert (error["line"], error["column"]) == ("1", "1")


def test_hostile_names_and_messages(report: Report) -> None:
    finding = report.files[2].findings[0]._replace(message='"/><error line="1"/>]]>&amp;\x00', file='a"<>&\n.json')
    file = report.files[2]._replace(name='a"<>&\n.json', findings=(finding,))
    (error,) = shown(Report((file,)))[r'a"<>&\n.json']
    assert error["message"] == r'"/><error line="1"/>]]>&amp;\x00'


def test_suppressed_findings_on_request(suppressed: Report) -> None:
    assert shown(suppressed) == {}
    (error,) = shown(suppressed, Options(suppressed=True))["sub/box.yaml"]
    assert error["message"].endswith(" (suppressed: comment)")
