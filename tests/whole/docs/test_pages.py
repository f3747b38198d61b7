"""The pages of the guide hang together: the navigation names all of them, and what refers to them finds them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
from guide_pages import BUILT, kept_pages
from markdown_it import MarkdownIt
from repository import ROOT

from instancelint.base.addresses import RULE, SITE
from instancelint.domain.catalog import Catalog
from instancelint.rules._generated import ENTRIES

DOCS = ROOT / "docs"
pytestmark = pytest.mark.skipif(
    not (ROOT / "zensical.toml").exists(), reason="the guide is not part of an installation"
)

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FENCED = re.compile(r"^(`{3,}).*?^\1", re.MULTILINE | re.DOTALL)


def project() -> dict[str, object]:
    config = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))
    assert isinstance(config["project"], dict)
    return config["project"]


def named(navigation: object) -> Iterator[str]:
    if isinstance(navigation, str):
        yield navigation
    elif isinstance(navigation, dict):
        for part in navigation.values():
            yield from named(part)
    elif isinstance(navigation, list):
        for part in navigation:
            yield from named(part)


def test_the_navigation_has_every_page_once() -> None:
    """But for those of elements, to which their index leads."""
    pages = list(named(project()["nav"]))
    there = [path.relative_to(DOCS).as_posix() for path in kept_pages()]
    assert sorted(pages) == sorted([*there, *BUILT])


def test_a_rule_is_explained_at_the_address_that_findings_name() -> None:
    """The site has no folders for pages, as the plug-in for offline use needs it."""
    assert "offline" in project()["plugins"]  # type: ignore[operator] # a table
    assert project()["site_url"] == SITE
    for entry in ENTRIES:
        assert RULE.format(name=entry.name) == f"{SITE}rules/{entry.name}.html"
        assert (DOCS / "rules" / f"{entry.name}.md").exists()


def test_the_readme_counts_right() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    elements = list(Catalog.default().elements())
    described = sum(element.described for element in elements)
    assert f"**It knows {len(elements)} elements**, and for {described} of them the settings" in text
    assert 100 < len(ENTRIES) < 200, "more than a hundred"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "examples/README.md"])
def test_links_of_pages_outside_the_site(name: str) -> None:
    """The generator of the site sees to all others."""
    page = ROOT / name
    if not page.exists():
        pytest.skip("not part of a source distribution")
    for target in _LINK.findall(_FENCED.sub("", page.read_text(encoding="utf-8"))):
        path, _, anchor = target.partition("#")
        if not target.startswith("https://"):
            assert (page.parent / path).exists(), target
            assert not anchor, f"{target}: nothing checks anchors here"


def test_messages_are_shown_as_they_are() -> None:
    """`<NAME>` in a message is no tag, and a backslash is none of Markdown's."""
    for entry in ENTRIES:
        tokens = MarkdownIt().parse((DOCS / "rules" / f"{entry.name}.md").read_text(encoding="utf-8"))
        inner = [child for token in tokens for child in token.children or ()]
        assert [token.content for token in (*tokens, *inner) if token.type.startswith("html_")] == [], entry.name
    shown = MarkdownIt().render((DOCS / "rules" / "json-syntax.md").read_text(encoding="utf-8"))
    assert "invalid escape; write \\\\ for a literal backslash\n" in shown


def test_links_that_lead_out_of_the_site() -> None:
    """A file of the repository is linked by its address: a site has no files above its pages."""
    for page in kept_pages():
        text = _FENCED.sub("", page.read_text(encoding="utf-8"))
        for target in _LINK.findall(text):
            repository = re.fullmatch(r"https://github\.com/instancelint/instancelint/(?:blob|tree)/main/(.*)", target)
            if repository:
                assert (ROOT / repository[1]).exists(), target
