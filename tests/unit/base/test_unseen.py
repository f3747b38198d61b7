"""Characters that nobody sees."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import Span
from instancelint.base.unseen import unseen_runs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://a.io/cb\u200b", [Span(15, 16)]),
        ("fi\xadles", [Span(2, 3)]),
        ("\ufeff\u2060a\u200d", [Span(0, 2), Span(3, 4)]),
        ("a\u200eb", [Span(1, 2)]),
        ("a\U000e0062", [Span(1, 2)]),
    ],
)
def test_invisible_characters_are_found(text: str, found: list[Span]) -> None:
    assert unseen_runs(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *("abc", "Contrats sign\xe9s", "a\xa0b", "\u0645\u06cc\u200c\u062e\u0648", "\U0001f469\u200d\U0001f4bb"),
        *("\u05d0\u200e (a)", "\U0001f3f4\U000e0067\U000e0062\U000e007f"),
    ],
)
def test_what_the_writing_needs_is_not(text: str) -> None:
    assert unseen_runs(text) == []
