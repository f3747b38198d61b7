"""Odd places of a text that YAML reads without an error, though nobody can have meant it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path, value_at
from instancelint.domain.payload_layout import is_known_key, misplaced, payload_paths
from instancelint.model.document import Data, Member, Node, SyntaxIssue
from instancelint.parse.yaml.builder_parts import Built
from instancelint.parse.yaml.odd_ends import has_odd_end
from instancelint.parse.yaml.written_tree import node_at

_MEMBER_LINE = lazy_pattern(r"[\r\n][ \t]*+(?:-[ \t]++)*+[\"']?([A-Za-z][\w.-]*)[\"']?[ \t]*+:(?=\s|\Z)")
_BLOCK_LINE = lazy_pattern(r"[\r\n][ \t]*+(?:-[ \t]++)*+([A-Za-z][\w.-]*)[ \t]*+:(?=\s|\Z)")
_ITEM_LINE = lazy_pattern(r"[\r\n][ \t]*+-[ \t]")
_NO_COLON = lazy_pattern(r"\s*+[,}]")
_ODD_KEY = lazy_pattern(r"[\"'\s,;:]|^-|\.$")
_MOST_LOOKED_AT = 20_000
"""Values; whoever writes more into one payload by hand does not slip alone."""
_PAYLOAD = lazy_pattern(
    r"(?:^|[\s{,\"'\xa0-\u3000])(?:element|configuration|providerData)\b|\b(?:oauth|event|filter|bulk)\.[a-z]",
    re.MULTILINE,
)


def may_be_payload(text: str) -> bool:
    """Check whether a word in a text makes it worth looking for slips."""
    return _PAYLOAD.search(text) is not None


def odd_places(built: Sequence[Built], issues: Sequence[SyntaxIssue], text: str) -> list[int]:
    """Return the offsets of what is odd in the payloads of a text, in the order found; one that is very odd, twice."""
    found = [issue.span.start for issue in issues]
    for document in built:
        for path in payload_paths(document.data):
            data, node = value_at(document.data, path), node_at(document.tree, path)
            if isinstance(data, dict) and node is not None:
                found += [place for place in (_start(node, steps) for steps in misplaced(data)) if place is not None]
                found += _odd_texts(data, node, text)
    return found


def _start(node: Node, path: Path) -> int | None:
    """Return where the member at a path begins, with its key."""
    holder = node_at(node, path[:-1])
    children = holder.children if holder else None
    step = path[-1]
    if isinstance(children, dict) and step in children:
        member: Member = children[str(step)]
        return member.key_start
    item = node_at(holder, (step,)) if holder else None
    return item.start if item else None


def _odd_texts(data: Data, node: Node, text: str) -> Iterator[int]:
    """Look at the keys and the values that are written in a payload."""
    pending: list[tuple[Data, Node, str]] = [(data, node, "")]
    looked_at = 0
    seen: set[int] = set()
    while pending and looked_at < _MOST_LOOKED_AT:
        value, place, key = pending.pop()
        looked_at += 1
        children = place.children
        if children is None:
            if isinstance(value, str):
                yield from [place.start] * oddness(text[place.start : place.end], key)
        elif id(children) not in seen:
            seen.add(id(children))
            if isinstance(children, list):
                items = value if isinstance(value, list) else []
                pending += [(item, child, "-") for item, child in zip(items, children, strict=False)]
            elif isinstance(value, dict):
                yield from (member.key_start for member in children.values() if _is_odd_key(member, text))
                yield from _without_colon(place, children, text)
                pending += [(value.get(name), member.node, name) for name, member in children.items()]


def _without_colon(place: Node, children: Mapping[str, Member], text: str) -> Iterator[int]:
    """Yield where a member in brackets has neither a colon nor a value."""
    if text[place.start : place.start + 1] == "{":
        for member in children.values():
            if member.node.start == member.node.end and _NO_COLON.match(text, member.key_end):
                yield member.key_start


def _is_odd_key(member: Member, text: str) -> bool:
    raw = text[member.key_start : member.key_end]
    if raw[:1] in {'"', "'"} and raw[-1:] == raw[:1]:
        raw = raw[1:-1]
    return _ODD_KEY.search(raw) is not None


def oddness(raw: str, key: str) -> int:
    """
    Return how odd a text is, from 0, by the way in which it is written.

    `key` is that of the member, or `-` for an item of a list.
    """
    if raw[:1] in {'"', "'"}:
        return sum(is_known_key(found[1]) for found in _MEMBER_LINE.finditer(raw)) + bool(_ITEM_LINE.search(raw))
    if raw[:1] in {"|", ">"}:
        return sum(is_known_key(found[1]) for found in _BLOCK_LINE.finditer(raw))
    if "\n" in raw or "\r" in raw:
        return 2 if _ITEM_LINE.search(raw) or _MEMBER_LINE.search(raw) else 1
    return int(has_odd_end(raw, key))
