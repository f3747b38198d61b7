"""The pre-commit hook, installed by pre-commit itself into a scratch repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from repository import ROOT

pytestmark = [
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="pre-commit installs a hook from a git repository"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]

GOOD = "element:\n  key: box\nname: Contracts\nconfiguration:\n  filter.response.nulls: true\n"
BAD = '{"element": {"key": "box"}, "name": "x", "configuration": {"event.notification.enabled": true}}\n'

CONFIG = """\
repos:
  - repo: {published.folder}
    rev: {published.commit}
    hooks:
      - id: {hook}
"""
COMMIT = ["git", "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message"]


class Published(NamedTuple):
    """A repository with the hooks as they are here, and the commit that holds them."""

    folder: Path
    commit: str


def _run(command: list[str], folder: Path, cache: Path | None = None) -> subprocess.CompletedProcess[str]:
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "INSTANCELINT"))
    }
    if cache:
        env["PRE_COMMIT_HOME"] = str(cache)
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=600, check=False)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Commit what is here to a clone, so that all tests share the environment that pre-commit installs for it."""
    folder = tmp_path_factory.mktemp("published") / "instancelint"
    _run(["git", "clone", "--quiet", str(ROOT), str(folder)], ROOT)
    changes = folder.parent / "changes.diff"
    _run(["git", "diff", "--binary", f"--output={changes}", "HEAD"], ROOT)
    if changes.stat().st_size:
        _run(["git", "apply", "--index", str(changes)], folder)
        _run([*COMMIT, "Changes"], folder)
    return Published(folder, _run(["git", "rev-parse", "HEAD"], folder).stdout.strip())


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


def _try(published: Published, folder: Path, hook: str = "instancelint") -> subprocess.CompletedProcess[str]:
    config = CONFIG.format(published=published, hook=hook)
    (folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    _run(["git", "add", "--all"], folder)
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    return _run(command, folder, published.folder.parent / "cache")


def test_hook(published: Published, repository: Path) -> None:
    clean = _try(published, repository)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert "Passed" in clean.stdout
    (repository / "bad.json").write_text(BAD, encoding="utf-8")
    broken = _try(published, repository)
    assert broken.returncode == 1
    assert "IL301 events-callback-url-missing" in broken.stdout
    assert f"bad.json:1:{BAD.index(chr(34) + 'event') + 1}" in broken.stdout
    assert "good.yaml:" not in broken.stdout


def test_fixing_hook(published: Published, repository: Path) -> None:
    (repository / "loose.yaml").write_text(GOOD.replace("Contracts", "' Invoices '"), encoding="utf-8")
    fixed = _try(published, repository, "instancelint-fix")
    assert fixed.returncode == 1, fixed.stdout + fixed.stderr
    assert "files were modified by this hook" in fixed.stdout
    assert "Fixed 1 mistake." in fixed.stdout
    assert (repository / "loose.yaml").read_text(encoding="utf-8") == GOOD.replace("Contracts", "'Invoices'")
    again = _try(published, repository, "instancelint-fix")
    assert again.returncode == 0, again.stdout + again.stderr
