"""The server: which handler answers what, and how it starts and ends."""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.io_ import StdoutWriter
from pygls.lsp.server import LanguageServer

from instancelint.base.version import __version__
from instancelint.language.session import Session
from instancelint.server.code_actions import OPTIONS, CodeActions
from instancelint.server.completions import OPTIONS as completion_options  # noqa: N811
from instancelint.server.completions import Completions
from instancelint.server.editor import Editor
from instancelint.server.hovers import hover
from instancelint.server.log import Log
from instancelint.server.names import name_of
from instancelint.server.overlays import Overlays
from instancelint.server.protocol import Protocol
from instancelint.server.workspace import Workspace, watchers

T = TypeVar("T")
JSON_IS_VALIDATED = "jsonIsValidated"
"""The option of a client whose editor reports plain mistakes in JSON itself: a missing comma is not reported twice."""
_INVALID_REQUEST = -32600
_PARSE_ERROR = -32700


class InstancelintServer(LanguageServer):
    """The language server of one connection."""

    protocol: Protocol

    def __init__(self, session: Session, log: Log) -> None:
        super().__init__("instancelint", __version__, protocol_cls=Protocol)
        self.log = log
        self.editor = Editor(self, session, log, self.protocol)
        self._tasks: set[asyncio.Task[None]] = set()
        self._actions = CodeActions(self.editor)
        self._completions = Completions(self.editor)
        self._overlays = Overlays(self.editor)
        self._files = Workspace(self.editor)
        self._register()

    def report_server_error(self, error: Exception, source: object) -> None:  # noqa: ARG002 - the library's signature
        """Note that something failed."""
        self.log.failed("message", error)

    def handle(self, method: str, handler: Callable[[Any], object], options: object = None) -> None:
        """Let a handler answer a method."""
        self.feature(method, options)(self._guarded(method, handler))

    def _guarded(self, method: str, handler: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return a handler that is timed, and whose errors say nothing of what was sent."""

        def handle(params: Any = None) -> object:  # noqa: ANN401 - one of many classes
            with self._watching(method):
                return handler(params)

        async def handle_later(params: Any = None) -> object:  # noqa: ANN401 - as above
            with self._watching(method):
                found = handler(params)
                return await found if inspect.isawaitable(found) else found

        return handle_later if inspect.iscoroutinefunction(handler) else handle

    @contextmanager
    def _watching(self, method: str) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        except JsonRpcException:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on
            self.log.failed(method, error)
            raise JsonRpcInternalError(f"internal error ({type(error).__name__})") from None
        finally:
            self.log.answered(method, started)

    def _register(self) -> None:
        editor = self.editor
        self.handle(types.INITIALIZE, self._initialize)
        self.handle(types.INITIALIZED, self._initialized)
        self.handle(types.TEXT_DOCUMENT_DID_OPEN, lambda params: editor.open(params.text_document))
        self.handle(
            types.TEXT_DOCUMENT_DID_CHANGE, lambda params: editor.change(params.text_document, params.content_changes)
        )
        self.handle(types.TEXT_DOCUMENT_DID_SAVE, lambda params: editor.save(params.text_document.uri))
        self.handle(types.TEXT_DOCUMENT_DID_CLOSE, lambda params: editor.close(params.text_document.uri))
        self.handle(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, lambda params: self._files.change_files(params.changes))
        self.handle(
            types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, lambda params: self._files.change_folders(params.event)
        )
        self.handle(types.WORKSPACE_DID_CHANGE_CONFIGURATION, lambda _: None)
        self.handle(types.TEXT_DOCUMENT_CODE_ACTION, self._actions.offer, OPTIONS)
        self.handle(types.CODE_ACTION_RESOLVE, self._actions.resolve)
        self.handle(types.TEXT_DOCUMENT_HOVER, lambda params: hover(editor, params))
        self.handle(types.TEXT_DOCUMENT_COMPLETION, self._completions.complete, completion_options)
        self.handle(types.COMPLETION_ITEM_RESOLVE, self._completions.resolve)
        self.handle(types.TEXT_DOCUMENT_INLAY_HINT, self._overlays.hints)
        self.handle(types.TEXT_DOCUMENT_CODE_LENS, self._overlays.lenses)
        self.handle(types.TEXT_DOCUMENT_DOCUMENT_LINK, self._overlays.links)
        self.handle(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, self._overlays.symbols)

    def _initialize(self, params: types.InitializeParams) -> None:
        self.editor.encoding = _value(self.workspace.position_encoding)
        self.editor.folders = [name_of(folder.uri) for folder in params.workspace_folders or ()]
        if not self.editor.folders and params.root_uri:
            self.editor.folders = [name_of(params.root_uri)]
        document, workspace = params.capabilities.text_document, params.capabilities.workspace
        asks = document is not None and document.diagnostic is not None
        options = params.initialization_options
        self.editor.json_is_validated = isinstance(options, dict) and options.get(JSON_IS_VALIDATED) is True
        self.editor.pulls = bool(asks and workspace and workspace.diagnostics and workspace.diagnostics.refresh_support)
        if self.editor.pulls:
            offered = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=True)
            self.handle(types.TEXT_DOCUMENT_DIAGNOSTIC, self._diagnostic, offered)
            self.handle(types.WORKSPACE_DIAGNOSTIC, self._files.diagnostics)

    def _initialized(self, _: object) -> None:
        self.start(self.editor.watch())
        self._files.read()
        workspace = self.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if watched and watched.dynamic_registration:
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("watched-files", method, self.protocol.plain(watchers()))
            self.client_register_capability(types.RegistrationParams([registration]))

    def start(self, work: Any) -> None:  # noqa: ANN401 - a coroutine
        """Do work beside the messages."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _diagnostic(self, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        name = name_of(params.text_document.uri)
        found = self.editor.diagnostics(name) if name in self.editor.texts else []
        return types.RelatedFullDocumentDiagnosticReport(items=found)

    async def serve(self, stdin: BinaryIO, stdout: BinaryIO) -> int:
        """Answer messages until the client leaves; returns the exit code that the protocol asks for."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._failed)
        self.protocol.set_writer(StdoutWriter(stdout))
        while self.protocol.exit_code is None:
            try:
                body = await loop.run_in_executor(None, _read, stdin)
            except (OSError, ValueError):
                break
            if body is None:
                break
            self._take(body)
        self._files.stop()
        for task in self._tasks:
            task.cancel()
        return 1 if self.protocol.exit_code is None else self.protocol.exit_code

    def _failed(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if error is not None:
            self.log.failed("task", error)

    def _take(self, body: bytes) -> None:
        """Hand over a message; one that cannot be read is refused where it asks for an answer."""
        try:
            sent = json.loads(body)
        except ValueError as error:
            self.log.failed("message", error)
            self.protocol.refuse(0, "not JSON", _PARSE_ERROR)
            return
        number = sent.get("id") if isinstance(sent, dict) and "method" in sent else None
        try:
            self.protocol.handle_message(self.protocol.structure_message(sent))
        except BrokenPipeError:
            self.protocol.exit_code = 1
        except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on
            self.log.failed("message", error)
            if number is not None:
                self.protocol.refuse(number, "not a valid request", _INVALID_REQUEST)


def _read(stream: BinaryIO) -> bytes | None:
    """Read the body of a message; None at the end."""
    length = 0
    while True:
        line = stream.readline()
        if not line:
            return None
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            length = int(value)
        if not line.strip() and length:
            return stream.read(length) or None


def _value(encoding: object) -> str:
    return str(getattr(encoding, "value", encoding))


def run(session: Session, *, verbose: bool) -> int:
    """Serve an editor on the standard streams; returns the exit code."""
    import logging

    logging.disable(logging.CRITICAL)  # libraries log what is sent, and that may hold secrets
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing but messages may be written there
    return asyncio.run(InstancelintServer(session, Log(verbose=verbose)).serve(stdin, stdout))
