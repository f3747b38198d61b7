"""What axe-core finds on pages of the site, as `make docs` built it: nothing, in light, in dark and on a phone."""

from __future__ import annotations

import os
from typing import Any

import pytest
from repository import ROOT

SITE = ROOT / "build" / "site"
PHONE = {"width": 375, "height": 800}
DESKTOP = {"width": 1280, "height": 900}
OPTIONS = {
    "preload": False,  # it would fetch style sheets, which pages that are opened as files cannot
    "rules": {"landmark-unique": {"enabled": False}},  # the theme names its landmarks; only good practice asks for more
}
PAGES = (
    "index.html",
    "concepts.html",
    "troubleshooting.html",
    "reports.html",
    "rules/events-callback-url-missing.html",
    "elements/hubspot.html",
)
LARGE = ("cli.html", "rules/index.html", "elements/index.html")
"""Tables of hundreds of rows, which axe takes long for: they are looked at once, and have the colours of the others."""

pytestmark = pytest.mark.skipif(
    os.environ.get("INSTANCELINT_TEST_BROWSER") != "required", reason="make test-browser builds the site first"
)


def faults(page: Any) -> list[str]:
    """Return a line for each rule of axe that an element of the page violates."""
    from axe_playwright_python.sync_playwright import Axe

    violations = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{each['id']}: {node['html']}" for each in violations for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing(pages: Any, scheme: str, viewport: dict[str, int]) -> None:
    page = pages.open(SITE / "index.html", color_scheme=scheme, viewport=viewport)
    found = []
    for name in (*PAGES, *LARGE) if (scheme, viewport) == ("light", DESKTOP) else PAGES:
        page.goto((SITE / name).as_uri())
        found += [f"{name}: {fault}" for fault in faults(page)]
    assert found == []


def test_a_fault_is_noticed(pages: Any, tmp_path: Any) -> None:
    """An image without a text, on a page that has nothing else wrong."""
    (tmp_path / "a.html").write_text(
        "<!doctype html><html lang=en><title>A</title><link rel=icon href=data:,>"
        "<main><h1>A</h1><img src=data:image/gif;base64,R0lGODlhAQABAAAAACw=></main></html>"
    )
    (fault,) = faults(pages.open(tmp_path / "a.html"))
    assert fault.startswith("image-alt: <img ")
