"""Secrets of a payload that its public values repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from instancelint.base.source_text import Span
from instancelint.model.stand_ins import is_public

_SHORTEST = 6
"""Characters of a secret that is looked for in other values: a shorter one is there by chance."""


class RepeatedSecrets:
    """Finds the longer ones of some secrets in other values."""

    def __init__(self, values: Iterable[str]) -> None:
        self._secrets = frozenset(value for value in values if len(value) >= _SHORTEST and not is_public(value))
        self._lengths: dict[str, set[int]] = {}
        """How long the secrets are that begin in a certain way."""
        for secret in self._secrets:
            self._lengths.setdefault(secret[:_SHORTEST], set()).add(len(secret))

    @property
    def beginnings(self) -> frozenset[str]:
        """What the secrets that are looked for begin with."""
        return frozenset(self._lengths)

    def in_text(self, text: str) -> Iterator[Span]:
        """Yield where a secret is in a text."""
        for start in range(len(text) - _SHORTEST + 1 if self._secrets else 0):
            lengths = self._lengths.get(text[start : start + _SHORTEST], ())
            parts = (text[start : start + length] for length in lengths)
            found = [len(part) for part in parts if part in self._secrets]
            if found:
                yield Span(start, start + max(found))


def pieces_of(text: str) -> set[str]:
    """Return the pieces of a text that a secret may begin with."""
    return {text[start : start + _SHORTEST] for start in range(len(text) - _SHORTEST + 1)}
