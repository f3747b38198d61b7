"""JSON Lines: a file line by line, and what was found in a line as what was found in its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from instancelint.document import SyntaxIssue
from instancelint.finding import Edit, FileReport, Finding
from instancelint.parse.encoding import decode
from instancelint.text import SourceText, Span


def lines_of(stream: BinaryIO, name: str, limit: int) -> Iterator[tuple[int, SourceText, tuple[SyntaxIssue, ...]]]:
    """Give each line with its number; of one that is larger than the limit, its size."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        size = len(line)
        while size > limit and not line.endswith(b"\n") and (more := stream.readline(limit)):
            size += len(more)
            line = more
        if size > limit:
            issue = SyntaxIssue("too-large", Span(0, 0), args={"maximum": limit})
            yield number, SourceText(name, " " * size), (issue,)
        else:
            yield number, *decode(line, name)


@dataclass(frozen=True, slots=True)
class Shift:
    """From a line to the file it stands in: where it starts, and how many payloads are before it."""

    offset: int
    payloads: int

    def report(self, report: FileReport) -> FileReport:
        """Move everything that was found."""
        mentions = [replace(mention, finding=self._finding(mention.finding)) for mention in report.mentions]
        findings = tuple(map(self._finding, report.findings))
        return replace(report, findings=findings, mentions=tuple(mentions))

    def _finding(self, finding: Finding) -> Finding:
        related = tuple(replace(other, span=self._span(other.span)) for other in finding.related)
        fix = finding.fix
        if fix:
            edits = (
                Edit(Span(edit.span.start + self.offset, edit.span.end + self.offset), edit.text) for edit in fix.edits
            )
            fix = replace(fix, edits=tuple(edits))
        payload = finding.payload + self.payloads
        return replace(finding, span=self._span(finding.span), related=related, fix=fix, payload=payload)

    def _span(self, span: Span | None) -> Span | None:
        return Span(span.start + self.offset, span.end + self.offset) if span else None
