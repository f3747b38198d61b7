"""
Items of an array of payloads in JSON as sections of their file: each is read in the brackets that are around all.

What an item is depends on no other one where its brackets match and all are laid out alike; that they match is known
only once each has been read alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from instancelint.embedded.collections.formats import names_collection

_HEAD = re.compile(r"\s*+(?:\{\s*+\"instances\"\s*+:\s*+)?+\[\s*+(?=\{)")
_TAIL = re.compile(r"\s*+\](?P<named>\s*+\})?+\s*+")
_GAP = re.compile(r"\}(?P<gap>,[ \t]*+(?:\r?\n[ \t]*+)?+)\{")
_FIRST = re.compile(
    r"\{(?P<before>\s*+)(?:\"[^\"\\\r\n]*+\"|'[^'\\\r\n]*+'|[\w.-]++)(?P<colon>\s*+:)(?P<after>[ \t]*+)"
)
"""The first member of an item: the layout of the first item of a file is that of what is written into any."""
_MOST_TRIED = 20
"""Gaps that are tried: the first of them may lie between objects inside of the first item."""


class ArrayItems(NamedTuple):
    """The items of an array; between two of them is the `gap`, and `head` and `tail` are around all."""

    head: str
    texts: list[str]
    gap: str
    tail: str


def items_of(text: str) -> ArrayItems | None:
    """Return the items of an array of objects, or of one under `instances`; None for any other text."""
    head = _HEAD.match(text)
    if head is None or names_collection(text) or "{%" in text or "{{" in text:
        return None
    end = text.rfind("}", 0, text.rfind("]") + 1) + 1
    tail = _TAIL.fullmatch(text, end)
    if tail is None or ("{" in head.group()) != bool(tail["named"]):
        return None
    gap = _gap(text, head.end())
    if gap is None:
        return None
    texts = _joined(text[head.end() : end], gap)
    if len(texts) < 2 or not _are_alike(texts):  # noqa: PLR2004 - of one, nothing is gained
        return None
    return ArrayItems(head.group(), texts, gap, tail.group())


def _gap(text: str, start: int) -> str | None:
    """Return what is between the first two items."""
    position = start
    for _ in range(_MOST_TRIED):
        found = _GAP.search(text, position)
        if found is None:
            return None
        if _is_balanced(text[start : found.start() + 1]):
            return found["gap"]
        position = found.end() - 1
    return None


def _joined(text: str, gap: str) -> list[str]:
    """Part a text at the gaps that are not inside of an item."""
    parts = text.split(f"}}{gap}{{")
    last = len(parts) - 1
    items: list[str] = []
    opened: list[str] = []
    braces = brackets = 0
    for number, part in enumerate(parts):
        each = f"{'{' if number else ''}{part}{'}' if number < last else ''}"
        braces += each.count("{") - each.count("}")
        brackets += each.count("[") - each.count("]")
        opened.append(each)
        if not braces and not brackets:
            items.append(gap.join(opened))
            opened.clear()
    return [] if opened else items


def _is_balanced(text: str) -> bool:
    return text.count("{") == text.count("}") and text.count("[") == text.count("]")


def _are_alike(texts: list[str]) -> bool:
    """Check whether all begin alike, and none ends in an address without quotes, which would go on behind it."""
    layouts = set()
    for text in texts:
        first = _FIRST.match(text)
        if first is None or "://" in text[text.rfind('"') + 1 :]:
            return False
        layouts.add((first["before"], first["colon"], first["after"], bool(first["before"]) or "\n" in text))
    return len(layouts) == 1
