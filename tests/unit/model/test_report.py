"""Findings and reports as programs see them."""

from __future__ import annotations

import html
import json
import re

import pytest
from jsonschema import Draft202012Validator

from instancelint import FileReport, Report, Severity, lint_payload, lint_text
from instancelint.domain.schemas import load
from instancelint.reporters.formats import FORMATS

TEXT = """\
{
  "element": {"key": "box"},
  "name": "Contracts",
  "configuration": {
    "oauth.api.key": "k1v9d8s7f6a5q4w3",
    "event.notification.enabled": "true"
  },
  "providerData": {"code": "${CODE}"}
}
"""


def found(text: str = TEXT) -> Report:
    return lint_text(text, "box.json", select=["events-callback-url-missing", "boolean-as-string"])


def test_a_finding_knows_its_lines_and_columns() -> None:
    missing, quoted = found().findings
    places = [(each.line, each.column, each.end_line, each.end_column) for each in (missing, quoted)]
    assert places == [(6, 5, 6, 33), (6, 35, 6, 41)]
    assert str(quoted).startswith("box.json:6:35: info IL222 ")


def test_a_finding_without_a_text_has_a_pointer() -> None:
    (finding,) = lint_payload(json.loads(TEXT), select=["boolean-as-string"])
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (None, None, None, None)
    assert str(finding).startswith("<payload>/configuration/event.notification.enabled: info IL222 ")


def test_a_suppressed_finding_says_so() -> None:
    suppressed = f"// instancelint: ignore-file[IL301] only formulas\n{TEXT}"
    report = lint_text(suppressed, "box.jsonc", select=["events-callback-url-missing"])
    (finding,) = report
    assert re.search(r" \(suppressed: .*\)$", str(finding))
    assert (len(report), report.findings, report.ok) == (1, (), True)


def test_a_report_is_what_the_json_format_writes() -> None:
    report = found()
    assert json.loads(report.to_json()) == report.to_dict() == json.loads(report.render("json"))
    Draft202012Validator(load("findings")).validate(report.to_dict())
    assert [finding.to_dict() for finding in report] == report.to_dict()["findings"]


def test_ok_is_what_raising_goes_by() -> None:
    assert not found().ok
    milder = lint_text(TEXT, "box.json", select=["boolean-as-string"])
    assert [finding.severity for finding in milder] == [Severity.INFO]
    assert milder.ok
    milder.raise_for_findings()


@pytest.mark.parametrize("report", [Report(), found()], ids=["empty", "full"])
def test_a_report_has_no_truth_value(report: Report) -> None:
    with pytest.raises(TypeError, match=r"use report\.ok, report\.findings or report\.raise_for_findings\(\)"):
        bool(report)


@pytest.mark.parametrize("output_format", FORMATS)
def test_every_format_is_rendered_and_shows_no_secret(output_format: str) -> None:
    text = found().render(output_format)
    assert "IL301" in text
    assert "k1v9d8s7f6a5q4w3" not in text


def test_a_format_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match=r"^invalid format 'xml'; valid formats are text, concise, json"):
        found().render("xml")


def test_a_notebook_shows_frames_without_scripts() -> None:
    shown = found()._repr_html_()
    assert shown is not None
    assert shown.startswith("<pre style=")
    assert shown.endswith("</pre>")
    assert set(re.findall(r"</?(\w+)", shown)) == {"pre", "span"}
    assert "\033" not in shown
    assert "k1v9d8s7f6a5q4w3" not in shown
    words = html.unescape(re.sub(r"<[^>]*>", "", shown))
    assert words.replace("add\n  ", "add ") == found().render("text").rstrip("\n")
    assert max(map(len, words.splitlines())) <= 100


def test_a_notebook_shows_no_markup_of_a_payload() -> None:
    shown = lint_text('{"element": {"key": "<script>alert(1)</script>"}, "name": 1}', "box.json")._repr_html_()
    assert shown is not None
    assert "<script" not in shown


def test_a_notebook_shows_the_worst_hundred_findings() -> None:
    many = lint_text(json.dumps({f"key{number}": 1 for number in range(300)}, indent=0), "box.json")
    shown = many._repr_html_()
    assert shown is not None
    assert len(many) > 200
    assert shown.count("--&gt;") == 100


def test_a_report_as_text_is_the_text_format() -> None:
    assert str(found()) == found().render("text").rstrip("\n")


def test_the_short_form_names_some_codes() -> None:
    assert repr(Report()) == "<Report: payloads=0, findings=0>"
    assert repr(found()) == "<Report: payloads=1, findings=2 (IL301, IL222)>"


def test_files_without_findings_count() -> None:
    report = Report((FileReport("a.json", payloads=1), FileReport("b.json", payloads=2)))
    assert (len(report), report.payloads, report.ok, list(report)) == (0, 3, True, [])
