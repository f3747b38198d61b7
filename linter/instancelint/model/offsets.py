"""Offsets of a decoded scalar in the text that it was written as."""

from __future__ import annotations


def decoded_offsets(raw: str, *, is_yaml: bool) -> list[int] | None:
    """
    Map each offset of a decoded scalar (its end included) to an offset in its written form.

    Returns None for forms in which a value has no one-to-one place, such as folded block scalars.
    """
    quote = raw[:1]
    if quote == "'" and is_yaml:
        return _doubled_offsets(raw)
    if quote == '"' or (quote == "'" and raw[1:].endswith(quote)):  # in single quotes, as JSON5 has it
        return _escaped_offsets(raw)
    if quote in {"|", ">"} or "\n" in raw or "\r" in raw:
        return None
    return list(range(len(raw) + 1))


def _doubled_offsets(raw: str) -> list[int] | None:
    offsets: list[int] = []
    position, end = 1, len(raw) - 1
    while position < end:
        if raw[position] in "\r\n":
            return None
        offsets.append(position)
        position += 2 if raw[position] == "'" else 1
    return [*offsets, end]


_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}


def _escaped_offsets(raw: str) -> list[int] | None:
    offsets: list[int] = []
    position, end = 1, len(raw) - 1
    while position < end:
        if raw[position] in "\r\n":
            return None
        offsets.append(position)
        if raw[position] != "\\":
            position += 1
            continue
        length = _ESCAPE_LENGTHS.get(raw[position + 1 : position + 2], 2)
        if length == _ESCAPE_LENGTHS["u"] and raw[position + 2 : position + 3] in "dD":
            pair = raw[position + 6 : position + 9].lower()
            if pair.startswith("\\ud") and raw[position + 3 : position + 4].lower() in "89ab":
                length *= 2
        position += length
    return [*offsets, end]
