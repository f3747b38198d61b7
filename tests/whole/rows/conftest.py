from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from instancelint.cli.main import main


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let every test start in a folder of its own, without settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("INSTANCELINT_CONFIG", "INSTANCELINT_DEBUG", "INSTANCELINT_OUTPUT_FORMAT", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run `instancelint check` in this process; gives exit code, output and errors."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["check", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run
