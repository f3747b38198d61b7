from __future__ import annotations

import pytest

from instancelint.base.source_text import Span
from instancelint.server.connection import Plain
from instancelint.server.positions import Positions

TEXT = "a😀é\r\n漢x\u2028y\rz\n"
ENCODINGS = ("utf-8", "utf-16", "utf-32")


def at(line: int, character: int) -> Plain:
    return {"line": line, "character": character}


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", [(0, 0), (0, 1), (0, 5), (0, 7), (0, 8), (1, 0), (1, 3), (1, 4), (1, 7), (1, 8), (2, 0), (2, 1)]),
        ("utf-16", [(0, 0), (0, 1), (0, 3), (0, 4), (0, 5), (1, 0), (1, 1), (1, 2), (1, 3), (1, 4), (2, 0), (2, 1)]),
        ("utf-32", [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (1, 0), (1, 1), (1, 2), (1, 3), (1, 4), (2, 0), (2, 1)]),
    ],
)
def test_offsets_become_positions(encoding: str, expected: list[tuple[int, int]]) -> None:
    positions = Positions(TEXT, encoding)
    found = [positions.position(offset) for offset in range(len(expected))]
    assert [(each["line"], each["character"]) for each in found] == expected


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_positions_become_offsets_again(encoding: str) -> None:
    positions = Positions(TEXT, encoding)
    for offset in range(len(TEXT) + 1):
        inside_a_line_break = TEXT[offset - 1 : offset + 1] == "\r\n" and offset > 0
        back = positions.offset(positions.position(offset))
        assert back == (offset - 1 if inside_a_line_break else offset)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(("position", "offset"), [(at(0, 99), 3), (at(2, 99), 10), (at(3, 99), 11), (at(99, 0), 11)])
def test_a_place_past_an_end_is_moved_back(encoding: str, position: Plain, offset: int) -> None:
    assert Positions(TEXT, encoding).offset(position) == offset + (TEXT[:12].count("y") if offset > 3 else 0)


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 3), ("utf-16", 2)])
def test_a_place_inside_a_character_is_moved_to_its_start(encoding: str, character: int) -> None:
    assert Positions(TEXT, encoding).offset(at(0, character)) == 1


def test_ranges_that_are_upside_down_are_turned() -> None:
    positions = Positions("abc", "utf-16")
    where = positions.range(Span(1, 2))
    where = {"start": where["end"], "end": where["start"]}
    assert positions.span(where) == Span(1, 2)
