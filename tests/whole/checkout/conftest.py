from __future__ import annotations

from pathlib import Path

import pytest
from untrusted import BROKEN, Cli, Done

from instancelint.cli.main import main


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Give a folder beside the checkout, with a file that is no business of the linter's."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "private.json").write_text(BROKEN)
    return folder


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a checkout, which is the current one."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-config"))
    monkeypatch.delenv("INSTANCELINT_CONFIG", raising=False)
    return folder


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run a command line in this process."""

    def run(*arguments: str) -> Done:
        code = main(arguments)
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run
