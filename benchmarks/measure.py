"""Runs whole processes in turn and measures each: wall time, processor time, and the memory of its largest process."""

from __future__ import annotations

import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

_WATCH = (sys.executable, "-I", "-S", str(Path(__file__).with_name("watch.py")))
_LONGEST = 600
"""Seconds after which a program is given up."""


@dataclass(frozen=True)
class Verdicts:
    """
    How to see that a program did the work, and was not merely quick to print a mistake of usage.

    Its output holds `number` different matches of `pattern`; or that of `words`, where the measured command is silent.
    """

    pattern: str
    number: int
    words: Sequence[str] = ()


@dataclass(frozen=True)
class Command:
    """
    A program to measure.

    `exits` are the exit codes that count as having done the work; `cores` is how many processors it may use, None for
    all. One that is too slow is given a part of the work, runs once, and `scale` says by how much to multiply.
    """

    words: Sequence[str]
    exits: Sequence[int] = (0, 1)
    cores: int | None = None
    verdicts: Verdicts | None = None
    scale: int = 1
    folder: Path | None = None
    """Where it starts; None for here."""


@dataclass(frozen=True)
class Sample:
    """One run: seconds of wall and processor time (its children's with it), and MiB of its largest process."""

    wall: float
    processor: float
    memory: float


class FailedError(Exception):
    """Raised when a program did not do its work; the text says what it did."""


def run(command: Command) -> tuple[Sample, bytes]:
    """Run a command once; gives what it took and what it printed. Raises FailedError."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    pinned = ("taskset", "-c", f"0-{command.cores - 1}") if command.cores else ()
    with tempfile.NamedTemporaryFile() as output:
        words = (*_WATCH, str(_LONGEST), output.name, *pinned, *command.words)
        told = subprocess.run(words, check=True, env=environment, cwd=command.folder, capture_output=True).stdout
        printed = Path(output.name).read_bytes()
    code, wall, processor, memory = json.loads(told)
    if code == -signal.SIGKILL:
        message = f"ended after {wall:.0f} seconds"
        raise FailedError(message)
    if code not in command.exits:
        last = printed.decode(errors="replace").strip().splitlines()[-1:] or [""]
        message = f"ended with {code}: {last[0][:100]}"
        raise FailedError(message)
    return Sample(wall * command.scale, processor * command.scale, memory), printed


def verify(command: Command, printed: bytes) -> None:
    """Raise FailedError when a command found something else than what there is to find."""
    verdicts = command.verdicts
    if verdicts is None:
        return
    if verdicts.words:
        _, printed = run(replace(command, words=verdicts.words))
    found = len(set(re.findall(verdicts.pattern.encode(), printed, re.MULTILINE)))
    if found != verdicts.number:
        message = f"tells {found:,} of {verdicts.number:,}"
        raise FailedError(message)


def interleave(commands: Mapping[str, Command], rounds: int, *, warm_up: bool = False) -> dict[str, Sample | str]:
    """
    Run commands in turn, so that a busy moment of the machine meets all of them; gives each one's medians.

    With `warm_up`, a first round is thrown away. What a command tells is verified once. Where one fails, the text says
    how.
    """
    samples: dict[str, list[Sample]] = {name: [] for name in commands}
    failed: dict[str, str] = {}
    for turn in range(rounds + warm_up):
        for name, command in commands.items():
            if name in failed or (turn and command.scale > 1):
                continue
            try:
                sample, printed = run(command)
                if not turn:
                    verify(command, printed)
            except FailedError as error:
                failed[name] = str(error)
                continue
            if turn or not warm_up or command.scale > 1:
                samples[name].append(sample)
    return {name: failed.get(name) or _median(samples[name]) for name in commands}


def _median(samples: Sequence[Sample]) -> Sample:
    return Sample(
        statistics.median(sample.wall for sample in samples),
        statistics.median(sample.processor for sample in samples),
        statistics.median(sample.memory for sample in samples),
    )
