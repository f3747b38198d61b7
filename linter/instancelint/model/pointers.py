"""JSON Pointers as patterns: `*` stands for any one step, `**` for any number of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from instancelint.base.path import Path, to_pointer

ONE, SEVERAL = "*", "**"


def leads_to(pattern: str, path: Path) -> bool:
    """Tell whether a pattern names a place or one above it; the empty pattern names the payload."""
    return _expression(pattern).fullmatch(to_pointer(path)) is not None


@lru_cache(maxsize=512)
def _expression(pattern: str) -> re.Pattern[str]:
    wild = {ONE: "/[^/]*", SEVERAL: "(?:/[^/]*)*"}
    steps = (wild.get(step) or "/" + re.escape(step) for step in pattern.split("/")[1:])
    return re.compile(f"{''.join(steps)}(?:/.*)?", re.DOTALL)


def steps_of(pattern: str) -> tuple[str, ...]:
    """Give the steps of a pattern as keys and wildcards."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pattern.split("/")[1:])


def places(data: object, pattern: str) -> Iterator[tuple[Path, object]]:
    """Give every place that a pattern names, each once, with the value there."""
    level: Iterable[tuple[Path, object]] = [((), data)]
    for step in steps_of(pattern):
        level = [place for path, value in level for place in _next(path, value, step)]
    yield from level


def missing(data: object, pattern: str) -> Iterator[Path]:
    """
    Give every place that a pattern names and that is not there, as far as it would have to be.

    Members of what `*` stands for have to be there; there need not be any. The pattern has no `**`.
    """
    level: list[tuple[Path, object]] = [((), data)]
    steps = steps_of(pattern)
    for number, step in enumerate(steps):
        following = []
        for path, value in level:
            found = list(_next(path, value, step))
            if not found and step != ONE and not isinstance(value, list):
                yield (*path, *steps[number:])
            following += found
        level = following


def _next(path: Path, value: object, step: str) -> Iterator[tuple[Path, object]]:
    """Give where one step leads from a place."""
    if step == SEVERAL:
        yield from _below(path, value)
    elif step == ONE:
        yield from ((_step(path, key), inner) for key, inner in _members(value))
    elif isinstance(value, dict) and step in value:
        yield _step(path, step), value[step]
    elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
        yield _step(path, int(step)), value[int(step)]


def _below(path: Path, value: object) -> Iterator[tuple[Path, object]]:
    pending = [(path, value)]
    while pending:
        path, value = pending.pop()
        yield path, value
        pending.extend((_step(path, key), inner) for key, inner in reversed([*_members(value)]))


def _members(value: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


def _step(path: Path, key: str | int) -> Path:
    return (*path, key)
