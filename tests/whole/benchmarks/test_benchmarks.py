"""The benchmark programs still run, on next to nothing; what they measure is not looked at."""

import subprocess
import sys
from pathlib import Path

import pytest
from repository import ROOT

BENCHMARKS = ROOT / "benchmarks"
WITHOUT_PEERS = ("run.py", "--tiny", "--here", "--no-peers")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    script, *rest = words
    command = (sys.executable, str(BENCHMARKS / script), *rest)
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_every_row_is_measured_and_everybody_finds_what_there_is(tmp_path: Path) -> None:
    done = run(*WITHOUT_PEERS, "--folder", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    heads = [line for line in done.stdout.splitlines() if line.startswith("### ")]
    parts = run("run.py", "--list").stdout.split()
    assert len(heads) == len(parts)
    assert "Failed" not in done.stdout


def test_a_program_that_finds_something_else_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSTANCELINT_OUTPUT_FORMAT", "text")
    done = run(*WITHOUT_PEERS, "--folder", str(tmp_path), "--only", "json-files")
    assert done.returncode == 0
    for file in tmp_path.rglob("*.json"):
        file.write_text("{}", encoding="utf-8")
    done = run(*WITHOUT_PEERS, "--folder", str(tmp_path), "--only", "json-files")
    assert done.returncode == 1
    assert "Failed: instancelint tells 0 of 2." in done.stdout


def test_every_part_of_a_check_can_be_measured() -> None:
    words = ("-m", "pytest", "-q", "--benchmark-disable", "-o", f"pythonpath={BENCHMARKS}")
    command = (sys.executable, *words, str(BENCHMARKS / "test_micro.py"))
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_start_up_imports_nothing_that_it_must_not() -> None:
    done = run("startup.py")
    assert done.returncode == 0, done.stdout
    assert "unwanted: none" in done.stdout
