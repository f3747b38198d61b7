"""What clients get over HTTP that offer another protocol, or send heads without an end."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator

import httpx
import pytest

from instancelint.mock.running_mock import RunningMock

BODY = json.dumps(
    {
        "element": {"key": "zendesk"},
        "name": "Support",
        "configuration": {"username": "a@acme.example", "password": "s3cr3tXyz9v8u7", "zendesk.subdomain": "acme"},
    }
).encode()
HEAD = b"POST /elements/api-v2/instances?x=%20y HTTP/1.1\r\nHost: x\r\nAuthorization: User u, Organization o\r\n"
LENGTH = b"Content-Length: %d\r\n" % len(BODY)
OFFER = b"Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAA\r\nUpgrade: h2c\r\n"
PLAIN, OFFERING = HEAD + LENGTH + b"\r\n" + BODY, HEAD + OFFER + LENGTH + b"\r\n" + BODY


@pytest.fixture(scope="module")
def mock() -> Iterator[RunningMock]:
    with RunningMock() as running:
        yield running


def answers(mock: RunningMock, *parts: bytes, number: int = 1) -> list[bytes]:
    """Send parts over one connection; the status lines that come back, until it is closed or there are so many."""
    url = httpx.URL(mock.url)
    with socket.create_connection((url.host, url.port or 0), timeout=10) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        received = b""
        for part in parts:
            connection.sendall(part)
        while received.count(b"HTTP/1.1 ") < number and (more := connection.recv(65536)):
            received += more
    return [line for line in received.split(b"\r\n") if line.startswith(b"HTTP/1.1 ")]


def sent(mock: RunningMock, *parts: bytes, number: int = 1) -> list[bytes]:
    """Send parts, each when the one before was answered or had time to arrive."""
    url = httpx.URL(mock.url)
    lines = []
    with socket.create_connection((url.host, url.port or 0), timeout=10) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for part in parts:
            connection.sendall(part)
            if part.endswith(BODY[-1:]):
                lines.append(connection.recv(65536).partition(b"\r\n")[0])
    assert len(lines) == number
    return lines


def test_an_offer_of_http_2_is_declined_and_the_body_is_read(mock: RunningMock) -> None:
    assert answers(mock, OFFERING) == [b"HTTP/1.1 200 OK"]
    head, body = OFFERING[: -len(BODY)], OFFERING[-len(BODY) :]
    assert answers(mock, head, body[:9], body[9:]) == [b"HTTP/1.1 200 OK"]


def test_later_requests_of_the_connection_are_answered_too(mock: RunningMock) -> None:
    assert sent(mock, PLAIN, OFFERING, PLAIN, OFFERING, number=4) == [b"HTTP/1.1 200 OK"] * 4


def test_an_offer_behind_a_request_that_is_not_answered_yet_is_refused(mock: RunningMock) -> None:
    assert b"HTTP/1.1 400 Bad Request" in answers(mock, PLAIN + OFFERING, number=2)


def test_a_head_without_an_end_is_refused(mock: RunningMock) -> None:
    assert answers(mock, HEAD, b"X: " + b"a" * 100_000) == [b"HTTP/1.1 400 Bad Request"]


def test_a_large_body_is_not_taken_for_a_head(mock: RunningMock) -> None:
    large = BODY + b" " * 300_000
    assert answers(mock, HEAD + b"Content-Length: %d\r\n\r\n" % len(large) + large) == [b"HTTP/1.1 200 OK"]


def test_without_httptools_it_answers_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "instancelint.mock.protocol", None)
    with RunningMock() as running:
        assert answers(running, OFFERING) == [b"HTTP/1.1 200 OK"]
