"""Pieces of texts."""

from __future__ import annotations

import pytest

from instancelint.lint.pieces import short_pieces, small_letters


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        (", ", []),
        ("ab", ["ab"]),
        ("abcd", ["abcd"]),
        ("abcde", []),
        ('"ab": "c"', ["ab", "c"]),
        ("a-b c", ["a", "a-b", "b", "b c", "c"]),
        ("a, b", ["a", "a, b", "b"]),
        ("a_b", ["a", "a_b", "b"]),
        ("abcde f", ["f"]),
        ("\u00e9 \u4e2d", ["\u00e9", "\u00e9 \u4e2d", "\u4e2d"]),
    ],
)
def test_short_pieces(text: str, pieces: list[str]) -> None:
    assert list(short_pieces(text, 4)) == pieces


@pytest.mark.parametrize(
    ("text", "small"), [("", ""), ("aBC-1", "abc-1"), ("\u0130A", "\u0130a"), ("\u0391\u03a3", "\u03b1\u03c3")]
)
def test_small_letters(text: str, small: str) -> None:
    assert small_letters(text) == small
