"""The log: methods, times and classes of errors, and nothing of what was sent."""

from __future__ import annotations

import sys
import time


class Log:
    """Writes to standard error; every request with `verbose`, else only errors."""

    def __init__(self, *, verbose: bool) -> None:
        self._verbose = verbose

    def answered(self, method: str, started: float) -> None:
        """Note that a message was handled, and how long it took."""
        if self._verbose:
            self._write(f"{method} {(time.perf_counter() - started) * 1000:.1f} ms")

    def failed(self, method: str, error: BaseException) -> None:
        """Note that handling a message failed; the text of the error could hold a secret."""
        where = error.__traceback__
        while where is not None and where.tb_next is not None:
            where = where.tb_next
        line = f"{where.tb_frame.f_code.co_name}:{where.tb_lineno}" if where else "?"
        self._write(f"{method} failed: {type(error).__name__} in {line}")

    @staticmethod
    def _write(line: str) -> None:
        stream = sys.stderr
        if stream is not None:
            stream.write(f"{time.strftime('%H:%M:%S')} {line}\n")
            stream.flush()
