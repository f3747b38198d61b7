from __future__ import annotations

import io

from markdown_it import MarkdownIt
from markdown_it.token import Token

from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Severity
from instancelint.reporters import markdown
from instancelint.reporters.formats import Options, render
from instancelint.reporters.markdown import code


def shown(report: Report, options: Options | None = None) -> str:
    stream = io.StringIO()
    render("markdown", report, stream, options)
    return stream.getvalue()


def inline(text: str) -> list[Token]:
    """Give what stands in the lines of a text, as GitHub would read them: with tables, and bare addresses as links."""
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return [child for token in parsed for child in token.children or ()]


def test_findings_by_file(report: Report) -> None:
    assert shown(report) == (
        "<!-- instancelint -->\n"
        "### instancelint found 1 error and 1 warning in 3 payloads\n"
        "\n"
        "`sub/box.yaml`\n"
        "\n"
        "- error [IL301](https://example.org/events-callback-url-missing/) line 4: "
        "`events are on, but nothing says where to send them`\n"
        "- warning [IL602](https://example.org/tag-blank-or-duplicate/) line 5: "
        '`the tag "a" is there twice`; fix: `Remove it`\n'
    )


def test_nothing_found() -> None:
    heading = "<!-- instancelint -->\n### instancelint found no problems in 2 payloads\n"
    assert shown(Report((FileReport("a.json", payloads=2),))) == heading


def test_what_could_not_be_linted_is_told() -> None:
    text = shown(Report(), Options(errors=("cannot read `a`",)))
    assert text.endswith("\nNot everything could be linted:\n\n- `` cannot read `a` ``\n")


def test_no_text_of_a_file_is_markup(report: Report) -> None:
    hostile = "a | b ` c `` <img src=x> [x](y) ![z](w) @someone #1 **bold** https://example.org\n# heading ```"
    box = report.files[2]
    finding = box.findings[0]._replace(message=hostile, file=hostile, url="https://example.org/x)[y](z")
    text = shown(Report((box._replace(name=hostile, findings=(finding,)),)))
    tokens = inline(text)
    shown_text = hostile.replace("\n", r"\n")
    assert {token.type for token in tokens} == {"text", "code_inline"}
    assert [token.content for token in tokens if token.type == "code_inline"] == [shown_text, shown_text]
    assert "".join(token.content for token in tokens if token.type == "text") == (
        "instancelint found 1 error in 1 payloaderror IL301 line 4: "
    )


def test_code_is_read_back() -> None:
    for text in ("a", "`", "``", "` `", " a ", "`a", "a```b``", "a`", "|", "\\`"):
        (token,) = inline(code(text))
        assert (token.type, token.content) == ("code_inline", text)


def test_a_long_report_keeps_the_most_severe(report: Report) -> None:
    box = report.files[2]
    mild = box.findings[0]._replace(severity=Severity.INFO, message="m" * 500)
    bad = mild._replace(severity=Severity.ERROR)
    text = shown(Report((box._replace(findings=(*[mild] * 200, bad)),)))
    assert markdown.LONGEST - 1000 < len(text) < markdown.LONGEST + 500
    rows = [line for line in text.splitlines() if line.startswith("- ")]
    assert rows[-1].startswith("- error")
    assert text.endswith(f"\n{201 - len(rows)} more findings for which there is no room here.\n")


def test_suppressed_findings_on_request(suppressed: Report) -> None:
    assert "IL301" not in shown(suppressed)
    assert shown(suppressed, Options(suppressed=True)).endswith("send them (suppressed: comment)`\n")
