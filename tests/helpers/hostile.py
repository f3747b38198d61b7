"""Payloads that no program should send: data of other types, keys that are no strings, and more of everything."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from mutated import mutated

_KEYS: tuple[Any, ...] = (
    *(1, 0, True, None, 1.0, -0.0, float("nan"), ("a", 1), b"name", date(2026, 1, 31), 10**30),
    *("", " ", "\ud800", "a\0b", "name\n", "TAGS", "k" * 500, "event.poller.\ud800", "x.subdomain", "subdomain"),
)
_VALUES: tuple[Any, ...] = (
    *(True, False, 1, 0, -1, 1.0, 0.0, -0.0, 1.5, 2**64, -(10**400), 10**400),
    *(float("nan"), float("inf"), float("-inf"), None, b"", b"true", ..., frozenset({1}), {1, 2}),
    *(date(2026, 1, 31), datetime(2026, 1, 31, tzinfo=UTC), (), ("a", "a"), ("a", 1), [[]], [{}], [()], {1: 2}),
    *(
        "",
        "\n",
        "\x85",
        "\u3000",
        "\ufeff",
        "\ud800",
        "\udfff ",
        "${\ud800}",
        "a\0",
        "***\n",
        "***\ud800",
        "TODO\n",
        " <X>",
    ),
    *("1\n", "\u0661", "\u00b2", "0x10", "1e3", "01", "+1", "\t5 ", "true\n", "http://\ud800", "HTTPS://X", "https://"),
)
_TAKEN = 0.6
"""How often a container is entered rather than changed."""


def hostile(number: int, seed: int) -> Iterator[Any]:
    """Yield payloads of which three quarters have such changes, the same for the same seed."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable on purpose
    for body in mutated(number, seed):
        changed: Any = body
        for _ in range(random_.randrange(4)):
            changed = _changed(changed, random_)
        yield changed


def _changed(value: Any, random_: random.Random) -> Any:  # noqa: ANN401 - data of any shape
    """Change something in a value, or all of it."""
    if isinstance(value, dict | list) and value and random_.random() < _TAKEN:
        key = random_.choice(list(value)) if isinstance(value, dict) else random_.randrange(len(value))
        value[key] = _changed(value[key], random_)
        return value
    if isinstance(value, dict) and random_.random() < _TAKEN:
        value[random_.choice(_KEYS)] = _value(random_)
        return value
    if isinstance(value, list):
        return _other_list(value, random_)
    return _value(random_)


def _other_list(items: list[Any], random_: random.Random) -> Any:  # noqa: ANN401 - see _changed
    kind = random_.randrange(4)
    if kind == 0:
        return tuple(items)
    if kind == 1:
        return [*items, _value(random_)]
    if kind == 2:
        return [*items, *items]
    return [f"{number}" for number in range(random_.choice((10, 100, 1000)))] + items


def _value(random_: random.Random) -> Any:  # noqa: ANN401 - see _changed
    value = random_.choice(_VALUES)
    depth = random_.choice((0,) * 20 + (1, 2, 3, 7, 8, 9, 300))
    for _ in range(depth):
        value = random_.choice(([value], {"url": value}, (value,)))
    return value
