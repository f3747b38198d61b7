"""
Records what the program says of folders of inputs, and compares two records. For changes that must change nothing.

    python linter/tools record OUT FOLDER... [--program .venv/bin/instancelint]
    python linter/tools compare BEFORE AFTER

A record is a folder of text files: every format of each input folder under two profiles, what is left after `--fix`,
what `--diff` shows, and the exit code and concise report of each file alone. The program is run as a user runs it, so
two states of the code need to have nothing in common but their command line.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FORMATS = (
    *("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle"),
    *("azure", "tap", "rdjson", "html", "markdown"),
)
PROFILES = ("default", "docs")
_CHECK = ("check", "--isolated", "--color", "never", "--jobs", "1", "--no-respect-gitignore")
_SWAYS = re.compile(r"INSTANCELINT_|GITHUB_|PRE_COMMIT$|COLUMNS$|LINES$|FORCE_COLOR$|NO_COLOR$|CI$")
_ALONE = 400
"""Files of a folder up to which each is also checked alone."""


class Recorder:
    """Runs one command on input folders, and writes down what it says."""

    def __init__(self, command: Path, out: Path) -> None:
        self._command = str(command.absolute())
        self._out = out
        self._environment = {name: value for name, value in os.environ.items() if not _SWAYS.match(name)}

    def record(self, folder: Path) -> None:
        """Record all that is said of one folder."""
        for profile in PROFILES:
            for form in FORMATS:
                name = f"{folder.name}/{profile}-{form}"
                self._write(name, self._run(folder, "--profile", profile, "--output-format", form, "."))
            self._write(f"{folder.name}/{profile}-diff", self._run(folder, "--profile", profile, "--diff", "."))
        self._write(f"{folder.name}/fixed", self._fixed(folder))
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        if len(files) <= _ALONE:
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                texts = pool.map(lambda path: self._alone(folder, path), files)
            self._write(f"{folder.name}/alone", "".join(texts))

    def _alone(self, folder: Path, path: Path) -> str:
        name = str(path.relative_to(folder))
        return f"=== {name}\n{self._run(folder, '--output-format', 'concise', name)}"

    def _fixed(self, folder: Path) -> str:
        with tempfile.TemporaryDirectory() as scratch:
            copy = Path(scratch) / folder.name
            shutil.copytree(folder, copy)
            said = self._run(copy, "--fix", "--output-format", "concise", ".")
            changed = [path for path in sorted(copy.rglob("*")) if path.is_file()]
            texts = [said]
            for path in changed:
                data = path.read_bytes()
                name = path.relative_to(copy)
                if data != (folder / name).read_bytes():
                    texts.append(f"=== {name} {hashlib.sha256(data).hexdigest()}\n{data.decode(errors='replace')}\n")
            return "".join(texts)

    def _run(self, folder: Path, *arguments: str) -> str:
        done = subprocess.run(  # noqa: S603 - the command that the maintainer names
            [self._command, *_CHECK, *arguments],
            cwd=folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return f"exit {done.returncode}\n{done.stderr.decode(errors='replace')}\n{done.stdout.decode(errors='replace')}"

    def _write(self, name: str, text: str) -> None:
        path = self._out / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def record(out: Path, folders: list[Path], command: Path) -> int:
    """Record what is said of some folders; gives 0."""
    recorder = Recorder(command, out)
    for folder in folders:
        recorder.record(folder.resolve())
        print(f"recorded {folder.name}")
    return 0


def compare(before: Path, after: Path) -> int:
    """Print how two records differ, as a unified diff; gives 1 where they do."""
    done = subprocess.run(["diff", "-ru", str(before), str(after)], check=False)  # noqa: S603, S607 - diff, whichever
    return done.returncode


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `record` and `compare` to a command line."""
    recording = commands.add_parser("record", help="write down what the program says of folders of inputs")
    recording.add_argument("out", type=Path)
    recording.add_argument("folders", type=Path, nargs="+")
    recording.add_argument("--program", type=Path, default=Path(".venv/bin/instancelint"))
    comparing = commands.add_parser("compare", help="show how two records differ")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
