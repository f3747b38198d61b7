"""What Windows does not have is not needed: no fork, no locks, no owners, fewer signals and flags."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from repository import EXAMPLES

Run = Callable[..., Any]

WITHOUT = """
import os, signal, sys

if __name__ == "__main__":
    for name in ("fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "posix_ipc", "readline"):
        sys.modules[name] = None
    for name in (
        "fork", "forkpty", "getuid", "geteuid", "getgid", "getegid", "chown", "fchown", "lchown", "killpg", "mkfifo",
        "O_NONBLOCK", "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "sched_getaffinity", "statvfs", "uname", "getloadavg",
    ):
        if hasattr(os, name):
            delattr(os, name)
    for name in ("SIGHUP", "SIGPIPE", "SIGALRM", "SIGKILL", "SIGUSR1", "setitimer", "alarm"):
        if hasattr(signal, name):
            delattr(signal, name)
"""
"""Takes away what Windows lacks, in the process that a person starts."""


@pytest.fixture
def payloads(folder: Path) -> Path:
    shutil.copytree(EXAMPLES / "bad", folder / "bad")
    shutil.copytree(EXAMPLES / "good", folder / "good")
    return folder


COMMANDS = [
    ("good",),
    ("check", "bad"),
    ("check", "bad", "--diff"),
    ("check", "bad", "--output-format", "json", "--jobs", "1"),
    ("check", "bad", "--statistics"),
    ("rule", "IL101"),
    ("element", "box"),
    ("config", "bad/guide.md"),
]


@pytest.mark.usefixtures("payloads")
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_same_is_said(words: tuple[str, ...], run: Run) -> None:
    expected = run(*words)
    assert run(*words, prelude=WITHOUT) == expected
    assert expected.code in {0, 1}
    assert b"Traceback" not in expected.err


def test_files_are_written(payloads: Path, run: Run) -> None:
    words = ("check", "bad", "--fix", "--output-format", "sarif", "-o", "a.sarif")
    done = run(*words, prelude=WITHOUT)
    assert done.code == 1
    assert b"Traceback" not in done.err
    assert (payloads / "a.sarif").stat().st_size
    json.loads((payloads / "bad" / "box-missing-comma.json").read_text(encoding="utf-8"))
    assert run("baseline", "bad", prelude=WITHOUT).code == 0
    assert run("check", "bad", prelude=WITHOUT).code == 0
    assert [path.name for path in payloads.rglob("*.tmp")] == []


def test_rows_with_a_checkpoint(payloads: Path, run: Run) -> None:
    line = '{"element": {"key": "box"}, "name": "x", "configuration": {"event.notification.enabled": true}}\n'
    (payloads / "rows.jsonl").write_text(line * 40, encoding="utf-8")
    words = ("check", "rows.jsonl", "--checkpoint", "state", "--output-format", "jsonl", "-o", "found.jsonl")
    assert run(*words, prelude=WITHOUT).code == 1
    assert (payloads / "found.jsonl").read_text(encoding="utf-8").count("IL301") == 40
    assert run(*words, prelude=WITHOUT).code == 1


def test_processes_that_are_started_anew(payloads: Path, run: Run) -> None:
    """Windows and macOS start processes that know nothing of the one that started them."""
    for number in range(120):
        shutil.copy(payloads / "bad" / "servicenow-tags.yml", payloads / f"{number:03}.yml")
    spawned = 'import multiprocessing\nif __name__ == "__main__":\n    multiprocessing.set_start_method("spawn")\n'
    words = ("check", "--output-format", "json")
    expected = run(*words, "--jobs", "1")
    assert expected.code == 1
    assert expected.out.count(b"IL602") + expected.out.count(b"IL601") > 120
    assert run(*words, "--jobs", "2", prelude=spawned) == expected
    many = "import instancelint.run.workers as workers\nworkers._MOST = 2\n"
    assert run(*words, "--jobs", "5000", prelude=spawned + many) == expected
