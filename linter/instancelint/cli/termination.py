"""Being told to end by the system: whatever was begun is cleared away first, as it is on Ctrl-C."""

from __future__ import annotations

import signal
from types import FrameType

_NAMES = ("SIGTERM", "SIGHUP")
_KILLED_BY = 128
"""Added to the number of the signal, it is the exit code by which shells tell that a program was ended."""


def clear_away_when_ended() -> None:
    """Let the signals that end a program raise SystemExit; one that is ignored, as by nohup, stays ignored."""
    for number in _signals():
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _signals() -> list[signal.Signals]:
    return [number for number in signal.Signals if number.name in _NAMES]


def _end(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # a second one must not stop the clearing away
    raise SystemExit(_KILLED_BY + number)
