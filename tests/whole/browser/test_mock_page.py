"""The page of the mock in a real browser: requests appear as they are answered, without a secret."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from mock_process import MockProcess

SECRETS = {"Authorization": "User u9Vb3kQz71xTn5=, Organization o4Lm8sRw2cYp6d="}
BAD = {
    "element": {"key": "box"},
    "name": "<b>Contracts</b>",
    "configuration": {"event.notification.enabled": True, "oauth.api.secret": "s3cr3tXyz9v8u7"},
}


@pytest.fixture
def mock(tmp_path: Path) -> Iterator[MockProcess]:
    started = MockProcess(tmp_path)
    yield started
    started.stop()


def titles(page: Any) -> Any:
    return page.locator(".request h2").all_inner_texts()


@pytest.mark.smoke
def test_requests_appear_as_they_are_answered(mock: MockProcess, pages: Any) -> None:
    httpx.get(f"{mock.url}/instances")
    page = pages.open(mock.page)
    page.wait_for_selector(".request")
    assert page.locator("#base").inner_text() == mock.url
    assert titles(page) == ["GET /elements/api-v2/instances 401"]
    httpx.post(f"{mock.url}/instances", json=BAD, headers=SECRETS)
    page.wait_for_function("() => document.querySelectorAll('.request').length === 2")
    assert titles(page)[0] == "POST /elements/api-v2/instances 400"
    assert "error IL301 events are enabled but no callback URL is set" in page.locator(".request").first.inner_text()
    page.locator("summary").click()
    shown = page.locator("pre").inner_text()
    assert "<b>Contracts</b>" in shown
    assert "s3cr3tXyz9v8u7" not in page.content()
    assert page.locator("#state").inner_text() == "Live."


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_a_phone(mock: MockProcess, pages: Any, scheme: str) -> None:
    httpx.post(f"{mock.url}/instances", json=BAD, headers=SECRETS)
    page = pages.open(mock.page, viewport={"width": 360, "height": 700}, color_scheme=scheme)
    page.wait_for_selector(".request")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
