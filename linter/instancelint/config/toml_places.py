"""
The places of keys and values in a TOML text.

`tomllib` tells places of syntax errors only. This reads a text that `tomllib` has already accepted, so it needs to know
where a value ends, and not what may stand in one.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from instancelint.base.source_text import Position, SourceText

Keys: TypeAlias = tuple[str | int, ...]
"""A key, named by its tables and itself; a number (0-based) is an item of a list, or one of an array of tables."""

_NAME = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[A-Za-z0-9_-]+")
_BLANKS = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_STRING = re.compile(
    r"\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"{3,5}|'''(?:[^']|'(?!''))*'{3,5}|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'", re.DOTALL
)
_PLAIN = re.compile(r"[^,\]}#\n]*")


class Places:
    """The places of all keys, items and values in a TOML text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._source = SourceText("", text)
        self._position = 0
        self._keys: dict[Keys, int] = {(): 0}
        self._values: dict[Keys, int] = {}
        self._tables: dict[Keys, int] = {}
        self._read()

    def find(self, keys: Keys, *, value: bool = False) -> Position:
        """Return the place of a key or item, or of its `value`; where there is none, of what is closest around it."""
        offset = self._values.get(keys) if value else None
        while offset is None:
            offset = self._keys.get(keys)
            keys = keys[:-1]
        return self._source.position(offset)

    def _read(self) -> None:
        table: Keys = ()
        while self._skip() < len(self._text):
            if self._text[self._position] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _skip(self) -> int:
        """Step over blanks, line breaks and comments."""
        match = _BLANKS.match(self._text, self._position)
        self._position = match.end() if match else self._position
        return self._position

    def _header(self) -> Keys:
        is_array = self._text.startswith("[[", self._position)
        self._position += 1 + is_array
        names = self._names()
        self._position = self._text.index("]", self._position) + 1 + is_array
        path: Keys = ()
        for number, (name, start) in enumerate(names, start=1):
            path = (*path, name)
            self._keys.setdefault(path, start)
            if is_array and number == len(names):
                self._tables[path] = self._tables.get(path, -1) + 1
            if path in self._tables:
                path = (*path, self._tables[path])
                self._keys.setdefault(path, start)
        return path

    def _pair(self, table: Keys) -> None:
        path = table
        for name, start in self._names():
            path = (*path, name)
            self._keys.setdefault(path, start)
        self._position = self._text.index("=", self._position) + 1
        self._value(path)

    def _names(self) -> list[tuple[str, int]]:
        """Read a key with dots; returns each part with its place."""
        found: list[tuple[str, int]] = []
        while True:
            self._skip()
            match = _NAME.match(self._text, self._position)
            if match is None:
                return found
            found.append((_bare(match.group()), match.start()))
            self._position = match.end()
            if self._text[self._skip()] != ".":
                return found
            self._position += 1

    def _value(self, path: Keys) -> None:
        self._values[path] = self._skip()
        opener = self._text[self._position : self._position + 1]
        if opener == "[":
            self._items(path)
        elif opener == "{":
            self._members(path)
        else:
            match = (_STRING if opener in {'"', "'"} else _PLAIN).match(self._text, self._position)
            self._position = match.end() if match else len(self._text)

    def _items(self, path: Keys) -> None:
        self._position += 1
        number = 0
        while not self._closes("]"):
            self._keys[*path, number] = self._position
            self._value((*path, number))
            number += 1

    def _members(self, path: Keys) -> None:
        self._position += 1
        while not self._closes("}"):
            self._pair(path)

    def _closes(self, bracket: str) -> bool:
        """Step to the next item; True behind the last one, with the bracket stepped over."""
        if self._text[self._skip()] == ",":
            self._position += 1
            self._skip()
        closes = self._text[self._position] == bracket
        self._position += closes
        return closes


def _bare(name: str) -> str:
    """Read one part of a key."""
    if name[0] == "'":
        return name[1:-1]
    if name[0] != '"' or "\\" not in name:
        return name.strip('"')
    import tomllib  # few keys hold escapes

    return next(iter(tomllib.loads(f"{name} = 0")))
