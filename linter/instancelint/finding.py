"""What the linter reports: findings, the fixes they offer, and the reports that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, TypeAlias

from instancelint.path import Path, to_pointer
from instancelint.text import SourceText, Span


class Severity(Enum):
    """How bad a finding is; ordered, `ERROR` is the worst."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _RANK[self]

    def at_least(self, other: Severity) -> bool:
        """Tell whether this is as bad as the other, or worse."""
        return self.rank <= other.rank


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Kind(Enum):
    """What a payload is: which call it belongs to decides what it must hold."""

    CREATE = "create"
    """Body of `POST /instances`."""
    CREATE_FOR_ELEMENT = "create-for-element"
    """Body of `POST /elements/{keyOrId}/instances`: the address names the element, the body does not."""
    UPDATE = "update"
    """Body of `PUT` or `PATCH /instances/{id}`: any part of a create body."""
    RESPONSE = "response"
    """What the platform returns for an instance."""


class Safety(Enum):
    """How far a fix can be trusted."""

    SAFE = "safe"
    """The platform receives what was meant; nothing is lost."""
    UNSAFE = "unsafe"
    """Probably what was meant, but it changes what the platform receives: apply after a look."""
    MANUAL = "manual"
    """A suggestion to start from; never applied by a command."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of a range."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """
    Edits that belong together: all are applied or none.

    `paths` names every place of the payload whose value the edits may change; an empty tuple stands for none.
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE
    paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand a finding."""

    message: str
    path: Path
    span: Span | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """
    What a finding is recognised by when lines, files and notations change.

    `payload` is the payload's element and name. `digest` is one of the value that is at fault, or of what else the
    finding is about; it is empty for a secret, and None where the payload did not parse, so that no value can be
    trusted. `shape` is all that is told of such a value: its type and roughly its length.
    """

    payload: str
    shape: str
    digest: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One mistake at one place.

    `kind` is the payload's kind, `payload` its index in the file, `path` the place inside the payload and `span` the
    same place in the file's text (None when a payload was built in memory). `suppressed_by` says what silenced it.
    """

    code: str
    name: str
    kind: Kind | None
    severity: Severity
    message: str
    file: str
    span: Span | None
    path: Path
    payload: int = 0
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    url: str = ""
    suppressed_by: str | None = None
    label: str = ""
    """A few words for the place itself, where a related place stands beside it in a report."""
    identity: Identity | None = field(default=None, compare=False, repr=False)

    @property
    def pointer(self) -> str:
        """The place inside the payload as a JSON Pointer."""
        return to_pointer(self.path)

    @property
    def sort_key(self) -> tuple[int, int, str, int, str, str]:
        """Order inside one file: by place, then code."""
        span = self.span or Span(0, 0)
        return (span.start, span.end, self.code, self.payload, self.pointer, self.message)


class Claim(NamedTuple):
    """
    What a payload may share with another one, where each should have its own.

    `code` is that of the rule, and `group` what is shared (a digest where that is secret). An owner is never at fault;
    in a group without one, the first payload stands for it, unless the claim counts only beside an owner. `line` is
    that of the payload in a file of JSON Lines (1-based), else 0.
    """

    code: str
    group: str
    owner: bool = False
    needs_owner: bool = False
    line: int = 0

    @property
    def mark(self) -> tuple[str, str]:
        """What claims of several payloads have in common."""
        return (self.code, self.group)


Contested: TypeAlias = frozenset[tuple[str, str]]
"""The marks of claims that several payloads make."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A finding that counts only beside another one that makes the same claim."""

    claim: Claim
    finding: Finding


class Body(NamedTuple):
    """A file that a request sends: its name as the request writes it, and the kind of payload it has to be."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class FileReport:
    """
    What was found in one file.

    `source` is the text with every secret masked, character for character, so that offsets hold and nothing that
    prints it can leak; it is None when the file has no text to show. `skipped` says why the file was not linted.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    payloads: int = 0
    source: SourceText | None = field(default=None, repr=False)
    skipped: str | None = None
    claims: tuple[Claim, ...] = ()
    bodies: tuple[Body, ...] = ()
    """Files that the requests in this one send."""
    aside: bool = False
    """Whether it was not linted itself: a baseline whose entries are out of date."""


class FindingsError(Exception):
    """Raised by `Report.raise_for_findings`; the text lists the findings, `report` holds them."""

    def __init__(self, report: Report, findings: tuple[Finding, ...]) -> None:
        self.report = report
        lines = [f"{finding.file}{finding.pointer}: {finding.code} {finding.message}" for finding in findings]
        super().__init__("\n".join(lines))


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a run, file by file."""

    files: tuple[FileReport, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        for file in self.files:
            yield from file.findings

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding that is not suppressed, in order."""
        return tuple(finding for finding in self if finding.suppressed_by is None)

    @property
    def payloads(self) -> int:
        """Number of payloads that were looked at."""
        return sum(file.payloads for file in self.files)

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity that are not suppressed."""
        return sum(finding.severity is severity for finding in self.findings)

    def raise_for_findings(self, fail_on: Severity = Severity.WARNING) -> None:
        """Raise `FindingsError` when a finding is as bad as `fail_on` or worse."""
        bad = tuple(finding for finding in self.findings if finding.severity.at_least(fail_on))
        if bad:
            raise FindingsError(self, bad)
