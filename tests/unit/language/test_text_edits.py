from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instancelint.edits.writer import apply
from instancelint.language.text_edits import edits_between

_TEXTS = st.lists(st.sampled_from(["a", "b", "\r\n", "\n", "\r", "😀", "漢"]), max_size=30).map("".join)


@given(_TEXTS, _TEXTS)
def test_edits_lead_from_one_text_to_the_other(old: str, new: str) -> None:
    edits = edits_between(old, new)
    assert apply(old, edits) == new
    assert bool(edits) == (old != new)


@given(_TEXTS, _TEXTS)
def test_no_edit_begins_or_ends_inside_a_line_break(old: str, new: str) -> None:
    for edit in edits_between(old, new):
        for place in (edit.span.start, edit.span.end):
            assert old[place - 1 : place + 1] != "\r\n" or place == 0


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a\nb\nc\n", "a\nb\nc\n", []),
        ("a\nbad\nc\n", "a\nbed\nc\n", [(3, 4, "e")]),
        ("a\nc\n", "a\nb\nc\n", [(2, 2, "b\n")]),
        ("one\ntwo\nthree\n", "One\ntwo\nThree\n", [(0, 1, "O"), (8, 9, "T")]),
    ],
)
def test_edits_are_small(old: str, new: str, expected: list[tuple[int, int, str]]) -> None:
    assert [(edit.span.start, edit.span.end, edit.text) for edit in edits_between(old, new)] == expected


def test_places_are_shifted() -> None:
    (edit,) = edits_between("ab", "ac", 10)
    assert (edit.span.start, edit.span.end, edit.text) == (11, 12, "c")


def test_long_texts_are_compared_as_a_whole() -> None:
    old = "".join(f"{number}\n" for number in range(3000))
    new = "".join(f"{number + 1}\n" for number in range(3000))
    assert apply(old, edits_between(old, new)) == new
