"""The pre-commit hook, installed by pre-commit itself into a scratch repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from repository import ROOT

pytestmark = [
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="pre-commit installs a hook from a git repository"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]

GOOD = "element:\n  key: box\nname: Contracts\nconfiguration:\n  filter.response.nulls: true\n"
BAD = '{"element": {"key": "box"}, "name": "x", "configuration": {"event.notification.enabled": true}}\n'


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "INSTANCELINT"))
    }
    env["PRE_COMMIT_HOME"] = str(folder.parent / "cache")
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=600, check=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    _run(["git", "init", "--quiet"], folder)
    (folder / "good.yaml").write_text(GOOD, encoding="utf-8")
    (folder / "package.json").write_text('{"name": "unrelated"}', encoding="utf-8")
    for number in range(30):
        (folder / f"unrelated-{number}.json").write_text('{"element": 1}', encoding="utf-8")
    return folder


def _try(folder: Path, hook: str = "instancelint") -> subprocess.CompletedProcess[str]:
    _run(["git", "add", "--all"], folder)
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), hook, "--all-files"]
    return _run(command, folder)


def test_hook(repository: Path) -> None:
    clean = _try(repository)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert "Passed" in clean.stdout
    (repository / "bad.json").write_text(BAD, encoding="utf-8")
    broken = _try(repository)
    assert broken.returncode == 1
    assert "IL301 events-callback-url-missing" in broken.stdout
    assert f"bad.json:1:{BAD.index(chr(34) + 'event') + 1}" in broken.stdout
    assert "good.yaml:" not in broken.stdout


def test_fixing_hook(repository: Path) -> None:
    (repository / "loose.yaml").write_text(GOOD.replace("Contracts", "' Invoices '"), encoding="utf-8")
    fixed = _try(repository, "instancelint-fix")
    assert fixed.returncode == 1, fixed.stdout + fixed.stderr
    assert "files were modified by this hook" in fixed.stdout
    assert "Fixed 1 mistake." in fixed.stdout
    assert (repository / "loose.yaml").read_text(encoding="utf-8") == GOOD.replace("Contracts", "'Invoices'")
    again = _try(repository, "instancelint-fix")
    assert again.returncode == 0, again.stdout + again.stderr
