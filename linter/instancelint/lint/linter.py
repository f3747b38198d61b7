"""
The engine: parse, check, locate, mark, redact, sort; one file at a time.

`Linter` is built once from `Settings` and keeps no state between files, so it can be shared by threads and sent to
worker processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from typing import BinaryIO

from instancelint.base.file_kinds import LINES, MARK, NOT_A_PAYLOAD, looks_relevant, suffix_of
from instancelint.base.file_patterns import matches
from instancelint.base.source_text import SourceText, Span
from instancelint.config.registry import Registry, registry_for
from instancelint.config.select import ActiveRule
from instancelint.config.settings import Settings
from instancelint.domain.catalog import Catalog
from instancelint.domain.payload_kind import classify
from instancelint.embedded.payloads import Wanted, payloads_in
from instancelint.lint.checker import Checker, claim_of
from instancelint.lint.cross_file import compare_files, sort_key
from instancelint.lint.fast_path import Quick
from instancelint.lint.findings import Result, finding_of
from instancelint.lint.json_lines import Cut, FoundInLines, Shift, decoded, raw_lines
from instancelint.lint.redaction import Redactor
from instancelint.model.document import Document, Format, SyntaxIssue
from instancelint.model.finding import Finding, Mention
from instancelint.model.repair import Repair
from instancelint.model.report import Body, Claim, Contested, FileReport, Report
from instancelint.model.terms import Kind

_MOST_WRITTEN = 100
"""Repairs of a file that are reported with their edits; each takes as long to write down as its payload to read."""


@dataclass(frozen=True, slots=True, repr=False)
class Examination:
    """
    A text, its payloads and its report, and each finding with the result that it was made from.

    Only the report may be shown to anybody: everything else holds what payloads keep secret.
    """

    source: SourceText
    documents: tuple[Document, ...]
    report: FileReport
    results: tuple[tuple[Result, Finding], ...]


class Linter:
    """Lints texts under one set of settings."""

    def __init__(self, settings: Settings | None = None, catalog: Catalog | None = None) -> None:
        self.settings = settings or Settings()
        self._catalog = catalog

    @cached_property
    def catalog(self) -> Catalog:
        """The element catalogue with the user's own elements in it: the one that was given, or what settings name."""
        if self._catalog is not None:
            return self._catalog
        catalog = Catalog.default()
        return catalog.with_files(self.settings.elements) if self.settings.elements else catalog

    @cached_property
    def registry(self) -> Registry:
        """The rules that can be named under these settings."""
        return registry_for(self.settings)

    @cached_property
    def checker(self) -> Checker:
        """The rules that are switched on, and what runs them."""
        return Checker(self.settings, self.catalog, self.registry)

    @property
    def rules(self) -> tuple[ActiveRule, ...]:
        """The rules that are switched on, with their severities."""
        return self.checker.rules

    @cached_property
    def quick(self) -> Quick:
        """What passes over clean payloads."""
        return Quick(self.settings)

    def lint_bytes(self, data: bytes, name: str, size: int | None = None, *, doubted: bool = False) -> FileReport:
        """
        Lint the content of a file; `name` decides the notation and which settings apply.

        `size` is given where the file is larger than the limit and `data` is only its beginning. What is `doubted` was
        not passed over before.
        """
        passed = None if doubted or (size or 0) > len(data) else self.quick.file(data, name)
        if passed is not None:
            return FileReport(name, payloads=passed.payloads, claims=passed.claims)
        if suffix_of(name) in LINES:
            from instancelint.base.unpack import unpacked  # few files are streams

            return self.lint_lines(unpacked(BytesIO(data), name), name)
        if not self._wanted(name) and not looks_relevant(data, name):
            return FileReport(name, skipped=NOT_A_PAYLOAD)
        if max(len(data), size or 0) > self.settings.limits.size:
            return self.too_large(name)
        from instancelint.parse.encoding import decode

        source, issues = decode(data, name)
        return self.lint_source(source, issues)

    def lint_texts(self, texts: Mapping[str, bytes]) -> Report:
        """Lint the contents of files by name, with what only several payloads together can show."""

        def again(file: FileReport, contested: Contested) -> Iterable[Mention]:
            return self.mentions_in_bytes(texts[file.name], file.name, contested, file.claims)

        return compare_files([self.lint_bytes(data, name) for name, data in texts.items()], again)

    def lint_source(self, source: SourceText, issues: tuple[SyntaxIssue, ...] = ()) -> FileReport:
        """Lint decoded text; `issues` are those found while decoding."""
        documents = payloads_in(source, self._known(source.name), issues)
        if not documents:
            return FileReport(source.name, skipped=NOT_A_PAYLOAD)
        report = self._report(source, documents)
        bodies = tuple(_bodies(documents))
        return report._replace(bodies=bodies) if bodies else report

    def lint_lines(self, stream: BinaryIO, name: str) -> FileReport:
        """
        Lint JSON Lines: each line a payload, or a list of them.

        One line is held at a time, besides those in which something is found.
        """
        return self.found_in_lines(raw_lines(stream, self.settings.limits.size), name).report()

    def found_in_lines(self, lines: Iterable[bytes | Cut], name: str) -> FoundInLines:
        """Lint some lines of a file."""
        found = FoundInLines(name)
        quick, kind, wanted = self.quick, self._kind_for(name), self._wanted(name)
        for line in lines:
            passed = quick.line(line, kind) if isinstance(line, bytes) else None
            if isinstance(line, bytes) and (passed or not self._is_worth(line, wanted=wanted)):
                found.pass_over(line, passed)
            else:
                text, issues = decoded(line, name, self.settings.limits.size)
                found.add(text.text, self._line(text, issues))
        return found

    def _line(self, line: SourceText, issues: tuple[SyntaxIssue, ...]) -> FileReport:
        if any(issue.kind == "too-large" for issue in issues):
            document = Document(line, None, Format.JSON, issues=issues, recovered=True)
            return self._report(line, (document,))
        return self.lint_source(line, issues)

    @staticmethod
    def _is_worth(line: bytes, *, wanted: bool) -> bool:
        return bool(line.strip()) and (wanted or not line.isascii() or looks_relevant(line))

    def lint_data(self, data: object, name: str = "<payload>") -> FileReport:
        """Lint a payload built in memory: findings carry pointers and no spans."""
        passed = self.quick.payload(data, self._kind_for(name))
        if passed is not None:
            return FileReport(name, payloads=passed.payloads, claims=passed.claims)
        document = self._document(data, name)
        return self._report(document.source, (document,))

    def _document(self, data: object, name: str) -> Document:
        kind = self._kind_for(name) or classify(data) or Kind.CREATE
        return Document(SourceText(name, ""), data, Format.MEMORY, kind)

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

    def mentions_in_bytes(
        self, data: bytes, name: str, contested: Contested, claims: Iterable[Claim]
    ) -> Iterable[Mention]:
        """Lint the content of a file once more, for what several payloads of a run claim; `claims` are the file's."""
        if suffix_of(name) in LINES:
            return self.mentions_in_lines(BytesIO(data), name, contested, claims)
        from instancelint.parse.encoding import decode

        source, issues = decode(data, name)
        return self._mentions(source, payloads_in(source, self._known(name), issues), contested)

    def mentions_in_lines(
        self, stream: BinaryIO, name: str, contested: Contested, claims: Iterable[Claim]
    ) -> Iterator[Mention]:
        """Lint those lines once more whose claims are contested; `claims` are all of the file."""
        wanted = {claim.line for claim in claims if claim.mark in contested}
        offset = 0
        limit = self.settings.limits.size
        for number, line in enumerate(raw_lines(stream, limit), start=1):
            text, issues = decoded(line, name, limit)
            if number in wanted:
                documents = payloads_in(text, self._known(name), issues)
                yield from Shift(offset).mentions(self._mentions(text, documents, contested))
            offset += len(text.text)

    def mentions_in_data(self, data: object, name: str, contested: Contested) -> list[Mention]:
        """Lint a payload built in memory once more."""
        document = self._document(data, name)
        return self._mentions(document.source, (document,), contested)

    def _known(self, name: str) -> Wanted:
        return Wanted(self._kind_for(name), self._wanted(name), self.settings.payloads, self.settings.limits)

    def examine(self, source: SourceText, issues: tuple[SyntaxIssue, ...] = ()) -> Examination:
        """Give the report of a text with what it was made from; its fixes are titles, to be written down together."""
        documents = payloads_in(source, self._known(source.name), issues)
        results: list[tuple[Result, Finding]] = []
        report = self._report(source, documents, results)
        return Examination(source, documents, report, tuple(results))

    def _report(
        self,
        source: SourceText,
        documents: tuple[Document, ...],
        kept: list[tuple[Result, Finding]] | None = None,
    ) -> FileReport:
        """Report what the rules say of payloads; `kept` takes the results behind the findings."""
        may_suppress = bool(self.settings.suppressions) or MARK in source.text
        results: list[Result] = []
        claims: list[Claim] = []
        for document in documents:
            found = self.checker.conditions(document)
            results += self.checker.check(document, found, sharing=may_suppress)
            if not may_suppress:
                claims += self.checker.claims(document, found)
        claims += [claim_of(result) for result in results if result.problem.group is not None]
        if not results and not may_suppress:
            return FileReport(source.name, payloads=_count(documents), claims=tuple(claims))
        redactor = Redactor(source, documents, self.catalog)
        placed = self._placed(results, redactor, _MOST_WRITTEN if kept is None else 0)
        if may_suppress:
            placed = self._suppressed(placed, source, documents, redactor)
        if kept is not None:
            kept.extend(placed)
        alone = [finding for result, finding in placed if result.problem.group is None]
        findings = _without_repeats(sorted(alone, key=sort_key))
        return FileReport(source.name, tuple(findings), _count(documents), redactor.source, claims=tuple(claims))

    def _mentions(self, source: SourceText, documents: tuple[Document, ...], contested: Contested) -> list[Mention]:
        """Give the findings of payloads that count beside those of others."""
        results = [
            result
            for document in documents
            for result in self.checker.check(document, self.checker.conditions(document), sharing=True)
        ]
        redactor = Redactor(source, documents, self.catalog)
        placed = self._placed(results, redactor)
        if self.settings.suppressions or MARK in source.text:
            placed = self._suppressed(placed, source, documents, redactor)
        claimed = [(claim_of(result), finding) for result, finding in placed if result.problem.group is not None]
        return [Mention(claim, finding) for claim, finding in claimed if claim.mark in contested]

    def _placed(
        self, results: Iterable[Result], redactor: Redactor, most_written: int = _MOST_WRITTEN
    ) -> list[tuple[Result, Finding]]:
        placed: list[tuple[Result, Finding]] = []
        for result in results:
            try:
                finding = self._finding(result, redactor, written=most_written > 0)
            except Exception as error:
                if result.active is self.checker.failing:
                    raise
                placed += self._placed(self.checker.failed(result.active, result.document, error), redactor)
                continue
            most_written -= isinstance(result.problem.fix, Repair)
            if not self._ignored(finding):
                placed.append((result, finding))
        return placed

    def _finding(self, result: Result, redactor: Redactor, *, written: bool) -> Finding:
        from instancelint.lint.identity import identity_of  # a clean run has nothing to recognise

        identity = identity_of(result.problem, result.document, redactor, self.catalog)
        return replace(finding_of(result, redactor, written=written), identity=identity)

    def _suppressed(
        self,
        placed: list[tuple[Result, Finding]],
        source: SourceText,
        documents: tuple[Document, ...],
        redactor: Redactor,
    ) -> list[tuple[Result, Finding]]:
        """Mark what is suppressed, and add what is wrong with the suppressions."""
        from instancelint.lint.suppress.suppressed_file import File
        from instancelint.lint.suppress.suppressions import suppress  # most files suppress nothing

        codes = frozenset(active.entry.code for active in self.rules)
        file = File(source, documents, self.settings, codes, redactor.clean, self.registry)
        results = [result for result, _ in placed]
        shared = {index for index, result in enumerate(results) if result.problem.group is not None}
        marked = suppress([finding for _, finding in placed], file, shared)
        late = self._placed((result for note in marked.notes for result in self.checker.say(note)), redactor)
        return [*zip(results, marked.findings, strict=True), *late]

    def _ignored(self, finding: Finding) -> bool:
        from instancelint.config.select import selects

        return any(
            matches(pattern, finding.file, self.settings.root)
            and any(selects(selector, finding.code, finding.name) for selector in selectors)
            for pattern, selectors in self.settings.per_file_ignores
        )

    def too_large(self, name: str) -> FileReport:
        """Report a text that is larger than the limit, and was not read."""
        limit = self.settings.limits.size
        issue = SyntaxIssue("too-large", Span(0, 0), args={"maximum": limit})
        document = Document(SourceText(name, ""), None, Format.JSON, issues=(issue,), recovered=True)
        return self._report(document.source, (document,))


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


def _bodies(documents: Iterable[Document]) -> Iterator[Body]:
    """Give the files that requests send as payloads."""
    for document in documents:
        command = document.command
        if command is not None and command.kind is not None:
            yield from (Body(name, command.kind) for name in command.files)


def _count(documents: Iterable[Document]) -> int:
    """Count payloads; a request whose payload lies elsewhere holds none."""
    return sum(not document.is_request_alone for document in documents)
