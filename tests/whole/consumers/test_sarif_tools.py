"""SARIF as sarif-tools reads it. `make test-consumers` installs that; elsewhere these tests are skipped."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from repository import EXAMPLES

from instancelint.cli.main import main

if os.environ.get("INSTANCELINT_TEST_CONSUMERS") != "required":
    pytest.importorskip("sarif", reason="sarif-tools is not installed")

BAD = EXAMPLES / "bad"
LEVELS = {"info": "note"}
"""What SARIF calls a severity, where it has another word."""
pytestmark = pytest.mark.skipif(not BAD.is_dir(), reason="the examples are not part of an installation")


@pytest.fixture
def findings(tmp_path: Path) -> list[dict[str, str]]:
    """Lint the examples into `a.sarif`; gives code, level, message and place of each finding."""
    arguments = ["check", str(BAD), "--isolated", "--output-format", "sarif", "-o", str(tmp_path / "a.sarif")]
    assert main([*arguments, "--output-format", "jsonl", "-o", str(tmp_path / "a.jsonl")]) == 1
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def sarif(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "sarif", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_result_is_listed_with_its_place(findings: list[dict[str, str]], tmp_path: Path) -> None:
    sarif(tmp_path, "csv", "-o", "a.csv", "a.sarif")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["Tool"] for row in rows} == {"instancelint"}
    assert sorted((row["Code"], row["Severity"]) for row in rows) == sorted(
        (finding["code"], LEVELS.get(finding["severity"], finding["severity"])) for finding in findings
    )
    assert {Path(row["Location"]).name for row in rows} == {Path(finding["file"]).name for finding in findings}
    assert all(int(row["Line"]) > 0 for row in rows)


def test_the_summary_counts_as_we_do(findings: list[dict[str, str]], tmp_path: Path) -> None:
    shown = sarif(tmp_path, "summary", "a.sarif")
    for severity in ("error", "warning", "info"):
        assert (
            f"{LEVELS.get(severity, severity)}: {sum(finding['severity'] == severity for finding in findings)}\n"
            in shown
        )


def test_it_makes_pages_and_a_report_for_gitlab_of_it(findings: list[dict[str, str]], tmp_path: Path) -> None:
    sarif(tmp_path, "html", "-o", "a.html", "a.sarif")
    assert findings[0]["code"] in (tmp_path / "a.html").read_text(encoding="utf-8")
    sarif(tmp_path, "codeclimate", "-o", "a.json", "a.sarif")
    issues = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert len({issue["fingerprint"] for issue in issues}) == len(findings)


def test_nothing_is_new_in_the_same_report(findings: list[dict[str, str]], tmp_path: Path) -> None:
    assert findings
    assert "all levels: +0 +0" in sarif(tmp_path, "diff", "a.sarif", "a.sarif")
