from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit, Fix
from instancelint.reporters.draw import Pen, draw_suggestion
from instancelint.reporters.frame import WIDTH, Label, Mark, Row, are_near, frame, suggest

TEXT = "name: x\ntags:\n  - a\n  - b\n"
Plain = tuple[int | None, str, tuple[int, int] | None]
"""A row's number, its text, and the first column and the length of its only underline."""


def rows(text: str, start: int, end: int, context: int = 0) -> list[Plain]:
    found = frame(SourceText("a", text), [Label(Span(start, end))], context=context)
    return [(row.number, row.text, row.marks[0][:2] if row.marks else None) for row in found]


def marked(text: str, part: str) -> tuple[str, str]:
    """Give the line that shows a part of a text, and what the underline covers, column by column."""
    start = text.index(part)
    ((_, shown, mark),) = rows(text, start, start + len(part))
    assert mark is not None
    return shown, " " * mark[0] + "^" * mark[1]


def test_a_part_of_a_line() -> None:
    assert marked("one two three\n", "two") == ("one two three", "    ^^^")


def test_lines_around_it_are_shown_unless_they_are_blank() -> None:
    text = "a\nb\n\nc\nd\n"
    assert rows(text, 2, 3, context=1) == [(1, "a", None), (2, "b", (0, 1))]
    assert rows(text, 7, 8, context=1) == [(4, "c", None), (5, "d", (0, 1))]


def test_a_tab_is_four_blanks() -> None:
    assert marked("\ta\tb", "b") == ("    a    b", "         ^")


def test_wide_and_combining_characters() -> None:
    assert marked("日本 b", "b") == ("日本 b", "     ^")
    assert marked("日本 b", "本") == ("日本 b", "  ^^")
    assert marked("e\u0301 b", "b") == ("e\u0301 b", "  ^")


def test_what_could_move_the_cursor_is_escaped() -> None:
    assert marked("a\x1b[2Jb", "b") == (r"a\x1b[2Jb", "        ^")
    assert marked("a\u202eb", "\u202e") == (r"a\u202eb", " ^^^^^^")


def test_an_empty_range_is_one_mark() -> None:
    assert rows("ab\ncd", 2, 2) == [(1, "ab", (2, 1))]
    assert rows("ab\n", 3, 3) == [(2, "", (0, 1))]
    assert rows("", 0, 0) == [(1, "", (0, 1))]


def test_a_range_over_lines_shows_its_ends() -> None:
    text = "a: {\n  b: 1,\n  c: 2\n  }\n"
    assert rows(text, 3, 23) == [(1, "a: {", (3, 1)), (None, "...", None), (4, "  }", (2, 1))]
    assert rows(text, 3, 12) == [(1, "a: {", (3, 1)), (2, "  b: 1,", (2, 5))]


def test_a_range_that_ends_with_its_line_is_on_one_line() -> None:
    assert rows("ab\ncd\n", 0, 3) == [(1, "ab", (0, 2))]


def test_a_long_line_is_cut_around_the_range() -> None:
    text = "x" * 500 + "HERE" + "y" * 500
    shown, mark = marked(text, "HERE")
    assert shown == "…" + "x" * 30 + "HERE" + "y" * 66 + "…"
    assert mark == " " * 31 + "^^^^"


def test_a_long_range_is_cut_with_its_underline() -> None:
    text = "ab " + "z" * 500
    shown, mark = marked(text, "z" * 500)
    assert shown == "ab " + "z" * 97 + "…"
    assert mark == "   " + "^" * 98


def test_the_end_of_a_long_line_shows_what_comes_before() -> None:
    text = "x" * 500 + "HERE"
    shown, mark = marked(text, "HERE")
    assert shown == "…" + "x" * 96 + "HERE"
    assert mark == " " * 97 + "^^^^"


def test_a_line_of_megabytes() -> None:
    text = "x" * 10_000_000 + "HERE" + "x" * 10_000_000
    shown, _ = marked(text, "HERE")
    assert len(shown) == WIDTH + 2


@given(st.text(max_size=300), st.data())
def test_any_range_of_any_text_is_shown_on_printable_lines(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for _, shown, mark in rows(text, start, end, context=1):
        assert shown.isprintable()
        columns = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in shown)
        assert columns <= 8 * WIDTH
        if mark:
            assert mark[1] >= 1


def labelled(text: str, first: str, second: str, **options: int) -> list[Row]:
    one, other = text.index(first), text.index(second)
    labels = [
        Label(Span(one, one + len(first)), "here"),
        Label(Span(other, other + len(second)), "there", primary=False),
    ]
    return frame(SourceText("a", text), labels, **options)


def test_two_ranges_of_a_line_are_marked_in_one_row() -> None:
    (row,) = labelled("tags: [a, bcd]\n", "bcd", "a,", context=0)
    first, second = row.marks
    assert (first.column, first.width, first.label.text) == (10, 3, "here")
    assert (second.column, second.width, second.label.primary) == (7, 2, False)
    assert row.text[second.start : second.end] == "a,"


def test_two_ranges_of_several_lines_are_shown_with_what_is_between_cut() -> None:
    text = "a\nb\nc\nd\ne\nf\ng\n"
    assert [(row.number, row.text) for row in labelled(text, "f", "b", context=0)] == [
        (2, "b"),
        (None, "..."),
        (6, "f"),
    ]
    assert [row.number for row in labelled(text, "d", "b", context=0)] == [2, 3, 4]
    assert [row.number for row in labelled(text, "b", "f", context=1)] == [1, 2, 3, None, 6]


def test_a_wide_character_counts_twice_in_a_mark_and_once_in_its_text() -> None:
    (row,) = labelled("日本 語 x\n", "語", "x", context=0)
    assert [(mark.column, mark.width, mark.start, mark.end) for mark in row.marks] == [(5, 2, 3, 4), (8, 1, 5, 6)]


def test_the_label_of_a_range_over_lines_stands_at_its_last_one() -> None:
    rows = frame(SourceText("a", "a: {\n  b\n}\n"), [Label(Span(3, 10), "it")])
    assert [[mark.label.text for mark in row.marks] for row in rows] == [[""], [], ["it"]]
    assert rows[0].marks == (Mark(3, 1, 3, 4, Label(Span(3, 4))),)


def near(text: str, first: str, second: str) -> bool:
    one, other = text.index(first), text.index(second)
    return are_near(SourceText("a", text), Span(one, one + len(first)), Span(other, other + len(second)))


def test_which_ranges_go_into_one_frame() -> None:
    assert near("X" + "\n" * 10 + "Y", "X", "Y")
    assert near("Y" + "\n" * 10 + "X", "X", "Y")
    assert not near("X" + "\n" * 11 + "Y", "X", "Y")
    assert near("X" + " " * 98 + "Y", "X", "Y")
    assert not near("X" + " " * 99 + "Y", "X", "Y")
    assert not near("X" + "日" * 50 + "Y", "X", "Y")
    assert not near("a" * 90 + "X" + " " * 78 + "Y", "X", "Y")
    assert not near("X", "X", "X")


def test_a_frame_fits_into_a_room() -> None:
    text = "x" * 500 + "HERE" + "y" * 500
    (row,) = frame(SourceText("a", text), [Label(Span(500, 504))], room=40)
    assert row.text == "…" + "x" * 13 + "HERE" + "y" * 23 + "…"


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


def test_what_could_move_the_cursor_is_escaped_in_a_suggestion() -> None:
    assert suggested(("x", "\x1b[2J")) == [r" 1 + name: \x1b[2J"]
