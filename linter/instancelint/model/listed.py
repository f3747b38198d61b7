"""Where objects lie that each may be a payload or hold one: in lists of payloads, of requests and of their folders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

PAYLOADS: Final = "instances"
"""The member of an object in which payloads may be listed."""

_LISTS: Final = frozenset(
    {PAYLOADS, "collection", "collections", "entries", "item", "log", "requests", "resources", None}
)
"""Members of collections and records of requests in which there are lists; None stands for a list itself."""


def is_counted_alone(keys: Iterable[str | None]) -> bool:
    """Check whether objects in a list count each for itself; `keys` are those of what the list is in."""
    return all(key in _LISTS for key in keys)
