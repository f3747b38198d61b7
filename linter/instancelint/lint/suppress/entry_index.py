"""Suppressions of a config file by rule and place: a file may list thousands, and each finding asks for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from instancelint.base.path import Path, to_pointer
from instancelint.config.select import selects
from instancelint.config.settings import Suppression
from instancelint.model.finding import Finding
from instancelint.model.place_pattern import Wildcard, expression, steps_of

_WILDCARDS = frozenset("*?[")


class EntryIndex:
    """
    Finds the entries that cover a finding.

    `for_one_file` are those that name a single file, which can be unused in it.
    """

    def __init__(self, entries: tuple[Suppression, ...]) -> None:
        self.entries = entries
        self.for_one_file = tuple(entry for entry in entries if _is_for_one_file(entry.files))
        self._rules: dict[str, _Places] = {}
        for number, entry in enumerate(entries):
            self._rules.setdefault(entry.rule, _Places()).add(number, entry.pointer)

    def covering(self, finding: Finding) -> Iterator[Suppression]:
        """Yield the entries that cover a finding, in the order of the file."""
        numbers = [
            number
            for rule, places in self._rules.items()
            if selects(rule, finding.code, finding.name)
            for number in places.leading_to(finding.path)
        ]
        return (self.entries[number] for number in sorted(numbers))


@lru_cache(maxsize=64)
def index_of(entries: tuple[Suppression, ...]) -> EntryIndex:
    """Return entries as they are indexed once for all files that have the same."""
    return EntryIndex(entries)


class _Places:
    """The places at which a rule is suppressed, each with the number of its entry."""

    def __init__(self) -> None:
        self._exact: dict[tuple[str, ...], list[int]] = {}
        self._patterns: list[tuple[re.Pattern[str], int]] = []

    def add(self, number: int, pattern: str) -> None:
        """Take the place of the next entry."""
        steps = steps_of(pattern)
        words = tuple(step for step in steps if not isinstance(step, Wildcard))
        if words == steps:
            self._exact.setdefault(words, []).append(number)
        else:
            self._patterns.append((expression(pattern), number))

    def leading_to(self, path: Path) -> Iterator[int]:
        """Yield the entries for a place and for those above it, in no order."""
        steps = tuple(map(str, path))
        for length in range(len(steps) + 1):
            yield from self._exact.get(steps[:length], ())
        pointer = to_pointer(path) if self._patterns else ""
        yield from (number for pattern, number in self._patterns if pattern.fullmatch(pointer))


def _is_for_one_file(files: str) -> bool:
    return bool(files) and not _WILDCARDS & set(files) and not files.endswith("/")
