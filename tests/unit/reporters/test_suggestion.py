from __future__ import annotations

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit, Fix
from instancelint.reporters.draw import Pen, draw_suggestion
from instancelint.reporters.frame import suggest

TEXT = "name: x\ntags:\n  - a\n  - b\n"


def suggested(*edits: tuple[str, str], text: str = TEXT) -> list[str]:
    """Say what replacing some parts of a text shows."""
    made = tuple(Edit(Span(text.index(old), text.index(old) + len(old)), new) for old, new in edits)
    found = suggest(SourceText("a", text), Fix("Do it", made), room=60)
    return list(draw_suggestion(found, 2, Pen())) if found else []


def test_a_changed_line_is_shown_as_it_becomes() -> None:
    assert suggested(("x", "y")) == [" 1 + name: y"]
    assert suggested(("ta", "T"), ("gs", "AGS")) == [" 2 + TAGS:"]


def test_an_added_line() -> None:
    assert suggested(("x\n", "x\nnew: 1\n")) == [" 2 + new: 1"]
    assert suggested(("x", "x\r\nnew: 1\r\nold: 2")) == [" 2 + new: 1", " 3 + old: 2"]


def test_a_removed_line() -> None:
    assert suggested(("  - a\n", "")) == [" 3 -   - a"]
    assert suggested(("\n  - b", "")) == [" 4 -   - b"]


def test_only_what_is_new_is_marked() -> None:
    found = suggest(SourceText("a", TEXT), Fix("Do it", (Edit(Span(6, 7), "xyz"),)))
    assert found
    (row,) = found.added
    assert (row.text[row.marks[0].start : row.marks[0].end], row.number) == ("yz", 1)


def test_what_is_not_small_is_not_shown() -> None:
    assert suggested(("name: x\ntags:\n  - a\n", "")) == []
    assert suggested(("name: x\ntags", "a")) == []
    assert suggested(("x", "1\n2\n3\n4\n5")) == []
    assert suggested(("x", "x" * 3000)) == []
    assert suggested() == []
    assert suggested(("x", "x")) == []


def test_a_long_line_is_cut_around_the_change() -> None:
    (line,) = suggested(("HERE", "there"), text="x" * 500 + "HERE" + "y" * 500)
    assert line == " 1 + …" + "x" * 20 + "there" + "y" * 35 + "…"


def test_what_could_move_the_cursor_is_escaped() -> None:
    assert suggested(("x", "\x1b[2J")) == [r" 1 + name: \x1b[2J"]
