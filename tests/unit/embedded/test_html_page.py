"""HTML pages: blocks as regions, and edits that are written back."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.html_page import codes
from instancelint.model.finding import Edit


def edited(page: str, old: str, new: str) -> str | None:
    """Replace a text of the only block, and write the page again."""
    (code,) = codes(SourceText("a.html", page))
    start = code.region.source.text.index(old)
    edit = code.region.edit(Edit(Span(start, start + len(old)), new))
    return page[: edit.span.start] + edit.text + page[edit.span.end :] if edit else None


@pytest.mark.parametrize(
    ("page", "old", "new", "expected"),
    [
        ("<pre>&quot;a&quot;</pre>", '"a"', "<&>", "<pre>&lt;&amp;&gt;</pre>"),
        ("<pre><b>a</b>: <i>b</i></pre>", "a: b", "c", "<pre><b>c</b><i></i></pre>"),
        ("<pre><b>a</b>: <i>b</i></pre>", "b", "", "<pre><b>a</b>: <i></i></pre>"),
        ("<pre><b>a</b>: <i>b</i></pre>", "a", "a,", "<pre><b>a,</b>: <i>b</i></pre>"),
        ("<pre>a<br>b</pre>", "b", "c", "<pre>a<br>c</pre>"),
        ("<pre>a<br>b</pre>", "a\nb", "c", "<pre>c<br></pre>"),
        ("<textarea>a</textarea>", "a", "<", "<textarea>&lt;</textarea>"),
        ('<script type="application/json">"a"</script>', "a", "<&>", '<script type="application/json">"<&>"</script>'),
        ('<script type="application/json">"a"</script>', "a", "</", None),
    ],
)
def test_an_edit_is_written_as_html(page: str, old: str, new: str, expected: str | None) -> None:
    assert edited(page, old, new) == expected


def test_what_is_blank_is_no_block() -> None:
    assert list(codes(SourceText("a.html", "<pre> \n</pre><code></code>"))) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("{}", 1),
        (" [1]", 1),
        ("curl x.io", 1),
        ('"a": 1', 0),
        ("a", 0),
        ('"a": 1,\n"b": 2', 1),
        ('"a": 1<br>"b": 2', 1),
    ],
)
def test_code_in_a_sentence_may_only_mention_something(code: str, expected: int) -> None:
    assert len(list(codes(SourceText("a.html", f"<code>{code}</code>")))) == expected
    assert len(list(codes(SourceText("a.html", f"<pre>{code}</pre>")))) == 1


def test_a_tag_is_no_part_of_the_text() -> None:
    page = '<pre><b x="s">a</b>:<i>b</i></pre>'
    (code,) = codes(SourceText("a.html", page))
    assert [page[span.start : span.end] for span in code.region.spans(Span(0, 3))] == ["a", ":", "b"]
    assert [page[span.start : span.end] for span in code.region.spans(Span(1, 3))] == [":", "b"]


def test_a_word_in_brackets_is_replaced_and_a_line_break_at_the_end_stays() -> None:
    assert edited('<pre>"<NAME>"<br>x</pre>', "<NAME>", "a") == '<pre>"a"<br>x</pre>'
    assert edited("<pre>a<br>b</pre>", "\nb", "") == "<pre>a<br></pre>"
    assert edited("<pre>a<br>b</pre>", "a\n", "") == "<pre><br>b</pre>"
