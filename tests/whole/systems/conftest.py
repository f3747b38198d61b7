from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest


class Done(NamedTuple):
    """What a run of the program gave, as bytes."""

    code: int
    out: bytes
    err: bytes


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Give the program in a folder of its own, after the `prelude`, with the words and the environment given."""
    folder = tmp_path / "run"
    folder.mkdir()

    def started(*words: str, prelude: str = "", **environment: str) -> Done:
        script = tmp_path / "started.py"
        program = "from instancelint.cli.main import main\n    raise SystemExit(main())\n"
        script.write_text(f"{prelude}\nif __name__ == '__main__':\n    {program}", encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("INSTANCELINT_", "PYTHON"))}
        command = [sys.executable, "-P", str(script), *words]
        done = subprocess.run(command, cwd=folder, env=kept | environment, capture_output=True, check=False)
        return Done(done.returncode, done.stdout, done.stderr)

    return started


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Path:  # noqa: ARG001 - it makes the folder
    return tmp_path / "run"
