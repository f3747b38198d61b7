"""Linting in worker processes, for runs over so many payloads that starting them pays."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import chain, islice
from typing import TypeAlias

from instancelint.base.message import safe
from instancelint.lint.json_lines import FoundInLines, parts
from instancelint.lint.lint_input import Input, LinesInput
from instancelint.model.report import Failure, FileReport, Wanted
from instancelint.run.worker import Worker

_Outcome: TypeAlias = FileReport | Failure

_MOST = 61 if sys.platform == "win32" else 1000
"""Processes that one process can wait for."""
_AHEAD = 3
"""Chunks per worker that are waiting or being linted; more would only hold their texts in memory."""


def lint_in_workers(
    first: Input, rest: Iterator[Input], wanted: Wanted, *, jobs: int, chunk: int
) -> Iterator[_Outcome]:
    """Yield what becomes of each input, in no particular order; raises what a linter raises."""
    work = chain((first,), rest)
    pending: dict[Future[list[_Outcome]], list[Input]] = {}
    with pool_of(jobs) as pool:
        try:
            while True:
                while len(pending) < jobs * _AHEAD and (batch := list(islice(work, chunk))):
                    pending[pool.submit(_lint, batch, wanted)] = batch
                if not pending:
                    return
                done, _ = wait(pending, return_when=FIRST_COMPLETED)
                for future in done:
                    yield from _result(future, pending.pop(future))
        except BaseException:
            _end(pool)
            raise


def lint_parts(given: LinesInput, jobs: int, wanted: Wanted) -> FoundInLines | Failure:
    """Lint a long file of lines, its parts side by side; returns what was found in all, or why it cannot be linted."""
    whole = FoundInLines(given.name)
    waiting: deque[Future[FoundInLines | Failure]] = deque()
    left = (given._replace(part=part) for part in parts(given.size, jobs))
    with pool_of(jobs) as pool:
        try:
            while True:
                free = jobs * _AHEAD - len(waiting)
                waiting.extend(pool.submit(_lint_lines, part, wanted) for part in islice(left, free))
                if not waiting:
                    return whole
                found = waiting.popleft().result()
                if isinstance(found, Failure):
                    pool.shutdown(wait=False, cancel_futures=True)
                    return found
                whole.append(found)
        except BrokenProcessPool:
            return _ended_early(given)
        except BaseException:
            _end(pool)
            raise


def pool_of(jobs: int) -> ProcessPoolExecutor:
    """Return a pool of so many worker processes, or of as many as the system allows."""
    return ProcessPoolExecutor(min(jobs, _MOST), initializer=start)


@cache
def _worker(wanted: Wanted) -> Worker:
    """Return what lints in this process."""
    return Worker(wanted=wanted)


def _lint_lines(given: LinesInput, wanted: Wanted) -> FoundInLines | Failure:
    return _worker(wanted).lint_lines(given)


def _ended_early(given: Input) -> Failure:
    return Failure(given.name, f"cannot lint {safe(given.name)}: a worker process ended unexpectedly; try --jobs 1")


def _result(future: Future[list[_Outcome]], batch: list[Input]) -> list[_Outcome]:
    try:
        return future.result()
    except BrokenProcessPool:
        return list(map(_ended_early, batch))


def _end(pool: ProcessPoolExecutor) -> None:
    """Stop the workers in whatever they are at, which can be minutes of work that nobody waits for any more."""
    processes = list(pool._processes.values())  # noqa: SLF001 - Python has `terminate_workers` since 3.14
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


def start() -> None:
    """Leave Ctrl-C to the parent, which ends its workers; end when told to, and with a parent that was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # not what a parent does that clears away first
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _lint(batch: list[Input], wanted: Wanted) -> list[_Outcome]:
    return list(map(_worker(wanted).lint, batch))
