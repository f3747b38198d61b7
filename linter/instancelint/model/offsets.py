"""Offsets of a decoded scalar in the text that it was written as."""

from __future__ import annotations

from typing import NamedTuple

_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}


class Escape(NamedTuple):
    """Several characters of a text that stand for one."""

    start: int
    length: int


class WrittenScalar(NamedTuple):
    """The range of a written scalar that says its value, character by character but for the escapes in it."""

    start: int
    end: int
    escapes: list[Escape]

    @property
    def length(self) -> int:
        """How many characters the value has."""
        return self.end - self.start - sum(escape.length - 1 for escape in self.escapes)


def written_scalar(raw: str, *, is_yaml: bool) -> WrittenScalar | None:
    """
    Return how a scalar is written.

    None for forms in which a value has no one-to-one place, such as folded block scalars.
    """
    quote = raw[:1]
    if quote == "'" and is_yaml:
        return _quoted(raw, "'")
    if quote == '"' or (quote == "'" and raw[1:].endswith(quote)):  # in single quotes, as JSON5 has it
        return _quoted(raw, "\\")
    if quote in {"|", ">"} or "\n" in raw or "\r" in raw:
        return None
    return WrittenScalar(0, len(raw), [])


def decoded_offsets(raw: str, *, is_yaml: bool) -> list[int] | None:
    """Map each offset of a decoded scalar (its end included) to an offset in its written form, if it has places."""
    writing = written_scalar(raw, is_yaml=is_yaml)
    if writing is None:
        return None
    offsets: list[int] = []
    position = writing.start
    for escape in writing.escapes:
        offsets.extend(range(position, escape.start + 1))
        position = escape.start + escape.length
    return [*offsets, *range(position, writing.end), writing.end]


def _quoted(raw: str, mark: str) -> WrittenScalar | None:
    """Read a scalar in quotes, in which a mark begins each escape."""
    escapes: list[Escape] = []
    position, end = 1, len(raw) - 1
    while position < end:
        found = raw.find(mark, position, end)
        plain = raw[position : found if found >= 0 else end]
        if "\n" in plain or "\r" in plain:
            return None
        if found < 0:
            break
        length = _escape_length(raw, found) if mark == "\\" else 2
        position = found + length
        if (length := min(length, end - found)) > 1:
            escapes.append(Escape(found, length))
    return WrittenScalar(1, end, escapes)


def _escape_length(raw: str, start: int) -> int:
    length = _ESCAPE_LENGTHS.get(raw[start + 1 : start + 2], 2)
    if length == _ESCAPE_LENGTHS["u"] and raw[start + 2 : start + 3] in "dD":
        pair = raw[start + 6 : start + 9].lower()
        if pair.startswith("\\ud") and raw[start + 3 : start + 4].lower() in "89ab":
            return 2 * length
    return length
