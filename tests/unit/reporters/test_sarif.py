from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from repository import DATA, ROOT

from instancelint.base.source_text import SourceText, Span
from instancelint.base.version import __version__
from instancelint.model.finding import Edit, Fix, Related
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Safety, Severity
from instancelint.reporters import sarif
from instancelint.reporters.formats import Options, RuleFacts, render
from instancelint.reporters.sarif_rules import LONGEST, cut
from instancelint.rulebook.rule_description import facts
from instancelint.rules._generated import ENTRIES

SCHEMA = jsonschema.Draft4Validator(json.loads((DATA / "reports" / "sarif-2.1.0.schema.json").read_text("utf-8")))
URI_REFERENCE = re.compile(r"(file://)?[A-Za-z0-9/._~%-]+")
PLACE = {"startLine", "startColumn", "endLine", "endColumn"}


def shown(report: Report, options: Options | None = None) -> dict[str, Any]:
    """Give the run; what the schema and GitHub ask of every report is checked."""
    stream = io.StringIO()
    render("sarif", report, stream, options)
    assert stream.getvalue().isascii()
    data = json.loads(stream.getvalue())
    SCHEMA.validate(data)
    assert data["version"] == "2.1.0"
    (run,) = data["runs"]
    assert not [text for text in strings(run) if not text]
    for rule in run["tool"]["driver"]["rules"]:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert len(rule["name"]) <= 255
        assert len(rule.get("properties", {}).get("tags", [])) <= 10
    for result in run["results"]:
        check_result(result, run)
    return run  # type: ignore[no-any-return]  # parsed JSON


def check_result(result: dict[str, Any], run: dict[str, Any]) -> None:
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["message"]["text"]
    (location,) = result["locations"]
    fixed = [change["artifactLocation"] for fix in result.get("fixes", ()) for change in fix["artifactChanges"]]
    for place in (location, *result.get("relatedLocations", ())):
        region = place["physicalLocation"]["region"]
        assert region.keys() == PLACE
        assert min(region.values()) >= 1
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        fixed.append(place["physicalLocation"]["artifactLocation"])
    for artifact in fixed:
        assert URI_REFERENCE.fullmatch(artifact["uri"])
        assert not artifact["uri"].startswith("/")
        assert artifact.get("uriBaseId", "SRCROOT") in run.get("originalUriBaseIds", {"SRCROOT"})
    assert result["partialFingerprints"].keys() == {"instancelint/v1"}


def strings(data: object, name: str = "") -> Iterator[str]:
    """Give every string but the text that a fix inserts, which may be none."""
    if isinstance(data, str) and name != "insertedContent":
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from strings(value, name if key == "text" else key)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


def one(report: Report, options: Options | None = None, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of a finding
    """Give the result for a finding that is changed a little."""
    box = report.files[2]
    file = box._replace(findings=(box.findings[0]._replace(**changes),), name=changes.get("file", box.name))
    (result,) = shown(Report((file,)), options)["results"]
    return result  # type: ignore[no-any-return]  # parsed JSON


def test_the_run(report: Report) -> None:
    run = shown(report, Options(root="/srv/my repo", paths={"sub/box.yaml": "sub/box.yaml"}))
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], driver["semanticVersion"]) == ("instancelint", __version__, __version__)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["automationDetails"] == {"id": "instancelint/"}
    assert run["originalUriBaseIds"] == {"SRCROOT": {"uri": "file:///srv/my%20repo/"}}
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_a_result(report: Report) -> None:
    run = shown(report, Options(root="/srv", paths={"sub/box.yaml": "my sub/böx.yaml"}))
    first, second = run["results"]
    fingerprint = first.pop("partialFingerprints")["instancelint/v1"]
    assert re.fullmatch(r"[0-9a-f]{32}", fingerprint)
    artifact = {"uri": "my%20sub/b%C3%B6x.yaml", "uriBaseId": "SRCROOT"}
    assert first == {
        "ruleId": "IL301",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "events are on, but nothing says where to send them"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 4, "startColumn": 3, "endLine": 4, "endColumn": 29},
                },
                "logicalLocations": [{"fullyQualifiedName": "/configuration/event.notification.enabled"}],
            }
        ],
        "suppressions": [],
    }
    assert second["message"]["text"] == 'the tag "a" is there twice ([first one here](1))'
    assert second["relatedLocations"] == [
        {
            "id": 1,
            "physicalLocation": {
                "artifactLocation": artifact,
                "region": {"startLine": 5, "startColumn": 8, "endLine": 5, "endColumn": 9},
            },
            "message": {"text": "first one here"},
        }
    ]
    assert second["fixes"] == [
        {
            "description": {"text": "Remove it"},
            "artifactChanges": [
                {
                    "artifactLocation": artifact,
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 5, "startColumn": 9, "endLine": 5, "endColumn": 12},
                            "insertedContent": {"text": ""},
                        }
                    ],
                }
            ],
        }
    ]


def test_no_snippet_and_no_hash_of_a_line(report: Report) -> None:
    stream = io.StringIO()
    render("sarif", report, stream)
    assert not [word for word in ("snippet", "contextRegion", "primaryLocationLineHash") if word in stream.getvalue()]


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_levels(report: Report, severity: str, level: str) -> None:
    assert one(report, severity=Severity(severity))["level"] == level


def test_columns_count_code_points_and_ends_are_exclusive(report: Report) -> None:
    box = report.files[2]
    source = SourceText("sub/box.yaml", "a\r\n😀b: 1\n")
    finding = box.findings[0]._replace(span=Span(4, 5))
    (result,) = shown(Report((box._replace(findings=(finding,), source=source),)))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 3}


