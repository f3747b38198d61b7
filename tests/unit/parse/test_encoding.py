"""Bytes become text whatever they are, and what was wrong with them is told by its place."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instancelint.base.source_text import Span
from instancelint.model.document import SyntaxIssue
from instancelint.parse.encoding import KINDS, decode


def test_utf8_is_read_as_it_is() -> None:
    source, issues = decode('{"a": "é😀"}'.encode(), "x.json")
    assert (source.name, source.text, source.bom, issues) == ("x.json", '{"a": "é😀"}', False, ())


def test_a_mark_is_taken_off() -> None:
    source, issues = decode(codecs.BOM_UTF8 + b"{}", "x.json")
    assert (source.text, source.bom, issues) == ("{}", True, ())


def test_nothing_is_nothing() -> None:
    source, issues = decode(b"", "x.json")
    assert (source.text, source.bom, issues) == ("", False, ())


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
        (b"", "utf-16-le", "UTF-16"),
        (b"", "utf-16-be", "UTF-16"),
    ],
)
def test_other_encodings_are_read_and_reported(mark: bytes, codec: str, name: str) -> None:
    source, issues = decode(mark + '{"a": "é😀"}'.encode(codec), "x.json")
    assert (source.text, source.bom) == ('{"a": "é😀"}', False)
    assert issues == (SyntaxIssue("not-utf8", Span(0, 0), args={"encoding": name}),)


def test_half_a_character_of_another_encoding_is_replaced() -> None:
    source, issues = decode(codecs.BOM_UTF16_LE + b"{\0}\0\x00", "x.json")
    assert (source.text, [issue.kind for issue in issues]) == ("{}\ufffd", ["not-utf8"])


def test_a_bad_byte_is_one_replacement_character_with_its_place() -> None:
    source, issues = decode('{"é": "caf'.encode() + b'\xe9"}', "x.json")
    assert source.text == '{"é": "caf\ufffd"}'
    assert issues == (SyntaxIssue("invalid-utf8", Span(10, 11), args={"byte": "0xE9", "byte_offset": "11"}),)


def test_a_run_of_bad_bytes_is_one_issue() -> None:
    source, issues = decode(codecs.BOM_UTF8 + b"a\xff\xfe\xfdb\xc3", "x.json")
    assert (source.text, source.bom) == ("a\ufffd\ufffd\ufffdb\ufffd", True)
    assert [(issue.span, dict(issue.args)) for issue in issues] == [
        (Span(1, 4), {"byte": "0xFF", "byte_offset": "4"}),
        (Span(5, 6), {"byte": "0xC3", "byte_offset": "8"}),
    ]


def test_no_more_than_twenty_issues() -> None:
    source, issues = decode(b"\xff " * 30, "x.json")
    assert source.text == "\ufffd " * 30
    assert [issue.span.start for issue in issues] == list(range(0, 40, 2))


@given(st.binary(max_size=60))
def test_any_bytes_are_read(data: bytes) -> None:
    source, issues = decode(data, "x.json")
    source.text.encode()
    for issue in issues:
        assert issue.kind in KINDS
        assert 0 <= issue.span.start <= issue.span.end <= len(source.text)
        if issue.kind == "invalid-utf8":
            offset = int(str(issue.args["byte_offset"]))
            assert f"0x{data[offset]:02X}" == issue.args["byte"]
            assert set(source.slice(issue.span)) == {"\ufffd"}
