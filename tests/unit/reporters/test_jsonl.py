from __future__ import annotations

import io
import json
from typing import Any

import jsonschema

from instancelint.domain.schemas import load
from instancelint.model.report import Report
from instancelint.reporters.formats import render


def shown(report: Report) -> list[dict[str, Any]]:
    stream = io.StringIO()
    render("jsonl", report, stream)
    assert stream.getvalue().isascii()
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_is_a_finding_of_the_json_report(report: Report) -> None:
    lines = shown(report)
    whole = io.StringIO()
    render("json", report, whole)
    assert lines == json.loads(whole.getvalue())["findings"]
    schema = load("findings")
    validator = jsonschema.Draft202012Validator({"$ref": "#/$defs/finding", "$defs": schema["$defs"]})
    for line in lines:
        validator.validate(line)


def test_suppressed_findings_are_listed_as_in_the_json_report(suppressed: Report) -> None:
    assert [line["suppressed"] for line in shown(suppressed)] == ["comment"]


def test_nothing_found() -> None:
    assert shown(Report()) == []
