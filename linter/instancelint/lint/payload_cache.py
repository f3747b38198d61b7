"""
What was learnt of payloads, kept from one look to the next.

An edit changes one payload of many: the others are not parsed and checked again. Two linters that share a cache share
what they learn where their settings are the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import TYPE_CHECKING, Any

from instancelint.base.bounded_cache import BoundedCache
from instancelint.model.report import EVERYTHING, Wanted

if TYPE_CHECKING:
    from instancelint.config.settings import Settings
    from instancelint.domain.catalog import Catalog

_ENTRIES = 20_000
_CHARACTERS = 4_000_000
"""About 100 MB of payloads, with all that is known of them."""
_SETTINGS = 100
"""Different settings that are told apart before everything is forgotten."""


class PayloadCache:
    """
    Keeps what was learnt of payloads, for linters that look at nearly the same texts again and again.

    Hand one to each `Linter` of a session. Reports are the same with and without it. It is bounded, threads can share
    it, and it keeps what it holds in memory only.
    """

    def __init__(self, entries: int = _ENTRIES, characters: int = _CHARACTERS) -> None:
        self._kept = BoundedCache(entries, characters)
        self._spaces: dict[tuple[Settings, Wanted], int] = {}
        self._numbers = 0
        self._lock = Lock()

    def __repr__(self) -> str:
        """Say how much is kept, and nothing of it."""
        return f"<{type(self).__name__}: {len(self._kept)} entries, {self._kept.characters} characters>"

    def clear(self) -> None:
        """Forget everything, such as after a change of what settings name but do not hold."""
        self._kept.clear()

    def space(self, settings: Settings, catalog: Catalog | None, wanted: Wanted = EVERYTHING) -> Space | None:
        """
        Return the part of the cache for linters with some settings and wants; None where nothing can be kept.

        The rules of a plug-in may look at anything. Of element definitions only the names of files are known here: a
        linter that reads them again shares nothing with the one before.
        """
        if settings.plugins:
            return None
        key = settings, wanted
        with self._lock:
            number = self._spaces.get(key) if catalog is None and not settings.elements else None
            if number is None:
                self._numbers += 1
                number = self._numbers
                if catalog is None and not settings.elements:
                    if len(self._spaces) >= _SETTINGS:
                        self._spaces.clear()
                    self._spaces[key] = number
        return Space(self._kept, number)


_NOTED: ContextVar[list[Hashable] | None] = ContextVar("noted", default=None)
"""The list of keys that a thread uses, if somebody wants it."""


class Space:
    """The part of a cache for some settings."""

    __slots__ = ("_kept", "_number")

    def __init__(self, kept: BoundedCache, number: int) -> None:
        self._kept = kept
        self._number = number

    def get(self, key: Hashable) -> Any:  # noqa: ANN401 - whoever keeps a value knows its type
        """Return what is kept under a key; None where there is nothing."""
        found = self._kept.get((self._number, key))
        noted = _NOTED.get()
        if noted is not None and found is not None:
            noted.append(key)
        return found

    def put(self, key: Hashable, value: object, size: int) -> None:
        """Keep a value, which counts as `size` characters."""
        self._kept.put((self._number, key), value, size)
        noted = _NOTED.get()
        if noted is not None:
            noted.append(key)

    def drop(self, keys: Iterable[Hashable]) -> None:
        """Forget what is kept under keys."""
        for key in keys:
            self._kept.drop((self._number, key))

    @contextmanager
    def noting(self) -> Iterator[list[Hashable]]:
        """Note the keys under which something is put or found meanwhile."""
        noted: list[Hashable] = []
        before = _NOTED.set(noted)
        try:
            yield noted
        finally:
            _NOTED.reset(before)
