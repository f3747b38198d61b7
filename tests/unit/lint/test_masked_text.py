"""Texts in which ranges are masked."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import Span
from instancelint.lint.masked_text import masked


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "ab\tc\r\nd e"),
        ([Span(0, 1)], "*b\tc\r\nd e"),
        ([Span(1, 7)], "a*\t*\r\n* e"),
        ([Span(8, 9), Span(0, 2)], "**\tc\r\nd *"),
        ([Span(0, 2), Span(1, 4)], "**\t*\r\nd e"),
        ([Span(0, 4), Span(1, 2), Span(3, 9)], "**\t*\r\n* *"),
        ([Span(0, 1), Span(1, 2)], "**\tc\r\nd e"),
        ([Span(2, 3), Span(4, 6), Span(1, 1)], "ab\tc\r\nd e"),
    ],
)
def test_what_is_masked(spans: list[Span], expected: str) -> None:
    assert masked("ab\tc\r\nd e", spans) == expected
