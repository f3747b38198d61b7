"""JSON Lines: a file line by line, and what was found in a line as what was found in its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from instancelint.document import SyntaxIssue
from instancelint.finding import Claim, Edit, FileReport, Finding, Mention
from instancelint.parse.encoding import decode
from instancelint.relevance import NOT_A_PAYLOAD
from instancelint.text import Line, SourceText, Span, SparseText

_MOST_CLAIMS = 20_000
"""What a file of lines keeps to compare with other payloads; more would cost memory without end."""


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


class FoundInLines:
    """Gathers what was found in the lines of a file; of other lines nothing is kept."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._findings: list[Finding] = []
        self._claims: list[Claim] = []
        self._lines: list[Line] = []
        self._payloads = self._offset = 0

    def add(self, number: int, text: str, report: FileReport) -> None:
        """Take what was found in a line: its number (1-based), its text with the line break, and its report."""
        if report.findings:
            self._findings += Shift(self._offset, self._payloads).findings(report.findings)
            if report.source:
                self._lines.append(Line(number, self._offset, report.source.text.rstrip("\r\n")))
        room = _MOST_CLAIMS - len(self._claims)
        self._claims += [claim._replace(line=number) for claim in report.claims[: max(room, 0)]]
        self._payloads += report.payloads
        self._offset += len(text)

    def report(self) -> FileReport:
        """Give the report of the file."""
        if not self._payloads and not self._findings:
            return FileReport(self._name, skipped=NOT_A_PAYLOAD)
        shown = SparseText(self._name, self._lines) if self._lines else None
        return FileReport(self._name, tuple(self._findings), self._payloads, shown, claims=tuple(self._claims))


@dataclass(frozen=True, slots=True)
class Shift:
    """From a line to the file it stands in: where it starts, and how many payloads are before it."""

    offset: int
    payloads: int = 0

    def findings(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Move findings."""
        return map(self._finding, findings)

    def mentions(self, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Move findings that count beside others."""
        return (Mention(mention.claim, self._finding(mention.finding)) for mention in mentions)

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
