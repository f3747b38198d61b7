"""
SARIF 2.1.0, as GitHub code scanning, editors and many other tools read it.

Suppressed findings are always there, marked as such. `primaryLocationLineHash` is left to the uploader, which computes
it from the file: a hash of a line could tell of a secret in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any, TextIO
from urllib.parse import quote

from instancelint.base.message import safe
from instancelint.base.source_text import SourceText, Span
from instancelint.base.version import __version__
from instancelint.model.finding import Finding, Fix
from instancelint.model.report import Report
from instancelint.model.terms import Safety
from instancelint.reporters.ascii import write_records
from instancelint.reporters.entries import ReportedFinding, entries
from instancelint.reporters.formats import Options
from instancelint.reporters.sarif_rules import LEVELS, descriptors
from instancelint.reporters.shown import count, passed_over, sources

MOST_RESULTS = 25_000
"""Results of a run above which GitHub refuses the whole file."""
MOST_RELATED = 100
"""Related places of a result that GitHub keeps."""

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://github.com/instancelint/instancelint"
_BASE = "SRCROOT"
_NO_PLACE = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write one run, with each result on a line of its own."""
    found = list(entries(report, options, suppressed=True))
    kept = _kept(found)
    rules = descriptors((entry.finding for entry in kept), options.rules)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    places = _Places(report, options)
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, options, rules, len(found) - len(kept))]}
    write_records(log, "results", (_result(entry, index[entry.finding.code], places) for entry in kept), stream)


def _run(report: Report, options: Options, rules: list[dict[str, Any]], withheld: int) -> dict[str, Any]:
    """Return the run with no result in it."""
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "instancelint",
                "informationUri": _HOME,
                "version": __version__,
                "semanticVersion": __version__,
                "rules": rules,
            }
        },
        "automationDetails": {"id": "instancelint/"},
        "invocations": [_invocation(report, options, withheld)],
        "columnKind": "unicodeCodePoints",
        "results": [],
    }
    if options.root:
        run["originalUriBaseIds"] = {_BASE: {"uri": _file_uri(os.path.join(options.root, ""))}}
    return run


def _kept(found: list[ReportedFinding]) -> list[ReportedFinding]:
    """Omit the mildest findings if there are too many."""
    if len(found) <= MOST_RESULTS:
        return found
    by_severity = sorted(range(len(found)), key=lambda number: found[number].finding.severity.rank)
    return [found[number] for number in sorted(by_severity[:MOST_RESULTS])]


def _invocation(report: Report, options: Options, withheld: int) -> dict[str, Any]:
    notes = [{"level": "error", "message": {"text": safe(error)}} for error in options.errors]
    if withheld:
        text = f"{count(withheld, 'finding')} omitted; GitHub rejects runs of more than {MOST_RESULTS}"
        notes.append({"level": "warning", "message": {"text": text}})
    notes += [
        {"level": "note", "message": {"text": safe(f"{file.name} was not linted: {file.skipped}")}}
        for file in passed_over(report, options)
    ]
    invocation: dict[str, Any] = {"executionSuccessful": not options.errors}
    return invocation | {"toolExecutionNotifications": notes} if notes else invocation


def _result(entry: ReportedFinding, rule_index: int, places: _Places) -> dict[str, Any]:
    finding = entry.finding
    location = places.location(finding.file, finding.span)
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.pointer}]
    related = list(_related(finding, places))
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [location],
        "partialFingerprints": {"instancelint/v1": entry.fingerprint},
        "suppressions": _suppressions(finding),
    }
    if related:
        result["relatedLocations"] = related
    fix = finding.fix
    if fix and fix.edits and fix.safety is not Safety.MANUAL:
        result["fixes"] = [_fix(finding, fix, places)]
    return result


def _message(finding: Finding) -> str:
    """Write what is wrong, with a link to each related place; nothing else in it reads as a link."""
    text = safe(finding.message)
    if "](" in text:
        text = _escaped(text)
    links = [
        f"[{_escaped(safe(related.message)) or 'here'}]({number})"
        for number, related in enumerate(finding.related[:MOST_RELATED], start=1)
    ]
    return f"{text} ({', '.join(links)})" if links else text or finding.name


def _escaped(text: str) -> str:
    for character in "\\[]":
        text = text.replace(character, "\\" + character)
    return text


def _related(finding: Finding, places: _Places) -> Iterator[dict[str, Any]]:
    for number, related in enumerate(finding.related[:MOST_RELATED], start=1):
        location = places.location(related.file or finding.file, related.span)
        yield {"id": number, **location, "message": {"text": safe(related.message) or "here"}}


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if finding.suppressed_by is None:
        return []
    kind = "inSource" if finding.suppressed_by.partition(":")[0] == "comment" else "external"
    return [{"kind": kind, "status": "accepted", "justification": safe(finding.suppressed_by)}]


def _fix(finding: Finding, fix: Fix, places: _Places) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": places.region(finding.file, edit.span), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": places.artifact(finding.file), "replacements": replacements}
    return {"description": {"text": safe(fix.title)}, "artifactChanges": [change]}


class _Places:
    """Places of files as SARIF names them."""

    def __init__(self, report: Report, options: Options) -> None:
        self._sources: dict[str, SourceText] = sources(report)
        self._paths = options.paths

    def location(self, file: str, span: Span | None) -> dict[str, Any]:
        return {"physicalLocation": {"artifactLocation": self.artifact(file), "region": self.region(file, span)}}

    def artifact(self, file: str) -> dict[str, str]:
        if file in self._paths:
            return {"uri": _quoted(self._paths[file]), "uriBaseId": _BASE}
        if os.path.isabs(file) or file.startswith(".."):
            return {"uri": _file_uri(os.path.abspath(file))}
        return {"uri": _quoted(file.replace(os.sep, "/"))}

    def region(self, file: str, span: Span | None) -> dict[str, int]:
        source = self._sources.get(file)
        if source is None or span is None:
            return _NO_PLACE
        start, end = source.position(span.start), source.position(span.end)
        return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _file_uri(path: str) -> str:
    """Write an absolute path as a URI; on Windows it begins with a drive, or with a host and what it shares."""
    drive, rest = os.path.splitdrive(path)
    drive = drive.replace(os.sep, "/")
    start = f"file:{drive}" if drive.startswith("//") else f"file:///{drive}" if drive else "file://"
    return start + _quoted(rest.replace(os.sep, "/"))


def _quoted(path: str) -> str:
    """Write a path as part of a URI, with the very bytes that the file system knows it by."""
    return quote(path.encode("utf-8", "surrogateescape" if _escapes_bytes(path) else "surrogatepass"))


def _escapes_bytes(path: str) -> bool:
    return all("\udc80" <= character <= "\udcff" for character in path if "\ud800" <= character <= "\udfff")
