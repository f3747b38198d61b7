"""The bytes of a report depend on the files alone: not on the number of processes, the order of paths or hashing."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from instancelint.cli.main import main
from instancelint.reporters.formats import FORMATS
from instancelint.run import runner as run_module

PAYLOAD = {
    "element": {"key": "boxx"},
    "providerData": {"code": "<CODE>", "extra": 1, "more": 2},
    "configuration": {
        "event.notification.enabled": "true",
        "oauth.callback.url": "https;//acme.example/x",
        "password": "secret-number-one",
        "unknown.one": {"a": 1},
    },
    "tags": ["a", "a", 3],
    "nam": " Box ",
    "other": 1,
}


@pytest.fixture
def names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Make a dozen files with many mistakes, some of which only several files together show."""
    monkeypatch.chdir(tmp_path)
    for number in range(9):
        payload = {**PAYLOAD, "name": f"Box {number // 2}"}
        Path(f"{number}.json").write_text(json.dumps(payload, indent=number % 3 or None), encoding="utf-8")
    Path("broken.json").write_text(json.dumps(PAYLOAD).replace(",", "", 3), encoding="utf-8")
    Path("clean.json").write_text('{"element": {"key": "box"}, "name": "Clean"}', encoding="utf-8")
    Path("none.json").write_text("{}", encoding="utf-8")
    return sorted(path.name for path in tmp_path.iterdir())


def arguments(folder: str, *more: str) -> list[str]:
    os.mkdir(folder)
    outputs = [word for name in FORMATS for word in ("--output-format", name, "-o", f"{folder}/{name}")]
    return ["check", "--isolated", "--select", "ALL", *outputs, *more]


def reports(folder: str) -> dict[str, bytes]:
    return {name: Path(folder, name).read_bytes() for name in FORMATS}


def test_processes_and_the_order_of_paths(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_module, "_FEW", 2)
    monkeypatch.setattr(run_module, "_START", 0)
    monkeypatch.setattr(run_module, "_CHUNK", 2)
    assert main(arguments("out-1", "--jobs", "1", *names)) == 1
    shuffled = random.Random(1).sample(names, len(names))  # noqa: S311 - the same order in every run
    assert main(arguments("out-2", "--jobs", "2", *shuffled)) == 1
    first, second = reports("out-1"), reports("out-2")
    assert all(len(report) > 1000 for report in first.values())
    assert [name for name in FORMATS if first[name] != second[name]] == []


def test_hashing(names: list[str]) -> None:
    found = []
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "instancelint", *arguments(f"out-{seed}", *names)]
        done = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=False)
        assert done.returncode == 1
        found.append(reports(f"out-{seed}"))
    assert [name for name in FORMATS if found[0][name] != found[1][name]] == []


def test_chunks_of_shuffled_files_come_to_the_same(names: list[str]) -> None:
    """As pre-commit hands files over; only rules that compare files can tell the difference."""
    shuffled = random.Random(2).sample(names, len(names))  # noqa: S311 - the same order in every run
    alone = ("--ignore", "duplicate-instance-name,shared-callback-url,shared-secret", "--jobs", "1")
    assert main(arguments("whole", *alone, *names)) == 1
    found: dict[str, list[str]] = {"jsonl": [], "gitlab": []}
    for number in range(3):
        assert main(arguments(f"chunk-{number}", *alone, *shuffled[number::3])) == 1
        for name, lines in found.items():
            lines.extend(Path(f"chunk-{number}", name).read_text(encoding="utf-8").splitlines())
    for name, lines in found.items():
        whole = Path("whole", name).read_text(encoding="utf-8").splitlines()
        records = [sorted(line.rstrip(",") for line in each if line.startswith("{")) for each in (whole, lines)]
        assert len(records[0]) > 50
        assert records[0] == records[1]
