from __future__ import annotations

import pytest

from instancelint.reporters.columns import beginning, cells, shown, width


@pytest.mark.parametrize(
    ("text", "written", "columns"),
    [
        ("plain", "plain", 5),
        ("a\tb", "a    b", 6),
        ("日本語", "日本語", 6),
        ("ﾊﾝｶｸ", "ﾊﾝｶｸ", 4),
        ("\uff21\uff22", "\uff21\uff22", 4),
        ("e\u0301", "e\u0301", 1),
        ("\u1112\u1161\u11ab", "\u1112\u1161\u11ab", 2),
        ("👍", "👍", 2),
        ("👍\U0001f3fd!", "👍!", 3),
        ("👩\u200d💻!", "👩💻!", 5),
        ("👨\u200d👩\u200d👧", "👨👩👧", 6),
        ("❤\ufe0f", "❤", 1),
        ("🏳\ufe0f\u200d🌈", "🏳🌈", 3),
        ("1\ufe0f\u20e3", "1\u20e3", 1),
        ("🇩🇪", "🇩🇪", 2),
        ("\U0001f3fd", "\U0001f3fd", 2),
        ("a\u200db", "a\\u200db", 8),
        ("👩\u200d", "👩\\u200d", 8),
        ("\x1b[31m\u202e\u2028", "\\x1b[31m\\u202e\\u2028", 20),
        ("\ud800", "\\ud800", 6),
    ],
)
def test_how_a_text_is_written_and_how_wide_it_is(text: str, written: str, columns: int) -> None:
    row = cells(text)
    assert (shown(row), width(row)) == (written, columns)
    assert len(row) == len(text)


def test_how_much_fits() -> None:
    row = cells("a日本e\u0301")
    assert [beginning(row, room) for room in range(8)] == [0, 1, 1, 2, 2, 3, 5, 5]
