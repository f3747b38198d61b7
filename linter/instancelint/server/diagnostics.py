"""Findings as an editor shows them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from lsprotocol import types

from instancelint.base.message import safe
from instancelint.base.source_text import Span
from instancelint.model.finding import Finding
from instancelint.model.terms import Severity
from instancelint.server.names import uri_of
from instancelint.server.positions import Positions

SOURCE = "instancelint"
_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_UNNECESSARY = frozenset({"suppression-unused", "response-only-property"})
_DEPRECATED = frozenset({"retired-by-provider"})
SAID_BY_JSON_SERVICES = {
    "json": frozenset({"json-comment", "json-missing-comma", "json-trailing-comma", "json-unquoted-key"}),
    "jsonc": frozenset({"json-missing-comma", "json-trailing-comma", "json-unquoted-key"}),
}
"""
By notation, the rules whose findings an editor's own JSON service reports at the same place in the same words.

About what other rules find it says nothing, or reports what follows from the mistake instead of the mistake.
"""

PlacesOf = Callable[[str], tuple[str, Positions, int] | None]
"""Gives the address of a file, what converts its places, and what is to be added to each; None where it has no text."""


def diagnostics_of(findings: Iterable[Finding], places_of: PlacesOf) -> list[types.Diagnostic]:
    """Return findings of one file as diagnostics."""
    return [found for finding in findings if (found := _diagnostic(finding, places_of)) is not None]


def beside_json_service(findings: Iterable[Finding], language: str, text: str) -> tuple[Finding, ...]:
    """Return the findings of a text that are shown where the editor's own JSON service reports mistakes as well."""
    said = SAID_BY_JSON_SERVICES.get(language, frozenset())
    findings = tuple(findings)
    shown = tuple(finding for finding in findings if finding.name not in said)
    # It does not see a payload in a string of a text that is JSON otherwise.
    return findings if len(shown) == len(findings) or (language == "json" and _is_json(text)) else shown


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _diagnostic(finding: Finding, places_of: PlacesOf) -> types.Diagnostic | None:
    where = _location(finding.file, finding.span or Span(0, 0), places_of)
    if where is None:
        return None
    related = [
        types.DiagnosticRelatedInformation(place, safe(each.message))
        for each in finding.related
        if each.span and (place := _location(each.file or finding.file, each.span, places_of))
    ]
    return types.Diagnostic(
        range=where.range,
        message=safe(finding.message),
        severity=_SEVERITY[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(finding.url) if finding.url else None,
        source=SOURCE,
        tags=_tags(finding.name),
        related_information=related or None,
    )


def _location(file: str, span: Span, places_of: PlacesOf) -> types.Location | None:
    found = places_of(file)
    if found is None:
        return None
    uri, positions, shift = found
    return types.Location(uri or uri_of(file), positions.range(Span(span.start + shift, span.end + shift)))


def _tags(rule: str) -> list[types.DiagnosticTag] | None:
    if rule in _UNNECESSARY:
        return [types.DiagnosticTag.Unnecessary]
    return [types.DiagnosticTag.Deprecated] if rule in _DEPRECATED else None
