"""What elements are called: by their key, by the name that the vendor gives them, or by what people say instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from instancelint.base.suggest import nearest

_LONG = 6
"""Letters of a name of which a slip can be told from another word."""


class Called(NamedTuple):
    """An element's key, the name of it, and its aliases."""

    key: str
    name: str
    aliases: tuple[str, ...]


class ElementNames:
    """All that elements are called, without regard to case, blanks and punctuation."""

    def __init__(self, elements: Iterable[Called]) -> None:
        self._keys: list[str] = []
        keys: dict[str, set[str]] = {}
        names: dict[str, set[str]] = {}
        aliases: dict[str, set[str]] = {}
        for element in elements:
            self._keys.append(element.key)
            keys.setdefault(letters(element.key), set()).add(element.key)
            names.setdefault(letters(element.name), set()).add(element.key)
            for alias in element.aliases:
                aliases.setdefault(letters(alias), set()).add(element.key)
        found = aliases | names | keys
        found.pop("", None)
        self._found: Mapping[str, tuple[str, ...]] = {name: tuple(sorted(each)) for name, each in found.items()}

    def named(self, text: str) -> tuple[str, ...]:
        """Return the keys of the elements that are called so; a key comes before a name, and a name before an alias."""
        return self._found.get(letters(text), ())

    def near(self, text: str) -> tuple[str, ...]:
        """Return the keys of the elements that are called so, or else those that are a slip of the finger away."""
        exactly = self.named(text)
        if exactly:
            return exactly
        names = (name for name in self._found if len(name) >= _LONG)
        found = nearest(text, (*self._keys, *names))
        return tuple(sorted({key for name in found for key in ((name,) if name in self._keys else self.named(name))}))


def letters(text: str) -> str:
    """Return the letters and digits of a name, in lower case."""
    return "".join(filter(str.isalnum, text)).lower()
