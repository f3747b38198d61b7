"""
An editor that talks to `instancelint server`, and keeps every byte that it is sent.

Whatever it is sent has to be what the protocol has, as another implementation reads it.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from lsprotocol import converters, types

START = (sys.executable, "-c", "from instancelint.cli.main import main; raise SystemExit(main())", "server")
RESOLVES = {"textDocument": {"codeAction": {"resolveSupport": {"properties": ["edit"]}, "dataSupport": True}}}
"""What an editor can that asks for edits when an action is chosen."""
_LONGEST = 60
_CONVERTER = converters.get_converter()


class Editor:
    """A client of the server; `sent` is all that came from it, and `logged` what it wrote to its log."""

    def __init__(
        self,
        *options: str,
        capabilities: dict[str, Any] | None = None,
        folders: Sequence[Path] = (),
        cwd: Path | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen([*START, *options], stdin=pipe, stdout=pipe, stderr=pipe, cwd=cwd)
        assert self.process.stdin is not None
        self._input: IO[bytes] = self.process.stdin
        self.sent = self.logged = b""
        self._number = 0
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._kept: list[dict[str, Any]] = []
        self._begun: dict[int, str] = {}
        self._threads = [threading.Thread(target=each, daemon=True) for each in (self._read, self._read_log)]
        for thread in self._threads:
            thread.start()
        self.answer = self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": capabilities or {},
                "initializationOptions": initial,
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name} for folder in folders] or None,
            },
        )
        self.tell("initialized", {})

    @property
    def capabilities(self) -> Any:  # noqa: ANN401 - JSON
        """What the server says that it can do."""
        return self.answer["capabilities"]

    def tell(self, method: str, params: object) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401 - JSON
        """Return the answer to a request; raises AssertionError for an error."""
        answer = self.try_to_ask(method, params)
        assert "error" not in answer, answer
        return answer["result"]

    def try_to_ask(self, method: str, params: object) -> dict[str, Any]:
        """Return the answer to a request with its result or error."""
        return self.answer_to(self.begin(method, params))

    def begin(self, method: str, params: object) -> int:
        """Send a request without waiting for the answer; returns its number."""
        self._number += 1
        self._begun[self._number] = method
        self._send({"id": self._number, "method": method, "params": params})
        return self._number

    def answer_to(self, number: int) -> dict[str, Any]:
        """Return the answer to a request with its result or error."""
        return self._wait_for(lambda message: message.get("id") == number and "method" not in message)

    def open(self, uri: str, text: str, language: str = "yaml", version: int = 1) -> None:
        """Open a text."""
        document = {"uri": uri, "languageId": language, "version": version, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, text: str, version: int) -> None:
        """Replace a whole text."""
        document = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def published(self, uri: str, version: int | None = None) -> list[dict[str, Any]]:
        """Return the next diagnostics that are published for a text, or those for a version of it."""

        def is_wanted(message: dict[str, Any]) -> bool:
            params = message.get("params", {})
            return (
                message.get("method") == "textDocument/publishDiagnostics"
                and params["uri"] == uri
                and version in {None, params.get("version")}
            )

        found: list[dict[str, Any]] = self._wait_for(is_wanted)["params"]["diagnostics"]
        return found

    def codes(self, uri: str, version: int | None = None) -> list[str]:
        """Return the codes of the diagnostics that are published next for a text."""
        return [each["code"] for each in self.published(uri, version)]

    def asked(self, method: str) -> dict[str, Any]:
        """Return the next request or notification of the server by its method."""
        return self._wait_for(lambda message: message.get("method") == method)

    def leave(self) -> int:
        """End the server as the protocol says; returns its exit code."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.wait()

    def wait(self) -> int:
        """Wait until the server has ended; returns its exit code."""
        code = self.process.wait(_LONGEST)
        for thread in self._threads:
            thread.join(_LONGEST)
        self._input.close()
        return code

    def drop(self) -> int:
        """Close the connection without a word; returns the exit code of the server."""
        self._input.close()
        return self.wait()

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._input.flush()

    def _wait_for(self, is_wanted: Any) -> dict[str, Any]:  # noqa: ANN401 - a function
        for index, message in enumerate(self._kept):
            if is_wanted(message):
                return self._kept.pop(index)
        while True:
            received = self._messages.get(timeout=_LONGEST)
            assert received is not None, f"the server has ended: {self.logged.decode()}"
            self._read_as_others_do(received)
            if "id" in received and "method" in received:
                self._send({"id": received["id"], "result": None})
            if is_wanted(received):
                return received
            self._kept.append(received)

    def _read_as_others_do(self, message: dict[str, Any]) -> None:
        """Read a message by the classes of the protocol; raises for one that is not as they have it."""
        if "error" in message:
            _CONVERTER.structure(message, types.ResponseErrorMessage)
        elif "method" in message:
            _CONVERTER.structure(message, types.METHOD_TO_TYPES[message["method"]][0])
        else:
            answer = types.METHOD_TO_TYPES[self._begun[message["id"]]][1]
            assert answer is not None
            _CONVERTER.structure(message, answer)

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        with stream:
            while head := stream.readline():
                length = int(head.partition(b":")[2]) if head.lower().startswith(b"content-length:") else 0
                while head.strip():
                    head = stream.readline()
                body = stream.read(length)
                self.sent += body
                self._messages.put(json.loads(body))
        self._messages.put(None)

    def _read_log(self) -> None:
        stream = self.process.stderr
        assert stream is not None
        with stream:
            for line in stream:
                self.logged += line
