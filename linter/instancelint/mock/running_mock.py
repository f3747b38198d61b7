"""A mock in a thread of the calling program, for its tests."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Self

from instancelint.config.settings import Settings
from instancelint.mock.app import application
from instancelint.mock.context import MockContext
from instancelint.mock.journal import AnsweredRequest, Journal
from instancelint.mock.judge import Judge
from instancelint.mock.server import Server, address, listen
from instancelint.mock.store import MemoryStore
from instancelint.model.report import Report
from instancelint.model.terms import Severity

_PATIENCE = 10
"""Seconds that the server may take to start or stop."""


class RunningMock:
    """
    A mock on a free port of this machine, from `start` to `stop` or in a `with` block.

    `url` is the base URL for clients. A body with a finding as severe as `fail_on` is refused.
    """

    def __init__(
        self, *, settings: Settings | None = None, fail_on: Severity | None = Severity.ERROR, seed: int | None = None
    ) -> None:
        self._journal = Journal(keeps_reports=True)
        self._context = MockContext(Judge(settings or Settings(), fail_on), MemoryStore(), self._journal, seed=seed)
        self._answers = threading.Event()
        self._server = Server(application(self._context), self._answers.set)
        self._socket = listen("127.0.0.1", 0)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)
        self.url = f"{address(self._socket)}/elements/api-v2"

    @property
    def requests(self) -> list[AnsweredRequest]:
        """The last thousand requests, oldest first."""
        return list(self._journal.entries)

    @property
    def report(self) -> Report:
        """What was found in all requests."""
        return self._journal.report

    def reset(self) -> None:
        """Forget all instances and requests."""
        self._context.store.clear()
        self._journal.clear()

    def start(self) -> Self:
        """Start to answer; raises RuntimeError if that takes too long."""
        self._thread.start()
        if not self._answers.wait(_PATIENCE):
            raise RuntimeError("the mock did not start")
        return self

    def stop(self) -> None:
        """Stop to answer."""
        self._server.should_exit = True
        self._thread.join(_PATIENCE)
        self._socket.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
