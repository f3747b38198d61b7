"""The page as it is written; `tests/whole/browser` looks at it in a browser."""

from __future__ import annotations

import io
import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from instancelint.base.source_text import SourceText, Span
from instancelint.cli.main import main
from instancelint.model.finding import Edit, Fix
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Safety
from instancelint.reporters.formats import Options, render

HOSTILE = "</script><!--<script>&\u2028\u2029]]>\x1b[31m\u202e\ud800\"'`日"


def page(report: Report, options: Options | None = None) -> str:
    stream = io.StringIO()
    render("html", report, stream, options)
    return stream.getvalue()


class _Reader(HTMLParser):
    """Gathers the elements of a page, and the text of each `style`, `script` and `noscript`."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_data(self, data: str) -> None:
        if self._inside in {"style", "script"}:
            self.texts.append((self._inside, data))
        self._inside = ""


def data_of(text: str) -> Any:  # noqa: ANN401 - JSON
    (block,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    return json.loads(block)


def test_the_data_of_a_finding(report: Report) -> None:
    data = data_of(page(report))
    assert data["files"] == ["sub/box.yaml"]
    assert data["rules"] == [
        {
            "code": "IL301",
            "name": "events-callback-url-missing",
            "url": "https://example.org/events-callback-url-missing/",
            "summary": "",
        },
        {
            "code": "IL602",
            "name": "tag-blank-or-duplicate",
            "url": "https://example.org/tag-blank-or-duplicate/",
            "summary": "",
        },
    ]
    assert data["findings"][1] == {
        "rule": 1,
        "file": 0,
        "severity": 1,
        "message": 'the tag "a" is there twice',
        "place": "sub/box.yaml:5:11",
        "pointer": "/tags/1",
        "rows": [
            [4, "  event.notification.enabled: true", []],
            [5, "tags: [a, a]", [[10, 11, True, "duplicate"], [7, 8, False, "first one here"]]],
        ],
        "related": [],
        "fix": {
            "title": "Remove it (unsafe: changes what is sent)",
            "removed": [],
            "added": [[5, "tags: [a]", [[8, 8, True, ""]]]],
        },
        "fixable": True,
        "suppressed": "",
    }


def test_the_page_allows_its_own_style_and_script_and_nothing_else(report: Report) -> None:
    reader = _Reader(page(report))
    (policy,) = [found["content"] for tag, found in reader.elements if found.get("http-equiv")]
    digests = {
        tag: "'sha256-" + b64encode(sha256(text.encode()).digest()).decode() + "'"
        for tag, text in reader.texts
        if not text.startswith("{")
    }
    assert policy == (
        f"default-src 'none'; style-src {digests['style']}; script-src {digests['script']}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not [found for _, found in reader.elements if found.keys() & {"style", "src", "srcset", "onclick", "action"}]
    links = [found["href"] for tag, found in reader.elements if tag == "link"]
    assert links == ["data:,"]


def test_nothing_of_a_finding_becomes_markup(report: Report) -> None:
    box = report.files[2]
    source = SourceText(HOSTILE, HOSTILE)
    fix = Fix(HOSTILE, (Edit(Span(0, 1), HOSTILE),), Safety.MANUAL)
    finding = box.findings[1]._replace(
        span=Span(3, 9), file=HOSTILE, path=(HOSTILE,), message="</script>&\u2028", fix=fix
    )
    hostile = Report((FileReport(HOSTILE, (finding._replace(suppressed_by=HOSTILE), finding), 1, source),))
    text = page(hostile, Options(suppressed=True))
    assert text.isascii()
    assert not set(text) & set(map(chr, range(32))) - {"\n"}
    plain = page(report)
    assert sorted({tag for tag, _ in _Reader(text).elements}) == sorted({tag for tag, _ in _Reader(plain).elements})
    assert (text.count("<script"), text.count("</script>"), text.count("<!--")) == (2, 2, 0)
    shown = r"</script><!--<script>&\u2028\u2029]]>\x1b[31m\u202e\ud800" + "\"'`日"
    data = data_of(text)
    assert data["files"] == [shown]
    assert data["findings"][0]["suppressed"] == shown
    assert data["findings"][1]["rows"][0][1] == shown
    assert data["findings"][1]["fix"]["title"] == shown + " (suggestion)"


def test_a_list_for_browsers_without_scripts(report: Report) -> None:
    (inside,) = re.findall(r"<noscript>\n(.*?)\n</noscript>", page(report), re.DOTALL)
    assert inside.splitlines() == [
        "<h2>sub/box.yaml</h2>",
        "<ul>",
        (
            '<li><b>error</b> <a href="https://example.org/events-callback-url-missing/">IL301</a> '
            "events-callback-url-missing: events are on, but nothing says where to send them "
            "<code>sub/box.yaml:4:3 /configuration/event.notification.enabled</code></li>"
        ),
        (
            '<li><b>warning</b> <a href="https://example.org/tag-blank-or-duplicate/">IL602</a> '
            "tag-blank-or-duplicate: the tag &quot;a&quot; is there twice <code>sub/box.yaml:5:11 /tags/1</code></li>"
        ),
        "</ul>",
    ]


def test_summary_and_chart(report: Report) -> None:
    text = page(report)
    assert "<title>instancelint: 1 error and 1 warning</title>" in text
    assert "<p>Found 1 error and 1 warning in 1 of 3 payloads (3 files, 1 without a payload).</p>" in text
    assert 'aria-label="Findings: 1 error, 1 warning, 0 info"' in text
    assert text.count("<rect ") == 3
    assert "<title>instancelint: no problems</title>" in page(Report())


def test_suppressed_findings_and_cut_ones(report: Report, suppressed: Report) -> None:
    assert data_of(page(suppressed))["findings"] == []
    (finding,) = data_of(page(suppressed, Options(suppressed=True)))["findings"]
    assert (finding["suppressed"], finding["fix"]) == ("comment", None)
    cut = page(report, Options(most=1))
    assert len(data_of(cut)["findings"]) == 1
    assert "<p>1 finding not shown because of --max-findings.</p>" in cut


def test_a_payload_in_memory_has_no_frame(in_memory: Report) -> None:
    (finding,) = data_of(page(in_memory))["findings"]
    assert (finding["place"], finding["rows"]) == ("<payload>", [])


def test_the_command_line_tells_of_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text("element: {key: box}\nname: x\ntags: [a, a]\n")
    assert main(["check", "a.yaml", "--select", "IL602", "--output-format", "html"]) == 1
    (rule,) = data_of(capsys.readouterr().out)["rules"]
    assert (rule["code"], rule["summary"]) == ("IL602", "Blank or duplicate tag.")
