from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from instancelint.report.frame import WIDTH, Row, frame
from instancelint.text import SourceText, Span


def rows(text: str, start: int, end: int, context: int = 0) -> list[Row]:
    return frame(SourceText("a", text), Span(start, end), context=context)


def marked(text: str, part: str) -> tuple[str, str]:
    """Give the line that shows a part of a text, and what the underline covers, character by character."""
    start = text.index(part)
    (row,) = rows(text, start, start + len(part))
    assert row.mark is not None
    return row.text, " " * row.mark[0] + "^" * row.mark[1]


def test_a_part_of_a_line() -> None:
    assert marked("one two three\n", "two") == ("one two three", "    ^^^")


def test_lines_around_it_are_shown_unless_they_are_blank() -> None:
    text = "a\nb\n\nc\nd\n"
    assert rows(text, 2, 3, context=1) == [Row(1, "a"), Row(2, "b", (0, 1))]
    assert rows(text, 7, 8, context=1) == [Row(4, "c"), Row(5, "d", (0, 1))]


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
    assert rows("ab\ncd", 2, 2) == [Row(1, "ab", (2, 1))]
    assert rows("ab\n", 3, 3) == [Row(2, "", (0, 1))]
    assert rows("", 0, 0) == [Row(1, "", (0, 1))]


def test_a_range_over_lines_shows_its_ends() -> None:
    text = "a: {\n  b: 1,\n  c: 2\n  }\n"
    assert rows(text, 3, 23) == [Row(1, "a: {", (3, 1)), Row(None, "..."), Row(4, "  }", (2, 1))]
    assert rows(text, 3, 12) == [Row(1, "a: {", (3, 1)), Row(2, "  b: 1,", (2, 5))]


def test_a_range_that_ends_with_its_line_is_on_one_line() -> None:
    assert rows("ab\ncd\n", 0, 3) == [Row(1, "ab", (0, 2))]


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
    for row in rows(text, start, end, context=1):
        assert row.text.isprintable()
        columns = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in row.text)
        assert columns <= 8 * WIDTH
        if row.mark:
            assert row.mark[1] >= 1
