"""
A page for a browser: one file that needs no network, with filters, and readable without scripts.

The findings are in a data block that the page's script draws, so many at a time; a plain list of them is there for
browsers without scripts. The page is ASCII, whatever the findings hold, and its policy allows this one style and this
one script by their digests and nothing else.
"""

from __future__ import annotations

import json
import os
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape
from typing import Any, TextIO

from instancelint.base.message import safe
from instancelint.base.path import to_pointer
from instancelint.base.source_text import SourceText
from instancelint.base.version import __version__
from instancelint.model.finding import Finding, Related
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Severity
from instancelint.reporters.ascii import harmless
from instancelint.reporters.formats import Options
from instancelint.reporters.frame import Label, Row, beside, frame, suggest
from instancelint.reporters.shown import ADVICE, has_text, is_fixable, place, shown_findings, sources, where_in_payload
from instancelint.reporters.summary import counts, summary

_ASSETS = os.path.join(os.path.dirname(__file__), "page")
_PLACE = re.compile(r"\{\{(\w+)\}\}")
_ROOM = 160
_RANKS = list(Severity)
_COLUMNS = ("Code", "Findings", "Files", "Fixable", "Severity", "Rule")
_OPEN_ROWS = 8
_BAR, _BAR_START, _BAR_ROOM = 24, 90, 330


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write the page; suppressed findings are on it on request."""
    shown, more = shown_findings(report, options)
    style, script = _asset("report.css"), _asset("report.js")
    parts = {
        "version": __version__,
        "policy": _policy(style, script),
        "title": _text(f"instancelint: {counts(report.findings) or 'no problems'}"),
        "style": style,
        "script": script,
        "summary": "\n".join(f"<p>{_text(line)}</p>" for line in summary(report, options, more)),
        "chart": _chart(report),
        "table": _table(shown, options),
        "list": _list(shown),
        "data": _data(report, shown, options),
    }
    stream.write(_PLACE.sub(lambda match: parts[match[1]], _asset("report.html")))


def _asset(name: str) -> str:
    with open(os.path.join(_ASSETS, name), encoding="ascii") as file:
        return file.read()


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("ascii")).digest()).decode("ascii")


def _text(text: str) -> str:
    """Write a text as markup in ASCII."""
    return escape(safe(text)).encode("ascii", "xmlcharrefreplace").decode("ascii")


def _chart(report: Report) -> str:
    """Draw a bar for each severity, with its number beside it."""
    numbers = [report.count(severity) for severity in _RANKS]
    most = max(*numbers, 1)
    said = ", ".join(f"{number} {severity.value}" for severity, number in zip(_RANKS, numbers, strict=True))
    rows = []
    for index, (severity, number) in enumerate(zip(_RANKS, numbers, strict=True)):
        top = index * _BAR
        length = max(round(number / most * _BAR_ROOM), 2 if number else 0)
        rows.append(
            f'<text x="0" y="{top + 15}">{severity.value}</text>'
            f'<rect class="{severity.value}" x="{_BAR_START}" y="{top + 3}" width="{length}" height="{_BAR - 8}"/>'
            f'<text x="{_BAR_START + length + 8}" y="{top + 15}">{number}</text>'
        )
    size = f"0 0 {_BAR_START + _BAR_ROOM + 60} {_BAR * len(_RANKS)}"
    return f'<svg class="chart" role="img" aria-label="Findings: {said}" viewBox="{size}">{"".join(rows)}</svg>'


def _table(shown: Sequence[tuple[FileReport, list[Finding]]], options: Options) -> str:
    """Count the findings of each rule, the most frequent first; a code leads to its findings on the page."""
    by_rule: dict[str, list[Finding]] = {}
    for _, findings in shown:
        for finding in findings:
            by_rule.setdefault(finding.code, []).append(finding)
    if not by_rule:
        return ""
    rows = []
    for code, found in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        first, worst = found[0], min((finding.severity for finding in found), key=lambda each: each.rank)
        summary = options.rules[first.name].summary if first.name in options.rules else ""
        numbers = (len(found), len({finding.file for finding in found}), sum(map(is_fixable, found)))
        rows.append(
            f'<tr><td><a href="#rule={_text(code)}">{_text(code)}</a></td>'
            f"{''.join(f'<td>{number}</td>' for number in numbers)}"
            f'<td class="{worst.value}">{worst.value}</td>'
            f'<td><a href="{_text(first.url)}">{_text(first.name)}</a> <small>{_text(summary)}</small></td></tr>'
        )
    head = "".join(f'<th scope="col">{title}</th>' for title in _COLUMNS)
    body = "\n".join(rows)
    state = " open" if len(rows) <= _OPEN_ROWS else ""
    return (
        f'<details id="rules"{state}><summary>By rule ({len(rows)})</summary>\n'
        f"<table>\n<tr>{head}</tr>\n{body}\n</table>\n</details>"
    )


def _list(shown: Iterable[tuple[FileReport, list[Finding]]]) -> str:
    """List the findings by file, a line each."""
    lines = []
    for file, findings in shown:
        lines.append(f"<h2>{_text(file.name)}</h2>\n<ul>")
        for finding in findings:
            where = _text(f"{place(file.name, file.source, finding.span)} {where_in_payload(finding)}".rstrip())
            code = f'<a href="{_text(finding.url)}">{_text(finding.code)}</a>'
            said = f"{_text(finding.name)}: {_text(finding.message)}"
            lines.append(f"<li><b>{finding.severity.value}</b> {code} {said} <code>{where}</code></li>")
        lines.append("</ul>")
    return "\n".join(lines)


def _data(report: Report, shown: Sequence[tuple[FileReport, list[Finding]]], options: Options) -> str:
    """Write the data block, in which nothing can end it or begin markup."""
    names = sorted({(finding.code, finding.name, finding.url) for _, findings in shown for finding in findings})
    rules = {name: number for number, (_, name, _) in enumerate(names)}
    facts = [
        {
            "code": code,
            "name": name,
            "url": url,
            "summary": options.rules[name].summary if name in options.rules else "",
        }
        for code, name, url in names
    ]
    texts = sources(report)
    findings = [
        {"rule": rules[finding.name], "file": number, **_finding(file, finding, texts)}
        for number, (file, found) in enumerate(shown)
        for finding in found
    ]
    files = [safe(file.name) for file, _ in shown]
    text = harmless(json.dumps({"rules": facts, "files": files, "findings": findings}, separators=(",", ":")))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _finding(file: FileReport, finding: Finding, texts: dict[str, SourceText]) -> dict[str, Any]:
    source = file.source if finding.span and has_text(file.source) else None
    here, apart = beside(source, finding, _ROOM)
    labels = [Label(finding.span, finding.label), *here] if finding.span else []
    return {
        "severity": finding.severity.rank,
        "message": finding.message,
        "place": place(file.name, file.source, finding.span),
        "pointer": where_in_payload(finding),
        "rows": _rows(frame(source, labels, room=_ROOM)) if source else [],
        "related": [_related(related, finding, texts) for related in apart],
        "fix": _fix(finding, source),
        "fixable": is_fixable(finding),
        "suppressed": safe(finding.suppressed_by or ""),
    }


def _related(related: Related, finding: Finding, texts: dict[str, SourceText]) -> dict[str, Any]:
    file = related.file or finding.file
    source = texts.get(file)
    where = f"{place(file, source, related.span)} {safe(to_pointer(related.path))}".rstrip()
    rows: list[Row] = []
    if source and related.span and has_text(source) and (file, related.span) != (finding.file, finding.span):
        rows = frame(source, [Label(related.span, primary=False)], context=0, room=_ROOM)
    return {"text": f"{related.message}: {where}", "rows": _rows(rows)}


def _fix(finding: Finding, source: SourceText | None) -> dict[str, Any] | None:
    if finding.fix is None or finding.suppressed_by is not None:
        return None
    found = suggest(source, finding.fix, _ROOM) if source else None
    return {
        "title": safe(finding.fix.title) + ADVICE[finding.fix.safety],
        "removed": _rows(found.removed if found else ()),
        "added": _rows(found.added if found else ()),
    }


def _rows(rows: Iterable[Row]) -> list[Any]:
    """Return rows as lists: number, text, and for each mark its start, its end, whether it is primary, its label."""
    return [
        [row.number, row.text, [[mark.start, mark.end, mark.label.primary, mark.label.text] for mark in row.marks]]
        for row in rows
    ]
