from __future__ import annotations

import io
import json
from typing import Any

import jsonschema
import pytest

from instancelint.base.source_text import Span
from instancelint.base.version import __version__
from instancelint.domain.schemas import load
from instancelint.model.finding import Related
from instancelint.model.report import Report
from instancelint.reporters.formats import render


def shown(report: Report) -> dict[str, Any]:
    stream = io.StringIO()
    render("json", report, stream)
    text = stream.getvalue()
    assert text.endswith("}\n")
    assert text.isascii()
    data: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(load("findings")).validate(data)
    return data


def test_the_contract(report: Report) -> None:
    data = shown(report)
    assert list(data) == ["version", "tool", "summary", "findings"]
    assert data["version"] == 1
    assert data["tool"] == {"name": "instancelint", "version": __version__}
    assert data["summary"] == {
        "files": 3,
        "payloads": 3,
        "findings": 2,
        "errors": 1,
        "warnings": 1,
        "infos": 0,
        "fixable": 1,
        "suppressed": 0,
    }
    assert data["findings"] == [
        {
            "code": "IL301",
            "name": "events-callback-url-missing",
            "kind": "create",
            "severity": "error",
            "message": "events are on, but nothing says where to send them",
            "file": "sub/box.yaml",
            "start": {"line": 4, "column": 3, "offset": 37},
            "end": {"line": 4, "column": 29, "offset": 63},
            "pointer": "/configuration/event.notification.enabled",
            "payload": 0,
            "related": [],
            "fix": None,
            "url": "https://example.org/events-callback-url-missing/",
            "suppressed": None,
        },
        {
            "code": "IL602",
            "name": "tag-blank-or-duplicate",
            "kind": "create",
            "severity": "warning",
            "message": 'the tag "a" is there twice',
            "file": "sub/box.yaml",
            "start": {"line": 5, "column": 11, "offset": 80},
            "end": {"line": 5, "column": 12, "offset": 81},
            "pointer": "/tags/1",
            "payload": 0,
            "related": [
                {
                    "message": "first one here",
                    "file": "sub/box.yaml",
                    "start": {"line": 5, "column": 8, "offset": 77},
                    "end": {"line": 5, "column": 9, "offset": 78},
                    "pointer": "/tags/0",
                }
            ],
            "fix": {
                "title": "Remove it",
                "safety": "unsafe",
                "edits": [
                    {
                        "start": {"line": 5, "column": 9, "offset": 78},
                        "end": {"line": 5, "column": 12, "offset": 81},
                        "text": "",
                    }
                ],
            },
            "url": "https://example.org/tag-blank-or-duplicate/",
            "suppressed": None,
        },
    ]
    assert list(data["findings"][0]) == list(load("findings")["$defs"]["finding"]["required"])


def test_a_payload_in_memory_has_pointers_only(in_memory: Report) -> None:
    (finding,) = shown(in_memory)["findings"]
    assert (finding["start"], finding["end"], finding["file"]) == (None, None, "<payload>")


def test_suppressed_findings_are_listed_and_counted_apart(suppressed: Report) -> None:
    data = shown(suppressed)
    assert (data["summary"]["findings"], data["summary"]["errors"], data["summary"]["suppressed"]) == (0, 0, 1)
    assert [finding["suppressed"] for finding in data["findings"]] == ["comment"]


def test_nothing_found() -> None:
    data = shown(Report())
    assert data["findings"] == []
    assert set(data["summary"].values()) == {0}


def test_a_place_in_another_file_has_its_lines(report: Report) -> None:
    first = report.files[2]._replace(name="other.yaml", findings=report.files[2].findings[1:])
    related = Related("also here", ("tags",), Span(71, 77), "sub/box.yaml")
    finding = first.findings[0]._replace(file="other.yaml", related=(related,))
    data = shown(Report((first._replace(findings=(finding,)), report.files[2])))
    assert data["findings"][0]["related"][0]["file"] == "sub/box.yaml"
    assert data["findings"][0]["related"][0]["start"] == {"line": 5, "column": 2, "offset": 71}


def test_file_names_that_are_no_text(report: Report) -> None:
    finding = report.files[2].findings[0]._replace(file="caf\udce9.json")
    data = shown(Report((report.files[2]._replace(name="caf\udce9.json", findings=(finding,)),)))
    assert data["findings"][0]["file"] == "caf\udce9.json"


def test_the_schema_is_a_schema_and_describes_everything() -> None:
    schema = load("findings")
    jsonschema.Draft202012Validator.check_schema(schema)
    pending: list[Any] = [schema]
    while pending:
        part = pending.pop()
        for found in part.get("properties", {}).values():
            assert found["title"]
            assert found["description"].endswith(".")
            pending.append(found)
        pending.extend(part.get("$defs", {}).values())


@pytest.mark.parametrize("change", [{"code": "301"}, {"severity": "bad"}, {"start": 5}, {"extra": 1}, {"payload": -1}])
def test_the_schema_refuses_anything_else(report: Report, change: dict[str, Any]) -> None:
    data = shown(report)
    data["findings"][0].update(change)
    assert not jsonschema.Draft202012Validator(load("findings")).is_valid(data)
