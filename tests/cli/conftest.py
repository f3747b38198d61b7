from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from instancelint.cli import main


class Done(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


PAYLOAD = {
    "element": {"key": "box"},
    "configuration": {"event.notification.enabled": True},
    "name": "Box contracts",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test start in a folder of its own, without settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "INSTANCELINT_CONFIG", "INSTANCELINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def bad() -> str:
    """Give the name of a file with one error of the events group."""
    Path("bad.json").write_text(json.dumps(PAYLOAD, indent=2))
    return "bad.json"


@pytest.fixture
def clean() -> str:
    """Give the name of a file with nothing to find in the events group."""
    Path("clean.json").write_text(json.dumps({**PAYLOAD, "configuration": {}}, indent=2))
    return "clean.json"


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Run a command line in this process."""

    def run(*arguments: str, stdin: bytes | None = None) -> Done:
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run
