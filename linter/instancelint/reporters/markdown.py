"""
A summary in Markdown, for the page of a build or a comment on a pull request.

Whatever comes from a file stands between backticks, where nothing is a link, a mention, a tag or a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from instancelint.base.message import safe
from instancelint.model.report import Report
from instancelint.reporters.entries import ReportedFinding, entries, path_of
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import count, passed_over
from instancelint.reporters.summary import counts

LONGEST = 60_000
"""Characters; a comment on GitHub takes 65,536."""

_MARK = "<!-- instancelint -->"
"""Tells a bot which comment to replace, and us that a file is a report."""
_URL = re.compile(r"https?://[\w./#?&=%~:-]+")
_TICKS = re.compile("`+")


def render(report: Report, stream: TextIO, options: Options) -> None:
    """Write a heading with the counts, then the findings by file, the most severe ones where not all have room."""
    found = list(entries(report, options))
    chosen = _chosen(found)
    stream.write(f"{_MARK}\n### {_heading(report)}\n")
    path = None
    for number, line in chosen:
        if found[number].path != path:
            path = found[number].path
            stream.write(f"\n{code(path)}\n\n")
        stream.write(line)
    if len(chosen) < len(found):
        stream.write(f"\n{count(len(found) - len(chosen), 'more finding')} for which there is no room here.\n")
    passed = passed_over(report, options)
    if passed:
        stream.write("\nNot linted:\n\n")
        stream.writelines(f"- {code(path_of(file.name, options))}: {file.skipped}\n" for file in passed)
    if options.errors:
        stream.write("\nNot everything could be linted:\n\n")
        stream.writelines(f"- {code(error)}\n" for error in options.errors)


def _heading(report: Report) -> str:
    found = counts(report.findings) or "no problems"
    return f"instancelint found {found} in {count(report.payloads, 'payload')}"


def _chosen(found: list[ReportedFinding]) -> list[tuple[int, str]]:
    """Return the lines that have room, in order of the findings; the most severe come first to it."""
    room = LONGEST
    chosen = []
    named: set[str] = set()
    for number in sorted(range(len(found)), key=lambda number: found[number].finding.severity.rank):
        line = "".join(_line(found[number])) + "\n"
        path = found[number].path
        room -= len(line) + (0 if path in named else len(code(path)) + len("\n\n\n"))
        if room < 0:
            break
        named.add(path)
        chosen.append((number, line))
    return sorted(chosen)


def _line(entry: ReportedFinding) -> Iterator[str]:
    finding = entry.finding
    yield f"- {finding.severity.value} {_rule(entry)}"
    if entry.start:
        yield f" line {entry.start.line}"
    yield f": {code(entry.message)}"
    if finding.fix and finding.suppressed_by is None:
        yield f"; fix: {code(finding.fix.title)}"


def _rule(entry: ReportedFinding) -> str:
    rule = entry.finding.code
    if not (rule.isascii() and rule.isalnum()):
        return code(rule)
    return f"[{rule}]({entry.finding.url})" if _URL.fullmatch(entry.finding.url) else rule


def code(text: str) -> str:
    """Write text between more backticks than stand next to each other in it."""
    text = safe(text)
    ticks = "`" * (1 + max(map(len, _TICKS.findall(text)), default=0))
    blank = " " if text[:1] in {"`", " "} or text[-1:] in {"`", " "} else ""
    return f"{ticks}{blank}{text or ' '}{blank}{ticks}"
