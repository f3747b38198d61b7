"""The protocol as pygls speaks it, with texts that we keep ourselves, and errors that say nothing of what was sent."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator
from typing import Any, TypeAlias

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

NOT_INITIALIZED = -32002
_BEFORE = frozenset({types.INITIALIZE, types.EXIT})

Plain: TypeAlias = dict[str, Any]
"""An object of the protocol as JSON has it."""
Steps = Iterator[tuple[Callable[..., Any], tuple[Any, ...], None]]
"""What pygls is to call next."""


class Protocol(LanguageServerProtocol):
    """
    The language server protocol.

    Positions in a text are lines that end with CR, LF or both and nothing else, as the protocol says and pygls does not
    have it; so opened texts are kept by the handlers.
    """

    exit_code: int | None = None
    """What `exit` asked for: 0 after a `shutdown`, else 1."""

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Steps:
        """Let the handler take a text."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Steps:
        """Let the handler change a text."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Steps:
        """Let the handler forget a text."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None

    @lsp_method(types.EXIT)
    def lsp_exit(self, *_: object) -> Generator[Any, Any, None]:
        """Note how the process is to end; the loop that reads messages ends with it."""
        self.exit_code = 0 if self._shutdown else 1
        yield from ()

    def handle_message(self, message: Any) -> None:  # noqa: ANN401 - one of many classes of messages
        """Hand a message to its handler; refuse what comes before `initialize` or after `shutdown`."""
        method = getattr(message, "method", None)
        number = getattr(message, "id", None)
        if method is not None and method not in _BEFORE and (self._shutdown or self._workspace is None):
            if number is not None:
                code = types.ErrorCodes.InvalidRequest.value if self._shutdown else NOT_INITIALIZED
                self.refuse(number, "the server has not been initialized or is shut down", code)
            return
        if method == types.INITIALIZE and self._workspace is not None:
            if number is not None:
                self.refuse(number, "the server is initialized already", types.ErrorCodes.InvalidRequest.value)
            return
        super().handle_message(message)

    def refuse(self, number: int | str, reason: str, code: int) -> None:
        """Answer a request with an error."""
        self._send_response(number, None, JsonRpcException(reason, code).to_response_error())

    def plain(self, value: object) -> Any:  # noqa: ANN401 - as JSON has it
        """Return a value as JSON has it."""
        return self._converter.unstructure(value)

    def publish(self, uri: str, diagnostics: list[str], version: int | None) -> None:
        """Publish the diagnostics of a text, each written as JSON."""
        method = json.dumps(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        said = f'"version": {version}, ' if version is not None else ""
        params = f'{{"uri": {json.dumps(uri)}, {said}"diagnostics": [{", ".join(diagnostics)}]}}'
        body = f'{{"jsonrpc": "{self.VERSION}", "method": {method}, "params": {params}}}'.encode()
        if self.writer is not None:
            self.writer.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
