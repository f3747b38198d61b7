"""
Repairs in symbolic form: what to change in a payload, not how to type it.

A rule says `Remove(path)` or `Replace(path, value)`; `instancelint.edits` writes that down in the notation of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from instancelint.base.path import Path, child, value_at
from instancelint.model.terms import Safety


class Remove(NamedTuple):
    """Remove a member or item."""

    path: Path
    op: Literal["remove"] = "remove"


class Replace(NamedTuple):
    """Replace the value at `path`; `value` is plain JSON data."""

    path: Path
    value: object
    op: Literal["replace"] = "replace"


class Rename(NamedTuple):
    """Give the member at `path` another key."""

    path: Path
    key: str
    op: Literal["rename"] = "rename"


class Add(NamedTuple):
    """Add a member at `path`, whose parents exist."""

    path: Path
    value: object
    op: Literal["add"] = "add"


class Move(NamedTuple):
    """Move the member at `path` to `to`, a path whose parents exist."""

    path: Path
    to: Path
    op: Literal["move"] = "move"


Operation: TypeAlias = Remove | Replace | Rename | Add | Move


class Repair(NamedTuple):
    """Operations that belong together: all are applied or none."""

    title: str
    operations: tuple[Operation, ...]
    safety: Safety = Safety.SAFE


def paths_of(operations: tuple[Operation, ...]) -> tuple[Path, ...]:
    """Return every place whose value the operations may change."""
    paths: list[Path] = []
    for operation in operations:
        paths.append(operation.path)
        if isinstance(operation, Move):
            paths.append(operation.to)
        elif isinstance(operation, Rename):
            paths.append((*operation.path[:-1], operation.key))
    return tuple(paths)


def based_on(operations: tuple[Operation, ...], base: Path, wrapper: Path = ()) -> tuple[Operation, ...]:
    """
    Write operations on a part of a document as operations on the whole of it.

    `base` leads to the part; `wrapper` is the beginning of every path that the document does not hold. Gives an empty
    tuple where an operation concerns what is not there.
    """
    if not base and not wrapper:
        return operations
    moved = []
    for operation in operations:
        path = _based(operation.path, base, wrapper)
        to = _based(operation.to, base, wrapper) if isinstance(operation, Move) else ()
        if path is None or to is None:
            return ()
        moved.append(Move(path, to) if isinstance(operation, Move) else operation._replace(path=path))
    return tuple(moved)


def as_written(origins: Mapping[Path, Path], path: Path) -> Path:
    """Return where a part of a payload is written, by the origin of it or of what holds it."""
    for length in range(len(path), 0, -1):
        origin = origins.get(path[:length])
        if origin is not None:
            return (*origin, *path[length:])
    return path


def written_as(operations: tuple[Operation, ...], origins: Mapping[Path, Path]) -> tuple[Operation, ...]:
    """
    Write operations on a payload as operations on what is written for it, where parts of it stand elsewhere.

    Gives an empty tuple where one of them cannot be said of the text: a member of a table that is written as a list.
    """
    if not origins:
        return operations
    moved: list[Operation] = []
    for operation in operations:
        path = as_written(origins, operation.path)
        below = (*as_written(origins, operation.path[:-1]), *operation.path[-1:])
        if isinstance(operation, Move) or (path != below and not isinstance(operation, Replace)):
            return ()
        moved.append(operation._replace(path=path))
    return tuple(moved)


def _based(path: Path, base: Path, wrapper: Path) -> Path | None:
    if path[: len(wrapper)] != wrapper or (wrapper and len(path) == len(wrapper)):
        return None
    return (*base, *path[len(wrapper) :])


class _Gone:
    """Stands for a removed item, so that the indices of its neighbours stay what they were."""


_GONE = _Gone()


def apply_operations(data: object, operations: tuple[Operation, ...]) -> object:
    """
    Return a copy of `data` with the operations applied in turn.

    A path names members as the operations before have left them, but items by their index in the original list:
    removing one does not shift the others. What is added to a list goes to its end. Raises ValueError when a path
    leads nowhere, or a member to add is there already.
    """
    holder = [_copied(data)]
    for operation in operations:
        _apply(holder, operation)
    return _without_gone(holder[0])


def _copied(data: object) -> object:
    """Copy containers; what YAML aliases share is no longer shared."""
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_copied(value) for value in data]
    return data


def _without_gone(data: object) -> object:
    if isinstance(data, dict):
        return {key: _without_gone(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_without_gone(value) for value in data if value is not _GONE]
    return data


def _apply(holder: list[object], operation: Operation) -> None:
    if isinstance(operation, Remove):
        _take(holder, operation.path)
    elif isinstance(operation, Replace):
        _replace(holder, operation.path, operation.value)
    elif isinstance(operation, Rename):
        _rename(holder, operation.path, operation.key)
    elif isinstance(operation, Add):
        _put(holder, operation.path, _copied(operation.value))
    else:
        _put(holder, operation.to, _take(holder, operation.path))


def _parent(holder: list[object], path: Path) -> tuple[object, str | int]:
    """Return the container of a place and the last step to it; the root's container is the holder."""
    if not path:
        return holder, 0
    return value_at(holder[0], path[:-1]), path[-1]


def _take(holder: list[object], path: Path) -> object:
    if not path:
        raise ValueError("the root cannot be removed")
    parent, step = _parent(holder, path)
    value = _live(parent, step)
    if isinstance(parent, dict):
        del parent[step]
    elif isinstance(parent, list) and isinstance(step, int):
        parent[step] = _GONE
    return value


def _replace(holder: list[object], path: Path, value: object) -> None:
    parent, step = _parent(holder, path)
    _live(parent, step)
    parent[step] = _copied(value)  # type: ignore[index] # _live has tried the step


def _rename(holder: list[object], path: Path, key: str) -> None:
    parent, step = _parent(holder, path)
    _live(parent, step)
    if not isinstance(parent, dict):
        message = f"{step!r} is not a member"
        raise ValueError(message)  # noqa: TRY004 - a wrong path, not a wrong type
    if key in parent:
        raise ValueError(f"{key!r} already exists")
    members = [(key if name == step else name, value) for name, value in parent.items()]
    parent.clear()
    parent.update(members)


def _put(holder: list[object], path: Path, value: object) -> None:
    parent, step = _parent(holder, path)
    if isinstance(parent, dict) and isinstance(step, str) and step not in parent:
        parent[step] = value
    elif isinstance(parent, list) and parent is not holder and step == len(parent):
        parent.append(value)
    else:
        raise ValueError(f"{step!r} cannot be added")


def _live(parent: object, step: str | int) -> object:
    value = child(parent, step)
    if value is _GONE:
        raise ValueError(f"nothing at {step!r}")
    return value
