"""
The engine: parse, check, locate, mark, redact, sort; one file at a time.

`Linter` is built once from `Settings` and keeps no state between files, so it can be shared by threads and sent to
worker processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from instancelint import validate
from instancelint.catalog import Catalog
from instancelint.classify import classify
from instancelint.config.select import ActiveRule, active_rules
from instancelint.config.settings import Profile, Settings
from instancelint.document import Document, Format, SyntaxIssue, Target
from instancelint.finding import FileReport, Finding, Kind, Mention, Related, Report
from instancelint.lines import Shift, lines_of
from instancelint.located import FAILED, Result, finding_of
from instancelint.patterns import matches
from instancelint.payloads import Wanted, payloads_in
from instancelint.places import Place, parse_place
from instancelint.redact import Redactor
from instancelint.relevance import LINES, NOT_A_PAYLOAD, looks_relevant, suffix_of
from instancelint.rule import ALL_KINDS, Context, Problem
from instancelint.text import Line, SourceText, Span, SparseText

_MOST_MENTIONS = 50_000
"""What a streamed file keeps to compare with other payloads; more would cost memory without end."""


class Linter:
    """Lints texts under one set of settings."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    @cached_property
    def catalog(self) -> Catalog:
        """The element catalogue with the user's own elements in it."""
        catalog = Catalog.default()
        return catalog.with_files(self.settings.elements) if self.settings.elements else catalog

    @cached_property
    def rules(self) -> tuple[ActiveRule, ...]:
        """The rules that are switched on, with their severities."""
        return active_rules(self.settings, Context(self.catalog, self.settings.profile.value))

    def lint_bytes(self, data: bytes, name: str, size: int | None = None) -> FileReport:
        """
        Lint the content of a file; `name` decides the notation and which settings apply.

        `size` is given where the file is larger than the limit and `data` is only its beginning.
        """
        if suffix_of(name) in LINES:
            return self.lint_lines(BytesIO(data), name)
        if not self._wanted(name) and not looks_relevant(data, name):
            return FileReport(name, skipped=NOT_A_PAYLOAD)
        if max(len(data), size or 0) > self.settings.limits.size:
            return self._too_large(name, max(len(data), size or 0))
        from instancelint.parse.encoding import decode

        source, issues = decode(data, name)
        return self.lint_source(source, issues)

    def lint_source(self, source: SourceText, issues: tuple[SyntaxIssue, ...] = ()) -> FileReport:
        """Lint decoded text; `issues` are those found while decoding."""
        documents = payloads_in(source, self._known(source.name), issues)
        if not documents:
            return FileReport(source.name, skipped=NOT_A_PAYLOAD)
        return self._report(source, documents)

    def lint_lines(self, stream: BinaryIO, name: str) -> FileReport:
        """
        Lint JSON Lines: each line a payload, or a list of them.

        One line is held at a time, besides those in which something is found.
        """
        files: list[FileReport] = []
        lines: list[Line] = []
        payloads = offset = 0
        for number, text, issues in lines_of(stream, name, self.settings.limits.size):
            report = self._line(text, issues)
            if report.findings or report.mentions:
                shift = Shift(offset, payloads)
                files.append(shift.report(report))
            if report.findings and report.source:
                lines.append(Line(number, offset, report.source.text.rstrip("\r\n")))
            payloads += report.payloads
            offset += len(text.text)
        if not payloads and not files:
            return FileReport(name, skipped=NOT_A_PAYLOAD)
        findings = tuple(finding for file in files for finding in file.findings)
        mentions = tuple(islice((mention for file in files for mention in file.mentions), _MOST_MENTIONS))
        return FileReport(name, findings, payloads, SparseText(name, lines) if lines else None, mentions=mentions)

    def _line(self, line: SourceText, issues: tuple[SyntaxIssue, ...]) -> FileReport:
        if any(issue.kind == "too-large" for issue in issues):
            document = Document(line, None, Format.JSON, issues=issues, recovered=True)
            return self._report(line, (document,))
        if not line.text.strip():
            return FileReport(line.name)
        return self.lint_source(line, issues)

    def lint_data(self, data: object, name: str = "<payload>") -> FileReport:
        """Lint a payload built in memory: findings carry pointers and no spans."""
        source = SourceText(name, "")
        kind = self._kind_for(name) or classify(data) or Kind.CREATE
        return self._report(source, (Document(source, data, Format.MEMORY, kind),))

    def _wanted(self, name: str) -> bool:
        """Tell whether settings say that a file holds payloads, whatever it looks like."""
        settings = self.settings
        return self._kind_for(name) is not None or any(
            matches(pattern, name, settings.root) for pattern in settings.include
        )

    def _kind_for(self, name: str) -> Kind | None:
        if self.settings.kind is not None:
            return self.settings.kind
        for pattern, kind in self.settings.kinds:
            if matches(pattern, name, self.settings.root):
                return kind
        return None

    def _known(self, name: str) -> Wanted:
        return Wanted(self._kind_for(name), self._wanted(name), self._places, self.settings.limits)

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return tuple(map(parse_place, self.settings.payloads))

    def _report(self, source: SourceText, documents: tuple[Document, ...]) -> FileReport:
        results = [result for document in documents for result in self._check(document)]
        if not results:
            return FileReport(source.name, payloads=_count(documents))
        redactor = Redactor(source, documents, self.catalog)
        located = [(result.problem, finding_of(result, redactor)) for result in results]
        located = [(problem, finding) for problem, finding in located if not self._ignored(finding)]
        alone = [finding for problem, finding in located if problem.group is None]
        mentions = [
            Mention(problem.group, finding, owner=problem.owner, needs_owner=problem.needs_owner)
            for problem, finding in located
            if problem.group is not None
        ]
        findings = _without_repeats(sorted(alone, key=_sort_key))
        return FileReport(source.name, tuple(findings), _count(documents), redactor.source, mentions=tuple(mentions))

    def _ignored(self, finding: Finding) -> bool:
        from instancelint.config.select import selects

        return any(
            matches(pattern, finding.file, self.settings.root)
            and any(selects(selector, finding.code, finding.name) for selector in selectors)
            for pattern, selectors in self.settings.per_file_ignores
        )

    def _check(self, document: Document) -> Iterator[Result]:
        if not document.recovered or isinstance(document.data, dict):
            extra = any(active.entry.extra for active in self.rules)
            errors = validate.check(document.data, document.kind, extra=extra)
            document = replace(document, schema_errors=errors)
        text = _searchable(document)
        for active in self.rules:
            if active.entry.concerns(document, text):
                for problem in _run(active, document):
                    yield Result(active, document, problem)

    def _too_large(self, name: str, size: int) -> FileReport:
        limit = self.settings.limits.size
        issue = SyntaxIssue("too-large", Span(0, 0), args={"limit": limit, "size": size})
        document = Document(SourceText(name, ""), None, Format.JSON, issues=(issue,), recovered=True)
        return self._report(document.source, (document,))


