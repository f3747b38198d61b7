"""
A YAML list of payloads in parts, one for each item, where a mistake in one of them hides nothing of the others.

A line with the dash of an item ends whatever was open in the item before, but for quotes and brackets, which nobody
means to leave open. So each item can be read alone.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from instancelint.base.path import Path, value_at
from instancelint.base.source_text import SourceText
from instancelint.model.document import Document, Format, Member, Node, SyntaxIssue
from instancelint.model.listed import PAYLOADS
from instancelint.parse.yaml import stream_parts
from instancelint.parse.yaml.stream_parts import Alone

_ASIDE = r"(?: *+(?:#[^\r\n]*+)?\r?\n)*+"
"""Empty lines and comments."""
_HEAD = re.compile(rf"{_ASIDE}(?:{PAYLOADS}: *+(?:#[^\r\n]*+)?\r?\n{_ASIDE})?+(?P<indent> *+)(?=- )")
_LINE = re.compile(r"^(?P<indent> *+)(?P<word>[^\s#])", re.MULTILINE)
_ANCHOR = re.compile(r"(?<![^\s\[{,:-])(?P<mark>[&*])(?P<name>[\w-]++)")
"""What an alias stands for may be in another item."""


class _Part(NamedTuple):
    """A part of a list, how many items of the whole are before it, and the path of its list; None if it is an item."""

    document: Document
    before: int
    base: Path | None

    @property
    def items(self) -> list[object]:
        """The values of its items."""
        found = value_at(self.document.data, self.base) if self.base is not None else None
        return found if isinstance(found, list) else [self.document.data]

    @property
    def nodes(self) -> list[Node]:
        """The ranges of its items."""
        found = self.document.node(self.base or ()) or Node(0, 0)
        return found.children if self.base is not None and isinstance(found.children, list) else [found]

    def moved(self, path: Path) -> Path:
        """Return a path in the part as it is in the list of all items."""
        if self.base is None:
            return (self.before, *path)
        size = len(self.base)
        number = path[size] if path[:size] == self.base and len(path) > size else None
        return (number + self.before, *path[size + 1 :]) if isinstance(number, int) else ()


def parts(text: str) -> list[tuple[int, str]]:
    """
    Return the parts of a list, or of one under `instances`, with their offsets: in each begins one item.

    What is above the first item is in its part. There are none where the text is anything else, or has but one item.
    """
    head = _HEAD.match(text)
    if head is None or stream_parts.concerns_all(text):
        return []
    indent = len(head["indent"])
    starts = []
    for line in _LINE.finditer(text, head.start("indent")):
        own = len(line["indent"])
        if own == indent and text.startswith("- ", line.start("word")):
            starts.append(line.start())
        elif own <= indent:
            return []
    if len(starts) < 2:  # noqa: PLR2004 - of one, nothing is gained
        return []
    starts[0] = 0
    found = [(start, text[start:end]) for start, end in pairwise((*starts, len(text)))]
    return found if "*" not in text or all(_has_its_anchors(part) for _, part in found) else []


def _has_its_anchors(text: str) -> bool:
    """Check whether whatever an alias in a text stands for is in it too."""
    marks = [(mark["mark"], mark["name"]) for mark in _ANCHOR.finditer(text)]
    return {name for mark, name in marks if mark == "*"} <= {name for mark, name in marks if mark == "&"}


def read(
    source: SourceText, texts: list[tuple[int, str]], issues: tuple[SyntaxIssue, ...], alone: Alone
) -> tuple[Document, ...]:
    """Read the parts of a list one by one; nothing where one of them is something else, or all hold too much."""
    documents = stream_parts.read(source, texts, issues, alone)
    if len(documents) != len(texts) or not all(map(_is_part, documents)):
        return ()
    found: list[_Part] = []
    data: list[object] = []
    for document in documents:
        found.append(_Part(document, len(data), _base(document)))
        data += found[-1].items
    base = found[0].base or ()
    whole = Document(
        source,
        {PAYLOADS: data} if base else data,
        Format.YAML,
        issues=tuple(
            issue._replace(path=(*base, *part.moved(issue.path))) for part in found for issue in part.document.issues
        ),
        comments=tuple(comment for each in documents for comment in each.comments),
        scalars={
            (*base, *part.moved(path)): scalar for part in found for path, scalar in part.document.scalars.items()
        },
        recovered=any(each.recovered for each in documents),
        loses=any(each.loses for each in documents),
        scan=partial(_tree, found),
    )
    return (whole,)


def _is_part(document: Document) -> bool:
    """Check whether a document is an item, a list of some, or holds nothing but such a list under `instances`."""
    return isinstance(document.data, dict) or (isinstance(document.data, list) and bool(document.data))


def _base(document: Document) -> Path | None:
    data = document.data
    if isinstance(data, list):
        return ()
    found = data.get(PAYLOADS) if isinstance(data, dict) and len(data) == 1 else None
    return (PAYLOADS,) if isinstance(found, list) and found else None


def _tree(parts: list[_Part]) -> Node:
    """Return the ranges of the list."""
    root = parts[0].document.tree or Node(0, 0)
    nodes = [node for part in parts for node in part.nodes]
    end = nodes[-1].end
    if not parts[0].base or not isinstance(root.children, dict):
        return Node(root.start, end, nodes)
    member = root.children[PAYLOADS]
    inner = Member(member.key_start, member.key_end, Node(member.node.start, end, nodes))
    return Node(root.start, end, {PAYLOADS: inner})
