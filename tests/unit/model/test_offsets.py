"""Where the characters of a scalar are written."""

from __future__ import annotations

import pytest

from instancelint.model.offsets import decoded_offsets, written_scalar


@pytest.mark.parametrize(
    ("raw", "offsets"),
    [
        ("abc", [0, 1, 2, 3]),
        ('"a\\"b"', [1, 2, 4, 5]),
        ('"\\u00e4b"', [1, 7, 8]),
        ('"\\ud83d\\udd11b"', [1, 13, 14]),
        ('"\\ud83d\\u00e4"', [1, 7, 13]),
        ('"a\\\nb"', [1, 2, 4, 5]),
        ('"a\nb"', None),
        ("|\n a", None),
        ('""', [1]),
        ('"', [0]),
    ],
)
def test_escapes_are_one_character(raw: str, offsets: list[int] | None) -> None:
    assert decoded_offsets(raw, is_yaml=False) == offsets


def test_single_quotes_are_doubled_in_yaml() -> None:
    assert decoded_offsets("'a''b'", is_yaml=True) == [1, 2, 4, 5]
    assert decoded_offsets("'a\\'b'", is_yaml=False) == [1, 2, 4, 5]


def test_a_value_is_as_long_as_its_escapes_leave_it() -> None:
    writing = written_scalar('"a\\u00e4\\n"', is_yaml=False)
    assert writing is not None
    assert writing.length == 3
    assert writing.escapes == [(2, 6), (8, 2)]
