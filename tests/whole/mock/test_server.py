"""The mock as a process: what it prints and writes, how it ends, what it keeps, and what hostile clients get."""

from __future__ import annotations

import json
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from junitparser import JUnitXml
from mock_process import START, MockProcess

SECRETS = {"Authorization": "User u9Vb3kQz71xTn5=, Organization o4Lm8sRw2cYp6d="}
HEAD = f"POST /elements/api-v2/instances HTTP/1.1\r\nHost: x\r\nAuthorization: {SECRETS['Authorization']}\r\n"


def body(name: str = "Support", **configuration: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    known = {"username": "agent@acme.example", "password": "s3cr3tXyz9v8u7", "zendesk.subdomain": "acme"}
    return {"element": {"key": "zendesk"}, "name": name, "configuration": {**known, **configuration}}


BAD = body("Support", **{"event.notification.enabled": True})


@pytest.fixture
def mock(tmp_path: Path) -> Iterator[MockProcess]:
    started = MockProcess(tmp_path)
    yield started
    started.stop()


def post(mock: MockProcess, data: object) -> httpx.Response:
    return httpx.post(f"{mock.url}/instances", json=data, headers=SECRETS)


def test_it_prints_a_line_per_request_and_no_secret(tmp_path: Path) -> None:
    mock = MockProcess(tmp_path)
    post(mock, body())
    post(mock, BAD)
    httpx.get(f"{mock.url}/instances")
    printed, errors = mock.stop()
    assert printed.splitlines() == [
        "POST /elements/api-v2/instances 200",
        "POST /elements/api-v2/instances 400 IL301",
        "GET /elements/api-v2/instances 401",
    ]
    assert (errors, mock.code) == ("", 0)


def test_requests_are_answered_when_nobody_reads_what_it_prints(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*START, "--record", "all.jsonl"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        url = process.stdout.readline().removeprefix("Listening on ").strip()
        process.stdout.close()
        answers = [httpx.post(f"{url}/instances", json=data, headers=SECRETS) for data in (body(), BAD, body())]
        process.send_signal(signal.SIGINT)
        errors = process.stderr.read()
    assert [answer.status_code for answer in answers] == [200, 400, 200]
    assert (errors, process.returncode) == ("", 0)
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_record_that_cannot_be_written_is_reported_and_requests_are_answered(tmp_path: Path) -> None:
    mock = MockProcess(tmp_path, "--record", "/dev/full")
    assert post(mock, body()).status_code == 200
    _, errors = mock.stop()
    assert "cannot write /dev/full: no space left on device" in errors


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_with_0_also_while_somebody_follows_its_page(tmp_path: Path, how: int) -> None:
    mock = MockProcess(tmp_path)
    with socket.create_connection(("127.0.0.1", mock.port)) as following:
        following.sendall(b"GET /_mock/requests/stream HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b"text/event-stream" in following.recv(4096)
        mock.stop(how)
    assert mock.code == 0


def test_it_writes_reports_of_all_requests(tmp_path: Path) -> None:
    junit, plain = ("--output-format", "junit", "-o", "mock.xml"), ("--output-format", "json", "-o", "mock.json")
    mock = MockProcess(tmp_path, *junit, *plain)
    for data in (body(), BAD, BAD):
        post(mock, data)
    mock.stop()
    cases = [case for suite in JUnitXml.fromfile(str(tmp_path / "mock.xml")) for case in suite]
    assert [case.classname for case in cases] == ["2: POST /instances", "3: POST /instances"]
    findings = json.loads((tmp_path / "mock.json").read_text())["findings"]
    assert [(finding["code"], finding["file"]) for finding in findings] == [
        ("IL301", "2: POST /instances"),
        ("IL301", "3: POST /instances"),
    ]


def test_it_records_requests_without_secrets(tmp_path: Path) -> None:
    mock = MockProcess(tmp_path, "--record", "requests.jsonl")
    post(mock, BAD)
    mock.stop()
    text = (tmp_path / "requests.jsonl").read_text()
    (line,) = [json.loads(each) for each in text.splitlines()]
    assert (line["method"], line["status"], [each["code"] for each in line["findings"]]) == ("POST", 400, ["IL301"])
    for secret in ("s3cr3tXyz9v8u7", "u9Vb3kQz71xTn5", "o4Lm8sRw2cYp6d"):
        assert secret not in text


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    mock = MockProcess(tmp_path, "--state", "state.db")
    made = [post(mock, body(f"N{number}")).json() for number in range(20)]
    mock.stop(signal.SIGKILL)
    again = MockProcess(tmp_path, "--state", "state.db")
    assert httpx.get(f"{again.url}/instances", headers=SECRETS).json() == made
    assert post(again, body()).json()["id"] == 21
    again.stop()
    with closing(sqlite3.connect(tmp_path / "state.db")) as database:
        assert "s3cr3tXyz9v8u7" not in str(database.execute("SELECT * FROM instances").fetchall())


def test_it_starts_with_the_instances_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "instances"
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps(body("A")))
    (folder / "b.yaml").write_text("element: {key: zendesk}\nconfiguration: {event.notification.enabled: true}\n")
    (folder / "c.jsonl").write_text(f"{json.dumps(body('C1'))}\n{json.dumps(body('C2'))}\n")
    mock = MockProcess(tmp_path, "instances")
    listed = httpx.get(f"{mock.url}/instances", headers=SECRETS).json()
    _, errors = mock.stop()
    assert [instance["name"] for instance in listed] == ["A", "C1", "C2"]
    assert errors == "Refused instances/b.yaml; `instancelint check` says why.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing/",), "missing/"),
        (("--state", "."), "--state"),
        (("--state", "notes.txt"), "cannot use notes.txt: not a state file"),
        (("--host", "203.0.113.7"), "cannot listen on 203.0.113.7, port 0: "),
        (("--host", ""), "--host is empty; name the address to listen on, such as 127.0.0.1"),
        (("--select", "IL9999"), "IL9999"),
        (("--record", "no/such/folder"), "cannot write no/such/folder: no such file or directory"),
    ],
)
def test_what_cannot_be_had_is_an_error(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    (tmp_path / "notes.txt").write_text("some notes, which must stay what they are\n" * 50)
    done = subprocess.run([*START, *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_in_use_is_named(mock: MockProcess, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "instancelint", "mock", "--isolated", "--port", str(mock.port)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert f"cannot listen on 127.0.0.1, port {mock.port}: address already in use" in done.stderr


def answers_to(mock: MockProcess, data: bytes, number: int) -> bytes:
    """Send bytes over one connection that stays open; what comes back until there are so many answers."""
    with socket.create_connection(("127.0.0.1", mock.port), timeout=10) as connection:
        connection.sendall(data)
        received = b""
        while received.count(b"HTTP/1.1 ") < number:
            received += connection.recv(65536)
        return received


def raw(mock: MockProcess, *parts: bytes) -> bytes:
    """Send bytes as they are; what comes back until the mock closes the connection or has answered."""
    with socket.create_connection(("127.0.0.1", mock.port), timeout=10) as connection:
        for part in parts:
            connection.sendall(part)
        connection.shutdown(socket.SHUT_WR)
        received = b""
        while part := connection.recv(65536):
            received += part
        return received


def test_pipelined_and_chunked_requests_are_answered(mock: MockProcess) -> None:
    data = json.dumps(body()).encode()
    one = f"{HEAD}Content-Length: {len(data)}\r\n\r\n".encode() + data
    answers = answers_to(mock, one * 3, 3)
    assert answers.count(b"HTTP/1.1 200 OK") == 3
    half = len(data) // 2
    pieces = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (data[:half], data[half:]))
    chunked = f"{HEAD}Transfer-Encoding: chunked\r\n\r\n".encode() + pieces + b"0\r\n\r\n"
    assert b"HTTP/1.1 200 OK" in answers_to(mock, chunked, 1)


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\x00\x01\x02\r\n\r\n",
        f"{HEAD}Content-Length: 1000\r\n\r\n{{".encode(),
        f"{HEAD}Content-Length: x\r\n\r\n".encode(),
        f"{HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n".encode(),
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n\r\n",
        f"{HEAD}Content-Length: 4000000\r\n\r\n{' ' * 4_000_000}".encode(),
        f"{HEAD}Content-Length: 20000\r\n\r\n{'[' * 20_000}".encode(),
    ],
    ids=["bytes", "truncated", "length", "chunk", "long", "huge", "deep"],
)
def test_hostile_requests_hurt_nobody(mock: MockProcess, request_bytes: bytes) -> None:
    try:
        answer = raw(mock, request_bytes)
    except OSError:  # it closed the connection while we were sending
        answer = b""
    assert not answer or answer.startswith(b"HTTP/1.1 4")
    assert post(mock, body()).status_code == 200


def test_one_who_sends_slowly_keeps_nobody_waiting(mock: MockProcess) -> None:
    with socket.create_connection(("127.0.0.1", mock.port)) as slow:
        slow.sendall(f"{HEAD}Content-Length: 100\r\n\r\n{{".encode())
        assert post(mock, body()).status_code == 200
