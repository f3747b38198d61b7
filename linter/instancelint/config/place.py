"""
Where a key stands in a TOML text.

`tomllib` tells places of syntax errors only. This is a search, not a parser: it is used for messages alone, and its
worst answer is the line of the table around the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from instancelint.text import Position, SourceText

_NAME = r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[A-Za-z0-9_-]+"
_DOTTED = rf"(?:{_NAME})(?:[ \t]*\.[ \t]*(?:{_NAME}))*"
_LINE = re.compile(rf"^[ \t]*(?:\[+[ \t]*(?P<table>{_DOTTED})[ \t]*\]|(?P<key>{_DOTTED})[ \t]*=)", re.MULTILINE)
_PART = re.compile(_NAME)


Keys: TypeAlias = tuple[str | int, ...]
"""A key, named by its tables and itself; a number (0-based) after the name of an array of tables names one of them."""


def find(text: str, keys: Keys, word: str | None = None) -> Position:
    """Give the place of a key; with `word`, of that string in the key's value."""
    number = next((index for index, key in enumerate(keys) if isinstance(key, int)), len(keys))
    names = tuple(str(key) for key in keys[:number])
    place, depth = _nearest(text, names)
    rest = [*names[depth:]]
    if number < len(keys):
        headers = [offsets[-1] for path, offsets, is_table in _lines(text) if is_table and path == names]
        place = headers[int(keys[number])] if int(keys[number]) < len(headers) else place
        rest.extend(str(key) for key in keys[number + 1 :])
    for key in rest:
        inner = re.compile(rf"(?<![A-Za-z0-9_.-])[\"']?{re.escape(key)}[\"']?[ \t]*=").search(text, place)
        place = inner.start() if inner else place
    if word is not None:
        quoted = re.compile(rf"[\"']{re.escape(word)}[\"']").search(text, place)
        place = quoted.start() if quoted else place
    return SourceText("", text).position(place)


def _nearest(text: str, keys: tuple[str, ...]) -> tuple[int, int]:
    """Give the offset of the line that names most of the keys, and how many it names."""
    best = (0, 0)
    for path, offsets, _ in _lines(text):
        depth = min(len(path), len(keys))
        if path[:depth] == keys[:depth] and depth > best[1]:
            best = (offsets[depth - 1], depth)
    return best


def _lines(text: str) -> Iterator[tuple[tuple[str, ...], list[int], bool]]:
    """Give the full path of every table header and key, an offset for each of its parts, and whether it is a header."""
    table: tuple[str, ...] = ()
    for line in _LINE.finditer(text):
        group = "table" if line["table"] is not None else "key"
        parts = list(_PART.finditer(line[group]))
        path = tuple(part.group().strip("\"'") for part in parts)
        if group == "table":
            table = path
        starts = [line.start(group) + part.start() for part in parts]
        if group == "table":
            yield path, starts, True
        else:
            yield (*table, *path), [starts[0]] * len(table) + starts, False
