"""The report for people: each finding with the piece of text it is about, file by file, and a summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from instancelint.base.message import safe
from instancelint.base.path import to_pointer
from instancelint.model.terms import Severity
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import (
    ADVICE,
    has_text,
    named,
    place,
    shown_findings,
    sources,
    where_in_payload,
)
from instancelint.reporters.summary import counts, summary

if TYPE_CHECKING:
    from instancelint.base.source_text import SourceText
    from instancelint.model.finding import Finding, Related
    from instancelint.model.report import FileReport, Report
    from instancelint.reporters.frame import Label

_BOLD, _BLUE, _UNDERLINED = "\033[1m", "\033[1;34m", "\033[1;4m"
_COLORS = {Severity.ERROR: "\033[1;31m", Severity.WARNING: "\033[1;33m", Severity.INFO: "\033[1;36m"}
_LEAST_ROOM = 40


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write findings, suppressed ones on request, then the summary unless `quiet`."""
    shown, more = shown_findings(report, options)
    if shown:
        writer = _Writer(report, options)
        for file, findings in shown:
            if len(shown) > 1:
                stream.write(f"{writer.file(file, findings)}\n\n")
            stream.writelines("\n".join(writer.finding(file, finding)) + "\n\n" for finding in findings)
    if report.files and not options.quiet:
        stream.write("\n".join(summary(report, options, more)) + "\n")


class _Writer:
    """Writes findings; made where there is one, so that a clean run loads nothing of it."""

    def __init__(self, report: Report, options: Options) -> None:
        from instancelint.reporters import draw, frame  # a clean run draws nothing

        self._draw, self._frame = draw, frame
        self._sources = sources(report)
        self._options = options
        self._pen = draw.Pen(options.color, options.links)

    def file(self, file: FileReport, findings: list[Finding]) -> str:
        """Write the head of a file's findings."""
        return f"{self._pen.paint(named(file.name), _UNDERLINED)}: {counts(findings)}"

    def finding(self, file: FileReport, finding: Finding) -> Iterator[str]:
        """Write one finding, line by line."""
        color = _COLORS[finding.severity]
        yield from self._head(finding, color)
        source = file.source if finding.span and has_text(file.source) else None
        where = f"{place(file.name, file.source, finding.span)} {where_in_payload(finding)}".rstrip()
        gutter = self._gutter(source, finding)
        yield f"{' ' * gutter}{self._pen.paint('-->', _BLUE)} {where}"
        here, apart = self._frame.beside(source, finding, self._room(gutter))
        if source and finding.span:
            labels = [self._frame.Label(finding.span, finding.label), *here]
            shown = [label._replace(text=safe(label.text)) for label in labels]
            yield from self._framed(source, shown, gutter, color)
        for related in apart:
            yield from self._related(related, finding, gutter)
        yield from self._notes(finding, source, gutter)

    def _head(self, finding: Finding, color: str) -> Iterator[str]:
        """Write what is wrong, in several lines where the terminal is narrow."""
        severity = finding.severity.value
        message = safe(finding.message)
        if self._options.width:
            from textwrap import wrap  # few runs show findings on a terminal

            start = f"{severity} {finding.code} {finding.name}: "
            room = max(self._options.width, len(start) + 20)
            lines = wrap(start.replace(" ", "_") + message, room, subsequent_indent="  ", break_on_hyphens=False)
            message = "\n".join(lines)[len(start) :]
        code = self._pen.link(finding.code, finding.url)
        yield f"{self._pen.paint(f'{severity} {code}', color)} {self._pen.paint(finding.name, _BOLD)}: {message}"

    def _gutter(self, source: SourceText | None, finding: Finding) -> int:
        """Return the columns that the line numbers of a finding take."""
        last = source.position(finding.span.end).line + 1 if source and finding.span else 1
        own = [related for related in finding.related if related.file in {None, finding.file}]
        ends = [related.span.end for related in own if related.span]
        return max(len(str(number)) for number in (last, *(source.position(end).line for end in ends if source)))

    def _room(self, gutter: int) -> int:
        """Return the columns that are left for source text."""
        beside = len(" | ") + len("……")
        return max(self._options.width - gutter - beside, _LEAST_ROOM) if self._options.width else self._frame.WIDTH

    def _framed(
        self, source: SourceText, labels: list[Label], gutter: int, color: str, context: int = 1
    ) -> Iterator[str]:
        room = self._room(gutter)
        rows = self._frame.frame(source, labels, context=context, room=room)
        limit = (room + len("……"),) if self._options.width else ()
        yield from self._draw.draw(rows, gutter, self._pen, color, *limit)

    def _related(self, related: Related, finding: Finding, gutter: int) -> Iterator[str]:
        """Write a related place, with a frame of its own."""
        file = related.file or finding.file
        source = self._sources.get(file)
        where = f"{place(file, source, related.span)} {safe(to_pointer(related.path))}".rstrip()
        yield self._note(gutter, "note", f"{related.message}: {where}")
        if source and related.span and has_text(source) and (file, related.span) != (finding.file, finding.span):
            wide = max(gutter, len(str(source.position(related.span.end).line)))
            yield from self._framed(
                source, [self._frame.Label(related.span, "", primary=False)], wide, _BLUE, context=0
            )

    def _notes(self, finding: Finding, source: SourceText | None, gutter: int) -> Iterator[str]:
        """Write what silenced a finding, or what would fix it, and where the rule is explained."""
        if finding.suppressed_by is not None:
            yield self._note(gutter, "suppressed", safe(finding.suppressed_by))
        elif finding.fix:
            yield self._note(gutter, "fix", safe(finding.fix.title) + ADVICE[finding.fix.safety])
            found = self._frame.suggest(source, finding.fix, self._room(gutter)) if source else None
            if found:
                yield from self._draw.draw_suggestion(found, gutter, self._pen)
        if self._options.verbose:
            yield self._note(gutter, "see", finding.url)

    def _note(self, gutter: int, label: str, text: str) -> str:
        return f"{' ' * gutter} {self._pen.paint('=', _BLUE)} {self._pen.paint(label + ':', _BOLD)} {safe(text)}"
