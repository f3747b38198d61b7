"""The words that are hidden in a text of which nothing is known, and the text without them; kept for the next time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from instancelint.base.source_text import Span
from instancelint.lint.masked_text import masked
from instancelint.lint.public_words import hidden_words

if TYPE_CHECKING:
    from instancelint.base.bounded_cache import Kept
    from instancelint.domain.catalog import Catalog


class HiddenWords:
    """Finds the words of a text that are not public, by the text and the catalogue alone."""

    def __init__(self, catalog: Catalog, kept: Kept | None = None) -> None:
        self.catalog = catalog
        self._kept = kept

    def spans(self, text: str, *, is_whole: bool) -> Iterable[Span]:
        """Return where they are; those of the text of a whole file, which each edit changes, are not kept."""
        if self._kept is None or is_whole:
            return hidden_words(text, self.catalog)
        key = ("hidden", text)
        found: tuple[Span, ...] | None = self._kept.get(key)
        if found is None:
            found = tuple(hidden_words(text, self.catalog))
            self._kept.put(key, found, len(text))
        return found

    def masked(self, text: str) -> str:
        """Return the text with all of them masked."""
        key = ("masked", text)
        found: str | None = self._kept.get(key) if self._kept is not None else None
        if found is None:
            found = masked(text, list(hidden_words(text, self.catalog)))
            if self._kept is not None:
                self._kept.put(key, found, len(text))
        return found
