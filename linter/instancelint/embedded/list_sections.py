"""
Items of a list of payloads in YAML as sections of their file: each is read below what is above the first.

A line with the dash of an item ends whatever was open in the item before, but for quotes and brackets; that none are
open is known only once each has been read alone.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from instancelint.parse.yaml import stream_parts

_ASIDE = r"(?: *+(?:#[^\r\n]*+)?\r?\n)*+"
"""Empty lines and comments."""
_HEAD = re.compile(rf"{_ASIDE}(?:instances: *+(?:#[^\r\n]*+)?\r?\n{_ASIDE})?+(?P<indent> *+)(?=- )")
_LINE = re.compile(r"^(?P<indent> *+)(?P<word>[^\s#])", re.MULTILINE)


class ListItems(NamedTuple):
    """The items of a list, and what is above the first of them."""

    head: str
    texts: list[str]


def items_of(text: str) -> ListItems | None:
    """Return the items of a list of objects, or of one under `instances`; None for any other text."""
    head = _HEAD.match(text)
    if head is None or stream_parts.concerns_all(text):
        return None
    indent = len(head["indent"])
    starts = []
    for line in _LINE.finditer(text, head.start("indent")):
        own = len(line["indent"])
        if own == indent and text.startswith("- ", line.start("word")):
            starts.append(line.start())
        elif own <= indent:
            return None
    if len(starts) < 2:  # noqa: PLR2004 - of one, nothing is gained
        return None
    return ListItems(text[: starts[0]], [text[start:end] for start, end in pairwise((*starts, len(text)))])
