"""The mock as a process of its own, as people start it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

START = (sys.executable, "-u", "-m", "instancelint", "mock", "--port", "0", "--isolated")


class MockProcess:
    """Starts the mock and waits until it answers; `url` is the base URL for clients."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [*START, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        first = self._process.stdout.readline()
        assert first.startswith("Listening on http://127.0.0.1:"), first + self.stop(signal.SIGTERM)[1]
        self.url = first.removeprefix("Listening on ").strip()
        self.page = self._process.stdout.readline().removeprefix("Requests: ").strip()

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.page.rpartition(":")[2])

    def stop(self, how: int = signal.SIGINT) -> tuple[str, str]:
        """Stop it; the lines that it printed since it answers, and what it wrote to standard error."""
        if self._process.poll() is None:
            os.kill(self._process.pid, how)
        return self._process.communicate(timeout=30)

    @property
    def code(self) -> int | None:
        """Its exit code, once it has stopped."""
        return self._process.poll()
