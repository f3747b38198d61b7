from __future__ import annotations

import pytest

from instancelint.base.source_text import Span
from instancelint.lint.repeated_secrets import RepeatedSecrets


@pytest.mark.parametrize(
    ("secrets", "text", "found"),
    [
        ([], "abcdef", []),
        (["abcdef"], "abcdef", [Span(0, 6)]),
        (["abcdef"], "xxabcdefxxabcdef", [Span(2, 8), Span(10, 16)]),
        (["abcdef", "abcdefgh"], "abcdefgh", [Span(0, 8)]),
        (["abcde"], "abcde", []),
        (["${SECRET}"], "${SECRET}", []),
        (["abcdef"], "abcde", []),
    ],
)
def test_where_secrets_are(secrets: list[str], text: str, found: list[Span]) -> None:
    assert list(RepeatedSecrets(secrets).in_text(text)) == found