def _run(active: ActiveRule, document: Document) -> Iterable[Problem]:
    """Run one rule; a rule that raises becomes a finding that names it, as its exception could hold a secret."""
    try:
        return list(active.rule.check(document))
    except Exception as error:  # noqa: BLE001 - any mistake in a rule is a finding of its own, never a crash
        return [Problem(Target(()), FAILED, {"rule": active.entry.name, "error": type(error).__name__})]


def _searchable(document: Document) -> str | None:
    """Give the text in lower case to look for marks of rules; None where escapes could hide some."""
    text = document.source.text
    if document.format is Format.MEMORY or "\\u" in text or "\\x" in text or "\\U" in text:
        return None
    return text.lower()


def compare_files(files: Iterable[FileReport]) -> Report:
    """
    Add what only several files together can show, and put the files in order.

    The result depends on the set of files alone, never on the order in which they were linted.
    """
    ordered = sorted(files, key=lambda file: file.name)
    groups: dict[tuple[str, str], list[Mention]] = {}
    for file in ordered:
        for mention in sorted(file.mentions, key=lambda mention: mention.finding.sort_key):
            groups.setdefault((mention.finding.code, mention.group), []).append(mention)
    added: dict[str, list[Finding]] = {}
    for mentions in groups.values():
        owner = next((mention for mention in mentions if mention.owner), None)
        first = owner or mentions[0]
        for mention in mentions:
            if mention is not first and not mention.owner and (owner or not mention.needs_owner):
                added.setdefault(mention.finding.file, []).append(_beside(mention.finding, first.finding))
    return Report(tuple(_with_findings(file, added.get(file.name, [])) for file in ordered))


def _beside(finding: Finding, first: Finding) -> Finding:
    return replace(finding, related=(*finding.related, Related("also here", first.path, first.span, first.file)))


def _with_findings(file: FileReport, added: list[Finding]) -> FileReport:
    """Add findings in order, and drop the mentions, which have said what they can."""
    if not added:
        return replace(file, mentions=()) if file.mentions else file
    return replace(file, findings=tuple(sorted((*file.findings, *added), key=_sort_key)), mentions=())


def _sort_key(finding: Finding) -> tuple[int, int, str, int, str, str]:
    return finding.sort_key


def _without_repeats(findings: list[Finding]) -> list[Finding]:
    """Keep one finding for a place in the text: what YAML aliases share is one mistake, not one for each use."""
    seen = set()
    kept = []
    for finding in findings:
        mark = (finding.code, finding.span, finding.message, finding.path if finding.span is None else ())
        if mark not in seen:
            seen.add(mark)
            kept.append(finding)
    return kept


def _count(documents: Iterable[Document]) -> int:
    """Count payloads; a request whose payload lies elsewhere holds none."""
    return sum(not document.is_request_alone for document in documents)


__all__ = ["ALL_KINDS", "Linter", "Profile", "looks_relevant"]
