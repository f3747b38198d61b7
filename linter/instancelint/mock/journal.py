"""What was asked and what was found: for the terminal, for reports, and for the page that shows requests live."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from typing import Any, NamedTuple

from instancelint.model.report import FileReport, Report

_KEPT = 1_000
"""Entries that the page is shown when it is opened."""


class AnsweredRequest(NamedTuple):
    """A request that was answered; `body` returns what it sent with every secret masked, None if that was nothing."""

    number: int
    time: str
    method: str
    path: str
    status: int
    report: Report
    body: Callable[[], str | None] = str

    def __repr__(self) -> str:
        """Return the line that the mock prints."""
        return f"<AnsweredRequest {self.number}: {self.line()}>"

    @property
    def codes(self) -> list[str]:
        """The codes of the findings, in order."""
        return [finding.code for finding in self.report.findings]

    def to_dict(self) -> dict[str, Any]:
        """Return the entry as plain data, as `--record` writes it and the page reads it."""
        return {
            "number": self.number,
            "time": self.time,
            "method": self.method,
            "path": self.path,
            "status": self.status,
            "findings": self.report.to_dict()["findings"],
            "body": self.body() or None,
        }

    def line(self) -> str:
        """Return the entry on one line for a terminal."""
        return f"{self.method} {self.path} {self.status} {' '.join(self.codes)}".rstrip()


class Journal:
    """Numbers the requests, keeps the last entries and on request the reports of all, and tells whoever listens."""

    def __init__(self, *listeners: Callable[[AnsweredRequest], None], keeps_reports: bool = False) -> None:
        self._listeners = list(listeners)
        self._keeps = keeps_reports
        self._queues: set[asyncio.Queue[AnsweredRequest]] = set()
        self._files: list[FileReport] = []
        self._number = 0
        self.entries: deque[AnsweredRequest] = deque(maxlen=_KEPT)

    def next_number(self) -> int:
        """Return the number of the request that is looked at next."""
        self._number += 1
        return self._number

    def add(self, entry: AnsweredRequest) -> None:
        """Write a request down."""
        self.entries.append(entry)
        if self._keeps:
            self._files += [file for file in entry.report.files if file.findings]
        for listener in self._listeners:
            listener(entry)
        for queue in self._queues:
            queue.put_nowait(entry)

    def clear(self) -> None:
        """Forget all requests; numbers go on."""
        self.entries.clear()
        self._files.clear()

    @property
    def report(self) -> Report:
        """What was found in all requests so far, if reports are kept."""
        return Report(tuple(self._files))

    async def follow(self) -> AsyncIterator[AnsweredRequest]:
        """Yield the entries so far, and then each new one."""
        queue: asyncio.Queue[AnsweredRequest] = asyncio.Queue()
        for entry in self.entries:
            queue.put_nowait(entry)
        self._queues.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self._queues.discard(queue)
