"""
Tests of a client: of what it builds, of the payloads beside it, and of what it sends.

    pip install 'instancelint[mock,httpx]' pytest
    pytest
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from instances import box, create

from instancelint import FindingsError
from instancelint.clients.httpx import LintingTransport, RequestLinter
from instancelint.pytest_plugin import assert_instance, instance_tests

if TYPE_CHECKING:
    from instancelint.mock.running_mock import RunningMock

SECRETS = {"Authorization": "User user, Organization organization"}
PLAIN = ["hardcoded-secret"]  # what a program builds has its secrets in plain text


def test_what_is_built() -> None:
    assert_instance(box("Contracts", "https://events.acme.io/box"), ignore=PLAIN)


test_files = instance_tests(Path(__file__).parent.parent / "good")


def test_what_the_platform_accepts(instancelint_mock: RunningMock) -> None:
    with httpx.Client(base_url=instancelint_mock.url, headers=SECRETS) as client:
        assert create(client, box("Contracts", "https://events.acme.io/box")) == 1
    assert instancelint_mock.report.ok


def test_what_the_platform_refuses(instancelint_mock: RunningMock) -> None:
    with (
        httpx.Client(base_url=instancelint_mock.url, headers=SECRETS) as client,
        pytest.raises(httpx.HTTPStatusError) as refused,
    ):
        create(client, box("Contracts", ""))
    assert refused.value.response.status_code == 400
    (request,) = instancelint_mock.requests
    assert request.codes == ["IL301"]


def test_what_must_not_be_sent(instancelint_mock: RunningMock) -> None:
    transport = LintingTransport(RequestLinter())
    with (
        httpx.Client(base_url=instancelint_mock.url, headers=SECRETS, transport=transport) as client,
        pytest.raises(FindingsError, match="IL301"),
    ):
        create(client, box("Contracts", ""))
    assert instancelint_mock.requests == []
