"""Reports: of a run, of each file in it, and the claims of its payloads."""

from typing import TYPE_CHECKING, NamedTuple

from instancelint.model.terms import Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from instancelint.base.source_text import SourceText
    from instancelint.model.finding import Finding


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


class Body(NamedTuple):
    """A file that a request sends: its name as the request writes it, and the kind of payload it has to be."""

    name: str
    kind: Kind


class FileReport(NamedTuple):
    """
    The findings in one file.

    `source` is the text with every secret masked, character for character, so that offsets stay valid and printing it
    is safe; it is None if the file has no text to show. `skipped` says why the file was not linted.
    """

    name: str
    findings: "tuple[Finding, ...]" = ()
    payloads: int = 0
    source: "SourceText | None" = None
    skipped: str | None = None
    claims: tuple[Claim, ...] = ()
    bodies: tuple[Body, ...] = ()
    """Files that the requests in this one send."""
    requests: tuple[int, ...] = ()
    """Numbers, counted with the payloads, of requests whose payload is in another file."""
    aside: bool = False
    """Whether it was not linted itself: a baseline whose entries are out of date."""

    def __repr__(self) -> str:
        """Leave the text out: it is long."""
        return f"FileReport({self.name!r}, {self.findings!r}, payloads={self.payloads}, skipped={self.skipped!r})"


class Failure(NamedTuple):
    """A file or folder that could not be linted; `text` says why, in one sentence that holds no secret."""

    name: str
    text: str


class FindingsError(Exception):
    """Raised by `Report.raise_for_findings`; the text lists the findings, and `report` has them."""

    def __init__(self, report: "Report", findings: "tuple[Finding, ...]") -> None:
        self.report = report
        lines = [f"{finding.file}{finding.pointer}: {finding.code} {finding.message}" for finding in findings]
        super().__init__("\n".join(lines))


class Report:
    """The findings of a run, by file; iterating over it yields all findings, also suppressed ones."""

    __slots__ = ("files",)

    def __init__(self, files: tuple[FileReport, ...] = ()) -> None:
        self.files = files

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self.files == other.files

    def __hash__(self) -> int:
        return hash(self.files)

    def __repr__(self) -> str:
        return f"Report({self.files!r})"

    def __iter__(self) -> "Iterator[Finding]":
        for file in self.files:
            yield from file.findings

    @property
    def findings(self) -> "tuple[Finding, ...]":
        """All findings that are not suppressed, in order."""
        return tuple(finding for finding in self if finding.suppressed_by is None)

    @property
    def payloads(self) -> int:
        """Number of payloads that were checked."""
        return sum(file.payloads for file in self.files)

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity that are not suppressed."""
        return sum(finding.severity is severity for finding in self.findings)

    def raise_for_findings(self, fail_on: Severity = Severity.WARNING) -> None:
        """Raise `FindingsError` if a finding is at least as severe as `fail_on`."""
        bad = tuple(finding for finding in self.findings if finding.severity.at_least(fail_on))
        if bad:
            raise FindingsError(self, bad)
