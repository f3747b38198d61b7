"""The server: which handler answers what, and how it starts and ends."""

from __future__ import annotations

import asyncio
import sys

from instancelint.base.version import __version__
from instancelint.language.session import Session
from instancelint.server.client import Client
from instancelint.server.code_actions import CODE_ACTION_OPTIONS, CodeActions
from instancelint.server.commands import COMMAND_OPTIONS, EditorCommands
from instancelint.server.completions import COMPLETION_OPTIONS, Completions
from instancelint.server.connection import Connection, Plain
from instancelint.server.editor import Editor
from instancelint.server.hovers import hover
from instancelint.server.log import Log
from instancelint.server.names import name_of
from instancelint.server.overlays import Overlays
from instancelint.server.workspace import Workspace, watchers

JSON_IS_VALIDATED = "jsonIsValidated"
"""The option of a client whose editor reports plain mistakes in JSON itself: a missing comma is not reported twice."""
_INCREMENTAL = 2
"""The way of the protocol to send a change: what has changed, and not the whole text."""
_CAN: Plain = {
    "textDocumentSync": {"openClose": True, "change": _INCREMENTAL, "save": True},
    "codeActionProvider": CODE_ACTION_OPTIONS,
    "completionProvider": COMPLETION_OPTIONS,
    "hoverProvider": True,
    "inlayHintProvider": True,
    "codeLensProvider": {},
    "executeCommandProvider": COMMAND_OPTIONS,
    "documentLinkProvider": {},
    "documentSymbolProvider": True,
    "workspace": {"workspaceFolders": {"supported": True, "changeNotifications": True}},
}


class LanguageServer:
    """The language server of one connection."""

    def __init__(self, session: Session, connection: Connection, log: Log) -> None:
        self._connection = connection
        self._editor = Editor(connection, session, log)
        self._actions = CodeActions(self._editor)
        self._commands = EditorCommands(self._editor, self._actions)
        self._completions = Completions(self._editor)
        self._overlays = Overlays(self._editor)
        self._files = Workspace(self._editor)
        self._register()

    def _register(self) -> None:
        editor, handle = self._editor, self._connection.handle
        handle("initialize", self._initialize)
        handle("initialized", self._initialized)
        handle("textDocument/didOpen", lambda params: editor.open(params["textDocument"]))
        handle("textDocument/didChange", lambda params: editor.change(params["textDocument"], params["contentChanges"]))
        handle("textDocument/didSave", lambda params: editor.save(params["textDocument"]["uri"]))
        handle("textDocument/didClose", lambda params: editor.close(params["textDocument"]["uri"]))
        handle("textDocument/codeAction", self._actions.offer)
        handle("codeAction/resolve", self._actions.resolve)
        handle("textDocument/hover", lambda params: hover(editor, params))
        handle("textDocument/completion", self._completions.complete)
        handle("completionItem/resolve", self._completions.resolve)
        handle("textDocument/inlayHint", self._overlays.hints)
        handle("textDocument/codeLens", self._overlays.lenses)
        handle("textDocument/documentLink", self._overlays.links)
        handle("textDocument/documentSymbol", self._overlays.symbols)
        handle("workspace/executeCommand", self._commands.execute)
        handle("workspace/didChangeWatchedFiles", lambda params: self._files.change_files(params["changes"]))
        handle("workspace/didChangeWorkspaceFolders", lambda params: self._files.change_folders(params["event"]))

    def _initialize(self, params: Plain) -> Plain:
        client = self._editor.client = Client(params["capabilities"])
        folders = [folder["uri"] for folder in params.get("workspaceFolders") or ()]
        root = params.get("rootUri")
        self._editor.folders = [name_of(uri) for uri in folders or ([root] if root else [])]
        options = params.get("initializationOptions")
        self._editor.json_is_validated = isinstance(options, dict) and options.get(JSON_IS_VALIDATED) is True
        can = {**_CAN, "positionEncoding": client.encoding}
        if client.pulls:
            can["diagnosticProvider"] = {"interFileDependencies": True, "workspaceDiagnostics": True}
            self._connection.handle("textDocument/diagnostic", self._diagnostic)
            self._connection.handle("workspace/diagnostic", self._files.diagnostics)
        return {"capabilities": can, "serverInfo": {"name": "instancelint", "version": __version__}}

    def _initialized(self, _: object) -> None:
        self._connection.start(self._editor.watch())
        self._files.read()
        if self._editor.client.watches_files:
            method = "workspace/didChangeWatchedFiles"
            registration = {"id": "watched-files", "method": method, "registerOptions": watchers()}
            self._connection.ask("client/registerCapability", {"registrations": [registration]})

    def _diagnostic(self, params: Plain) -> Plain:
        name = name_of(params["textDocument"]["uri"])
        found = self._editor.diagnostics(name) if name in self._editor.texts else []
        return {"kind": "full", "items": found}


def run(session: Session, *, verbose: bool) -> int:
    """Serve an editor on the standard streams; returns the exit code."""
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing but messages may be written there
    log = Log(verbose=verbose)
    connection = Connection(stdout, log)
    LanguageServer(session, connection, log)
    return asyncio.run(connection.serve(stdin))
