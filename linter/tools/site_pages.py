"""The pages that are written when the site is built, `python linter/tools site`; the repository does not keep them."""

from __future__ import annotations

from pathlib import Path

from instancelint.domain.catalog import Catalog
from tools import element_pages, library_reference
from tools.layout import ROOT

DOCS = ROOT / "docs"
REFERENCE = DOCS / "library-reference.md"
CHANGELOG = DOCS / "changelog.md"
ELEMENTS = DOCS / "elements"


def pages() -> dict[Path, str]:
    """Return the text of every such page."""
    texts = {ELEMENTS / name: text for name, text in element_pages.pages(Catalog.default()).items()}
    texts[REFERENCE] = library_reference.page()
    texts[CHANGELOG] = changelog((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    return texts


def changelog(text: str) -> str:
    """Return the changelog with its links to pages of the guide as they are inside the guide."""
    return text.replace("](docs/", "](")


def write() -> int:
    """Write every page, and remove those of elements that are gone; gives 0."""
    texts = pages()
    ELEMENTS.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in ELEMENTS.glob("*.md"):
        if path not in texts:
            path.unlink()
    return 0
