"""The diagnostic format of reviewdog; its columns count bytes of UTF-8."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from instancelint.base.source_text import SourceText, Span
from instancelint.model.report import Report
from instancelint.model.terms import Safety
from instancelint.reporters.ascii import write_records
from instancelint.reporters.entries import Entry, entries
from instancelint.reporters.formats import Options

_MASK = "*"
_SOURCE = {"name": "instancelint", "url": "https://github.com/instancelint/instancelint"}


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write all findings as one result."""
    diagnostics = (_diagnostic(entry) for entry in entries(report, options))
    write_records({"source": _SOURCE, "diagnostics": []}, "diagnostics", diagnostics, stream)


def _diagnostic(entry: Entry) -> dict[str, Any]:
    finding, source = entry.finding, entry.file.source
    location: dict[str, Any] = {"path": entry.path}
    if source and finding.span:
        location["range"] = _range(source, finding.span)
    diagnostic: dict[str, Any] = {
        "message": entry.message,
        "location": location,
        "severity": finding.severity.name,
        "code": {"value": finding.code, "url": finding.url} if finding.url else {"value": finding.code},
    }
    suggestions = list(_suggestions(entry))
    return diagnostic | {"suggestions": suggestions} if suggestions else diagnostic


def _suggestions(entry: Entry) -> Iterator[dict[str, Any]]:
    """
    Yield the fix, where it is one edit: suggestions are offered one by one, and half a fix would be none.

    Behind something masked on the same line, bytes cannot be counted.
    """
    fix, source = entry.finding.fix, entry.file.source
    if fix is None or source is None or fix.safety is Safety.MANUAL or len(fix.edits) != 1:
        return
    (edit,) = fix.edits
    if _MASK not in _before(source, edit.span.start) + source.slice(edit.span) + _before(source, edit.span.end):
        yield {"range": _range(source, edit.span), "text": edit.text}


def _range(source: SourceText, span: Span) -> dict[str, Any]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: SourceText, offset: int) -> dict[str, int]:
    column = len(_before(source, offset).encode("utf-8", "surrogatepass")) + 1
    return {"line": source.position(offset).line, "column": column}


def _before(source: SourceText, offset: int) -> str:
    """Return what stands on the line before an offset."""
    return source.slice(Span(offset - source.position(offset).column + 1, offset))
