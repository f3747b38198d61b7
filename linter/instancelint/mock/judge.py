"""What a body is refused for."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from instancelint.api import lint_text
from instancelint.base.source_text import SourceText
from instancelint.clients.request_linter import SENT_IN_PLAIN, lint_request
from instancelint.config.settings import Settings
from instancelint.domain.catalog import Catalog
from instancelint.lint.lint_input import BytesInput
from instancelint.lint.linter import Linter
from instancelint.lint.redaction import Redactor
from instancelint.lint.shift import Shift
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Kind, Severity

_ADDRESS = "https://api.cloud-elements.com/elements/api-v2"
_HEADERS = {"Content-Type": "application/json", "Authorization": "User ${USER}, Organization ${ORGANIZATION}"}
"""They stand for those of the request, which the mock judges by itself, so that no finding is about them."""
_END_OF_HEADERS = "\n\n"


class Verdict(NamedTuple):
    """The report of a body, the body as data (None where it is not an object of JSON), and whether it is refused."""

    report: Report
    body: dict[str, Any] | None
    refused: bool


class Judge:
    """
    Lints bodies under one set of settings; one with a finding as severe as `fail_on` is refused.

    Rules about secrets in files are off, as a body that is sent has secrets in it.
    """

    def __init__(self, settings: Settings, fail_on: Severity | None) -> None:
        self._settings = settings._replace(ignore=(*settings.ignore, *SENT_IN_PLAIN))
        self._linter = Linter(settings)
        self._linters = {kind: Linter(self._settings._replace(kind=kind)) for kind in (Kind.CREATE, Kind.UPDATE)}
        self._fail_on = fail_on

    @property
    def catalog(self) -> Catalog:
        """The catalogue that bodies are judged by, with the definitions that the settings name."""
        return self._linter.examiner.catalog

    def judge(self, data: bytes, kind: Kind, name: str, *, element: str | None = None) -> Verdict:
        """Return the verdict on a body under the name of its request; `element` is that of the address."""
        if element is None:
            report = self._report(data, kind, name)
        else:
            address = f"{_ADDRESS}/elements/{element}/instances"
            found = lint_request("POST", address, _HEADERS, data, settings=self._settings, name=name)
            report = Report() if found is None else _renamed(_of_body(found), name)
        body = _object(data)
        return Verdict(report, body, body is None or self._refuses(report))

    def _report(self, data: bytes, kind: Kind, name: str) -> Report:
        """Lint a body; one payload in which nothing is found needs no more than the linter itself."""
        linter, file = self._linters[kind], f"{name}.json"
        found = linter.lint(BytesInput(file, linter.settings.for_file(file), data, len(data)))
        if found.payloads == 1 and not found.findings:
            return Report((found._replace(name=name),))
        return _renamed(lint_text(data, file, settings=linter.settings), name)

    def masked(self, data: bytes) -> str:
        """Return a body with every secret masked, character for character."""
        settings = self._settings._replace(kind=Kind.CREATE).for_file("body.json")
        seen = self._linter.examine(BytesInput("body.json", settings, data, len(data)))
        return Redactor(seen.source, seen.documents, self.catalog).source.text

    def _refuses(self, report: Report) -> bool:
        least = self._fail_on
        return least is not None and any(finding.severity.at_least(least) for finding in report.findings)


def _renamed(report: Report, name: str) -> Report:
    """Call the file of a report by the name of its request, which has no suffix."""

    def renamed(finding: Finding) -> Finding:
        related = tuple(each._replace(file=each.file and name) for each in finding.related)
        return finding._replace(file=name, related=related)

    return Report(tuple(file._replace(name=name, findings=tuple(map(renamed, file.findings))) for file in report.files))


def _of_body(report: Report) -> Report:
    """Count the places in a report of a request from where the body starts; what is before it has none."""

    def of_body(file: FileReport) -> FileReport:
        if file.source is None:
            return file
        start = file.source.text.index(_END_OF_HEADERS) + len(_END_OF_HEADERS)
        body = SourceText(file.name, file.source.text[start:])
        moved = (Shift(-start).finding(_placed(finding, start)) for finding in file.findings)
        return file._replace(source=body, findings=tuple(finding._replace(source=body) for finding in moved))

    return Report(tuple(map(of_body, report.files)))


def _placed(finding: Finding, start: int) -> Finding:
    """Take away the places in front of the body: of the finding, and what is related to it or fixed there."""
    related = tuple(each for each in finding.related if each.span is None or each.span.start >= start)
    span = finding.span if finding.span is not None and finding.span.start >= start else None
    fix = finding.fix if finding.fix is not None and all(e.span.start >= start for e in finding.fix.edits) else None
    return finding._replace(span=span, related=related, fix=fix)


def _object(data: bytes) -> dict[str, Any] | None:
    """Return the object that a body is; None for other JSON, and for what is not JSON."""
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None
