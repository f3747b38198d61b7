"""Payloads in files of their own that a request sends."""

from __future__ import annotations

from pathlib import Path

import pytest

from instancelint.config.settings import Settings
from instancelint.run.discover import Candidate
from instancelint.run.runner import run

HEADERS = "-H 'Authorization: User $A, Organization $B' -H 'Content-Type: application/json'"
URL = "https://x.example/elements/api-v2/instances"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("docs").mkdir()
    Path("docs/body.json").write_text('{"name": "x"}', encoding="utf-8")
    Path("docs/a.sh").write_text(f"curl {HEADERS} {URL} -d @body.json\n", encoding="utf-8")
    Path("b.http").write_text(f"PATCH {URL}/1\n\n< docs/body.json\n", encoding="utf-8")


def lint(*names: str, follow: bool = False) -> dict[str, list[str]]:
    outcome = run([Candidate(name) for name in names], Settings().for_file, follow=follow)
    assert outcome.failures == ()
    return {file.name: [finding.name for finding in file.findings] for file in outcome.report.files}


def test_a_file_among_the_inputs_is_linted_as_what_is_sent() -> None:
    assert lint("docs/a.sh", "docs/body.json") == {
        "docs/a.sh": [],
        "docs/body.json": ["element-key-required", "configuration-required"],
    }


def test_a_file_beside_the_inputs_is_linted_when_asked() -> None:
    assert lint("docs/a.sh") == {"docs/a.sh": []}
    assert lint("docs/a.sh", follow=True) == lint("docs/a.sh", "docs/body.json")


def test_the_request_tells_the_kind() -> None:
    assert lint("b.http", follow=True) == {"b.http": [], "docs/body.json": []}


@pytest.mark.parametrize("body", ["@gone.json", "@-", "@$FILE", "@docs"])
def test_what_cannot_be_followed_is_passed_over(body: str) -> None:
    Path("c.sh").write_text(f"curl {HEADERS} {URL} -d {body}\n", encoding="utf-8")
    assert lint("c.sh", follow=True) == {"c.sh": []}
