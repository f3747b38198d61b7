"""Whichever system call of a writer fails, or is its last, there is the old file or the new one, and nothing else."""

from __future__ import annotations

import builtins
import contextlib
import errno
import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from instancelint.base.write_file import rewrite
from instancelint.cli.main import main
from instancelint.cli.output import writing
from instancelint.cli.terminal import CliError
from instancelint.run.rows.arrow_batches import FIELDS
from instancelint.run.rows.checkpoint import Checkpoint, CheckpointError
from instancelint.run.rows.findings_file import write_lines, write_parquet

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a child is forked")

OLD, NEW = b'{"old": 1}\n', b'{"new": 1}\n' * 5_000
CALLS = ("open", "close", "fsync", "replace", "chmod", "fchown", "fstat", "stat", "scandir")
KILLED = 77
MOST_CALLS = 200


class Faults:
    """Counts the system calls of a writer, and has the n-th one fail, or be the last of its process."""

    def __init__(self, nth: int, code: int | None) -> None:
        self._nth = nth
        self._code = code
        self.count = 0

    @property
    def has_struck(self) -> bool:
        return self.count >= self._nth

    def call(self, path: object = None) -> None:
        self.count += 1
        if self.count != self._nth:
            return
        if self._code is None:
            os._exit(KILLED)
        raise OSError(self._code, os.strerror(self._code), path)


