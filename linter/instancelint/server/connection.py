"""The connection to an editor: JSON-RPC messages on two streams, and errors that say nothing of what was sent."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Coroutine
from functools import partial
from itertools import count
from typing import Any, BinaryIO, TypeAlias

from instancelint.server.log import Log
from instancelint.server.shapes import fits

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INVALID_PARAMS = -32602
INTERNAL_ERROR = -32603
NOT_INITIALIZED = -32002
CANCELLED = -32800

Plain: TypeAlias = dict[str, Any]
"""An object of the protocol, as JSON has it."""
Handler: TypeAlias = Callable[[Any], object]
"""
Takes the params of a message; what it returns is the answer to a request.

It may also return a coroutine, which runs beside the messages, and which an editor can cancel.
"""
Work: TypeAlias = Coroutine[Any, Any, object]


class RefusalError(Exception):
    """A request that is answered with an error."""

    def __init__(self, reason: str, code: int) -> None:
        super().__init__(reason)
        self.code = code


class Connection:
    """Hands the messages of an editor to handlers, and sends messages to it."""

    def __init__(self, output: BinaryIO, log: Log) -> None:
        self.exit_code: int | None = None
        """What `exit` asked for: 0 after a `shutdown`, else 1."""
        self._output = output
        self._log = log
        self._handlers: dict[str, Handler] = {"shutdown": self._shut_down}
        self._is_initialized = self._is_shut_down = False
        self._numbers = count(1)
        self._asked: dict[object, asyncio.Future[Plain]] = {}
        self._answering: dict[object, asyncio.Task[None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def handle(self, method: str, handler: Handler) -> None:
        """Let a handler take a method."""
        self._handlers[method] = handler

    def start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Do work beside the messages, as long as the connection is there."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def serve(self, messages: BinaryIO) -> int:
        """Answer messages until the editor leaves; returns the exit code that the protocol asks for."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._failed)
        while self.exit_code is None:
            try:
                body = await loop.run_in_executor(None, _read, messages)
            except (OSError, ValueError, MemoryError, OverflowError):  # gone, or its lengths cannot be trusted
                break
            if body is None:
                break
            self._take(body)
        for task in self._tasks:
            task.cancel()
        return 1 if self.exit_code is None else self.exit_code

    # -- messages to the editor --------------------------------------------------------------------------------------

    def tell(self, method: str, params: object) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: object) -> asyncio.Future[Plain]:
        """Send a request; returns what will be its answer, with `result` or `error`."""
        number = next(self._numbers)
        answer = self._asked[number] = asyncio.get_running_loop().create_future()
        self._send({"id": number, "method": method, "params": params})
        return answer

    def publish(self, uri: str, diagnostics: list[str], version: int | None) -> None:
        """Publish the diagnostics of a text, each written as JSON."""
        said = f'"version": {version}, ' if version is not None else ""
        params = f'{{"uri": {json.dumps(uri)}, {said}"diagnostics": [{", ".join(diagnostics)}]}}'
        self._write(f'{{"jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": {params}}}')

    def _send(self, message: Plain) -> None:
        self._write(json.dumps({"jsonrpc": "2.0", **message}))

    def _refuse(self, number: object, refusal: RefusalError) -> None:
        self._send({"id": number, "error": {"code": refusal.code, "message": str(refusal)}})

    def _write(self, text: str) -> None:
        body = text.encode()
        try:
            self._output.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
            self._output.flush()
        except (OSError, ValueError):  # the editor is gone
            self.exit_code = 1

    # -- messages of the editor --------------------------------------------------------------------------------------

    def _take(self, body: bytes) -> None:
        """Hand over a message; one that cannot be read is refused where it asks for an answer."""
        try:
            message = json.loads(body)
        except (ValueError, RecursionError) as error:
            self._log.failed("message", error)
            self._refuse(None, RefusalError("not JSON", PARSE_ERROR))
            return
        number = message.get("id") if isinstance(message, dict) else None
        if not isinstance(message, dict) or not isinstance(number, int | str | None):
            self._refuse(None, RefusalError("not a message", INVALID_REQUEST))
        elif "method" not in message:
            answer = self._asked.pop(number, None)
            if answer is not None and not answer.done():
                answer.set_result(message)
        elif message["method"] == "exit":
            self.exit_code = 0 if self._is_shut_down else 1
        elif message["method"] == "$/cancelRequest":
            self._cancel(message.get("params"))
        else:
            self._call(message["method"], number, message.get("params"))

    def _cancel(self, params: object) -> None:
        number = params.get("id") if isinstance(params, dict) else None
        task = self._answering.get(number) if isinstance(number, int | str) else None
        if task is not None:
            task.cancel()

    def _call(self, method: object, number: int | str | None, params: object) -> None:
        """Let the handler of a method answer a request; a notification has no number, and no answer."""
        refusal = self._refusal(method, params)
        if refusal is not None:
            if number is not None:
                self._refuse(number, refusal)
            return
        name = str(method)
        self._is_initialized = True
        started = time.perf_counter()
        try:
            result = self._handlers[name](params)
        except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on
            self._fail(name, number, error)
        else:
            if asyncio.iscoroutine(result):
                task = self._answering[number] = self.start(self._answer_later(name, number, result, started))
                task.add_done_callback(lambda _: self._answering.pop(number, None))
                return
            self._answer(number, result)
        self._log.answered(name, started)

    def _refusal(self, method: object, params: object) -> RefusalError | None:
        """Return why a message is not handed over: it comes too early or too late, or nobody knows what it means."""
        if self._is_shut_down:
            return RefusalError("the server is shut down", INVALID_REQUEST)
        if method == "initialize" and self._is_initialized:
            return RefusalError("the server is initialized already", INVALID_REQUEST)
        if method != "initialize" and not self._is_initialized:
            return RefusalError("the server has not been initialized", NOT_INITIALIZED)
        if not isinstance(method, str) or method not in self._handlers:
            return RefusalError("unknown method", METHOD_NOT_FOUND)
        return None if fits(params, method) else RefusalError("not the params of this method", INVALID_PARAMS)

    async def _answer_later(self, method: str, number: int | str | None, work: Work, started: float) -> None:
        try:
            self._answer(number, await work)
        except asyncio.CancelledError:
            self._fail(method, number, RefusalError("cancelled", CANCELLED))
        except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on
            self._fail(method, number, error)
        self._log.answered(method, started)

    def _answer(self, number: int | str | None, result: object) -> None:
        if number is not None:
            self._send({"id": number, "result": result})

    def _fail(self, method: str, number: int | str | None, error: Exception) -> None:
        if not isinstance(error, RefusalError):
            self._log.failed(method, error)
            error = RefusalError(f"internal error ({type(error).__name__})", INTERNAL_ERROR)
        if number is not None:
            self._refuse(number, error)

    def _failed(self, _: asyncio.AbstractEventLoop, context: Plain) -> None:
        error = context.get("exception")
        if error is not None:
            self._log.failed("task", error)

    def _shut_down(self, _: object) -> None:
        self._is_shut_down = True


def _read(stream: BinaryIO) -> bytes | None:
    """Read the body of a message; None at the end."""
    length = 0
    for line in iter(partial(stream.readline), b""):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            length = int(value)
        if not line.strip() and length:
            return stream.read(length) or None
    return None
