"""The words of the pages that people write: the guide, the README and what contributors read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from guide_pages import written_pages
from repository import ROOT
from words import words_out

OUTSIDE = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "examples/README.md")
PAGES = [page for page in (*(ROOT / name for name in OUTSIDE), *written_pages()) if page.exists()]
WORDY = {
    r"passed over": "skipped",
    r"by itself|by themselves": "automatically, or itself",
    r"as a whole": "completely",
    r"spoke|speaks?|silent about": "reports",
    r"where (?:there is|it is|that is) (?:no|none|much)": "if",
    r"is held against|are held against": "is compared with",
    r"nothing is said": "nothing is reported",
}
"""Pattern of each turn of phrase that pages do without, with what to say instead."""

_GENERATED = re.compile(r"<!-- (?:\w+|\w+: \S+) -->\n.*?<!-- end -->", re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_FENCED = re.compile(r"^ *(`{3,}).*?^ *\1", re.MULTILINE | re.DOTALL)


def prose(text: str) -> str:
    """Return what a person wrote of a page: no blocks of code, and no tables that a program writes."""
    return _FENCED.sub("", _GENERATED.sub("", text))


def faults(text: str) -> list[str]:
    """Return the words of a page that are out."""
    flat = " ".join(_CODE.sub("``", prose(text)).split())
    wordy = [f"{found[0]!r}: say {better}" for out, better in WORDY.items() for found in re.finditer(out, flat)]
    return [*words_out(prose(text)), *wordy]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_pages_have_no_word_that_is_out(page: Path) -> None:
    assert faults(page.read_text(encoding="utf-8")) == []


def test_every_page_is_looked_at() -> None:
    assert len(PAGES) > 30


@pytest.mark.parametrize(
    "text",
    ["Settings belong into a file.", "A file without a payload is passed over in silence.", "a\nwhite space", "told\n"],
)
def test_a_word_that_is_out_is_noticed(text: str) -> None:
    assert len(faults(text)) == 1


def test_code_and_generated_tables_are_not_looked_at() -> None:
    text = "```console\n$ a\nwhite space\n```\n\n<!-- options: check -->\nwhite space\n<!-- end -->\n\n`white space`\n"
    assert faults(text) == []
