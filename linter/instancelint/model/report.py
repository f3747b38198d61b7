"""Reports: of a run, of each file in it, and the claims of its payloads."""

import json
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from instancelint.base.version import __version__
from instancelint.model.terms import Kind, Safety, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    is safe; where nobody wants to show it, all of it is masked. It is None if the file has no text to show. `skipped`
    says why the file was not linted.
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


class Wanted(NamedTuple):
    """What findings and files are to bring that takes time to work out, and that not every report shows."""

    fixes: bool = True
    identities: bool = True
    text: bool = True
    """The text of the file; without it, only the lengths of its lines are known, and so the places in it."""


EVERYTHING = Wanted()
"""For whoever may be asked for any of it, as the library."""


class Failure(NamedTuple):
    """A file or folder that could not be linted; `text` says why, in one sentence that holds no secret."""

    name: str
    text: str


class FindingsError(Exception):
    """Raised by `Report.raise_for_findings`; the text lists the findings, and `report` has them."""

    def __init__(self, report: "Report", findings: "tuple[Finding, ...]") -> None:
        self.report = report
        super().__init__("\n".join(map(str, findings)))


_NAMED = 5
"""Codes in the short form of a report."""

VERSION = 1
"""Version of the JSON report: it grows when a reader of the older form would misread the newer one."""


class Report:
    """
    The findings of a run, by file.

    Iterating over it yields every finding, and `len` counts them, also suppressed ones; `findings` leaves those out. A
    report has no truth value, as it could mean "all is well" or "something was found": ask for `ok` or `findings`.
    """

    __slots__ = ("files",)
    renderer: "ClassVar[Callable[[Report, str], str] | None]" = None
    """Writes a report in a format; set by the library, as reports know nothing of what shows them."""
    notebook: "ClassVar[Callable[[Report], str] | None]" = None
    """Writes a report for a notebook; set by the library as well."""

    def __init__(self, files: tuple[FileReport, ...] = ()) -> None:
        self.files = files

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self.files == other.files

    def __hash__(self) -> int:
        return hash(self.files)

    def __repr__(self) -> str:
        """Return a short form: `str` shows the findings."""
        codes = list(dict.fromkeys(finding.code for finding in self.findings))
        named = ", ".join(codes[:_NAMED]) + (", ..." if len(codes) > _NAMED else "")
        return f"<Report: payloads={self.payloads}, findings={len(self.findings)}{f' ({named})' if named else ''}>"

    def __str__(self) -> str:
        """Return the format `text`."""
        return repr(self) if type(self).renderer is None else self.render().rstrip("\n")

    def __iter__(self) -> "Iterator[Finding]":
        for file in self.files:
            yield from file.findings

    def __len__(self) -> int:
        return sum(len(file.findings) for file in self.files)

    def __bool__(self) -> bool:
        """Raise TypeError; see the class."""
        raise TypeError("a report has no truth value; use report.ok, report.findings or report.raise_for_findings()")

    @property
    def ok(self) -> bool:
        """Whether `raise_for_findings` would raise nothing: no finding but suppressed ones and mere information."""
        return not any(finding.severity.at_least(Severity.WARNING) for finding in self.findings)

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

    def frame(self, skipped: "tuple[FileReport, ...]" = ()) -> dict[str, Any]:
        """Return the JSON report with no findings in it yet; `skipped` are files to be named as not linted."""
        frame: dict[str, Any] = {
            "version": VERSION,
            "tool": {"name": "instancelint", "version": __version__},
            "summary": self.summary(),
            "findings": [],
        }
        if skipped:
            frame["skipped"] = [{"file": file.name, "reason": file.skipped} for file in skipped]
        return frame

    def summary(self) -> dict[str, int]:
        """Return the counts over the whole run, as the JSON report has them."""
        findings = self.findings
        return {
            "files": sum(not file.aside for file in self.files),
            "payloads": self.payloads,
            "findings": len(findings),
            "errors": self.count(Severity.ERROR),
            "warnings": self.count(Severity.WARNING),
            "infos": self.count(Severity.INFO),
            "fixable": sum(finding.fix is not None and finding.fix.safety is not Safety.MANUAL for finding in findings),
            "suppressed": sum(finding.suppressed_by is not None for finding in self),
        }

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON report as plain data; `schema/findings.schema.json` describes it."""
        texts = {file.name: file.source for file in self.files if file.source is not None}
        return {**self.frame(), "findings": [finding.to_dict(texts) for finding in self]}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON, in ASCII."""
        return json.dumps(self.to_dict(), indent=indent)

    def render(self, output_format: str = "text") -> str:
        """
        Return the report in one of the formats of `--output-format` (but `parquet`), as a string.

        Raises ValueError for a format that does not exist.
        """
        renderer = type(self).renderer
        if renderer is None:
            raise RuntimeError("reports are rendered by instancelint.api, which was never imported")
        return renderer(self, output_format)

    def _repr_html_(self) -> str | None:
        """Return what a notebook shows: the findings in frames, every secret masked."""
        notebook = type(self).notebook
        return None if notebook is None else notebook(self)
