"""What holds for every format, those included that are added after this was written: hostile text stays text."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from instancelint.base.source_text import SourceText, Span
from instancelint.model.finding import Edit, Finding, Fix, Identity, Related
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Kind, Severity
from instancelint.reporters.formats import FORMATS, REGISTRY, Options, render

HOSTILE = (
    "a\nb",
    "a\r\nb\rc",
    "::error file=x::pwned",
    "\n::add-mask::x",
    " ::set-output name=x::y",
    "##[add-mask]x",
    "x ##vso[task.setvariable variable=x]y",
    "##VSO[task.complete result=Succeeded;]",
    "]]>",
    "</script><script>alert(1)</script>",
    "<!-- --> <img src=pwned onerror=alert(1)>",
    '"/><error line="1"/>',
    "&#0; &lt; &bogus;",
    "| a | b |\n|---|---|",
    "` `` ``` ~~~",
    "[click](https://example.org) ![x](y)",
    "@someone #12",
    "# SKIP # TODO",
    "not ok 1 - x\n  ...\n",
    "\x1b[2J\x1b]8;;https://example.org\x1b\\x\x07",
    "\u202egnp.exe\u2066\u200f",
    "\x00\x01\x08\x0b\x0c\x7f",
    "\x85\u2028\u2029",
    "\ud800 \udfff \udce9",
    "\ufeff\ufffe\uffff\U0001ffff",
    "%0A%0D%25 %AZP25 %3B",
    "\\",
    "'\"`,;:=",
    "",
)
HARMLESS = "x"

OWN_COMMAND = {"github": re.compile(r"::(?:error|warning|notice) (?:[^:]*)::|::group::|::endgroup::")}
AZURE_COMMAND = re.compile(r"##vso\[task\.logissue (?:\w+=[^;\]]*;)+\]")
BUILD_COMMAND = re.compile(r"##(?:\[|vso\[)", re.IGNORECASE)


def report_with(text: str, severity: Severity = Severity.ERROR, suppressed: str | None = None) -> Report:
    """Give a report that has a text wherever a text from outside can stand."""
    name = f"{text}.json"
    shown = f"{text} {text}"
    source = SourceText(name, f"a: {text}\nb: {text}")
    span = Span(3, 3 + len(text))
    finding = Finding(
        code="IL301",
        name="events-callback-url-missing",
        kind=Kind.CREATE,
        severity=severity,
        message=f"it says {text}",
        file=name,
        span=span,
        path=(text, 0, text),
        related=(Related(f"as in {text}", (text,), span), Related(shown, (text,), None, f"other {text}.json")),
        fix=Fix(f"Write {text}", (Edit(span, f"z{text}"),)),
        url="https://example.org/rule/",
        suppressed_by=suppressed and f"{suppressed}: {text}",
        label=f"this {text}",
        identity=Identity(text, text, None),
    )
    clean = FileReport(f"clean {text}.json", payloads=1)
    return Report((FileReport(name, (finding, finding), 1, source), clean))


def rendered(name: str, report: Report, options: Options | None = None) -> str:
    stream = io.StringIO()
    render(name, report, stream, options)
    return stream.getvalue()


def lines_of(name: str, text: str) -> list[str]:
    """Give the lines of a report; what a frame shows of the text is as many lines as the text has."""
    out = rendered(name, report_with(text), Options(suppressed=True, verbose=True, errors=(f"cannot read {text}",)))
    assert out == "" or out.endswith("\n")
    return out.split("\n")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(name: str, text: str) -> None:
    check(name, text)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(FORMATS),
    st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=4).map("".join),
)
@example("html", "\u2028</script>")
def test_any_text_stays_text(name: str, text: str) -> None:
    if name in REGISTRY:
        check(name, text)


def check(name: str, text: str) -> None:
    lines = lines_of(name, text)
    for line in lines:
        assert line.replace("\t", "").isprintable(), "control, bidirectional or invisible characters"
        rest = AZURE_COMMAND.sub("", line, count=1) if name == "azure" else line
        assert not BUILD_COMMAND.search(rest), "a command to Azure Pipelines"
        if rest.lstrip().startswith("::"):
            assert OWN_COMMAND[name].match(rest), "a command to GitHub Actions"
    out = "\n".join(lines)
    if out.startswith("<?xml"):
        ET.fromstring(out)  # noqa: S314 - our own output
    if out.lower().startswith(("<?xml", "<!doctype")):
        assert "<img src=pwned" not in out
        assert out.count("<script") == rendered(name, report_with(HARMLESS)).count("<script")
    if "\n" not in text and "\r" not in text and REGISTRY[name].plain:
        assert len(lines) == len(lines_of(name, HARMLESS)), "one finding is one record"
    if not REGISTRY[name].plain:
        assert len(lines) == len(lines_of(name, HARMLESS)), "one finding is one record"


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    report = report_with("x", Severity.WARNING, "comment")
    assert rendered(name, report) == rendered(name, report)


@pytest.mark.parametrize("name", FORMATS)
def test_suppressed_findings_are_marked_or_not_there(name: str) -> None:
    out = rendered(name, report_with("x", suppressed="comment"))
    assert "it says x" not in out or "comment: x" in out
    assert "comment: x" in rendered(name, report_with("x", suppressed="comment"), Options(suppressed=True))


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_run(name: str) -> None:
    rendered(name, Report())
    rendered(name, Report((FileReport("a.json", skipped="no instance payload in it"),)))
