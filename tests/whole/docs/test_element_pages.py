"""The pages of the elements: one for each, with starters that lint."""

from __future__ import annotations

import importlib
import re
from types import ModuleType

import pytest
from repository import ROOT

from instancelint.api import lint_text
from instancelint.config.settings import Profile, Settings
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.starter import Mechanism
from instancelint.model.terms import Severity

LINTER = ROOT / "linter"
pytestmark = pytest.mark.skipif(not (LINTER / "tools").exists(), reason="the generator is not part of an installation")

CATALOG = Catalog.default()
_LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def element_pages() -> ModuleType:
    return importlib.import_module("tools.element_pages")


@pytest.fixture(scope="module")
def texts(element_pages: ModuleType) -> dict[str, str]:
    found: dict[str, str] = element_pages.pages(CATALOG)
    return found


def test_every_element_has_a_page_and_a_row(texts: dict[str, str]) -> None:
    keys = [element.key for element in CATALOG.elements()]
    assert sorted(texts) == sorted([*(f"{key}.md" for key in keys), "index.md"])
    assert re.findall(r"^\| \[(.+?)\]", texts["index.md"], re.MULTILINE) == keys


def test_a_page_has_every_name_setting_and_source(texts: dict[str, str]) -> None:
    for element in CATALOG.elements():
        text = texts[f"{element.key}.md"]
        shown = set(re.findall(r"`([^`\n]+)`", text))
        assert {element.key, *element.aliases, *element.parameters, *element.poller_resources} <= shown, element.key
        addresses = [*element.said_by.values(), *(ended.source for ended in element.retired)]
        assert [address for address in addresses if f"]({address})" not in text] == [], element.key


def test_links_lead_to_other_pages_or_sources(texts: dict[str, str]) -> None:
    for name, text in texts.items():
        for target in _LINK.findall(text):
            path = target.partition("#")[0]
            there = target.startswith("https://") or path in texts or (ROOT / "docs" / "elements" / path).exists()
            assert there or path == "../configuration.md", f"{name}: {target}"


@pytest.mark.parametrize("events", [None, "webhook", "polling"])
def test_every_starter_lints_without_errors(element_pages: ModuleType, events: Mechanism | None) -> None:
    elements = [each for each in CATALOG.elements() if events is None or events in each.events]
    assert len(elements) > 50
    found = []
    for element in elements:
        for _, language, text in element_pages.snippets(element, events):
            report = lint_text(text, name=f"a.{language}", settings=Settings(profile=Profile.DOCS))
            assert report.payloads == 1, (element.key, language)
            assert all(each.severity is not Severity.ERROR for each in report), (element.key, language)
            found += [(element.key, each.name) for each in report]
    retired = {(element.key, "retired-by-provider") for element in elements if element.retired}
    assert set(found) <= retired


def test_a_page(element_pages: ModuleType) -> None:
    element = CATALOG.get("hubspot")
    assert isinstance(element, Element)
    text = element_pages.page(element, CATALOG)
    assert text.startswith("---\nhide: [toc]\n---\n\n# Hubspot Marketing (hubspot)\n")
    assert "- HubSpot discontinued its API keys on 2022-11-30 ([source](https://" in text
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## Retired",
        "## Settings",
        "## Start a payload",
        "## Sources",
    ]


def test_what_a_script_receives_is_the_body(element_pages: ModuleType) -> None:
    """The body of the curl command is the JSON of the tab beside it, whatever quotes it has."""
    element = CATALOG.get("zendesk")
    assert isinstance(element, Element)
    tabs = {title: text for title, _, text in element_pages.snippets(element, "polling")}
    assert "'T'" in tabs["JSON"]
    assert tabs["curl"].partition("<<'EOF'\n")[2].removesuffix("EOF\n") == tabs["JSON"]
