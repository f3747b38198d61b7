"""Many patterns at once find what each of them finds alone."""

from __future__ import annotations

import random
import re

import pytest

from instancelint.base.pattern_expression import expression
from instancelint.base.pattern_set import PatternSet

PIECES = [
    *("a", "b", "ab", "x-", "1", ".json", "src", "\u00e9", "-", " ", "!", "#", "[", "]"),
    *("*", "**", "***", "?", "[ab]", "[!a]", "[[:digit:]]", "[a/b]", "\\*", "\\a", "\\/", "\\"),
    *("/", "/", "//", "./", "/**/", "**/"),
]
NAMES = ["a", "b", "ab", "a.json", "x-1", "x-2.json", "src", "A[1]", "w*d", "q\\", " s", "\u00e9", ".json", "[ab"]


@pytest.mark.parametrize("number", [1, 5, 200])
def test_finds_what_each_finds_alone(number: int) -> None:
    random_ = random.Random(number)  # noqa: S311 - the same examples each time
    found = 0
    for _ in range(1_000 // number + 5):
        patterns = ["".join(random_.choices(PIECES, k=random_.randrange(1, 7))) for _ in range(number)]
        together = PatternSet(patterns, expression)
        alone = [re.compile(expression(pattern), re.DOTALL) for pattern in patterns]
        for _ in range(20):
            path = "/".join(random_.choices(NAMES, k=random_.randrange(1, 5)))
            expected = [index for index, pattern in enumerate(alone) if pattern.fullmatch(path)]
            assert list(together.matching(path)) == expected, (path, patterns)
            found += len(expected)
    assert found > 100


@pytest.mark.parametrize(
    "pattern",
    ["/folder{}/", "file{}.json", "*.ext{}", "gen{}*", "a/**/b{}", "src/x{}/*.yaml", "**/build{}/", "x[0-9]{}?.json"],
)
def test_of_many_patterns_few_are_tried(pattern: str) -> None:
    tried: list[str] = []

    def translate(text: str) -> str:
        tried.append(text)
        return expression(text)

    patterns = [pattern.format(f"_{number}_") for number in range(1_000)]
    assert list(PatternSet(patterns, translate).matching("src/x_7_/a/b.json")) == []
    assert len(tried) <= 1
