from __future__ import annotations

import re

import pytest

from instancelint.base.bracket_expression import NOTHING, bracket


@pytest.mark.parametrize(
    ("pattern", "inside", "outside"),
    [
        ("[a-c]", "abc", "d-/"),
        ("[^a-c]", "d-", "abc/"),
        ("[c-a]", "c", "ab-"),
        ("[a-c-e]", "abc-e", "d"),
        (r"[\]-_]", "]^_", "\\-"),
        ("[-&&~~||]", "&~|-", "\\"),
        ("[[:upper:][:punct:]]", "A[]^`~", "a0"),
        ("[[:x]", "[:x", "]"),
    ],
)
def test_characters(pattern: str, inside: str, outside: str) -> None:
    expression, end = bracket(pattern, 0)
    assert end == len(pattern)
    assert [letter for letter in inside + outside if re.fullmatch(expression, letter)] == list(inside)


@pytest.mark.parametrize("pattern", ["[", "[!", "[]", "[a", "[a\\", "[a-", "[[:nothing:]]"])
def test_what_matches_nothing(pattern: str) -> None:
    assert bracket(pattern, 0) == (NOTHING, len(pattern))


def test_it_ends_where_the_bracket_does() -> None:
    assert bracket("x[ab]y]", 1)[1] == 5
