"""How frames look, down to the last blank."""

from __future__ import annotations

import re

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.reporters.draw import Pen, draw
from instancelint.reporters.frame import Label, frame

RED = "\033[1;31m"


def drawn(text: str, *parts: tuple[str, str], pen: Pen | None = None, limit: int = 0) -> str:
    """Draw a text with some parts of it marked, each by what the label says; the first is the primary one."""
    labels = [
        Label(Span(text.index(part), text.index(part) + len(part)), label, primary=number == 0)
        for number, (part, label) in enumerate(parts)
    ]
    rows = frame(SourceText("a", text), labels)
    return "\n".join(draw(rows, 1, pen or Pen(), RED, *([limit] if limit else []))) + "\n"


def test_a_label_beside_its_mark() -> None:
    assert drawn("one two three\n", ("two", "this")) == (
        """\
  |
1 | one two three
  |     ^^^ this
"""
    )


def test_two_labels_in_a_line() -> None:
    assert drawn("one two three\n", ("three", "this"), ("one", "that")) == (
        """\
  |
1 | one two three
  | ---     ^^^^^ this
  | |
  | that
"""
    )
    assert drawn("one two three\n", ("one", "this"), ("three", "that")) == (
        """\
  |
1 | one two three
  | ^^^     ----- that
  | |
  | this
"""
    )


def test_a_label_without_room_beside_its_mark_hangs() -> None:
    assert drawn("one two three\n", ("two", "this is it"), limit=18) == (
        "  |\n1 | one two three\n  |     ^^^ this is it\n"
    )
    assert drawn("one two three\n", ("two", "this is it"), limit=17) == (
        "  |\n1 | one two three\n  |     ^^^\n  |     |\n  |     this is it\n"
    )
    assert drawn("one two three\n", ("two", "this is it"), limit=13) == (
        "  |\n1 | one two three\n  |     ^^^\n  |     |\n  |    this is it\n"
    )


def test_two_labels_that_hang() -> None:
    assert drawn("one two three\n", ("three", "this"), ("one", "that"), ("two", "those")) == (
        """\
  |
1 | one two three
  | --- --- ^^^^^ this
  | |   |
  | |   those
  | that
"""
    )


def test_marks_without_labels_and_inside_each_other() -> None:
    assert drawn("one two three\n", ("three", ""), ("one", "")) == "  |\n1 | one two three\n  | ---     ^^^^^\n"
    assert drawn("one two three\n", ("two", "this"), ("two three", "that")) == (
        """\
  |
1 | one two three
  |     ^^^------ that
  |     |
  |     this
"""
    )


def test_lines_that_are_left_out() -> None:
    assert drawn("a: 1\n\nb\nc\nd\ne: 4\n", ("e", ""), ("a", "that")) == (
        """\
  |
1 | a: 1
  | - that
...
5 | d
6 | e: 4
  | ^
"""
    )


def test_labels_in_two_lines() -> None:
    assert drawn("日本: 1\nb: 2\nc: 3\nd: 4\n", ("d", "this"), ("本", "that")) == (
        """\
  |
1 | 日本: 1
  |   -- that
2 | b: 2
3 | c: 3
4 | d: 4
  | ^ this
"""
    )


@pytest.mark.parametrize("parts", [[("one", "this"), ("three", "that")], [("three", ""), ("two", "x")]])
def test_colours_change_nothing_but_the_colour(parts: list[tuple[str, str]]) -> None:
    coloured = drawn("one two three\n", *parts, pen=Pen(color=True))
    assert f"{RED}^" in coloured
    assert "\033[1;34m-" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == drawn("one two three\n", *parts)


def test_links() -> None:
    assert Pen(links=True).link("IL301", "https://example.org/") == (
        "\033]8;;https://example.org/\033\\IL301\033]8;;\033\\"
    )
    assert Pen().link("IL301", "https://example.org/") == "IL301"
    assert Pen(links=True).link("IL301", "") == "IL301"
