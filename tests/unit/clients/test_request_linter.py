"""What httpx and requests are about to send is linted first, and nothing else is touched."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
import requests
from requests.adapters import HTTPAdapter

from instancelint import FindingsError, Severity
from instancelint.clients.httpx import AsyncLintingTransport, LintingTransport, RequestLinter
from instancelint.clients.requests import LintingAdapter

URL = "https://api.cloud-elements.com/elements/api-v2/instances"
HEADERS = {"Authorization": "User u9Vb3kQz71xTn5=, Organization o4Lm8sRw2cYp6d="}
GOOD = {
    "element": {"key": "zendesk"},
    "name": "Support",
    "tags": ["support"],
    "configuration": {"username": "${USER}", "password": "${PASSWORD}", "zendesk.subdomain": "acme"},
}
BAD = {key: value for key, value in GOOD.items() if key != "name"}

Send = Callable[[RequestLinter, str, str, Any], int]


def with_httpx(linter: RequestLinter, method: str, url: str, body: Any) -> int:  # noqa: ANN401 - JSON
    answer = httpx.MockTransport(lambda request: httpx.Response(200, json={"size": len(request.content)}))
    with httpx.Client(transport=LintingTransport(linter, answer)) as client:
        return client.request(method, url, json=body, headers=HEADERS).status_code


def with_async_httpx(linter: RequestLinter, method: str, url: str, body: Any) -> int:  # noqa: ANN401 - JSON
    answer = httpx.MockTransport(lambda _: httpx.Response(200))

    async def send() -> int:
        async with httpx.AsyncClient(transport=AsyncLintingTransport(linter, answer)) as client:
            return (await client.request(method, url, json=body, headers=HEADERS)).status_code

    return asyncio.run(send())


@pytest.fixture
def with_requests(monkeypatch: pytest.MonkeyPatch) -> Send:
    def answer(_self: HTTPAdapter, request: requests.PreparedRequest, **_options: object) -> requests.Response:
        response = requests.Response()
        response.status_code, response.request = 200, request
        return response

    monkeypatch.setattr(HTTPAdapter, "send", answer)

    def send(linter: RequestLinter, method: str, url: str, body: Any) -> int:  # noqa: ANN401 - JSON
        session = requests.Session()
        session.mount("https://", LintingAdapter(linter))
        return session.request(method, url, json=body, headers=HEADERS).status_code

    return send


@pytest.fixture(params=["httpx", "async httpx", "requests"])
def send(request: pytest.FixtureRequest, with_requests: Send) -> Send:
    return {"httpx": with_httpx, "async httpx": with_async_httpx, "requests": with_requests}[request.param]


def test_a_bad_body_is_not_sent(send: Send) -> None:
    linter = RequestLinter()
    with pytest.raises(FindingsError, match=r"IL203"):
        send(linter, "POST", URL, BAD)
    (report,) = linter.reports
    assert [(finding.code, finding.file) for finding in report.findings] == [("IL203", "POST.http")]


def test_a_good_body_is_sent_and_recorded(send: Send) -> None:
    linter = RequestLinter()
    assert send(linter, "POST", URL, GOOD) == 200
    assert [report.findings for report in linter.reports] == [()]


def test_recording_alone_sends_everything(send: Send) -> None:
    linter = RequestLinter(raises=False)
    assert send(linter, "POST", URL, BAD) == 200
    assert [finding.code for finding in linter.reports[0].findings] == ["IL203"]


def test_the_address_tells_the_kind(send: Send) -> None:
    linter = RequestLinter(ignore=["naming"])
    assert send(linter, "PATCH", f"{URL}/123", {"name": "Support"}) == 200
    assert send(linter, "POST", URL.replace("/instances", "/elements/zendesk/instances"), {**GOOD}) == 200
    assert [report.files[0].payloads for report in linter.reports] == [1, 1]


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("GET", URL),
        ("POST", "https://api.cloud-elements.com/elements/api-v2/formulas/5/instances"),
        ("POST", "https://example.com/things"),
    ],
)
def test_other_requests_are_left_alone(send: Send, method: str, url: str) -> None:
    linter = RequestLinter()
    assert send(linter, method, url, {"any": "thing"}) == 200
    assert linter.reports == []


def test_no_secret_of_a_request_is_shown() -> None:
    linter = RequestLinter(fail_on=Severity.INFO)
    with pytest.raises(FindingsError) as caught:
        with_httpx(linter, "POST", URL, {**BAD, "configuration": {"password": "s3cr3tXyz9v8u7"}})
    shown = str(caught.value) + linter.reports[0].render("text") + linter.reports[0].to_json()
    for secret in ("s3cr3tXyz9v8u7", "u9Vb3kQz71xTn5", "o4Lm8sRw2cYp6d"):
        assert secret not in shown


def test_a_body_that_is_not_json_is_a_finding() -> None:
    report = RequestLinter(raises=False).check("POST", URL, {"Content-Type": "application/json"}, b'{"element" "box"}')
    assert report is not None
    assert "IL111" in {finding.code for finding in report.findings}