class Raw(io.FileIO):
    """A file whose writes, truncations and closing count."""

    faults: Faults

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - whatever has bytes
        self.faults.call()
        half = bytes(data[: max(len(data) // 2, 1)])  # a system may write a part
        return super().write(half)

    def truncate(self, size: int | None = None, /) -> int:
        self.faults.call()
        return super().truncate(size)

    def close(self) -> None:
        was_open = not self.closed
        super().close()
        if was_open and self.writable_once:
            self.faults.call()

    writable_once = False


@contextmanager
def injected(faults: Faults) -> Iterator[None]:
    """Count the calls of whatever writes meanwhile."""
    originals = {name: getattr(os, name) for name in CALLS}
    real_open = builtins.open

    def counted(name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - what the real one takes and gives
            faults.call(arguments[0] if arguments and isinstance(arguments[0], str) else None)
            return originals[name](*arguments, **named)

        return call

    def opened(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - as above
        if not set(mode) & set("wxa"):
            return real_open(file, mode, *rest, **named)
        if not isinstance(file, int):
            faults.call(file)
        raw = Raw(file, mode.replace("b", "").replace("t", ""))
        raw.faults, raw.writable_once = faults, True
        buffered = io.BufferedWriter(raw)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding=named.get("encoding"))

    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, counted(name))
        patch.setattr(builtins, "open", opened)
        yield


def fix(folder: Path) -> None:
    rewrite(str(folder / "a.json"), NEW, OLD)


def report(folder: Path) -> None:
    with writing(str(folder / "a.json")) as stream:
        stream.write(NEW.decode())


def findings(folder: Path) -> None:
    write_lines(str(folder / "a.json"), [NEW[:100], NEW[100:]])


FINDING = {name: "x" for name, (kind, _) in FIELDS.items() if kind == "string"}
PLACES = {name: 1 for name, (kind, _) in FIELDS.items() if kind != "string"}


def table(folder: Path) -> None:
    lines = json.dumps({"file": "a.jsonl", **FINDING, **PLACES}).encode() + b"\n"
    write_parquet(str(folder / "a.json"), [lines] * 20)


Writer = Callable[[Path], None]

WRITERS: dict[str, Writer] = {"fix": fix, "report and baseline": report, "findings": findings}
PARAMETERS = [pytest.param(write, id=name) for name, write in WRITERS.items()]
if find_spec("pyarrow"):
    PARAMETERS.append(pytest.param(table, id="table"))
FAILURES = {"no space": errno.ENOSPC, "broken disk": errno.EIO, "interrupted": errno.EINTR}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def written(write: Writer, folder: Path) -> bytes:
    """Return what a writer writes when nothing fails; whatever it loads is loaded then."""
    place = folder.parent / "undisturbed"
    place.mkdir()
    (place / "a.json").write_bytes(OLD)
    write(place)
    return (place / "a.json").read_bytes()


def every_call(act: Callable[[int], bool]) -> int:
    """Have each call in turn fail, until none is left; gives how many there are."""
    for nth in range(1, MOST_CALLS):
        if not act(nth):
            return nth - 1
    raise AssertionError


@pytest.mark.parametrize("code", FAILURES.values(), ids=FAILURES)
@pytest.mark.parametrize("write", PARAMETERS)
def test_a_call_that_fails(folder: Path, write: Writer, code: int) -> None:
    new = written(write, folder)

    def act(nth: int) -> bool:
        (folder / "a.json").write_bytes(OLD)
        faults = Faults(nth, code)
        told = False
        with injected(faults):
            try:
                write(folder)
            except (OSError, CliError):
                told = True
        content = (folder / "a.json").read_bytes()
        assert (content, os.listdir(folder)) in ((OLD, ["a.json"]), (new, ["a.json"]))
        assert told or content == new
        return faults.has_struck

    assert every_call(act) >= 6


@pytest.mark.parametrize("write", PARAMETERS)
def test_a_call_that_is_the_last(folder: Path, write: Writer) -> None:
    new = written(write, folder)

    def act(nth: int) -> bool:
        (folder / "a.json").write_bytes(OLD)
        killed = in_child(lambda: write(folder), Faults(nth, None)) == KILLED
        content = (folder / "a.json").read_bytes()
        assert content in {OLD, new}
        assert len(os.listdir(folder)) <= 2
        (folder / "a.json").write_bytes(OLD)
        write(folder)
        assert ((folder / "a.json").read_bytes(), os.listdir(folder)) == (new, ["a.json"])
        return killed

    assert every_call(act) >= 6


def in_child(act: Callable[[], object], faults: Faults) -> int:
    """Act in a process of its own; gives the exit code."""
    child = os.fork()
    if child == 0:
        try:
            with injected(faults):
                act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def save(path: Path, lines: bytes) -> None:
    """Do what a run does with a checkpoint: note a file with some findings."""
    checkpoint = Checkpoint(str(path))
    try:
        state, _ = checkpoint.state_of("a.jsonl", "print", "plan")
        state.add(*checkpoint.spool.add(lines))
        checkpoint.save()
    finally:
        checkpoint.close()


def noted(path: Path) -> bytes:
    """Return the findings that a checkpoint speaks of."""
    checkpoint = Checkpoint(str(path))
    checkpoint.state_of("a.jsonl", "print", "plan")
    found = b"".join(checkpoint.findings())
    checkpoint.close()
    return found


@pytest.mark.parametrize("code", [*FAILURES.values(), None], ids=[*FAILURES, "killed"])
def test_what_a_checkpoint_speaks_of_is_there(folder: Path, code: int | None) -> None:
    path = folder / "run.json"
    save(path, b"one\n")
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    def act(nth: int) -> bool:
        for name, content in before.items():
            (folder / name).write_bytes(content)
        faults = Faults(nth, code)
        if code is None:
            has_struck = in_child(lambda: save(path, b"two\n"), faults) == KILLED
        else:
            with injected(faults), contextlib.suppress(OSError, CheckpointError):
                save(path, b"two\n")
            has_struck = faults.has_struck
            assert sorted(os.listdir(folder)) == ["run.json", "run.json.findings"]
        assert noted(path) in {b"one\n", b"one\ntwo\n"}
        save(path, b"three\n")
        assert noted(path) in {b"one\nthree\n", b"one\ntwo\nthree\n"}
        assert sorted(os.listdir(folder)) == ["run.json", "run.json.findings"]
        return has_struck

    assert every_call(act) >= 6


@pytest.mark.parametrize("code", FAILURES.values(), ids=FAILURES)
def test_a_failed_fix_is_told_and_the_exit_code_is_2(
    folder: Path, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    text = '{"element": {"key": "box"}, "name": " x ", "configuration": {}}'
    Path("a.json").write_text(text)

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail)
        assert main(["fix", "--output-format", "sarif", "a.json"]) == 2
    told = capsys.readouterr()
    reason = os.strerror(code)[0].lower() + os.strerror(code)[1:]
    assert told.err == f"instancelint: cannot fix a.json: {reason}\n"
    assert f"cannot fix a.json: {reason}" in told.out
    assert (Path("a.json").read_text(), os.listdir()) == (text, ["a.json"])
