"""The parser of Markdown, which says which lines of a page are code."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


@cache
def parser() -> MarkdownIt:
    """Return the parser, which has read something: that puts its rules in order, and threads can share it then."""
    from markdown_it import MarkdownIt  # most runs see no page with a payload

    found = MarkdownIt("zero").enable(["fence", "code", "heading", "list", "blockquote"])
    found.parse("page")
    return found
