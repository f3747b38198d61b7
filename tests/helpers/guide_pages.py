"""The pages of the guide: those that the repository keeps, and those that are written when the site is built."""

from __future__ import annotations

from pathlib import Path

from repository import ROOT

DOCS = ROOT / "docs"
BUILT = ("changelog.md", "library-reference.md", "elements/index.md")
"""Pages that `make docs` writes, besides one for each element; the navigation names them."""


def kept_pages() -> list[Path]:
    """List the pages that the repository keeps, those of the rules included."""
    return sorted(page for page in DOCS.rglob("*.md") if not is_built(page))


def written_pages() -> list[Path]:
    """List the pages that people write."""
    return [page for page in kept_pages() if page.parent.name != "rules"]


def is_built(page: Path) -> bool:
    """Check whether a page of the guide is written when the site is built."""
    return page.parent.name == "elements" or page.relative_to(DOCS).as_posix() in BUILT
