"""Findings as an editor shows them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from instancelint.base.message import safe
from instancelint.base.source_text import Span
from instancelint.model.finding import Finding
from instancelint.model.terms import Severity
from instancelint.server.connection import Plain
from instancelint.server.names import uri_of
from instancelint.server.positions import Positions

SOURCE = "instancelint"
_SEVERITY = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3}
_TAG_UNNECESSARY, _TAG_DEPRECATED = 1, 2
_START = Span(0, 0)
_HOLE = "\0"
"""Stands for a range; no message holds it."""
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


def diagnostics_of(findings: Iterable[Finding], places_of: PlacesOf) -> list[Plain]:
    """Return findings of one file as diagnostics."""
    places_of = _once(places_of)
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


_Said = dict[tuple[object, ...], list[str]]
"""What is written of findings before, between and behind their ranges, by all that it says."""


class WrittenDiagnostics:
    """
    Writes diagnostics as JSON, for texts with thousands: what was said once is only placed the next time.

    Of each text it keeps what was said last: a message with a word that is being typed is never said again.
    """

    def __init__(self) -> None:
        self._said: dict[str, _Said] = {}

    def of(self, name: str, findings: Iterable[Finding], places_of: PlacesOf) -> list[str]:
        """Return the findings of a text; each says the same as one of `diagnostics_of`."""
        places_of = _once(places_of)
        before, said = self._said.get(name, {}), _Said()
        texts = [text for finding in findings if (text := self._written(finding, places_of, before, said)) is not None]
        self._said[name] = said
        return texts

    def forget(self, name: str) -> None:
        """Forget a text that was closed."""
        self._said.pop(name, None)

    def _written(self, finding: Finding, places_of: PlacesOf, before: _Said, said: _Said) -> str | None:
        found = places_of(finding.file)
        if found is None:
            return None
        uri, positions, shift = found
        related = [each for each in finding.related if each.span]
        if any(each.file for each in related):
            whole = _diagnostic(finding, places_of)
            return json.dumps(whole) if whole is not None else None
        messages = tuple([each.message for each in related])
        key = (uri, finding.code, finding.name, finding.severity.value, finding.message, finding.url, messages)
        parts = said.get(key)
        if parts is None:
            parts = said[key] = before.get(key) or self._parts(finding, places_of)
        spans = [finding.span or _START, *(each.span for each in related if each.span)]
        ranges = [_range(positions, span, shift) for span in spans]
        return "".join([part for pair in zip(parts, ranges, strict=False) for part in pair]) + parts[-1]

    def _parts(self, finding: Finding, places_of: PlacesOf) -> list[str]:
        """Return what is written before, between and behind the ranges of a finding."""
        whole = _diagnostic(finding, places_of)
        plain = whole or {}
        plain["range"] = _HOLE
        for each in plain.get("relatedInformation", ()):
            each["location"]["range"] = _HOLE
        return json.dumps(plain).split(json.dumps(_HOLE))


def _range(positions: Positions, span: Span, shift: int) -> str:
    (line, character), (last, end) = positions.place(span.start + shift), positions.place(span.end + shift)
    start = f'{{"line": {line}, "character": {character}}}'
    return f'{{"start": {start}, "end": {{"line": {last}, "character": {end}}}}}'


def _once(places_of: PlacesOf) -> PlacesOf:
    """Ask about each file once."""
    known: dict[str, tuple[str, Positions, int] | None] = {}

    def places(file: str) -> tuple[str, Positions, int] | None:
        if file not in known:
            known[file] = places_of(file)
        return known[file]

    return places


def _diagnostic(finding: Finding, places_of: PlacesOf) -> Plain | None:
    where = _location(finding.file, finding.span or _START, places_of)
    if where is None:
        return None
    related = [
        {"location": place, "message": safe(each.message)}
        for each in finding.related
        if each.span and (place := _location(each.file or finding.file, each.span, places_of))
    ]
    said: Plain = {
        "range": where["range"],
        "message": safe(finding.message),
        "severity": _SEVERITY[finding.severity],
        "code": finding.code,
        "source": SOURCE,
    }
    if finding.url:
        said["codeDescription"] = {"href": finding.url}
    if finding.name in _UNNECESSARY | _DEPRECATED:
        said["tags"] = [_TAG_UNNECESSARY if finding.name in _UNNECESSARY else _TAG_DEPRECATED]
    if related:
        said["relatedInformation"] = related
    return said


def _location(file: str, span: Span, places_of: PlacesOf) -> Plain | None:
    found = places_of(file)
    if found is None:
        return None
    uri, positions, shift = found
    return {"uri": uri or uri_of(file), "range": positions.range(Span(span.start + shift, span.end + shift))}
