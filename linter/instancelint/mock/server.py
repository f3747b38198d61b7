"""Runs the mock: uvicorn on an address of this machine, until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

import uvicorn
from starlette.applications import Starlette

_PATIENCE = 2
"""Seconds that open requests get when the mock stops; the page's stream never ends by itself."""


def _protocol() -> type[asyncio.Protocol] | Literal["h11"]:
    """Return the fastest protocol that is installed: httptools has to be compiled for a system."""
    try:
        from instancelint.mock.protocol import MockProtocol
    except ImportError:
        return "h11"
    return MockProtocol


def listen(host: str, port: int) -> socket.socket:
    """
    Open the socket of the mock; port 0 takes any free one.

    Raises OSError where the address cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        opened.listen(1024)
    except OSError:
        opened.close()
        raise
    return opened


def address(opened: socket.socket) -> str:
    """Return the address of a socket as a URL."""
    host, port = opened.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(application: Starlette, opened: socket.socket, ready: Callable[[], None]) -> None:
    """Answer requests until SIGINT or SIGTERM; `ready` is called when the first can be answered."""
    server = Server(application, ready)
    server.run(sockets=[opened])


class Server(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, application: Starlette, ready: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                application,
                http=_protocol(),
                log_level="critical",
                access_log=False,
                lifespan="off",
                server_header=False,
                timeout_graceful_shutdown=_PATIENCE,
            )
        )
        self._ready = ready

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """
        Stop at SIGINT and SIGTERM; that is how the mock ends, so they are not raised again when it has stopped.

        In a thread of another program, signals are the program's.
        """
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to answer, and say so."""
        await super().startup(sockets)
        self._ready()
