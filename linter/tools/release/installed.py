"""A wheel in an environment that has nothing else: what its users get."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_SWAYS = ("INSTANCELINT_", "GITHUB_", "PYTHON")


def run_problems(wheel: Path, version: str, root: Path) -> Iterator[str]:
    """Install a wheel and its dependencies, and yield which of the first commands of a user do something else."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bin_folder = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
        done = _run([sys.executable, "-m", "venv", str(folder / "venv")], folder)
        if done.returncode == 0:
            pip = [str(bin_folder / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            done = _run([*pip, str(wheel)], folder)
        if done.returncode:
            yield f"the wheel cannot be installed: {done.stderr.strip()}"
            return
        for command, code, words in _commands(version, root):
            done = _run([str(bin_folder / command[0]), *command[1:]], folder)
            shown = " ".join(command)
            if done.returncode != code:
                yield f"`{shown}` exits with {done.returncode}, not {code}: {(done.stderr or done.stdout).strip()}"
            elif words not in done.stdout:
                yield f"`{shown}` does not print {words!r}"


def _commands(version: str, root: Path) -> Iterator[tuple[list[str], int, str]]:
    """Yield commands with the exit code and the words that are expected of each."""
    program = "import instancelint, pathlib; print(pathlib.Path(instancelint.__file__).with_name('py.typed').exists())"
    good, bad = (str(root / "examples" / name) for name in ("good", "bad"))
    yield ["instancelint", "--version"], 0, f"instancelint {version}\n"
    yield ["instancelint", "check", good], 0, ""
    yield ["instancelint", "check", "--output-format", "concise", bad], 1, "error IL101 "
    yield ["instancelint", "schema", "instance"], 0, '"$defs"'
    yield ["instancelint", "rule", "IL101"], 0, "IL101 json-missing-comma"
    yield ["python", "-m", "instancelint", "version"], 0, version
    yield ["python", "-c", program], 0, "True"


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(_SWAYS)}
    return subprocess.run(  # noqa: S603 - what we have just installed
        command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
