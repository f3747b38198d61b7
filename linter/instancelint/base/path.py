"""Paths into a payload, as a JSON Pointer (RFC 6901) for machines and in a short form for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]


def to_pointer(path: Path) -> str:
    """Write a path as a JSON Pointer; the root is the empty string."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def steps_of_pointer(pointer: str) -> list[str]:
    """Return the keys and indexes of a JSON Pointer, unescaped, indexes as digits."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def child(data: object, step: str | int) -> object:
    """Return the member or item of a container; raises ValueError where there is none."""
    if isinstance(data, dict) and step in data:
        return data[step]
    if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
        return data[step]
    raise ValueError(f"nothing at {step!r}")


def value_at(data: object, path: Path) -> object:
    """Return the value a path leads to; raises ValueError where it leads nowhere."""
    for step in path:
        data = child(data, step)
    return data


def members(value: object) -> Iterable[tuple[str | int, object]]:
    """Return the members of an object, or the items of a list, with the step to each; nothing for a scalar."""
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


def walk(data: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield a value and all below it with their paths, in document order; `path` is that of the value itself."""
    pending: list[tuple[Path, object]] = [(path, data)]
    while pending:
        path, value = pending.pop()
        yield path, value
        pending.extend([((*path, step), inner) for step, inner in members(value)][::-1])


def display(path: Path) -> str:
    """Write a path for people: `configuration["event.vendor.type"]`, `tags[0]`; the root is `payload`."""
    if not path:
        return "payload"
    out = ""
    for step in path:
        if isinstance(step, int):
            out += f"[{step}]"
        elif step.isidentifier():
            out += f".{step}" if out else step
        else:
            out += f'["{step}"]'
    return out
