"""A clean payload with one mistake: which rule has to speak, where, and the operations that make it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from instancelint.base.path import Path
from instancelint.model.repair import Operation
from instancelint.model.terms import Kind

Body = dict[str, Any]
Mutant = tuple[str, Path, tuple[Operation, ...]]
Defect = Callable[[Kind, Body], Iterator[Mutant]]

CREATES = frozenset({Kind.CREATE, Kind.CREATE_FOR_ELEMENT})


def settings(body: Body) -> dict[str, Any]:
    """Return the configuration, empty where there is none."""
    table: dict[str, Any] = body.get("configuration", {})
    return table


def element(body: Body) -> str:
    """Return the key of the element."""
    return str(body.get("element", {}).get("key"))
