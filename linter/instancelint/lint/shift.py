"""From a part of a file to the file: where findings are once the part stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from instancelint.base.source_text import Span
from instancelint.model.finding import Edit, Finding, Fix


class Shift(NamedTuple):
    """Where a part of a file starts, and how many payloads are before it."""

    offset: int
    payloads: int = 0

    def findings(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Move findings."""
        return map(self.finding, findings)

    def finding(self, finding: Finding) -> Finding:
        """Move one finding; its fields are handed on one by one, as there may be thousands of findings."""
        return Finding(
            finding.code,
            finding.name,
            finding.kind,
            finding.severity,
            finding.message,
            finding.file,
            self._span(finding.span),
            finding.path,
            finding.payload + self.payloads,
            tuple([other._replace(span=self._span(other.span)) for other in finding.related]),
            self._fix(finding.fix) if finding.fix is not None else None,
            finding.url,
            finding.suppressed_by,
            finding.label,
            finding.identity,
            finding.source,
        )

    def _fix(self, fix: Fix) -> Fix:
        by = self.offset
        edits = [Edit(Span(edit.span.start + by, edit.span.end + by), edit.text) for edit in fix.edits]
        return Fix(fix.title, tuple(edits), fix.safety, fix.paths) if edits else fix

    def _span(self, span: Span | None) -> Span | None:
        return Span(span.start + self.offset, span.end + self.offset) if span else None
