from __future__ import annotations

from instancelint.embedded.mapped_text import MappedText
from instancelint.model.region import Piece


def test_stretches_that_meet_are_one_piece() -> None:
    text = MappedText()
    text.add("ab", 10)
    text.add("cd", 12)
    text.add("", 14)
    text.add("&", 14, 5)
    text.add("e", 19)
    assert text.text == "abcd&e"
    assert text.offsets.pieces == (Piece(0, 4, 10, 4), Piece(4, 1, 14, 5), Piece(5, 1, 19, 1))


def test_where_a_line_begins() -> None:
    text = MappedText()
    begins = [text.begins_line]
    for part in ("a", "\r\n"):
        text.add(part, 0)
        begins.append(text.begins_line)
    assert begins == [True, False, True]
