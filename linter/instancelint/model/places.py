"""Places of payloads in other documents, as a config file names them: `$.instances[*].body` or `/spec/instance`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from instancelint.base.path import Path

ANY: Final = None
"""A step to every member or item."""

Place: TypeAlias = tuple[str | int | None, ...]

_STEP = re.compile(
    r"\.(?P<name>[^.\[\]*\"'\s]+)|\.(?P<star>\*)|\[(?:(?P<index>\d+)|(?P<any>\*)|(?P<quote>[\"'])(?P<key>.*?)(?P=quote))\]"
)


def parse_place(text: str) -> Place:
    """
    Read a place: a JSON Pointer in which `*` stands for every member or item, or the same as `$.a[*].b`.

    Raises ValueError, whose text says what is wrong.
    """
    if text.startswith("/"):
        steps = (part.replace("~1", "/").replace("~0", "~") for part in text[1:].split("/"))
        return tuple(ANY if step == "*" else step for step in steps)
    if not text.startswith("$"):
        message = f"a place starts with '$' or '/', as in '$.instances[*].body' or '/spec/instance': {text!r}"
        raise ValueError(message)
    found: list[str | int | None] = []
    position = 1
    while position < len(text):
        step = _STEP.match(text, position)
        if step is None:
            message = f"a place has steps such as '.name', '[*]', '[0]' and '[\"a name\"]', not {text[position:]!r}"
            raise ValueError(message)
        name = step["name"] or step["key"]
        found.append(name if name is not None else int(step["index"]) if step["index"] else ANY)
        position = step.end()
    return tuple(found)


def paths_at(data: object, place: Place) -> Iterator[Path]:
    """Give the path of every value that a place names."""
    level: list[tuple[Path, object]] = [((), data)]
    for step in place:
        level = [(path + (key,), value) for path, inner in level for key, value in _steps(inner, step)]  # noqa: RUF005 - mypy needs the sum
    return (path for path, _ in level)


def _steps(data: object, step: str | int | None) -> Iterator[tuple[str | int, object]]:
    if isinstance(data, dict):
        if step is ANY:
            yield from data.items()
        elif str(step) in data:
            yield str(step), data[str(step)]
    elif isinstance(data, list):
        if step is ANY:
            yield from enumerate(data)
        elif str(step).isdecimal() and int(step) < len(data):
            yield int(step), data[int(step)]
