"""
The head of a page: `{{page.elementKey}}` in a block stands for the `elementKey` written there.

Only the key of an element is filled in, as everything else may stand for what a reader is to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.model.region import OffsetMap, Piece

_HEAD = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<lines>.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINE = re.compile(
    r"^(?P<name>[A-Za-z_]\w*)[ \t]*:[ \t]+[\"']?(?P<value>[A-Za-z0-9][\w.-]{0,60})[\"']?"
    r"[ \t]*(?:[ \t]#[^\r\n]*)?\r?$",
    re.MULTILINE,
)
_USE = re.compile(
    r"(?P<before>\bkey[\"']?[ \t]*:[ \t]*[\"']?)"
    r"\{\{-?[ \t]*(?:page|frontmatter)\.(?P<name>\w+)[ \t]*-?\}\}(?=[\"'\s,}]|\Z)"
)


def values_of(page: str) -> dict[str, str]:
    """Return the plain values of a page's head by name; nothing where it has no head."""
    head = _HEAD.match(page) if page.startswith(("---", "\ufeff---")) else None
    return {line["name"]: line["value"] for line in _LINE.finditer(head["lines"])} if head else {}


def filled_in(text: str, values: dict[str, str]) -> tuple[str, OffsetMap] | None:
    """Return a text with the keys of elements filled in, and the map from it to the text; None where none is."""
    uses = [use for use in _USE.finditer(text) if use["name"] in values] if values and "{{" in text else []
    if not uses:
        return None
    parts = list(_parts(text, uses, values))
    pieces = []
    length = 0
    for part, start, end in parts:
        pieces.append(Piece(length, len(part), start, end - start))
        length += len(part)
    return "".join(part for part, _, _ in parts), OffsetMap(tuple(pieces))


def _parts(text: str, uses: list[re.Match[str]], values: dict[str, str]) -> Iterator[tuple[str, int, int]]:
    """Yield each stretch of the new text with its range in the old one."""
    done = 0
    for use in uses:
        start = use.end("before")
        if start > done:
            yield text[done:start], done, start
        yield values[use["name"]], start, use.end()
        done = use.end()
    if done < len(text):
        yield text[done:], done, len(text)
