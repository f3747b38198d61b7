"""
HTTP as the mock speaks it: parsed by httptools, which takes a fraction of the time that h11 takes.

httptools ends a request whose client offers another protocol, as Java's HttpClient offers HTTP/2, before its body.
Such a connection is handed over to h11, which declines the offer and reads on.
"""

from __future__ import annotations

import httptools
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_LARGEST_HEAD = 65_536
"""Bytes of a request before its body; httptools itself sets no limit."""


class MockProtocol(HttpToolsProtocol):
    """Answers a connection until a request on it offers another protocol."""

    _head: int | None = 0
    """Bytes of a head that is not complete yet; None where none is awaited."""

    def data_received(self, data: bytes) -> None:
        """Parse what was sent."""
        self._unset_keepalive_if_required()
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade as offer:
            self._hand_over(data[offer.args[0] :])
        except httptools.HttpParserError:
            self.send_400_response("Invalid HTTP request received.")
        else:
            self._limit_head(len(data))

    def _limit_head(self, size: int) -> None:
        if self._head is not None:
            self._head += size
            if self._head > _LARGEST_HEAD:
                self.send_400_response("Invalid HTTP request received.")

    def on_message_begin(self) -> None:
        """Await a head."""
        self._head = 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Begin to answer."""
        self._head = None
        if not self.parser.should_upgrade():
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Pass a part of the body on."""
        if not self.parser.should_upgrade():
            super().on_body(body)

    def on_message_complete(self) -> None:
        """End the body."""
        if not self.parser.should_upgrade():
            super().on_message_complete()

    def _hand_over(self, rest: bytes) -> None:
        """Let h11 answer the request, and all that follow on this connection."""
        if self.cycle is not None and not self.cycle.response_complete:
            self.send_400_response("Invalid HTTP request received.")  # answers would come in the wrong order
            return
        version = self.parser.get_http_version().encode()
        lines = [b"%s %s HTTP/%s" % (self.parser.get_method(), self.url, version)]
        lines += [b"%s: %s" % header for header in self.headers]
        self.connections.discard(self)
        protocol = H11Protocol(config=self.config, server_state=self.server_state, app_state=self.app_state)
        protocol.connection_made(self.transport)
        self.transport.set_protocol(protocol)
        protocol.data_received(b"\r\n".join([*lines, b"", rest]))
