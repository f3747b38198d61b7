"""Code in AsciiDoc, and edits that are written back."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.asciidoc_code import codes
from instancelint.model.finding import Edit


def blocks(page: str) -> list[tuple[str, str]]:
    return [(code.language, code.region.source.text) for code in codes(SourceText("a.adoc", page))]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("[source,json]\n----\n{}\n----\n", [("json", "{}\n")]),
        ("[source, JSON ]\n.A title\n[[id]]\n----\n{}\n----", [("json", "{}\n")]),
        ("[source%linenums,json,subs=+attributes]\n----\n{}\n----", [("json", "{}\n")]),
        ("[,yaml]\n----\na: 1\n----", [("yaml", "a: 1\n")]),
        ("[source,language=json]\n----\n{}\n----", [("json", "{}\n")]),
        ('[source,"json"]\n\n----\n{}\n----', [("json", "{}\n")]),
        (":source-language: json\n\n[source]\n----\n{}\n----\n\n----\n{}\n----", [("json", "{}\n"), ("", "{}\n")]),
        ("----\n....\n----\n....\n----\n....", [("", "....\n"), ("", "----\n")]),
        ("------\n----\n------\n", [("", "----\n")]),
        ("```json\n{}\n```\n", [("json", "{}\n")]),
        ("[source,bash]\n--\na\n--\n", [("bash", "a\n")]),
        ("--\n[source,json]\n----\n{}\n----\n--\n", [("json", "{}\n")]),
        ("====\n[source,json]\n----\n{}\n----\n====\n", [("json", "{}\n")]),
        ("* Item\n+\n[source,json]\n----\n{}\n----\n", [("json", "{}\n")]),
        ("[source,json]\n{\n}\n\nText\n", [("json", "{\n}\n")]),
        ("[listing]\n{\n}\n", [("", "{\n}\n")]),
        ("Text\n\n {\n  1\n }\n\nMore\n indented\n", [("", "{\n 1\n}\n")]),
        ("+\n {}\n+\nText", [("", "{}\n")]),
        ("----\n{ <1>\n  1, // <2>\n  2 # <3> <4>\n} <.>\n----\n<1> One\n", [("", "{\n  1,\n  2\n}\n")]),
        ('----\n"<1>"\na <b>\n----', [("", '"<1>"\na <b>\n')]),
        ("----\na\nifdef::x[]\nb\nendif::[]\n----\n", [("", "a\nb\n")]),
        ("////\n----\n{}\n----\n////\n", []),
        ("++++\n<pre>{}</pre>\n++++\n", [("", "{}")]),
        ("[source,json]\nText\n\n----\n{}\n----", [("json", "Text\n"), ("", "{}\n")]),
        ("[NOTE]\nText\n\n[quote,json]\n----\n{}\n----", [("", "{}\n")]),
        ("----\n{}", [("", "{}")]),
        ("----\n\n----\n", []),
        ("a `{}` b\n", []),
        ("", []),
    ],
)
def test_code(page: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(page) == expected
    assert blocks(page.replace("\n", "\r\n")) == [(label, text.replace("\n", "\r\n")) for label, text in expected]


def edited(page: str, old: str, new: str) -> str | None:
    (code,) = codes(SourceText("a.adoc", page))
    start = code.region.source.text.index(old)
    edit = code.region.edit(Edit(Span(start, start + len(old)), new))
    return page[: edit.span.start] + edit.text + page[edit.span.end :] if edit else None


def test_callouts_stay_with_their_lines() -> None:
    page = "----\n{ <1>\n  1, <2>\n  2 <3>\n}\n----\n"
    assert edited(page, "1,", "3,") == page.replace("1,", "3,")
    assert edited(page, "1,\n  2", "3") == "----\n{ <1>\n  3 <3>\n}\n----\n"
    assert edited(page, "  1,\n", "") == "----\n{ <1>\n  2 <3>\n}\n----\n"


def test_lines_of_an_indented_block_are_indented() -> None:
    assert edited("Text\n\n  {\n  1\n  }\n", "{\n", "{\n2\n") == "Text\n\n  {\n  2\n  1\n  }\n"


def test_a_block_begins_with_what_stands_above_it() -> None:
    for page in (".Title\n[source,json]\n----\n{}\n----\n", "----\n{}\n----\n", "[[a]]\n\n[listing]\n{}\n"):
        (code,) = codes(SourceText("a.adoc", f"Text\n\n{page}"))
        assert code.region.opening == len("Text\n\n")
