"""A run over files of records: pieces are linted side by side, and their findings written in the order of the files."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field

from instancelint.base.message import safe
from instancelint.base.read_file import reason
from instancelint.run.rows.checkpoint import Checkpoint, CheckpointError, FileState, print_of
from instancelint.run.rows.piece_work import LEVELS, PiecePlan, PieceResult, work
from instancelint.run.rows.pieces import Columns, Lines, Piece, PieceProgress, ReadError, pieces
from instancelint.run.workers import pool_of

_AHEAD = 2
"""Pieces for each worker that are waiting or being linted."""
_SAVE_EVERY = 2.0
"""Seconds after which a checkpoint is written."""


@dataclass
class Totals:
    """What a run came to; `counts` has the number of findings by severity for each file, worst first."""

    files: int = 0
    records: int = 0
    counts: dict[str, tuple[int, ...]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def count(self, level: str) -> int:
        """Count the findings of a severity."""
        return sum(counts[LEVELS.index(level)] for counts in self.counts.values())


class BulkRun:
    """
    Lints files of records.

    `write` takes findings as lines, in order; with a checkpoint it is not used, as findings go to the file beside that.
    `note` takes sentences for people.
    """

    def __init__(
        self,
        *,
        jobs: int,
        write: Callable[[bytes], None],
        note: Callable[[str], object],
        checkpoint: Checkpoint | None = None,
    ) -> None:
        self._jobs = jobs
        self._write = write
        self._note = note
        self._checkpoint = checkpoint
        self._saved = time.monotonic()
        self._pool: ProcessPoolExecutor | None = None
        self._tell: Callable[[str, int], None] | None = None
        self.totals = Totals()

    def lint(self, plans: Iterable[PiecePlan], tell: Callable[[str, int], None] | None = None) -> Totals:
        """
        Lint files one after the other; `tell` takes the name of a file and how many of its rows are done.

        Raises BrokenProcessPool when a worker ends early.
        """
        self._tell = tell
        try:
            for plan in plans:
                self._file(plan)
        except CheckpointError:
            raise  # it cannot be written
        except BaseException:
            self._save()
            raise
        finally:
            if self._pool:
                # Until its thread has ended, an interpreter that exits may wake it by a pipe that is closed meanwhile.
                self._pool.shutdown(wait=True, cancel_futures=True)
        self._save()
        return self.totals

    def _save(self) -> None:
        if self._checkpoint:
            self._checkpoint.save()
        self._saved = time.monotonic()

    def _file(self, plan: PiecePlan) -> None:
        self.totals.files += 1
        state = None
        try:
            state = self._state(plan)
            if not state.done:
                self._rest(plan, state)
        except ReadError as error:
            self.totals.errors.append(f"cannot read {safe(plan.name)}: {error}")
            if state is None:
                return
        self.totals.records += state.records
        self.totals.counts[plan.name] = tuple(state.counts)

    def _state(self, plan: PiecePlan) -> FileState:
        if self._checkpoint is None:
            return FileState(_print_of(plan.name), "")
        state, why = self._checkpoint.state_of(plan.name, _print_of(plan.name), plan.digest())
        if why:
            self._note(f"restarting {safe(plan.name)}: {why}")
        elif state.rows and not state.done:
            self._note(f"resuming {safe(plan.name)} after row {state.rows}")
        return state

    def _rest(self, plan: PiecePlan, state: FileState) -> None:
        """Lint what is left of a file."""
        parts = pieces(plan.name, plan.columns, state.progress, plan.settings.settings.limits.size)
        for result, progress, is_lines in self._results(plan, parts):
            if is_lines and not state.rows and 0 < result.records == result.without:
                raise ReadError(_no_column(plan.columns, progress))
            self._keep(result, progress, state)
            if self._tell:
                self._tell(plan.name, progress.rows)
        if _print_of(plan.name) != state.print:
            state.print = ""  # so that the next run starts over
            raise ReadError("the file changed while it was being read; run the command again")
        state.done = True

    def _keep(self, result: PieceResult, progress: PieceProgress, state: FileState) -> None:
        if self._checkpoint is None:
            self._write(result.lines)
        else:
            state.add(*self._checkpoint.spool.add(result.lines))
        state.rows, state.offset = progress
        state.records += result.records
        state.counts = [old + new for old, new in zip(state.counts, result.counts, strict=True)]
        if time.monotonic() - self._saved > _SAVE_EVERY:
            self._save()

    def _results(
        self, plan: PiecePlan, parts: Iterator[tuple[Piece, PieceProgress]]
    ) -> Iterator[tuple[PieceResult, PieceProgress, bool]]:
        """Return the results of pieces in their order; the first of a file is linted here, as there may be no other."""
        waiting: deque[tuple[Future[PieceResult], PieceProgress, bool]] = deque()
        is_first = True
        for piece, progress in parts:
            is_lines = isinstance(piece, Lines)
            if is_first or self._jobs == 1:
                is_first = False
                yield work(plan, piece), progress, is_lines
                continue
            if self._pool is None:
                self._pool = pool_of(self._jobs)
            waiting.append((self._pool.submit(work, plan, piece), progress, is_lines))
            if len(waiting) > self._jobs * _AHEAD:
                future, done, is_lines = waiting.popleft()
                yield future.result(), done, is_lines
        for future, done, is_lines in waiting:
            yield future.result(), done, is_lines


def _print_of(name: str) -> str:
    try:
        return print_of(name)
    except OSError as error:
        raise ReadError(reason(error)) from None


def _no_column(columns: Columns, progress: PieceProgress) -> str:
    return f"no row has the key {columns.payload!r} ({progress.rows} lines checked)"
