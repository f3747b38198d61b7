"""What is known of all texts and files of a session: what their payloads claim, and which files their requests send."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.file_kinds import NOT_A_PAYLOAD
from instancelint.lint.cross_file import InputOf, compare_files
from instancelint.model.report import FileReport
from instancelint.model.terms import Kind
from instancelint.run.request_bodies import bodies_to_lint

_Mark = tuple[str, str]


class KnownFiles:
    """The reports of texts and files by name, as they are before they are compared with each other."""

    def __init__(self) -> None:
        self._reports: dict[str, FileReport] = {}
        self._claiming: dict[_Mark, set[str]] = {}
        self._senders: set[str] = set()
        self._compared: dict[str, tuple[tuple[FileReport, ...], FileReport]] = {}
        """What came of comparing a file, with the reports that were compared; where many claim the same, few change."""

    def take(self, report: FileReport) -> None:
        """Take what was found in a text or file, in place of what was known of it."""
        self.forget(report.name)
        if report.claims or report.bodies:
            self._reports[report.name] = report
        for mark in {claim.mark for claim in report.claims}:
            self._claiming.setdefault(mark, set()).add(report.name)
        if report.bodies:
            self._senders.add(report.name)

    def forget(self, name: str) -> None:
        """Forget a text or file."""
        report = self._reports.pop(name, None)
        self._compared.pop(name, None)
        self._senders.discard(name)
        for mark in {claim.mark for claim in report.claims} if report else ():
            names = self._claiming[mark]
            names.discard(name)
            if not names:
                del self._claiming[mark]

    def related(self, name: str) -> frozenset[str]:
        """Return the names of what claims the same as a file; the file is one of them if it claims anything."""
        report = self._reports.get(name)
        return frozenset().union(*(self._claiming[claim.mark] for claim in report.claims)) if report else frozenset()

    def sends(self, name: str) -> bool:
        """Check whether requests in a file send other files."""
        return name in self._senders

    def kind_of_body(self, name: str) -> Kind | None:
        """Return the kind of payload that a file has to be as a request sends it; None where none does."""
        for sender in sorted(self._senders - {name}):
            pair = (self._reports[sender], FileReport(name, skipped=NOT_A_PAYLOAD))
            kind = bodies_to_lint(pair, follow=False).get(name)
            if kind is not None:
                return kind
        return None

    def beside_others(self, report: FileReport, input_of: InputOf) -> FileReport:
        """Add what only several files together can show; of those that claim the same, few have to be looked at."""
        others = {other.name: other for claim in report.claims for other in self._first(claim.mark, report.name)}
        reports = (report, *others.values())
        known = self._compared.get(report.name)
        if known is not None and [*map(id, known[0])] == [*map(id, reports)]:
            return known[1]
        compared = compare_files(reports, input_of)
        found = next(file for file in compared.files if file.name == report.name)
        self._compared[report.name] = (reports, found)
        return found

    def _first(self, mark: _Mark, name: str) -> Iterator[FileReport]:
        """Yield the other file whose claim another one is compared with: an owner's, or the first."""
        names = sorted(self._claiming.get(mark, set()) - {name})
        owners = (each for each in names if any(c.owner and c.mark == mark for c in self._reports[each].claims))
        first = next(owners, None) or next(iter(names), None)
        if first is not None:
            yield self._reports[first]
