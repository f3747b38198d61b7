"""
Many patterns of file names at once: which of them match a path.

Each pattern is filed under a text that any path it matches must contain: a whole step of the path, or the beginning or
the end of one. So a path is compared with few patterns, however many there are, and only these are ever compiled.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import chain
from typing import TypeAlias

from instancelint.base.pattern_expression import fixed_texts


class _Part(Enum):
    """The part of a step that a fixed text of a pattern is."""

    WHOLE = 0
    START = 1
    END = 2


_Key: TypeAlias = tuple[_Part, str]
_Filed: TypeAlias = dict[str, list[int]]


class PatternSet:
    """
    Patterns, by number.

    `translate` makes a regular expression of one, which matches whole paths with `/`.
    """

    def __init__(self, patterns: Sequence[str], translate: Callable[[str], str]) -> None:
        self._patterns = patterns
        self._translate = translate
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._filed: dict[_Part, _Filed] = {part: defaultdict(list) for part in _Part}
        self._others: list[int] = []
        """Patterns without such a text."""
        self._texts: list[str] = []
        """The rarest text of each pattern: a path must contain it somewhere."""
        self._file()
        self._starts, self._ends = (sorted(set(map(len, self._filed[part]))) for part in (_Part.START, _Part.END))

    def matching(self, path: str) -> Iterator[int]:
        """Yield the numbers of the patterns that match a path, in their order."""
        for number in self._candidates(path):
            if self._texts[number] not in path:
                continue
            pattern = self._compiled.get(number)
            if pattern is None:
                expression = self._translate(self._patterns[number])
                pattern = self._compiled[number] = re.compile(expression, re.DOTALL)
            if pattern.fullmatch(path):
                yield number

    def _candidates(self, path: str) -> list[int]:
        found = self._others[:]
        wholes, starts, ends = self._filed.values()
        for step in path.split("/"):
            found += wholes.get(step, ())
            for length in self._starts:
                found += starts.get(step[:length], ())
            for length in self._ends:
                found += ends.get(step[-length:], ())
        return sorted(set(found)) if len(found) > 1 else found

    def _file(self) -> None:
        """File each pattern under the rarest of its texts, so that few others share its place."""
        steps = [[step for step in fixed_texts(pattern) if any(step)] for pattern in self._patterns]
        keys = [[key for step in each for key in _keys(step)] for each in steps]
        texts = [[text for step in each for text in step if text] for each in steps]
        uses, uses_of_text = Counter(chain.from_iterable(keys)), Counter(chain.from_iterable(texts))
        for number, each in enumerate(keys):
            self._texts.append(min(texts[number], key=lambda text: uses_of_text[text], default=""))
            if each:
                part, text = min(each, key=lambda key: uses[key])
                self._filed[part][text].append(number)
            else:
                self._others.append(number)


def _keys(texts: list[str]) -> Iterator[_Key]:
    """Yield what a step must be, or start and end with, to match a step of a pattern."""
    first, last = texts[0], texts[-1]
    if len(texts) == 1 and first:
        yield _Part.WHOLE, first
    elif len(texts) > 1:
        if first:
            yield _Part.START, first
        if last:
            yield _Part.END, last
