"""The payloads of JSON Lines: those of all lines, of which only lines that have changed are read again."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.model.document import Document


class _LastUsed:
    """Keeps what is used in one reading for the next one."""

    def __init__(self) -> None:
        self._before: dict[Hashable, object] = {}
        self._used: dict[Hashable, object] = {}

    def begin(self) -> None:
        """Begin a reading."""
        self._before, self._used = self._used, {}

    def get(self, key: Hashable) -> Any:  # noqa: ANN401 - whoever keeps a value knows its type
        found = self._used[key] if key in self._used else self._before.get(key)
        if found is not None:
            self._used[key] = found
        return found

    def put(self, key: Hashable, value: object, size: int) -> None:  # noqa: ARG002 - as much as the text holds
        self._used[key] = value


class LinePayloads:
    """Reads the payloads of JSON Lines, and keeps what it has read last."""

    def __init__(self) -> None:
        self._kept = _LastUsed()
        self._last: tuple[SourceText, Expectation, tuple[Document, ...]] | None = None

    def read(self, source: SourceText, expected: Expectation) -> tuple[Document, ...]:
        """Return the payloads of a file in the order of its lines, numbered."""
        if self._last is None or self._last[:2] != (source, expected):
            self._kept.begin()
            found = payloads_in(source, expected._replace(kept=self._kept))
            self._last = (source, expected, found)
        return self._last[2]
