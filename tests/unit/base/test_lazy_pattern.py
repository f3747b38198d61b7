from __future__ import annotations

import copy
import re

import pytest

from instancelint.base.lazy_pattern import lazy_pattern


def test_it_answers_as_an_expression_does() -> None:
    lazy, eager = lazy_pattern("(?P<a>X)y*", re.IGNORECASE), re.compile("(?P<a>X)y*", re.IGNORECASE)
    assert (lazy.pattern, lazy.flags, lazy.groups, dict(lazy.groupindex)) == ("(?P<a>X)y*", eager.flags, 1, {"a": 1})
    assert lazy.sub("-", "axYb") == "a-b"
    assert lazy.fullmatch("xyy") is not None
    assert lazy.fullmatch("xyy", 1) is None


def test_it_is_compiled_when_it_is_first_asked_and_never_again(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    original = re.compile

    def counting(text: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(text)
        return original(text, flags)

    monkeypatch.setattr(re, "compile", counting)
    lazy = lazy_pattern("a")
    assert compiled == []
    assert [lazy.search("ba") is not None for _ in range(3)] == [True] * 3
    assert compiled == ["a"]


def test_a_copy_answers_too() -> None:
    assert copy.copy(lazy_pattern("a")).search("a") is not None
