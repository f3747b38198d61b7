"""The findings that a report shows, each with what recognises it in a later run."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from instancelint.base.message import safe
from instancelint.base.source_text import Position
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport, Report
from instancelint.reporters.formats import Options

_DIGITS = 32


class Entry(NamedTuple):
    """
    A finding and its file.

    `number` counts from 1 the findings of the file that share its code and its pointer as it is shown. `fingerprint`
    stays what it is when lines are added, a file is laid out anew or other payloads join it; no two findings of a
    report have the same.
    """

    file: FileReport
    finding: Finding
    path: str
    number: int
    fingerprint: str

    @property
    def title(self) -> str:
        """Code and name of the rule."""
        return f"{self.finding.code} {self.finding.name}"

    @property
    def message(self) -> str:
        """What is wrong, on one line, and what silenced it."""
        message = safe(self.finding.message)
        return f"{message} (suppressed: {safe(self.finding.suppressed_by)})" if self.finding.suppressed_by else message

    @property
    def start(self) -> Position | None:
        """Where it begins; None where there is no text."""
        source, span = self.file.source, self.finding.span
        return source.position(span.start) if source and span else None

    @property
    def end(self) -> Position | None:
        """Where it ends, exclusive."""
        source, span = self.file.source, self.finding.span
        return source.position(span.end) if source and span else None

    @property
    def line(self) -> int:
        """The line it begins in; the first one where there is no text."""
        return self.start.line if self.start else 1

    @property
    def place(self) -> str:
        """Write `file:line:column`, or the file alone where there is no text."""
        return f"{self.path}:{self.start.line}:{self.start.column}" if self.start else self.path


def entries(report: Report, options: Options, *, suppressed: bool = False) -> Iterator[Entry]:
    """
    Yield the findings in order, suppressed ones on request.

    Suppressed findings count in every number, so that asking for them changes no other finding.
    """
    same_place: Counter[tuple[str, ...]] = Counter()
    same_payload: Counter[tuple[str, ...]] = Counter()
    for file in report.files:
        path = path_of(file.name, options)
        for finding in file.findings:
            place = (path, finding.code, safe(finding.pointer))
            key = (*place, finding.identity.payload if finding.identity else "")
            same_place[place] += 1
            same_payload[key] += 1
            if finding.suppressed_by is None or suppressed or options.suppressed:
                yield Entry(file, finding, path, same_place[place], _digest(*key, str(same_payload[key])))


def path_of(name: str, options: Options) -> str:
    """Return a file's path from the root of its repository, fit for one line; its name where it is not in there."""
    return safe(options.paths.get(name, name.replace(os.sep, "/")))


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
