"""The members of a JSON object on a line, each with its own text."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

_raw_decode = json.JSONDecoder().raw_decode
_BLANKS = re.compile(r"[ \t\n\r]*")


class LineMember(NamedTuple):
    """A value, and the text that it was read from."""

    value: object
    text: str


def members(text: str) -> dict[str, LineMember]:
    """
    Return the members of an object by their keys; of a key that is given twice, the last one.

    Raises ValueError for a text that is no object, or nothing but one.
    """
    found: dict[str, LineMember] = {}
    place = _expect(text, 0, "{")
    if text[place : place + 1] != "}":
        place = _member(text, place, found)
        while text[place : place + 1] == ",":
            place = _member(text, _expect(text, place, ","), found)
    _expect(text, place, "}")
    if text[place + 1 :].strip():
        raise ValueError("there is more than one object")
    return found


def _member(text: str, place: int, found: dict[str, LineMember]) -> int:
    """Read one member; returns the place of the next character after it, whitespace aside."""
    try:
        key, place = _raw_decode(text, place)
        start = _expect(text, place, ":")
        value, end = _raw_decode(text, start)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if not isinstance(key, str):
        message = "keys must be strings"
        raise ValueError(message)  # noqa: TRY004 - of the text, not of the argument
    found[key] = LineMember(value, text[start:end])
    return _skip(text, end)


def _expect(text: str, place: int, mark: str) -> int:
    """Step over a mark with the whitespace around it."""
    place = _skip(text, place)
    if text[place : place + 1] != mark:
        raise ValueError(f"missing {mark}")
    return _skip(text, place + 1)


def _skip(text: str, place: int) -> int:
    blanks = _BLANKS.match(text, place)
    return blanks.end() if blanks else place
