"""
A real Chromium for tests of the pages that we write, driven by Playwright.

`make test-browser` installs what these tests need and runs them. Elsewhere they are skipped, as the driver leaves an
event loop running in the process of the tests. What the fixture `pages` opens must load nothing but local files, log
nothing and raise nothing: that is checked when the test ends.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import chromium
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

REQUIRED = "INSTANCELINT_TEST_BROWSER"
"""Environment variable: with `required`, tests run, and fail if something that they need is missing."""

_PATIENCE = 180_000
"""Milliseconds that are waited for a page: on a busy machine a browser is slow, and no test is about that."""
_LOCAL = ("file:", "data:", "blob:", "about:")


class Pages:
    """
    Opens pages and watches them.

    `trouble` has a line for each message of the console, for each exception, and for each address that could not be
    loaded or is not local; a test that expects some takes it out.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self._local: tuple[str, ...] = _LOCAL
        self.trouble: list[str] = []

    def open(self, target: str | Path, **options: Any) -> Page:
        """Open a local file, or an address, in a page of its own; `options` are those of `Browser.new_context`."""
        if isinstance(target, str) and target.startswith("http://127.0.0.1:"):
            self._local = (
                *self._local,
                urljoin(target, "/"),
            )  # what a server of the test shows may come from that server
        context = self._browser.new_context(**options)
        context.set_default_timeout(_PATIENCE)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.trouble.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.trouble.append(f"exception: {error}"))
        page.on("requestfailed", lambda request: self._fail(request.url, request.failure))
        page.on("request", lambda request: self._ask(request.url))
        page.goto(target.resolve().as_uri() if isinstance(target, Path) else target)
        return page

    def _ask(self, url: str) -> None:
        if not url.startswith(self._local):
            self.trouble.append(f"from a network: {url}")

    def _fail(self, url: str, reason: str | None) -> None:
        if reason != "net::ERR_ABORTED":  # the page was left before
            self.trouble.append(f"not loaded: {url}")

    def close(self) -> None:
        """Close every page."""
        for context in self._contexts:
            context.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium once for all tests."""
    if os.environ.get(REQUIRED) != "required":
        pytest.skip("make test-browser runs these tests")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.fail("the browser's driver (playwright) is missing")
    path = chromium.executable()
    if path is None:
        pytest.fail("Chromium is missing")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield started
        started.close()


@pytest.fixture
def pages(browser: Browser) -> Iterator[Pages]:
    """Give what opens pages; in the end, none of them may have met trouble."""
    opened = Pages(browser)
    yield opened
    opened.close()
    assert opened.trouble == []
