"""A run that was stopped goes on where it was, and every finding is there once."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from instancelint.run.rows import pieces, row_run
from instancelint.run.rows.checkpoint import Checkpoint
from instancelint.run.rows.row_run import BulkRun

Check: TypeAlias = Callable[..., tuple[int, str, str]]

ROWS = 60
GOOD: dict[str, Any] = {"element": {"key": "box"}, "name": "Box", "configuration": {"filter.response.nulls": True}}
BAD = {**GOOD, "configuration": {"oauth.scope": "files "}}
ARGUMENTS = ("--column", "body", "--id-column", "id", "--jobs", "1", "--checkpoint", "ck", "-o", "out.jsonl")


class Killed(BaseException):
    """Stands for whatever ends a process."""


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read some lines at a time, and write a checkpoint after each time."""
    monkeypatch.setattr(pieces, "_BLOCK", 600)
    monkeypatch.setattr(row_run, "_SAVE_EVERY", 0)


@pytest.fixture
def stop(monkeypatch: pytest.MonkeyPatch) -> Callable[[int | None], None]:
    """Let a run end when so many pieces are done; None lets it go on."""
    keep = BulkRun._keep  # noqa: SLF001 - the place at which a run may be stopped

    def after(pieces: int | None) -> None:
        left = [pieces]

        def kept(*arguments: object) -> None:
            if left[0] is not None:
                if left[0] == 0:
                    raise Killed
                left[0] -= 1
            keep(*arguments)  # type: ignore[arg-type]  # whatever it was given

        monkeypatch.setattr(BulkRun, "_keep", kept)

    return after


def write(name: str, tag: str, rows: int = ROWS) -> None:
    lines = [json.dumps({"id": f"{tag}{row}", "body": BAD if row % 3 == 0 else GOOD}) for row in range(rows)]
    data = ("\n".join(lines) + "\n").encode()
    Path(name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)


def ids(name: str = "out.jsonl") -> list[str]:
    return [json.loads(line)["id"] for line in Path(name).read_text(encoding="utf-8").splitlines()]


def expected(*tags: str, rows: int = ROWS) -> list[str]:
    return [f"{tag}{row}" for tag in tags for row in range(0, rows, 3)]


def state(name: str) -> dict[str, Any]:
    entry: dict[str, Any] = json.loads(Path("ck").read_text(encoding="utf-8"))["files"][name]
    return entry


@pytest.mark.parametrize("name", ["b.jsonl", "b.jsonl.gz"])
def test_a_run_goes_on_where_it_was_stopped(check: Check, stop: Callable[[int | None], None], name: str) -> None:
    write("a.jsonl", "a")
    write(name, "b")
    whole = check("a.jsonl", name, *ARGUMENTS)
    once = Path("out.jsonl").read_bytes()
    for path in ("ck", "ck.findings", "out.jsonl"):
        os.unlink(path)
    stop(17)
    with pytest.raises(Killed):
        check("a.jsonl", name, *ARGUMENTS)
    assert not Path("out.jsonl").exists()
    assert state("a.jsonl")["done"]
    rows = state(name)["rows"]
    assert 0 < rows < ROWS
    stop(None)
    code, _, err = check("a.jsonl", name, *ARGUMENTS)
    assert err == f"instancelint: resuming {name} after row {rows}\n{whole[2]}"
    assert code == 1
    assert Path("out.jsonl").read_bytes() == once
    assert ids() == expected("a", "b")


def test_what_is_done_is_not_done_again(check: Check, stop: Callable[[int | None], None]) -> None:
    write("a.jsonl", "a")
    first = check("a.jsonl", *ARGUMENTS)
    stop(0)
    assert check("a.jsonl", *ARGUMENTS) == first
    stop(None)
    write("b.jsonl", "b")
    assert check("a.jsonl", "b.jsonl", *ARGUMENTS)[2].startswith("Found 40 warnings")
    assert ids() == expected("a", "b")
    check("b.jsonl", *ARGUMENTS)
    assert ids() == expected("b")


@pytest.mark.parametrize("when", ["half-way", "done"])
def test_a_file_that_has_changed_starts_over_and_says_so(
    check: Check, stop: Callable[[int | None], None], when: str
) -> None:
    write("a.jsonl", "a")
    write("b.jsonl", "b")
    if when == "half-way":
        stop(5)
        with pytest.raises(Killed):
            check("a.jsonl", "b.jsonl", *ARGUMENTS)
        stop(None)
    else:
        check("a.jsonl", "b.jsonl", *ARGUMENTS)
    write("a.jsonl", "x")
    code, _, err = check("a.jsonl", "b.jsonl", *ARGUMENTS)
    assert (code, err.splitlines()[0]) == (1, "instancelint: restarting a.jsonl: the file has changed")
    assert ids() == expected("x", "b")


def test_other_settings_or_columns_start_over(check: Check) -> None:
    write("a.jsonl", "a")
    check("a.jsonl", *ARGUMENTS)
    for more in (["--select", "IL2"], ["--select", "IL2", "--id-column", "body"], ["--select", "IL1"]):
        _, _, err = check("a.jsonl", *ARGUMENTS, *more)
        assert err.splitlines()[0] == "instancelint: restarting a.jsonl: the settings have changed"
    assert ids() == []


