"""
Sections of a file: stretches of it whose payloads are the same, whatever stands in the others.

After an edit only the section that it is in has to be read again. Where it is not certain that a text can be parted, it
is not: a section may hold many payloads.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from instancelint.base.file_kinds import LINES, MARK, MARKDOWN, suffix_of
from instancelint.base.source_text import SourceText
from instancelint.embedded.array_sections import items_of
from instancelint.parse.merge_conflict import conflict_in
from instancelint.parse.yaml import list_parts, stream_parts

_LARGEST = 1_000_000
"""Characters of a text that may be parted: of the words in a larger one none is looked up."""
_LINE = re.compile(r"^[^\s:\"']", re.MULTILINE)
"""A line that can be read alone: what it begins with makes no key of a word above it."""
_FENCE = re.compile(r"(?P<indent> *+)(?P<mark>`{3,}+)(?P<info>[^`\r\n]*+)\r?")
_UNINDENTED = re.compile(r"^[^\s]", re.MULTILINE)
_FAR_REACHING = ("<!--", "{/*", "{%", "{{<", "{{%", "~~~")
"""What in a page may concern lines far below: comments, tags, and fences of which a line may pass for a word."""
_MARKUP = re.compile(r"<(?:pre|code|textarea|codeblock)[\s>]", re.IGNORECASE)
_YAML = (".yaml", ".yml")
_JSON = ".json"


class Section(NamedTuple):
    """A stretch of a text; what it is read between is at hand for each, as the brackets around an item."""

    start: int
    text: str
    before: str = ""
    after: str = ""
    is_item: bool = False
    """Whether it is an item of an array or a list."""


def sections_of(source: SourceText) -> list[Section]:
    """Return the sections of a text in order; nothing where it is one. Between two of them may be commas and spaces."""
    text, suffix = source.text, suffix_of(source.name)
    if len(text) > _LARGEST or MARK in text or not _has_one_line_break(text) or conflict_in(text) is not None:
        return []
    starts: list[int] = []
    if suffix in LINES:
        starts = [match.start() for match in _LINE.finditer(text)]
    elif suffix in _YAML:
        starts = [start for start, _ in stream_parts.parts(text)]
        if not starts:
            return [Section(start, item, is_item=True) for start, item in list_parts.parts(text)]
    elif suffix in MARKDOWN:
        starts = _in_markdown(text)
    elif suffix == _JSON and not source.bom:
        return _in_array(text)
    starts = [0, *(start for start in starts[1:] if start < len(text))] if len(starts) > 1 else []
    return [Section(start, text[start:end]) for start, end in pairwise((*starts, len(text)))]


def _in_array(text: str) -> list[Section]:
    items = items_of(text)
    if items is None:
        return []
    sections = []
    start = len(items.head)
    for item in items.texts:
        sections.append(Section(start, item, items.head, items.tail, is_item=True))
        start += len(item) + len(items.gap)
    return sections


def _has_one_line_break(text: str) -> bool:
    """Check whether all lines end alike: edits are written with the first line break of a text."""
    returns = text.count("\r")
    return not returns or returns == text.count("\n") == text.count("\r\n")


def _in_markdown(text: str) -> list[int]:
    """
    Return the places right behind the fenced blocks of a page that no list or quote is around.

    Whatever was open ends where such a fence begins.
    """
    starts = [0]
    has_head = text.startswith(("---", "\ufeff")) and "{{" in text
    if has_head or any(mark in text for mark in _FAR_REACHING) or ("<" in text and _MARKUP.search(text)):
        return []
    position = 0
    while True:
        opening, end = _fence(text, position)
        closing, position = _fence(text, end) if opening else (None, 0)
        if opening is None or closing is None or closing["info"].strip():
            return starts
        if len(closing["mark"]) < len(opening["mark"]) or closing["indent"] != opening["indent"]:
            return starts
        if not opening["indent"]:
            starts.append(position)
        elif _UNINDENTED.search(text, end, closing.start()):
            return starts


def _fence(text: str, position: int) -> tuple[re.Match[str] | None, int]:
    """Return the next line with a fence and the place behind it; None where there is none, or more on that line."""
    mark = text.find("```", position)
    if mark < 0:
        return None, len(text)
    start = text.rfind("\n", 0, mark) + 1
    end = text.find("\n", mark)
    end = len(text) if end < 0 else end
    return _FENCE.fullmatch(text, start, end), min(end + 1, len(text))
