"""The payloads of JSON Lines: those of all lines, of which only lines that have changed are read again."""

from __future__ import annotations

from instancelint.base.bounded_cache import BoundedCache
from instancelint.base.source_text import SourceText
from instancelint.embedded.payloads import Expectation, payloads_in
from instancelint.model.document import Document

_LINES, _CHARACTERS = 20_000, 20_000_000
"""What is kept, at most."""


class LinePayloads:
    """Reads the payloads of JSON Lines, and keeps what it has read."""

    def __init__(self) -> None:
        self._kept = BoundedCache(_LINES, _CHARACTERS)
        self._last: tuple[SourceText, Expectation, tuple[Document, ...]] | None = None

    def read(self, source: SourceText, expected: Expectation) -> tuple[Document, ...]:
        """Return the payloads of a file in the order of its lines, numbered."""
        if self._last is None or self._last[:2] != (source, expected):
            found = payloads_in(source, expected._replace(kept=self._kept))
            self._last = (source, expected, found)
        return self._last[2]
