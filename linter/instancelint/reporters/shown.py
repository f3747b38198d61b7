"""The findings that reports for people show, with their places and numbers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.base.message import safe
from instancelint.model.terms import Safety
from instancelint.reporters.formats import Options

if TYPE_CHECKING:
    from instancelint.base.source_text import SourceText, Span
    from instancelint.model.finding import Finding
    from instancelint.model.report import FileReport, Report

ADVICE = {Safety.SAFE: "", Safety.UNSAFE: " (unsafe: changes what is sent)", Safety.MANUAL: " (suggestion)"}
"""Advice about a fix of each grade."""


def is_fixable(finding: Finding) -> bool:
    """Check whether a command can fix a finding, with `--unsafe-fixes` if needed."""
    return finding.suppressed_by is None and finding.fix is not None and finding.fix.safety is not Safety.MANUAL


def place(file: str, source: SourceText | None, span: Span | None) -> str:
    """Write `file:line:column`, which terminals and editors can open; only the file where there is no text."""
    file = named(file)
    if source is None or span is None:
        return file
    position = source.position(span.start)
    return f"{file}:{position.line}:{position.column}"


def named(file: str) -> str:
    """Write a file's name so that a line which begins with it is no command to GitHub."""
    return safe(f"./{file}" if file.lstrip().startswith("::") else file)


def has_text(source: SourceText | None) -> bool:
    """Check whether there is text to show; a payload that was built in memory, or is too large, has none."""
    return source is not None and (bool(source.text) or source.is_sparse)


def sources(report: Report) -> dict[str, SourceText]:
    """Return the masked text of each file by name."""
    return {file.name: file.source for file in report.files if file.source is not None}


def where_in_payload(finding: Finding) -> str:
    """Write the payload's number (1-based, where it is not the first) and the place inside it; '' for its root."""
    pointer = safe(finding.pointer)
    if finding.payload:
        return f"payload {finding.payload + 1} {pointer}".rstrip()
    return pointer


def passed_over(report: Report, options: Options) -> list[FileReport]:
    """Return the files that a person named and that were not linted."""
    return [file for file in report.files if file.skipped and file.name in options.named]


def count(number: int, noun: str) -> str:
    """Write a number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def shown_findings(report: Report, options: Options) -> tuple[list[tuple[FileReport, list[Finding]]], int]:
    """
    Return the findings to show, file by file, and how many more there are.

    Suppressed ones are shown on request. With `options.most`, only so many are shown: the most severe ones, in the
    order in which they would stand anyway.
    """
    wanted = [
        (file, [finding for finding in file.findings if finding.suppressed_by is None or options.suppressed])
        for file in report.files
    ]
    more = 0
    if options.most is not None:
        findings = (finding for _, listed in wanted for finding in listed)
        ranked = sorted((finding.severity.rank, number) for number, finding in enumerate(findings))
        kept = {number for _, number in ranked[: options.most]}
        more = len(ranked) - len(kept)
        counter = iter(range(len(ranked)))
        wanted = [(file, [finding for finding in listed if next(counter) in kept]) for file, listed in wanted]
    return [(file, listed) for file, listed in wanted if listed], more
