"""
The progress of a long run, in one line at the end of a terminal that is gone when the run is done.

Loaded only where standard error is a terminal.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from types import TracebackType
from typing import Self, TextIO, TypeVar

from instancelint.base.message import safe
from instancelint.cli.terminal import columns
from instancelint.model.report import Failure, FileReport
from instancelint.reporters.shown import count

AFTER = 0.5
"""Seconds after which a run is a long one."""
EVERY = 0.1
"""Seconds between two updates, at least."""

_MINUTE, _HOUR = 60, 3600


def shows_progress(stream: TextIO) -> bool:
    """Check whether progress is shown on a stream: on terminals that can go back in a line, never in CI."""
    return stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


class Progress:
    """
    Counts what a run has done and shows it from time to time; a context manager that takes its line away at the end.

    `clock` gives seconds, and `width` the columns of the terminal.
    """

    def __init__(self, stream: TextIO, files: int, width: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._files = files
        self._width = width
        self._clock = clock
        self._start = clock()
        self._next = self._start + AFTER
        self._done = self._payloads = self._findings = 0
        self._shown = 0

    def seen(self, outcome: FileReport | Failure) -> None:
        """Count a file of which the outcome is known, and show the progress when it is time and more are to come."""
        self._done += 1
        if isinstance(outcome, FileReport):
            self._payloads += outcome.payloads
            self._findings += sum(finding.suppressed_by is None for finding in outcome.findings)
        if self._done != self._files:
            self._tick()

    def _tick(self) -> None:
        now = self._clock()
        if now >= self._next:
            self._next = now + EVERY
            self._show(now - self._start)

    def _show(self, seconds: float) -> None:
        text = self._text(seconds)[: max(self._width - 1, 0)]
        self._stream.write(f"\r{text.ljust(self._shown)}")
        self._stream.flush()
        self._shown = len(text)

    def _text(self, seconds: float) -> str:
        rate = self._done / max(seconds, 0.001)
        left = max(self._files - self._done, 0) / rate
        parts = (
            f"{self._done} of {count(self._files, 'file')}",
            count(self._payloads, "payload"),
            count(self._findings, "finding"),
            f"{rate:.0f} files/s",
            f"{_span(left)} left",
        )
        return ", ".join(parts)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Take the line away, whatever ended the run."""
        if self._shown:
            self._stream.write(f"\r{' ' * self._shown}\r")
            self._stream.flush()


class RowProgress(Progress):
    """The same for a run over records, of which nobody knows beforehand how many there are."""

    def rows(self, name: str, rows: int) -> None:
        """Take note of how many rows of a file are done."""
        if name != self._name:
            self._name, self._row = name, rows
        self._done += rows - self._row
        self._row = rows
        self._tick()

    _name, _row = "", 0

    def _text(self, seconds: float) -> str:
        return f"{safe(self._name)}: {self._row:,} rows, {self._done / max(seconds, 0.001):,.0f} rows/s"


_Shown = TypeVar("_Shown", bound=Progress)


def on_terminal(kind: type[_Shown], files: int) -> _Shown | nullcontext[None]:
    """Return what shows the progress of a run on standard error; None inside where it does not show progress."""
    return kind(sys.stderr, files, columns(sys.stderr)) if shows_progress(sys.stderr) else nullcontext()


def _span(seconds: float) -> str:
    """Write a length of time: `7 s`, `3 min 20 s`, `2 h 5 min`."""
    whole = round(seconds)
    if whole < _MINUTE:
        return f"{whole} s"
    if whole < _HOUR:
        return f"{whole // _MINUTE} min {whole % _MINUTE} s"
    return f"{whole // _HOUR} h {whole % _HOUR // _MINUTE} min"
