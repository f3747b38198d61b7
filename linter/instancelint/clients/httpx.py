"""
A transport for httpx that lints what is about to be sent. It needs httpx: `pip install 'instancelint[httpx]'`.

    linter = RequestLinter()
    client = httpx.Client(transport=LintingTransport(linter))
"""

from __future__ import annotations

import httpx

from instancelint.clients.request_linter import RequestLinter

__all__ = ["AsyncLintingTransport", "LintingTransport", "RequestLinter"]


class LintingTransport(httpx.BaseTransport):
    """Shows each request to a linter and passes it on to another transport, by default the one that httpx uses."""

    def __init__(self, linter: RequestLinter, transport: httpx.BaseTransport | None = None) -> None:
        self._linter = linter
        self._transport = transport or httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; raises FindingsError where the linter does."""
        self._linter.check(request.method, str(request.url), request.headers, request.read())
        return self._transport.handle_request(request)

    def close(self) -> None:
        """Close the other transport."""
        self._transport.close()


class AsyncLintingTransport(httpx.AsyncBaseTransport):
    """The same for `httpx.AsyncClient`."""

    def __init__(self, linter: RequestLinter, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._linter = linter
        self._transport = transport or httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; raises FindingsError where the linter does."""
        self._linter.check(request.method, str(request.url), request.headers, await request.aread())
        return await self._transport.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the other transport."""
        await self._transport.aclose()
