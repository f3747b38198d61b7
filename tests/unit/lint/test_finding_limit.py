"""A payload or a file that gives findings without end."""

from __future__ import annotations

import json

from linting import lint, lint_data

from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.model.terms import Limits

BODY = {
    "element": {"key": "box"},
    "name": " a",
    "tags": [" a", " b", " c"],
    "configuration": {"filter.response.nulls": "true", "x": {}},
}
CODES = ["IL223", "IL223", "IL223", "IL223", "IL222", "IL205"]


def linter(**limits: int) -> Linter:
    return Linter(Settings(select=("IL2", "IL902"), limits=Limits()._replace(**limits)))


def test_the_worst_findings_of_a_payload_are_kept() -> None:
    text = json.dumps(BODY)
    assert [finding.code for finding in lint(text, "a.json", linter(findings=6)).findings] == CODES
    found = lint(text, "a.json", linter(findings=3)).findings
    assert [finding.code for finding in found] == ["IL223", "IL223", "IL902", "IL205"]
    (said,) = [finding for finding in found if finding.code == "IL902"]
    assert said.message == "more than 3 findings; 3 others, none more severe, are not shown"
    assert said.severity.value == "warning"
    assert said.path == ("tags", 1)
    assert said.span is not None
    assert text[said.span.start : said.span.end] == " "


def test_the_worst_findings_of_a_file_are_kept() -> None:
    found = lint(json.dumps([BODY, BODY]), "a.json", linter(total=10)).findings
    assert [finding.code for finding in found].count("IL902") == 1
    assert len(found) == 11
    assert [finding.severity.value for finding in found if finding.code == "IL902"] == ["info"]


def test_lines_are_not_counted_together() -> None:
    text = f"{json.dumps(BODY)}\n" * 3
    assert len(lint(text, "a.jsonl", linter(total=6)).findings) == 18


def test_data_built_in_memory_has_no_place() -> None:
    (*_, said) = sorted(lint_data(BODY, linter(findings=1).settings).findings, key=lambda each: each.code)
    assert (said.code, said.span, said.payload) == ("IL902", None, 0)


def test_nothing_is_left_out_where_nobody_would_say_so() -> None:
    silent = Linter(Settings(select=("IL2",), ignore=("IL902",), limits=Limits(findings=1)))
    assert [finding.code for finding in lint(json.dumps(BODY), "a.json", silent).findings] == CODES
