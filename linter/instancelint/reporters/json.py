"""The JSON report, a contract with programs: `schema/findings.schema.json` describes it."""

from __future__ import annotations

from typing import Any, TextIO

from instancelint.base.path import to_pointer
from instancelint.base.source_text import SourceText, Span
from instancelint.base.version import __version__
from instancelint.model.finding import Finding, Fix, Related
from instancelint.model.report import Report
from instancelint.model.terms import Safety, Severity
from instancelint.reporters.ascii import write_records
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import passed_over, sources

VERSION = 1
"""Grows when a reader of the older form would misread the newer one."""


def render(report: Report, stream: TextIO, options: Options) -> None:
    """
    Write the report as one JSON object, in ASCII, with a line for each finding and a line break at its end.

    Lines and columns are 1-based code points, ends exclusive, offsets 0-based.
    """
    texts = sources(report)
    frame = {
        "version": VERSION,
        "tool": {"name": "instancelint", "version": __version__},
        "summary": summary_data(report),
        "findings": [],
    }
    skipped = [{"file": file.name, "reason": file.skipped} for file in passed_over(report, options)]
    if skipped:
        frame["skipped"] = skipped
    write_records(frame, "findings", (finding_data(finding, texts) for finding in report), stream)


def summary_data(report: Report) -> dict[str, int]:
    """Return the counts over a whole run."""
    findings = report.findings
    return {
        "files": sum(not file.aside for file in report.files),
        "payloads": report.payloads,
        "findings": len(findings),
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "infos": report.count(Severity.INFO),
        "fixable": sum(finding.fix is not None and finding.fix.safety is not Safety.MANUAL for finding in findings),
        "suppressed": sum(finding.suppressed_by is not None for finding in report),
    }


def finding_data(finding: Finding, texts: dict[str, SourceText]) -> dict[str, Any]:
    """Return a finding as plain data; `texts` are the masked texts by file name."""
    source = texts.get(finding.file)
    return {
        "code": finding.code,
        "name": finding.name,
        "kind": finding.kind.value if finding.kind else None,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": finding.file,
        **_range(source, finding.span),
        "pointer": finding.pointer,
        "payload": finding.payload,
        "related": [_related(related, finding, texts) for related in finding.related],
        "fix": _fix(finding.fix, source) if finding.fix else None,
        "url": finding.url,
        "suppressed": finding.suppressed_by,
    }


def _range(source: SourceText | None, span: Span | None) -> dict[str, Any]:
    if source is None or span is None:
        return {"start": None, "end": None}
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: SourceText, offset: int) -> dict[str, int]:
    position = source.position(offset)
    return {"line": position.line, "column": position.column, "offset": offset}


def _related(related: Related, finding: Finding, texts: dict[str, SourceText]) -> dict[str, Any]:
    file = related.file or finding.file
    return {
        "message": related.message,
        "file": file,
        **_range(texts.get(file), related.span),
        "pointer": to_pointer(related.path),
    }


def _fix(fix: Fix, source: SourceText | None) -> dict[str, Any]:
    edits = [{**_range(source, edit.span), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}
