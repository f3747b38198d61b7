"""The guide as a website, opened as files in a real browser; `make docs` builds it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from guide_pages import BUILT, kept_pages, written_pages
from markdown_it import MarkdownIt
from repository import ROOT

SITE = ROOT / "build" / "site"
REQUIRED = "INSTANCELINT_TEST_BROWSER"
PHONE = {"width": 375, "height": 800}
PHONE_PAGES = (
    "concepts.html",
    "library-reference.html",
    "elements/index.html",
    "elements/netsuitecrm.html",
    "recipes.html",
)
"""Pages with wide tables and blocks, looked at as a phone shows them."""

# Elsewhere the site may be missing, or older than the pages.
pytestmark = pytest.mark.skipif(
    os.environ.get(REQUIRED) != "required", reason="make test-browser builds the site first"
)


class Markup(HTMLParser):
    """What a page refers to: `links` lead to pages, `loaded` are scripts, styles and images; `anchors` are its own."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.anchors: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element refers to."""
        given = dict(attrs)
        self.anchors.update(filter(None, (given.get("id"), given.get("name"))))
        if tag == "a":
            self.links.extend(filter(None, [given.get("href")]))
        elif tag in {"script", "img", "iframe", "source"}:
            self.loaded.extend(filter(None, [given.get("src")]))
        elif tag == "link" and given.get("rel") not in {"canonical", "next", "prev", "edit"}:
            self.loaded.extend(filter(None, [given.get("href")]))


