"""
Says how the time of a check grows with hostile input: four times of it may take at most five times as long.

    python benchmarks/hostile_growth.py             every input; an hour or two
    python benchmarks/hostile_growth.py --tenth     every tenth
    python benchmarks/hostile_growth.py --only TEXT those whose name holds a text

Each input is made larger until it takes long enough to be measured, and then four times as large once more. What counts
is processor time in this process, the least of several runs, without what the smallest input takes. It fails where the
time grows faster than the input, and where a run takes too long to be waited for.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from types import FrameType
from typing import NamedTuple

from hostile_inputs import Files, Hostile, hostile_inputs

from instancelint.cli.exit_codes import TROUBLE
from instancelint.cli.main import main as instancelint

TIMES = 4
MOST = 5.0
"""How many times as long an input that is `TIMES` as large may take."""
_ENOUGH = 0.08
"""Seconds of processor time that can be measured well."""
_LARGEST = 1_500_000
"""Bytes of an input that is not made larger to be measured: what takes no time with them takes none."""
_LIMIT = 40.0
"""Seconds of processor time after which nobody waits any longer."""
_RUNS = 3
_FIRST = 250


class TooLongError(BaseException):
    """A run takes so long that it is not waited for."""


class Grown(NamedTuple):
    """How long an input took, and one that is several times as large."""

    name: str
    number: int
    less: float
    more: float
    base: float
    failure: str = ""

    @property
    def factor(self) -> float:
        """How many times as long the larger one took."""
        few = max(self.less - self.base, _ENOUGH / 4)
        return (self.more - self.base) / few

    @property
    def is_linear(self) -> bool:
        """Whether the time grows no faster than the input."""
        return not self.failure and self.factor <= MOST


def grown(case: Hostile, folder: Path) -> Grown:
    """Measure one input."""
    number = case.least or _FIRST
    base = less = more = 0.0
    try:
        base = _least(case, 1, folder)
        less = _took(case, number, folder)
        while less - base < _ENOUGH and _size(case.files(number)) < _LARGEST / TIMES:
            number *= 2
            less = _took(case, number, folder)
        less = min(less, _least(case, number, folder))
        more = _took(case, number * TIMES, folder)
        result = Grown(case.name, number, less, more, base)
        for _ in range(_RUNS):
            if result.is_linear:
                break
            less = min(less, _took(case, number, folder))
            more = min(more, _took(case, number * TIMES, folder))
            result = Grown(case.name, number, less, more, base)
    except TooLongError:
        return Grown(case.name, number, less, _LIMIT, base, f"takes more than {_LIMIT:.0f} s")
    except RuntimeError as error:
        return Grown(case.name, number, less, more, base, str(error))
    return result


def _size(files: Files) -> int:
    return sum(len(content) for content in files.values())


def _least(case: Hostile, number: int, folder: Path) -> float:
    return min(_took(case, number, folder) for _ in range(_RUNS - 1))


def calls(case: Hostile, number: int, folder: Path) -> int:
    """Count the functions that a run calls: a measure of its time that is the same each time."""
    total = 0

    def count(_frame: FrameType, event: str, _function: object) -> None:
        nonlocal total
        total += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        return int(_took(case, number, folder, lambda: total))
    finally:
        sys.setprofile(None)


def _took(case: Hostile, number: int, folder: Path, clock: Callable[[], float] = process_time) -> float:
    """Run the command once, with the files written anew; gives the seconds of processor time, or what a clock tells."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        (Path(place) / ".git").mkdir()
        for name, content in case.files(number).items():
            path = Path(place) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        with contextlib.chdir(place), _watched():
            printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
            gc.collect()
            start = clock()
            with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                code = instancelint(list(case.words))
            took = clock() - start
        printed.seek(0)
        shown = printed.read()
    is_expected = code in {0, 1, 2} and (number > 1 or (code == TROUBLE) == case.refused)
    if "IL901" in shown or "Traceback" in shown or not is_expected:
        message = f"ends with {code}: {shown[-300:]}"
        raise RuntimeError(message)
    return took


@contextlib.contextmanager
def _watched() -> Iterator[None]:
    """Raise an error in what takes too long."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line; gives 1 when the time of something grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tenth", action="store_true", help="every tenth input")
    parser.add_argument("--only", default="", metavar="TEXT", help="inputs whose name holds a text")
    parser.add_argument("--worst", type=int, default=10, metavar="N", help="how many of them to show")
    options = parser.parse_args(words)
    chosen = [case for case in hostile_inputs() if options.only in case.name][:: 10 if options.tenth else 1]
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for case in chosen:
            result = grown(case, Path(folder))
            results.append(result)
            if not result.is_linear:
                print(_row(result), file=sys.stderr, flush=True)
    slow = sum(not result.is_linear for result in results)
    print(f"{len(results)} inputs, {TIMES} times as large; {slow} take more than {MOST:g} times as long\n")
    print("| Input | Times | Seconds | Seconds, 4 times | Factor |\n|---|---|---|---|---|")
    for result in sorted(results, key=lambda each: (each.is_linear, -each.factor))[: max(options.worst, slow)]:
        print(_row(result))
    return 1 if slow else 0


def _row(result: Grown) -> str:
    name = result.name.replace("|", "\\|")
    told = result.failure or f"{result.factor:.1f}"
    return f"| {name} | {result.number} | {result.less:.3f} | {result.more:.3f} | {told} |"


if __name__ == "__main__":
    sys.exit(main())
