"""
The progress of a run, written down so that another run can go on from there.

A checkpoint is a JSON file, which is replaced as a whole. Beside it lies a file that findings are added to as they are
found, and nothing else is ever done to it: the checkpoint says which ranges of it count. Whenever a run ends, be it by
a power cut, what the checkpoint says is true; findings that it does not speak of yet are found again.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any, BinaryIO

from instancelint.base.message import safe
from instancelint.base.read_file import reason
from instancelint.base.write_file import replacing
from instancelint.run.rows.pieces import PieceProgress

VERSION = 1
_EDGE = 1 << 16
"""Bytes at either end of a file that are looked at to tell whether it is the same."""


class CheckpointError(Exception):
    """A checkpoint that cannot be used; the text says which and why."""


@dataclass
class FileState:
    """
    The state of a file in a run.

    `print` tells whether the file is the one that was read, and `plan` whether it was read for the same purpose.
    `ranges` are the parts of the file of findings that belong to it, half-open; `counts` are numbers of findings by
    severity.
    """

    print: str
    plan: str
    rows: int = 0
    offset: int = 0
    done: bool = False
    records: int = 0
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])
    ranges: list[list[int]] = field(default_factory=list)

    @property
    def progress(self) -> PieceProgress:
        """How far it was read."""
        return PieceProgress(self.rows, self.offset)

    def add(self, start: int, end: int) -> None:
        """Note a range of findings."""
        if self.ranges and self.ranges[-1][1] == start:
            self.ranges[-1][1] = end
        elif end > start:
            self.ranges.append([start, end])


def print_of(path: str) -> str:
    """Return what a file can be recognised by: its size, the time of its last change, and its first and last bytes."""
    with open(path, "rb") as file:
        status = os.fstat(file.fileno())
        digest = sha256(file.read(_EDGE))
        file.seek(max(status.st_size - _EDGE, 0))
        digest.update(file.read(_EDGE))
    return f"{status.st_size}-{status.st_mtime_ns}-{digest.hexdigest()[:16]}"


class Spool:
    """The file of findings that is only ever added to."""

    def __init__(self, path: str) -> None:
        self._path = path
        with _writing(path):
            self._file = open(path, "ab")  # noqa: SIM115 - closed by its own method
        self.size = self._file.seek(0, os.SEEK_END)

    def add(self, lines: bytes) -> tuple[int, int]:
        """Add findings; returns the range in which they stand."""
        start = self.size
        with _writing(self._path):
            self._file.write(lines)
        self.size += len(lines)
        return start, self.size

    def clear(self) -> None:
        """Drop what no checkpoint speaks of."""
        if self.size:
            with _writing(self._path):
                self._file.truncate(0)
            self.size = 0

    def flush(self) -> None:
        """Let everybody see what was added."""
        with _writing(self._path):
            self._file.flush()

    def sync(self) -> None:
        """Bring everything down to the disk."""
        self.flush()
        with _writing(self._path):
            os.fsync(self._file.fileno())

    def lock(self) -> bool:
        """Keep other runs away, where the system has locks; False where another one was first."""
        try:
            import fcntl
        except ImportError:
            return True
        try:
            fcntl.flock(self._file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Close the file."""
        with contextlib.suppress(OSError):  # what counts was brought down before
            self._file.close()


@contextlib.contextmanager
def _writing(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CheckpointError(f"cannot write {safe(path)}: {reason(error)}") from None


class Checkpoint:
    """
    The checkpoint at a path, with its file of findings; whatever goes wrong with either raises CheckpointError.

    One that is not `kept` gathers findings as any other, and is never written.
    """

    def __init__(self, path: str, *, kept: bool = True) -> None:
        self.path = path
        self._kept = kept
        self._used: list[str] = []
        self.spool_path = f"{path}.findings"
        self.files = _read(path)
        self.spool = Spool(self.spool_path)
        if not self.spool.lock():
            self.spool.close()
            raise CheckpointError(f"checkpoint {path} is in use by another run")
        if not any(state.ranges for state in self.files.values()):
            self.spool.clear()

    def state_of(self, name: str, now: str, plan: str) -> tuple[FileState, str | None]:
        """Return what is known of a file whose `print_of` is `now`, and why that is nothing in spite of an entry."""
        self._used.append(name)
        found = self.files.get(name)
        why = None
        if found is not None:
            if found.print != now:
                why = "the file has changed"
            elif found.plan != plan:
                why = "the settings have changed"
            elif any(end > self.spool.size for _, end in found.ranges):
                why = "its findings are missing"
        if found is None or why:
            found = self.files[name] = FileState(now, plan)
        return found, why

    def save(self) -> None:
        """Write down what is known, findings first."""
        if not self._kept:
            return
        self.spool.sync()
        data = {"version": VERSION, "files": {name: asdict(state) for name, state in self.files.items()}}
        with _writing(self.path), replacing(self.path) as beside, open(beside, "w", encoding="utf-8") as file:
            json.dump(data, file, indent=1)
            file.flush()
            os.fsync(file.fileno())

    def findings(self) -> Iterator[bytes]:
        """Yield what was found in the files of this run, in their order and in pieces."""
        self.spool.flush()
        with open(self.spool_path, "rb") as spool:
            for name in self._used:
                for start, end in self.files[name].ranges if name in self.files else ():
                    yield from _range(spool, start, end)

    def close(self) -> None:
        """Let other runs use it."""
        self.spool.close()


def _range(file: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    file.seek(start)
    while start < end and (data := file.read(min(end - start, 1 << 20))):
        start += len(data)
        yield data


def _read(path: str) -> dict[str, FileState]:
    try:
        with open(path, encoding="utf-8") as file:
            data: Any = json.load(file)
        if data["version"] != VERSION:
            raise _unusable(path)
        return {name: _state(entry) for name, entry in data["files"].items()}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise CheckpointError(f"cannot read {safe(path)}: {reason(error)}") from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise _unusable(path) from None


def _state(entry: dict[str, Any]) -> FileState:
    """Read what is known of a file; raises ValueError or TypeError where it is not what was written."""
    state = FileState(**entry)
    numbers = [state.rows, state.offset, state.records, *state.counts]
    for start, end in state.ranges:
        numbers += [start, end - start]
    if not all(isinstance(number, int) and number >= 0 for number in numbers):
        raise ValueError("invalid number")
    return state


def _unusable(path: str) -> CheckpointError:
    return CheckpointError(f"{path} is not a valid checkpoint for this version; use another file, or delete it")
