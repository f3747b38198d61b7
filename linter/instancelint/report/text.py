"""The report for people: each finding with the piece of text it is about, and a summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from instancelint.finding import FileReport, Finding, Related, Report, Safety, Severity
from instancelint.message import safe
from instancelint.path import to_pointer
from instancelint.report import Options
from instancelint.report.place import count, place, sources, where_in_payload
from instancelint.text import SourceText, Span

_BOLD, _BLUE, _RESET = "\033[1m", "\033[1;34m", "\033[0m"
_COLORS = {Severity.ERROR: "\033[1;31m", Severity.WARNING: "\033[1;33m", Severity.INFO: "\033[1;36m"}
_ADVICE = {Safety.SAFE: "", Safety.UNSAFE: " (look twice: it changes what is sent)", Safety.MANUAL: " (a suggestion)"}
_MOST_NAMED = 5


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write every finding, suppressed ones on request, then the summary unless `quiet`."""
    writer = _Writer(report, options)
    for file in report.files:
        for finding in file.findings:
            if finding.suppressed_by is None or options.suppressed:
                stream.write("\n".join(writer.finding(file, finding)) + "\n\n")
    if report.files and not options.quiet:
        stream.write("\n".join(_summary(report, options)) + "\n")


class _Writer:
    def __init__(self, report: Report, options: Options) -> None:
        self._sources = sources(report)
        self._options = options

    def finding(self, file: FileReport, finding: Finding) -> Iterator[str]:
        """Write one finding, line by line."""
        color = _COLORS[finding.severity]
        head = self._paint(f"{finding.severity.value} {finding.code}", color)
        yield f"{head} {self._paint(finding.name, _BOLD)}: {finding.message}"
        where = f"{place(file.name, file.source, finding.span)} {where_in_payload(finding)}".rstrip()
        shown = file.source if finding.span else None
        last = 0
        if shown and finding.span:
            last = shown.position(finding.span.end).line + 1
        gutter = " " * max(len(str(last)), 1)
        yield f"{gutter}{self._paint('-->', _BLUE)} {where}"
        if shown and finding.span and shown.text:
            yield from self._frame(shown, finding.span, gutter, color)
        for related in finding.related:
            yield from self._related(related, finding, gutter)
        if finding.suppressed_by is not None:
            yield self._note(gutter, "suppressed", finding.suppressed_by)
        elif finding.fix:
            yield self._note(gutter, "fix", finding.fix.title + _ADVICE[finding.fix.safety])
        if self._options.verbose:
            yield self._note(gutter, "see", finding.url)

    def _frame(self, source: SourceText, span: Span, gutter: str, color: str, context: int = 1) -> Iterator[str]:
        from instancelint.report.frame import frame  # a clean run shows no frame

        bar = self._paint("|", _BLUE)
        yield f"{gutter} {bar}"
        for row in frame(source, span, context=context):
            if row.number is None:
                yield self._paint(row.text, _BLUE)
                continue
            number = self._paint(f"{row.number:>{len(gutter)}}", _BLUE)
            yield f"{number} {bar} {row.text}".rstrip()
            if row.mark:
                start, length = row.mark
                yield f"{gutter} {bar} {' ' * start}{self._paint('^' * length, color)}"

    def _related(self, related: Related, finding: Finding, gutter: str) -> Iterator[str]:
        file = related.file or finding.file
        source = self._sources.get(file)
        where = f"{place(file, source, related.span)} {safe(to_pointer(related.path))}".rstrip()
        yield self._note(gutter, "note", f"{related.message}: {where}")
        if source and related.span and source.text and related.span != finding.span:
            wide = " " * max(len(gutter), len(str(source.position(related.span.end).line)))
            yield from self._frame(source, related.span, wide, _BLUE, context=0)

    def _note(self, gutter: str, label: str, text: str) -> str:
        return f"{gutter} {self._paint('=', _BLUE)} {self._paint(label + ':', _BOLD)} {text}"

    def _paint(self, text: str, color: str) -> str:
        return f"{color}{text}{_RESET}" if self._options.color else text


def _summary(report: Report, options: Options) -> Iterator[str]:
    """Say how much was looked at and found, and which named files held nothing to look at."""
    skipped = [file for file in report.files if file.skipped]
    files = [file for file in report.files if not file.aside]
    looked = f"{count(len(files), 'file')} checked"
    if skipped:
        looked += f", {len(skipped)} held no payload"
    counts = [
        count(number, noun)
        for severity, noun in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "info"))
        if (number := report.count(severity))
    ]
    payloads = count(report.payloads, "payload")
    if not report.payloads and not counts:
        yield f"Found no payloads ({count(len(files), 'file')} checked)."
    elif counts:
        aside = {file.name for file in report.files if file.aside}
        hit = {(finding.file, finding.payload) for finding in report.findings if finding.file not in aside}
        found = ", ".join(counts[:-1]) + " and " + counts[-1] if len(counts) > 1 else counts[0]
        where = f"in {len(hit)} of {payloads}" if hit else f"in the baseline and nothing in {payloads}"
        yield f"Found {found} {where} ({looked})."
    else:
        yield f"Found nothing wrong in {payloads} ({looked})."
    suppressed = sum(finding.suppressed_by is not None for finding in report)
    if suppressed:
        yield f"{suppressed} suppressed{'' if options.suppressed else ' (--report-suppressed shows them)'}."
    yield from _fixes(report, options)
    named = [file.name for file in skipped if file.name in options.named]
    if named:
        yield _not_payloads(named)


def _fixes(report: Report, options: Options) -> Iterator[str]:
    """Say what was fixed, or can be."""
    grades = [finding.fix.safety for finding in report.findings if finding.fix]
    safe_ones, others = grades.count(Safety.SAFE), grades.count(Safety.UNSAFE)
    if options.fixed is not None:
        more = f" ({others} more with --unsafe-fixes)" if others and not options.unsafe else ""
        yield f"Fixed {count(options.fixed, 'mistake')}{more}."
    elif options.unsafe and safe_ones + others:
        yield f"{safe_ones + others} can be fixed with --fix --unsafe-fixes."
    elif safe_ones:
        more = f" ({others} more with --unsafe-fixes)" if others else ""
        yield f"{safe_ones} can be fixed with --fix{more}."
    elif others:
        yield f"{others} can be fixed with --fix --unsafe-fixes."


def _not_payloads(named: list[str]) -> str:
    listed = ", ".join(safe(name) for name in named[:_MOST_NAMED])
    if len(named) > _MOST_NAMED:
        listed += f" and {len(named) - _MOST_NAMED} more"
    if len(named) == 1:
        return f"Not linted, as it does not look like a payload: {listed}. To lint it all the same, use --kind create."
    return f"Not linted, as they do not look like payloads: {listed}. To lint them all the same, use --kind create."