class Words(HTMLParser):
    """The words that a text in HTML shows, each with how often; of a page of the site those of its article alone."""

    def __init__(self, text: str, *, article: bool) -> None:
        super().__init__()
        self._heard = not article
        self._text: list[str] = []
        self.feed(text)
        self.counted = Counter("".join(self._text).replace("¶", " ").split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Listen from the article on; the name of a file above a block is a text of its own."""
        self._heard |= tag == "article"
        if "code" in dict(attrs).get("class", "") or tag == "pre":  # type: ignore[operator] # a class has a value
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Stop at the end of the article."""
        self._heard &= tag != "article"

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        if self._heard:
            self._text.append(data)


@pytest.mark.smoke
def test_the_site_says_what_the_pages_say() -> None:
    """GitHub and the site read Markdown with different programs: nothing may become a symbol, or get lost."""
    for page in kept_pages():
        name = page.relative_to(ROOT / "docs").with_suffix(".html")
        written = Words(MarkdownIt().enable("table").render(page.read_text(encoding="utf-8")), article=False)
        shown = Words((SITE / name).read_text(encoding="utf-8"), article=True)
        assert written.counted - shown.counted == Counter(), name


@pytest.fixture(scope="module")
def pages_of_site() -> dict[Path, Markup]:
    # 404.html is served for any address, so its links start at the root of the published site.
    return {page: Markup(page) for page in sorted(SITE.rglob("*.html")) if page.name != "404.html"}


@pytest.mark.smoke
def test_every_link_leads_somewhere(pages_of_site: dict[Path, Markup]) -> None:
    assert len(pages_of_site) > 100
    lost = []
    for page, markup in pages_of_site.items():
        for link in markup.links:
            parts = urlsplit(link)
            if parts.scheme in {"http", "https", "mailto"}:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if target.is_dir():
                target /= "index.html"
            known = pages_of_site.get(target)
            if known is None or (parts.fragment and unquote(parts.fragment) not in {*known.anchors, "__skip"}):
                lost.append(f"{page.relative_to(SITE)}: {link}")
    assert lost == []


@pytest.mark.smoke
def test_nothing_is_loaded_from_elsewhere(pages_of_site: dict[Path, Markup]) -> None:
    loaded = {(page, source) for page, markup in pages_of_site.items() for source in markup.loaded}
    assert {source for _, source in loaded if urlsplit(source).netloc} == set()
    assert {source for page, source in loaded if not (page.parent / urlsplit(source).path).exists()} == set()


def some_pages() -> Iterator[str]:
    """Give every page that people wrote, and some of the generated ones."""
    for page in written_pages():
        yield page.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
    yield from (name.replace(".md", ".html") for name in BUILT)
    yield from ("rules/index.html", "rules/json-syntax.html", "rules/secret-in-command.html", "elements/sfdc.html")


def title(page: Any) -> str:
    heading: str = page.locator("h1").inner_text()
    return heading.removesuffix("¶")


def test_pages_open_without_trouble(pages: Any) -> None:
    """The fixture fails for whatever the console says, an exception raises or a network is asked for."""
    page = pages.open(SITE / "index.html", color_scheme="light")
    for name in some_pages():
        page.goto((SITE / name).as_uri())
        assert page.locator("h1").count() == 1, name
        assert page.locator("body").get_attribute("data-md-color-scheme") == "default", name


def test_the_dark_is_followed(pages: Any) -> None:
    page = pages.open(SITE / "cli.html", color_scheme="dark")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_pages_fit_on_a_phone(pages: Any) -> None:
    page = pages.open(SITE / "index.html", viewport=PHONE)
    for name in (
        "index.html",
        "cli.html",
        "first-run.html",
        "how-it-works.html",
        "ci/index.html",
        "rules/index.html",
        *PHONE_PAGES,
    ):
        page.goto((SITE / name).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_the_reader_chooses_the_colours_and_keeps_them(pages: Any) -> None:
    page = pages.open(SITE / "index.html", color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_title("Switch to dark").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.smoke
def test_the_search_finds_a_rule(pages: Any) -> None:
    page = pages.open(SITE / "index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("callback missing")
    page.get_by_text("Events enabled without a callback URL.").filter(visible=True).first.click()
    page.wait_for_url("**/rules/events-callback-url-missing.html*")
    assert title(page) == "IL301 events-callback-url-missing"


@pytest.mark.parametrize(("words", "key"), [("Hubspot Marketing", "hubspot"), ("salesforcecrm", "sfdc")])
def test_the_search_finds_an_element_by_its_names(pages: Any, words: str, key: str) -> None:
    page = pages.open(SITE / "index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    page.get_by_text(f"({key})").filter(visible=True).first.click()
    page.wait_for_url(f"**/elements/{key}.html*")


def test_elements_are_filtered(pages: Any) -> None:
    page = pages.open(SITE / "elements" / "index.html")
    field = page.get_by_label("Filter by key, name, hub, authentication or events")
    field.fill("salesforcecrm")
    assert page.locator("tbody tr:visible td:first-child").all_inner_texts() == ["sfdc"]
    assert page.locator("#element-filter [role=status]").inner_text().startswith("1 of ")
    field.fill("CRM webhook oauth1")
    assert page.locator("tbody tr:visible").count() == 0
    field.fill("")
    assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count() > 200


def test_a_starter_is_shown_in_three_notations(pages: Any) -> None:
    page = pages.open(SITE / "elements" / "zendesk.html")
    for title, begin in (("JSON", "{"), ("curl", "curl -X POST"), ("YAML", "# Zendesk")):
        page.get_by_text(title, exact=True).first.click()
        assert page.locator(".tabbed-block:visible pre").first.inner_text().startswith(begin)


def test_the_navigation_leads_through_the_guide(pages: Any) -> None:
    page = pages.open(SITE / "index.html")
    page.get_by_role("link", name="five minutes").click()
    assert title(page) == "Five minutes"
    page.locator(".md-nav--primary").get_by_text("Guides", exact=True).first.click()
    page.locator(".md-nav--primary").get_by_role("link", name="In a pre-commit hook").click()
    assert title(page) == "In a pre-commit hook"


def test_what_is_shown_can_be_copied(pages: Any) -> None:
    page = pages.open(SITE / "hook.html", permissions=["clipboard-read", "clipboard-write"])
    page.locator("button.md-code__button[data-clipboard-target]").first.click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('repos:'))")
