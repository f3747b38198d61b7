"""Valid JSON about which nothing is to be said, read by the standard library alone."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

from instancelint.base.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from instancelint.model.terms import Limits

MAX_DIGITS = 300
_CONTAINERS = (dict, list)

_SURROGATE = lazy_pattern("[\ud800-\udfff]")
_ESCAPE = lazy_pattern(r"\\u(?:0000|[dD][89a-fA-F])")
"""U+0000 and halves of characters, which the standard library reads without a word, and pairs that are fine."""


class NoticeError(ValueError):
    """Something was noticed that `json.loads` would accept."""


def load(text: str, limits: Limits) -> object:
    """
    Read a text that is JSON, names no member twice, and holds no number, character or nesting that is a problem.

    Raises ValueError or RecursionError for any other, and for one beyond the limits of nesting and of values.
    """
    openers = text.count("{") + text.count("[")
    values = openers + text.count(",")
    is_large = values >= limits.nodes
    if (is_large and (values >= limits.all_nodes or text.lstrip()[:1] != "[")) or _is_suspect(text):
        raise NoticeError
    data: object
    if "\\" in text:
        data = _PAIRS.decode(text)
    else:
        data = _PLAIN.decode(text)
        if text.count('"') != 2 * count_strings(data):
            raise NoticeError
    if openers > limits.depth and _is_too_deep(data, limits.depth):
        raise NoticeError
    if is_large and _has_large_payload(data, limits.nodes):
        raise NoticeError
    return data


def _has_large_payload(data: object, most: int) -> bool:
    """Check whether an item of a list may be a payload of too many values, with what is before it."""
    number = 0
    for item in _items(data):
        pending = [item]
        for value in pending:
            pending += _items(value)
        number += len(pending)
        if number >= most:
            return True
        if isinstance(item, dict):
            number = 0
    return False


def count_strings(data: object) -> int:
    """Count the keys and strings of some data; fewer than its text has where an object names a member twice."""
    number = 0
    pending = [data]
    for value in pending:
        if isinstance(value, dict):
            number += len(value)
            inner: Iterable[object] = value.values()
        else:
            inner = value if isinstance(value, list) else (value,)
        for each in inner:
            if isinstance(each, str):
                number += 1
            elif isinstance(each, _CONTAINERS):
                pending.append(each)
    return number


def _is_suspect(text: str) -> bool:
    if not text.isascii() and _SURROGATE.search(text):
        return True
    return "\\u" in text and _ESCAPE.search(text) is not None


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NoticeError
    return members


def _refuse(_: str) -> NoReturn:
    raise NoticeError


def _integer(written: str) -> int:
    value = parse_int(written)
    if value is None:
        raise NoticeError
    return value


def _real(written: str) -> float:
    value = parse_float(written)
    if value is None:
        raise NoticeError
    return value


def parse_int(written: str) -> int | None:
    """Read an integer; None when it has too many digits."""
    return int(written) if len(written) <= MAX_DIGITS else None


def parse_float(written: str) -> float | None:
    """Read a number with a point or an exponent; None when it is too large."""
    value = float(written)
    return None if math.isinf(value) else value


_PLAIN = json.JSONDecoder(parse_constant=_refuse, parse_int=_integer, parse_float=_real)
_PAIRS = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse, parse_int=_integer, parse_float=_real)
"""Kept, as making one takes longer than reading a payload."""


def _is_too_deep(data: object, maximum: int) -> bool:
    """Check whether containers are nested deeper than allowed, level by level."""
    level = [data]
    for _ in range(maximum):
        level = [item for value in level for item in _items(value) if isinstance(item, dict | list)]
        if not level:
            return False
    return True


def _items(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
