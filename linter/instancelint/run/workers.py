"""Linting in worker processes, for runs over so many payloads that starting them pays."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from instancelint.base.message import safe
from instancelint.lint.json_lines import FoundInLines, Part, parts
from instancelint.run.runner import Job, Linters, Outcome

_AHEAD = 3
"""Chunks per worker that are waiting or being linted; more would only hold their texts in memory."""

_LINTERS = Linters()
"""The linters of this worker process."""


def lint_in_workers(first: Job, rest: Iterator[Job], *, jobs: int, chunk: int) -> Iterator[Outcome]:
    """Give what becomes of each job, in no particular order; raises what a linter raises."""
    work = chain((first,), rest)
    pending: dict[Future[list[Outcome]], list[Job]] = {}
    with ProcessPoolExecutor(jobs, initializer=start) as pool:
        try:
            while True:
                while len(pending) < jobs * _AHEAD and (batch := list(islice(work, chunk))):
                    pending[pool.submit(_lint, batch)] = batch
                if not pending:
                    return
                done, _ = wait(pending, return_when=FIRST_COMPLETED)
                for future in done:
                    yield from _result(future, pending.pop(future))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def lint_parts(job: Job, jobs: int) -> FoundInLines | str:
    """Lint a long file of lines, its parts side by side; gives what was found in all, or why it cannot be linted."""
    whole = FoundInLines(job.name)
    waiting: deque[Future[FoundInLines | str]] = deque()
    left = iter(parts(job.size))
    with ProcessPoolExecutor(jobs, initializer=start) as pool:
        try:
            while True:
                waiting.extend(
                    pool.submit(_lint_part, job, part) for part in islice(left, jobs * _AHEAD - len(waiting))
                )
                if not waiting:
                    return whole
                found = waiting.popleft().result()
                if isinstance(found, str):
                    pool.shutdown(wait=False, cancel_futures=True)
                    return found
                whole.append(found)
        except BrokenProcessPool:
            return f"cannot lint {safe(job.name)}: a worker process ended early; try --jobs 1"
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _lint_part(job: Job, part: Part) -> FoundInLines | str:
    return _LINTERS.lint_part(job, part)


def _result(future: Future[list[Outcome]], batch: list[Job]) -> list[Outcome]:
    try:
        return future.result()
    except BrokenProcessPool:
        return [f"cannot lint {safe(job.name)}: a worker process ended early; try --jobs 1" for job in batch]


def start() -> None:
    """Leave Ctrl-C to the parent, which ends its workers; end with a parent that was killed and could not."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _lint(batch: list[Job]) -> list[Outcome]:
    return [_LINTERS.lint(job) for job in batch]
