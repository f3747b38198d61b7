"""A run that is told to end, or killed, in the middle of writing a file leaves nothing of it behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there a program is ended without a signal")

STRUCK = """
import os, sys
from instancelint.cli.main import main
event, number = sys.argv.pop(1), int(sys.argv.pop(1))
def strike(name, arguments):
    if name == event and str(arguments[0]).endswith(".tmp"):
        os.kill(os.getpid(), number)
sys.addaudithook(strike)
sys.exit(main())
"""
PAYLOAD = '{"element": {"key": "box"}, "name": " x ", "configuration": {"password": "Qz7-vR2.mK9w"}}'
FIXED = PAYLOAD.replace(" x ", "x")
WRITERS: dict[str, tuple[tuple[str, ...], str, str | None]] = {
    "fix": (("fix", "a.json"), "a.json", PAYLOAD),
    "baseline": (("baseline", "--update", "a.json"), ".instancelint-baseline.json", None),
    "report": (("check", "--output-format", "json", "-o", "report.json", "a.json"), "report.json", "old"),
}
MOMENTS = {"when it is written": "os.chmod", "before it replaces the old one": "os.rename"}


def run(*words: str) -> int:
    done = subprocess.run([sys.executable, *words], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    return done.returncode


@pytest.fixture(params=WRITERS)
def writer(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """Give the words of a command that changes a file, and be in the folder of that file."""
    words, file, old = WRITERS[request.param]
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(PAYLOAD)
    if old is None:
        assert run("-m", "instancelint", "baseline", "a.json") == 0
        Path("a.json").write_text(FIXED)
    else:
        Path(file).write_text(old)
    return words


def contents() -> dict[str, bytes]:
    return {name: Path(name).read_bytes() for name in sorted(os.listdir())}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_run_that_is_told_to_end_leaves_nothing(writer: tuple[str, ...], moment: str, number: signal.Signals) -> None:
    before = contents()
    assert run("-c", STRUCK, moment, str(int(number)), *writer) == 128 + number
    assert contents() == before


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_what_a_killed_run_leaves_is_removed_by_the_next(writer: tuple[str, ...], moment: str) -> None:
    before = contents()
    assert run("-c", STRUCK, moment, str(int(signal.SIGKILL)), *writer) == -signal.SIGKILL
    assert len(contents()) == len(before) + 1
    assert contents().items() >= before.items()
    assert run("-m", "instancelint", *writer) in {0, 1}
    assert contents().keys() == before.keys()
    assert contents() != before
