from __future__ import annotations

import io
import json
from typing import Any

import jsonschema
import pytest
from repository import DATA

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit, Fix
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Safety
from instancelint.reporters.formats import Options, render

SCHEMA = json.loads((DATA / "reports" / "rdformat.schema.json").read_text("utf-8"))


def shown(report: Report, options: Options | None = None) -> list[dict[str, Any]]:
    stream = io.StringIO()
    render("rdjson", report, stream, options)
    data = json.loads(stream.getvalue())
    jsonschema.Draft7Validator(SCHEMA).validate(data)
    assert data["source"] == {"name": "instancelint", "url": "https://github.com/instancelint/instancelint"}
    diagnostics: list[dict[str, Any]] = data["diagnostics"]
    return diagnostics


def with_fix(report: Report, *edits: Edit, safety: Safety = Safety.SAFE, text: str | None = None) -> dict[str, Any]:
    finding = report.files[2].findings[0]._replace(fix=Fix("Mend it", edits, safety))
    source = report.files[2].source if text is None else SourceText("sub/box.yaml", text)
    (diagnostic,) = shown(Report((report.files[2]._replace(findings=(finding,), source=source),)))
    return diagnostic


def test_diagnostics(report: Report) -> None:
    first, second = shown(report)
    assert first == {
        "message": "events are on, but nothing says where to send them",
        "location": {
            "path": "sub/box.yaml",
            "range": {"start": {"line": 4, "column": 3}, "end": {"line": 4, "column": 29}},
        },
        "severity": "ERROR",
        "code": {"value": "IL301", "url": "https://example.org/events-callback-url-missing/"},
    }
    assert second["suggestions"] == [
        {"range": {"start": {"line": 5, "column": 9}, "end": {"line": 5, "column": 12}}, "text": ""}
    ]


def test_columns_count_bytes(report: Report) -> None:
    source = SourceText("sub/box.yaml", "é日😀 b\n")
    finding = report.files[2].findings[0]._replace(span=Span(4, 5))
    (diagnostic,) = shown(Report((report.files[2]._replace(findings=(finding,), source=source),)))
    assert diagnostic["location"]["range"] == {"start": {"line": 1, "column": 11}, "end": {"line": 1, "column": 12}}


def test_a_fix_of_several_edits_is_none_here(report: Report) -> None:
    edits = (Edit(Span(0, 1), "x"), Edit(Span(5, 6), "y"))
    assert "suggestions" not in with_fix(report, *edits)
    assert "suggestions" in with_fix(report, edits[0])
    assert "suggestions" not in with_fix(report, edits[0], safety=Safety.MANUAL)
    assert "suggestions" not in with_fix(report)


@pytest.mark.parametrize(
    ("text", "offered"), [("a: ***, b: c\n", False), ("b: c, a: ***\n", True), ("***\nb: c\n", True)]
)
def test_no_fix_behind_something_masked_whose_bytes_are_not_known(report: Report, text: str, *, offered: bool) -> None:
    start = text.index("b")
    shown_fix = with_fix(report, Edit(Span(start, start + 1), "x"), text=text + "." * 99)
    assert ("suggestions" in shown_fix) is offered


def test_a_place_without_text(in_memory: Report) -> None:
    (diagnostic,) = shown(in_memory)
    assert diagnostic["location"] == {"path": "<payload>"}


def test_nothing_found() -> None:
    assert shown(Report((FileReport("a.json", payloads=1),))) == []


def test_suppressed_findings_on_request(suppressed: Report) -> None:
    assert shown(suppressed) == []
    assert shown(suppressed, Options(suppressed=True))[0]["message"].endswith(" (suppressed: comment)")