def test_a_place_without_text_is_the_beginning(in_memory: Report) -> None:
    (result,) = shown(in_memory)["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), 1)
    assert place["artifactLocation"] == {"uri": "%3Cpayload%3E"}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a:b#c?d.json", "a%3Ab%23c%3Fd.json"),
        ("caf\udce9.json", "caf%E9.json"),
        ("\ud800.json", "%ED%A0%80.json"),
        ("日.json", "%E6%97%A5.json"),
    ],
)
def test_uris(report: Report, name: str, uri: str) -> None:
    assert one(report, file=name)["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_a_file_outside_is_named_from_the_root(report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    there = tmp_path / "a b:c.json"
    for name in ("../a b:c.json", str(there)):
        place = one(report, file=name)["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {"uri": there.as_uri()}


@pytest.mark.parametrize(
    ("by", "kind"),
    [
        ("comment", "inSource"),
        ("comment: a reason", "inSource"),
        ("configuration: why", "external"),
        ("unchanged since main", "external"),
    ],
)
def test_suppressed_findings_are_always_there(report: Report, by: str, kind: str) -> None:
    suppressions = one(report, suppressed_by=by)["suppressions"]
    assert suppressions == [{"kind": kind, "status": "accepted", "justification": by}]


def test_what_looks_like_a_link_is_none(report: Report) -> None:
    text = one(report, message="see [this](https://example.org) or [that](2)")["message"]["text"]
    assert text == r"see \[this\](https://example.org) or \[that\](2)"
    assert one(report, message="a list [1, 2]")["message"]["text"] == "a list [1, 2]"
    label = one(report, related=(Related("a](9)[b", ("x",), Span(0, 1)),))["message"]["text"]
    assert label.endswith(r" ([a\](9)\[b](1))")


def test_a_fix_that_is_not_written_down_or_not_to_be_applied_is_left_out(report: Report) -> None:
    edit = Edit(Span(0, 1), "x")
    assert "fixes" in one(report, fix=Fix("Mend", (edit,), Safety.UNSAFE))
    assert "fixes" not in one(report, fix=Fix("Mend", (), Safety.SAFE))
    assert "fixes" not in one(report, fix=Fix("Mend", (edit,), Safety.MANUAL))


def test_limits(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    related = tuple(Related(f"{number}", (), Span(0, 1)) for number in range(150))
    result = one(report, related=related)
    assert len(result["relatedLocations"]) == 100
    assert result["message"]["text"].endswith("[99](100))")
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    box = report.files[2]
    error, warning = box.findings
    run = shown(Report((box._replace(findings=(warning, error, warning, warning, error)),)))
    assert [result["ruleId"] for result in run["results"]] == ["IL602", "IL301", "IL301"]
    assert run["invocations"][0]["toolExecutionNotifications"] == [
        {"level": "warning", "message": {"text": "2 findings omitted; GitHub rejects runs of more than 3"}}
    ]


def test_what_could_not_be_linted_is_told(report: Report) -> None:
    (invocation,) = shown(report, Options(errors=('cannot read "results": []',)))["invocations"]
    assert invocation == {
        "executionSuccessful": False,
        "toolExecutionNotifications": [{"level": "error", "message": {"text": 'cannot read "results": []'}}],
    }


def test_nothing_found_is_a_run_without_results() -> None:
    run = shown(Report((FileReport("a.json", payloads=1),)))
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_a_rule_that_nothing_is_known_of_is_described_by_its_finding(report: Report) -> None:
    (rule, _) = shown(report)["tool"]["driver"]["rules"]
    assert rule == {
        "id": "IL301",
        "name": "events-callback-url-missing",
        "shortDescription": {"text": "events callback url missing"},
        "fullDescription": {"text": "events callback url missing"},
        "help": {"text": "See https://example.org/events-callback-url-missing/"},
        "helpUri": "https://example.org/events-callback-url-missing/",
        "defaultConfiguration": {"level": "error"},
    }


@pytest.fixture(scope="module")
def every_rule() -> dict[str, RuleFacts]:
    return facts({entry.name for entry in ENTRIES})


def test_every_rule_is_described_within_the_limits(report: Report, every_rule: dict[str, RuleFacts]) -> None:
    box = report.files[2]
    findings = tuple(box.findings[0]._replace(code=rule.code, name=rule.name) for rule in every_rule.values())
    driver = shown(Report((box._replace(findings=findings),)), Options(rules=every_rule))["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [entry.code for entry in ENTRIES]
    for rule in driver["rules"]:
        assert rule["help"]["markdown"].startswith(f"# {rule['id']} {rule['name']}\n")
        assert rule["properties"]["precision"] in {"very-high", "high", "medium", "low"}
        tags = rule["properties"]["tags"]
        score = rule["properties"].get("security-severity")
        assert ("security" in tags) == (score is not None) == rule["id"].startswith("IL5")
        if score is not None:
            assert 0 < float(score) <= 10
        else:
            assert rule["properties"]["problem.severity"] in {"error", "warning", "recommendation"}


def test_the_help_is_the_page_of_the_rule(every_rule: dict[str, RuleFacts]) -> None:
    docs = ROOT / "docs" / "rules"
    for name, rule in every_rule.items():
        assert rule.page == (docs / f"{name}.md").read_text(encoding="utf-8")


def test_descriptions_are_cut_behind_a_sentence() -> None:
    assert cut("short") == "short"
    assert cut(f"{'x' * 500}. {'y' * 500}. {'z' * 500}.") == f"{'x' * 500}. {'y' * 500}."
    assert cut("x" * 2000) == "x" * (LONGEST - 1) + "…"
