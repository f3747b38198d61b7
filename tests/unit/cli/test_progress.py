from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import pytest

from instancelint.cli.progress import Progress, RowProgress, shows_progress
from instancelint.model.finding import Finding
from instancelint.model.report import Failure, FileReport
from instancelint.model.terms import Kind, Severity

FINDING = Finding("IL301", "x", Kind.CREATE, Severity.ERROR, "bad", "a.json", None, ())
FILE = FileReport("a.json", (FINDING, FINDING._replace(suppressed_by="comment")), payloads=2)

OnTerminal = Callable[..., str]


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_what_is_shown_and_when() -> None:
    stream, clock = io.StringIO(), Clock()
    with Progress(stream, 1000, 80, clock=clock) as progress:
        clock.now += 0.4
        progress.seen(FILE)
        assert stream.getvalue() == ""
        clock.now += 0.1
        progress.seen(Failure("b.json", "cannot read b.json: it is gone"))
        first = "2 of 1000 files, 2 payloads, 1 finding, 4 files/s, 4 min 10 s left"
        assert stream.getvalue() == f"\r{first}"
        clock.now += 0.05
        progress.seen(FILE)
        assert stream.getvalue() == f"\r{first}"
        clock.now += 0.05
        for _ in range(997):
            progress.seen(FileReport("c.json", skipped="no instance payload in it"))
        second = "4 of 1000 files, 4 payloads, 2 findings, 7 files/s, 2 min 29 s left"
        assert stream.getvalue() == f"\r{first}\r{second}"
    assert stream.getvalue() == f"\r{first}\r{second}\r{' ' * len(second)}\r"


def test_a_shorter_line_covers_a_longer_one() -> None:
    stream, clock = io.StringIO(), Clock()
    progress = Progress(stream, 3, 80, clock=clock)
    clock.now += 100_000
    progress.seen(FILE)
    clock.now += 1
    progress.seen(FILE)
    _, long, short = stream.getvalue().split("\r")
    assert long == "1 of 3 files, 2 payloads, 1 finding, 0 files/s, 55 h 33 min left"
    assert short == "2 of 3 files, 4 payloads, 2 findings, 0 files/s, 13 h 53 min left".ljust(len(long))


def test_a_line_stays_a_line_on_a_narrow_terminal() -> None:
    stream, clock = io.StringIO(), Clock()
    progress = Progress(stream, 2, 20, clock=clock)
    clock.now += 1
    progress.seen(FILE)
    assert stream.getvalue() == "\r1 of 2 files, 2 pay"


def test_nothing_is_shown_when_nothing_is_to_come() -> None:
    stream, clock = io.StringIO(), Clock()
    with Progress(stream, 1, 80, clock=clock) as progress:
        clock.now += 7
        progress.seen(FILE)
    assert stream.getvalue() == ""


def test_a_short_run_shows_nothing() -> None:
    stream = io.StringIO()
    with Progress(stream, 2, 80, clock=Clock()) as progress:
        progress.seen(FILE)
    assert stream.getvalue() == ""


def test_the_line_is_gone_after_an_interruption() -> None:
    stream, clock = io.StringIO(), Clock()

    def interrupted() -> None:
        with Progress(stream, 2, 80, clock=clock) as progress:
            clock.now += 1
            progress.seen(FILE)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert stream.getvalue().endswith(" \r")


def test_where_progress_is_shown(terminal: TextIO, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shows_progress(terminal)
    assert not shows_progress(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not shows_progress(terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("CI", "true")
    assert not shows_progress(terminal)


AT_ONCE = """
import sys
from instancelint.cli import progress
from instancelint.cli.main import main
progress.AFTER = progress.EVERY = 0
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def many(bad: str) -> int:
    payload = json.loads(Path(bad).read_text())
    for number in range(20):
        Path(f"{number}.json").write_text(json.dumps(payload))
    Path("other.json").write_text("{}")
    return 22


def test_a_run_on_a_terminal(many: int, on_terminal: OnTerminal) -> None:
    written = on_terminal("-c", AT_ONCE, ".", "--select", "IL301", "--output-format", "concise", module=False)
    *steps, gone, report = written.split("\r")
    assert len(steps) == many
    assert steps[-1].startswith(f"{many - 1} of {many} files, 21 payloads, 21 findings, ")
    assert set(gone) == {" "}
    assert len(report.splitlines()) == 21
    assert report.startswith("0.json:1:")


@pytest.mark.parametrize(("options", "environment"), [(["-q"], {}), ([], {"CI": "true"}), ([], {"TERM": "dumb"})])
def test_runs_without_progress(
    many: int, on_terminal: OnTerminal, options: list[str], environment: dict[str, str]
) -> None:
    arguments = [".", "--select", "IL301", "--output-format", "concise", *options]
    written = on_terminal("-c", AT_ONCE, *arguments, module=False, **environment)
    assert "\r" not in written
    assert len(written.splitlines()) == many - 1


def test_a_run_in_a_pipe(many: int) -> None:
    assert many
    command = [sys.executable, "-c", AT_ONCE, ".", "--select", "IL301", "--output-format", "concise"]
    done = subprocess.run(command, capture_output=True, env=os.environ, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\r" not in done.stdout


def test_rows_of_which_nobody_knows_the_number() -> None:
    stream, clock = io.StringIO(), Clock()
    with RowProgress(stream, 0, 80, clock=clock) as progress:
        progress.rows("a.jsonl", 5000)  # where an earlier run had stopped
        clock.now += 1
        progress.rows("a.jsonl", 7000)
        clock.now += 1
        progress.rows("b\n.jsonl", 100)
        progress.rows("b\n.jsonl", 1100)
        clock.now += 1
        progress.rows("b\n.jsonl", 2500)
    first, second, third = (text.strip() for text in stream.getvalue().split("\r")[1:4])
    assert first == "a.jsonl: 7,000 rows, 2,000 rows/s"
    assert second == "b\\n.jsonl: 100 rows, 1,000 rows/s"
    assert third == "b\\n.jsonl: 2,500 rows, 1,467 rows/s"
