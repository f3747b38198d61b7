"""Messages that are handed over and answered, without a process."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Any

import pytest

from instancelint.server.connection import Connection, Plain, RefusalError
from instancelint.server.log import Log

INITIALIZE = {"id": 1, "method": "initialize", "params": {"capabilities": {}}}


def framed(*messages: object) -> bytes:
    bodies = [message if isinstance(message, bytes) else json.dumps(message).encode() for message in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)


def answers(*messages: object, **handlers: Any) -> tuple[list[Plain], int]:  # noqa: ANN401 - handlers of any kind
    """Return what is answered to messages, and the exit code."""
    output = io.BytesIO()
    connection = Connection(output, Log(verbose=False))
    connection.handle("initialize", lambda _: None)
    for name, handler in handlers.items():
        connection.handle(f"test/{name}", handler)
    code = asyncio.run(connection.serve(io.BytesIO(framed(*messages))))
    parts = output.getvalue().split(b"Content-Length: ")[1:]
    return [json.loads(part.partition(b"\r\n\r\n")[2]) for part in parts], code


def error(number: object, code: int, message: str) -> Plain:
    return {"jsonrpc": "2.0", "id": number, "error": {"code": code, "message": message}}


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (b"{", error(None, -32700, "not JSON")),
        (b"[" * 100_000, error(None, -32700, "not JSON")),
        (b"\xff", error(None, -32700, "not JSON")),
        ([], error(None, -32600, "not a message")),
        ({"id": [], "method": "initialize"}, error(None, -32600, "not a message")),
        ({"id": 7, "method": "test/x"}, error(7, -32002, "the server has not been initialized")),
        ({"id": 7, "method": "initialize"}, error(7, -32602, "not the params of this method")),
    ],
)
def test_what_is_no_message_is_refused_and_the_next_one_answered(sent: object, expected: Plain) -> None:
    found, code = answers(sent, INITIALIZE, {"method": "exit"})
    assert (found, code) == ([expected, {"jsonrpc": "2.0", "id": 1, "result": None}], 1)


def test_errors_say_nothing_of_what_was_sent() -> None:
    def fail(params: object) -> None:
        raise ValueError(params)

    def refuse(_: object) -> None:
        raise RefusalError("not now", -32801)

    sent = [{"id": 2, "method": "test/fail", "params": "secret"}, {"id": "3", "method": "test/refuse"}]
    found, _ = answers(INITIALIZE, *sent, {"method": "test/fail"}, fail=fail, refuse=refuse)
    assert found[1:] == [error(2, -32603, "internal error (ValueError)"), error("3", -32801, "not now")]


def test_what_takes_long_can_be_cancelled() -> None:
    async def wait(_: object) -> None:
        await asyncio.sleep(60)

    async def work(_: object) -> str:
        await asyncio.sleep(0)
        return "done"

    sent = [{"id": 2, "method": "test/wait"}, {"id": 3, "method": "test/work"}]
    cancelled = {"method": "$/cancelRequest", "params": {"id": 2}}
    gone = {"method": "$/cancelRequest", "params": {"id": {}}}
    found, _ = answers(INITIALIZE, *sent, gone, cancelled, {"id": 4, "method": "shutdown"}, wait=wait, work=work)
    assert {"jsonrpc": "2.0", "id": 3, "result": "done"} in found
    assert error(2, -32800, "cancelled") in found


def test_after_shutdown_only_exit_counts() -> None:
    sent = [{"id": 2, "method": "shutdown"}, {"id": 3, "method": "shutdown"}, {"method": "exit"}, INITIALIZE]
    found, code = answers(INITIALIZE, *sent)
    assert (found[1:], code) == (
        [{"jsonrpc": "2.0", "id": 2, "result": None}, error(3, -32600, "the server is shut down")],
        0,
    )


@pytest.mark.parametrize("length", [10**14, 10**30])
def test_a_length_that_no_message_has_ends_the_connection(length: int) -> None:
    messages = io.BytesIO(framed(INITIALIZE) + b"Content-Length: %d\r\n\r\n{}" % length)
    connection = Connection(io.BytesIO(), Log(verbose=False))
    connection.handle("initialize", lambda _: None)
    assert asyncio.run(connection.serve(messages)) == 1
