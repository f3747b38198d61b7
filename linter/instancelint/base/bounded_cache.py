"""Results that are kept for the next time, within bounds: what has not been used for longest goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Any, Protocol


class Kept(Protocol):
    """What keeps values by their keys."""

    def get(self, key: Hashable) -> Any:  # noqa: ANN401 - whoever keeps a value knows its type
        """Return what is kept under a key; None where there is nothing."""

    def put(self, key: Hashable, value: object, size: int) -> None:
        """Keep a value, which counts as `size` characters."""


class BoundedCache:
    """
    Keeps values by their keys: at most so many, of at most so many characters together.

    Threads can share it. What it holds is in memory only, and is never part of its `repr`.
    """

    def __init__(self, entries: int, characters: int) -> None:
        self._most = entries
        self._most_characters = characters
        self._characters = 0
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._lock = Lock()

    def __repr__(self) -> str:
        """Say how much is kept, and nothing of it."""
        return f"<{type(self).__name__}: {len(self._kept)} entries, {self._characters} characters>"

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def characters(self) -> int:
        """The characters that are kept, as they were counted by those who keep them."""
        return self._characters

    def get(self, key: Hashable) -> Any:  # noqa: ANN401 - whoever keeps a value knows its type
        """Return what is kept under a key; None where there is nothing."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def put(self, key: Hashable, value: object, size: int) -> None:
        """Keep a value, which counts as `size` characters; one that is larger than all that may be kept is not."""
        if size > self._most_characters:
            return
        with self._lock:
            before = self._kept.pop(key, None)
            self._characters += size - (before[1] if before else 0)
            self._kept[key] = (value, size)
            while len(self._kept) > self._most or self._characters > self._most_characters:
                _, (_, gone) = self._kept.popitem(last=False)
                self._characters -= gone

    def drop(self, key: Hashable) -> None:
        """Forget what is kept under a key."""
        with self._lock:
            found = self._kept.pop(key, None)
            self._characters -= found[1] if found else 0

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self._characters = 0