def test_lost_findings_are_found_again(check: Check) -> None:
    write("a.jsonl", "a")
    check("a.jsonl", *ARGUMENTS)
    Path("ck.findings").write_bytes(b"")
    assert check("a.jsonl", *ARGUMENTS)[2].startswith("instancelint: restarting a.jsonl: its findings are missing\n")
    assert ids() == expected("a")


def test_a_file_that_changes_while_it_is_read(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.jsonl", "a")
    keep = BulkRun._keep  # noqa: SLF001 - as above

    def kept(*arguments: object) -> None:
        keep(*arguments)  # type: ignore[arg-type]  # whatever it was given
        os.utime("a.jsonl", (1, 1))

    monkeypatch.setattr(BulkRun, "_keep", kept)
    code, _, err = check("a.jsonl", *ARGUMENTS)
    sentence = "cannot read a.jsonl: the file changed while it was being read; run the command again"
    assert (code, err.splitlines()[0]) == (2, f"instancelint: {sentence}")
    monkeypatch.setattr(BulkRun, "_keep", keep)
    assert check("a.jsonl", *ARGUMENTS)[0] == 1
    assert ids() == expected("a")


@pytest.mark.parametrize(
    "text", ["{}", "[]", "no", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a.jsonl": {}}}']
)
def test_what_is_no_checkpoint_is_left_alone(check: Check, text: str) -> None:
    write("a.jsonl", "a")
    Path("ck").write_text(text)
    message = "instancelint: ck is not a valid checkpoint for this version; use another file, or delete it\n"
    assert check("a.jsonl", *ARGUMENTS) == (2, "", message)
    assert Path("ck").read_text() == text


@pytest.mark.skipif(sys.platform == "win32", reason="there are no locks of this kind on Windows")
def test_two_runs_do_not_share_a_checkpoint(check: Check) -> None:
    write("a.jsonl", "a")
    other = Checkpoint("ck")
    message = "instancelint: checkpoint ck is in use by another run\n"
    assert check("a.jsonl", *ARGUMENTS) == (2, "", message)
    other.close()
    assert check("a.jsonl", *ARGUMENTS)[0] == 1


def test_an_interruption_keeps_what_was_done(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_run, "_SAVE_EVERY", 1000)
    write("a.jsonl", "a")
    keep = BulkRun._keep  # noqa: SLF001 - as above
    left = [4]

    def kept(*arguments: object) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        keep(*arguments)  # type: ignore[arg-type]  # whatever it was given

    monkeypatch.setattr(BulkRun, "_keep", kept)
    assert check("a.jsonl", *ARGUMENTS) == (130, "", "instancelint: stopped; run the same command to resume\n\n")
    assert state("a.jsonl")["rows"] > 0
    left[0] = 1000
    assert "resuming a.jsonl after row" in check("a.jsonl", *ARGUMENTS)[2]
    assert ids() == expected("a")


KILLED = """
import os, signal, sys
from instancelint.run.rows import checkpoint
from instancelint.run.rows import pieces
from instancelint.run.rows import row_run
from instancelint.cli.main import main
pieces._BLOCK, row_run._SAVE_EVERY = 600, 0
place, left = sys.argv[1], [int(sys.argv[2])]
owner = {"add": checkpoint.Spool, "sync": checkpoint.Spool, "replace": os, "save": checkpoint.Checkpoint}[place]
real = getattr(owner, place)
def counted(*arguments):
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    done = real(*arguments)
    if left[0] == 0 and place == "add":
        arguments[0].flush()
    return done
setattr(owner, place, counted)
sys.exit(main(["check", "a.jsonl", "b.jsonl.gz", *sys.argv[3:]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_killed_over_and_over_every_finding_is_there_once() -> None:
    """Each time at another place: with findings that no checkpoint knows yet, before one is put in place, and so on."""
    write("a.jsonl", "a", 150)
    write("b.jsonl.gz", "b", 150)
    for place, count in [("add", 4), ("sync", 2), ("replace", 3), ("add", 7), ("save", 6), ("replace", 8)]:
        done = subprocess.run([sys.executable, "-c", KILLED, place, str(count), *ARGUMENTS], check=False)
        assert done.returncode == -signal.SIGKILL, place
        assert not Path("out.jsonl").exists()
    done = subprocess.run([sys.executable, "-c", KILLED, "add", "1000", *ARGUMENTS], check=False)
    assert done.returncode == 1
    assert ids() == expected("a", "b", rows=150)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="it looks for processes where Linux lists them")
def test_no_worker_outlives_a_run_that_was_killed() -> None:
    write("a.jsonl", "a", rows=20_000)
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, "add", "30", *ARGUMENTS, "--jobs", "2"], start_new_session=True
    ) as done:
        group = done.pid
        done.wait()
    for _ in range(100):
        if not any(_group(path) == group for path in Path("/proc").glob("[0-9]*")):
            return
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    pytest.fail("a worker is still there")


def _group(path: Path) -> int | None:
    try:
        state, _, group = (path / "stat").read_text().rpartition(")")[2].split()[:3]
    except (OSError, ValueError):
        return None
    return int(group) if state != "Z" else None
