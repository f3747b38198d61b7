"""Notes about settings that name rules which are deprecated or were removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from instancelint.config.layer import Item

if TYPE_CHECKING:
    from instancelint.config.registry import Registry

_SELECTORS = ("select", "extend-select", "ignore")
_BY_RULE = ("severity", "rules")


def notes(items: Mapping[str, Sequence[Item]], registry: Registry) -> Iterator[str]:
    """Yield a sentence, with its place, for each mention of a rule that is deprecated or was removed."""
    for item, words in _mentions(items):
        for word in words:
            sentence = _sentence(word, registry)
            if sentence:
                yield f"{item.origin}: {sentence}"


def _mentions(items: Mapping[str, Sequence[Item]]) -> Iterator[tuple[Item, tuple[str, ...]]]:
    for key in _SELECTORS:
        yield from ((item, (item.value,)) for item in items.get(key, ()))
    for key in _BY_RULE:
        yield from ((item, item.entry[:1]) for item in items.get(key, ()))
    yield from ((item, item.value) for item in items.get("per-file-ignores", ()))
    yield from ((item, (item.value.rule,)) for item in items.get("suppressions", ()))


def _sentence(word: str, registry: Registry) -> str:
    removed = registry.removed_rule(word)
    if removed:
        return removed.sentence
    entry = next((each for each in registry.entries if each.deprecated and word in {each.code, each.name}), None)
    return f"rule {entry.code} {entry.name} is deprecated; {entry.deprecated}" if entry else ""
