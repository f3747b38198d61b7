"""A full look at one input: parse, check, place, suppress, redact, sort."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.file_kinds import MARK, NOT_A_PAYLOAD
from instancelint.base.source_text import SourceText, Span
from instancelint.config.container_plugins import container_for
from instancelint.config.registry import registry_for
from instancelint.config.settings import FileSettings, Settings
from instancelint.domain.catalog import Catalog
from instancelint.domain.payload_kind import classify
from instancelint.embedded.payloads import Expectation, payloads_in, payloads_in_data
from instancelint.lint.checker import Checked, Checker, claim_of
from instancelint.lint.fast_path import Doubted
from instancelint.lint.finding_limit import limited
from instancelint.lint.findings import Result, in_order
from instancelint.lint.lint_input import BytesInput, DataInput, SingleInput, TextInput
from instancelint.lint.placing import NOTHING, Placing, ReadInput
from instancelint.lint.redaction import Elsewhere
from instancelint.lint.sent_requests import bodies_of, requests_of
from instancelint.model.document import Document, Format, SyntaxIssue
from instancelint.model.finding import Finding
from instancelint.model.report import EVERYTHING, Claim, FileReport, Wanted
from instancelint.model.terms import Kind, Limits
from instancelint.parse.encoding import decode

if TYPE_CHECKING:
    from instancelint.lint.kept_regions import KeptRegions
    from instancelint.lint.kept_sections import KeptSections
    from instancelint.lint.part_findings import Found, SectionText
    from instancelint.lint.payload_cache import PayloadCache, Space

_MOST_WRITTEN = 100
"""Repairs of a file that are reported with their edits; the more a payload holds, the longer each of them takes."""
_MOST_READ = 2_000_000
"""Characters of a file, as often as they are read for that: in a large file fewer repairs are written."""


class Examination(NamedTuple):
    """
    A text, its payloads and its report, and each finding with the result that it was made from.

    Only the report may be shown to anybody: everything else holds what payloads keep secret. The fixes of the findings
    are titles, to be written together, and the results hold also those that count only beside another payload.
    """

    source: SourceText
    documents: tuple[Document, ...]
    report: FileReport
    results: tuple[tuple[Result, Finding], ...] = ()

    def __repr__(self) -> str:
        """Return the name of the file, and nothing that it holds."""
        return f"<Examination of {self.source.name!r}>"


class Examiner:
    """
    Looks at inputs in full, under one set of settings.

    Raises ConfigError where the settings name a rule or an option that does not exist, and DefinitionError where an
    element definition that they name is wrong.
    """

    def __init__(
        self,
        settings: Settings,
        catalog: Catalog | None = None,
        cache: PayloadCache | None = None,
        *,
        wanted: Wanted = EVERYTHING,
    ) -> None:
        self._limits = settings.limits
        self.wanted = wanted._replace(identities=wanted.identities or bool(settings.baseline_file))
        default = Catalog.default()
        self.catalog = catalog or (default.with_files(settings.elements) if settings.elements else default)
        self.registry = registry_for(settings)
        self.checker = Checker(settings, self.catalog, self.registry)
        self._places = settings.payloads
        self.kept = cache.space(settings, catalog, self.wanted) if cache is not None else None
        self._look_at = self.checker.look if self.kept is None else _keeping(self.checker, self.kept)
        self._sections = _sections(self._section, self._limits, self.kept, self.wanted) if self.kept else None
        self._regions = _regions(self._region, self._limits.total, self.kept) if self.kept is not None else None

    def kept_report(self, given: BytesInput | TextInput) -> FileReport | None:
        """Report an input by what is kept of its sections; None where it has to be looked at as a whole."""
        if self._sections is None or self._places or (isinstance(given, BytesInput) and given.size > self._limits.size):
            return None
        source, issues = (
            (given.source, given.issues) if isinstance(given, TextInput) else decode(given.data, given.name)
        )
        return None if issues else self._sections.report(source, given.settings, _repairs_written(source))

    def _section(self, text: SectionText, settings: FileSettings, elsewhere: Elsewhere, left: int) -> Found:
        """Look at a section of a text."""
        from instancelint.lint.array_items import item_of  # few linters keep anything
        from instancelint.lint.part_findings import is_broken_data, one_text_of

        given = TextInput(text.source, settings)
        read = self._read(given, None, is_section=True, is_broken=elsewhere.is_broken)
        found, placing = self._part(read, elsewhere, left)
        length = len(text.source.text)
        return found._replace(
            one_text=one_text_of(read.source, placing.redactor),
            may_meet=any(finding.span is not None and finding.span.start >= length for finding in found.findings),
            masked=placing.source.text,
            is_doubted=not read.documents and is_broken_data(text.source, self._limits),
            item=item_of(read.documents, found.findings, text.inside) if text.is_item else None,
        )

    def _region(self, read: ReadInput, start: int, elsewhere: Elsewhere, left: int) -> Found:
        """Look at the payloads of a region that begins at an offset."""
        from instancelint.lint.shift import Shift  # as above

        found, _ = self._part(read, elsewhere, left)
        return found._replace(findings=tuple(Shift(-start).findings(found.findings)))

    def _part(self, read: ReadInput, elsewhere: Elsewhere, left: int) -> tuple[Found, Placing]:
        """Look at the payloads of a part of a file."""
        from instancelint.lint.part_findings import Found, secrets_of  # as above

        results, claims = self._checked(read, self._limits)
        placing = self._placing(read, left, elsewhere)
        findings = in_order(finding for _, finding in placing.placed(results))
        found = Found(
            findings,
            len(results),
            left - placing.left,
            len(read.documents),
            requests_of(read.documents),
            tuple(claims),
            tuple(bodies_of(read.documents)),
            secrets_of(placing.redactor),
        )
        return found, placing

    def _placing(self, read: ReadInput, left: int, elsewhere: Elsewhere = NOTHING) -> Placing:
        return Placing(self.checker, self.wanted, read, left, elsewhere=elsewhere, kept=self.kept)

    def report(self, given: SingleInput, doubted: Doubted | None = None) -> FileReport:
        """Report an input; `doubted` is what the fast path has learnt of it."""
        read = self._read(given, doubted)
        if not read.documents:
            return FileReport(read.source.name, skipped=NOT_A_PAYLOAD)
        if self._regions is not None and not _may_suppress(read) and not self._places:
            left = _repairs_written(read.source)
            report = self._regions.report(read, left, lambda: self._placing(read, left).source)
            if report is not None:
                return report
        report = self._look(read, self._limits).report
        bodies = tuple(bodies_of(read.documents))
        return report._replace(bodies=bodies) if bodies else report

    def examine(self, given: SingleInput) -> Examination:
        """Look at an input, and keep what its report is made from."""
        return self._look(self._read(given, None), None, sharing=True)

    def _read(
        self, given: SingleInput, doubted: Doubted | None, *, is_section: bool = False, is_broken: bool = False
    ) -> ReadInput:
        if isinstance(given, DataInput):
            found = doubted.kinds[0] if doubted and doubted.kinds else classify(given.data)
            kind = given.settings.kind or found or Kind.CREATE
            document = Document(SourceText(given.name, ""), given.data, Format.MEMORY, kind)
            documents = payloads_in_data(document, found, given.settings.kind)
            return ReadInput(document.source, documents, given.settings, doubted)
        if isinstance(given, TextInput):
            source, issues = given.source, given.issues
        elif given.size > self._limits.size:
            return self._too_large(given)
        else:
            source, issues = decode(given.data, given.name)
        settings = given.settings
        container = container_for(source.name, settings.settings)
        is_payload, limits = settings.is_payload, self._limits
        expected = Expectation(
            settings.kind, is_payload, self._places, limits, container, is_section, is_broken, self.kept
        )
        reading, kinds = (doubted.reading, doubted.kinds) if doubted else (None, ())
        documents = payloads_in(source, expected, issues, reading, kinds)
        return ReadInput(source, documents, settings, doubted)

    def _too_large(self, given: BytesInput) -> ReadInput:
        """Stand for a content that is larger than the limit, and was not read."""
        issue = SyntaxIssue("too-large", Span(0, 0), args={"maximum": self._limits.size})
        document = Document(SourceText(given.name, ""), None, Format.JSON, issues=(issue,), recovered=True)
        return ReadInput(document.source, (document,), given.settings)

    def _checked(
        self, read: ReadInput, most: Limits | None, *, sharing: bool = False
    ) -> tuple[list[Result], list[Claim]]:
        """Return what the rules find in payloads, and what these claim."""
        results: list[Result] = []
        claims: list[Claim] = []
        known = chain(read.doubted.payloads if read.doubted else (), repeat(None))
        for document, learnt in zip(read.documents, known, strict=False):
            checked = self._look_at(document, learnt, sharing=sharing, ignored=read.settings.ignored)
            results += limited(checked.results, most.findings, self.checker.say) if most else checked.results
            claims += checked.claims
        return (limited(results, most.total, self.checker.say) if most else results), claims

    def _look(self, read: ReadInput, most: Limits | None, *, sharing: bool = False) -> Examination:
        """
        Look at payloads, for a report or, without limits, for all there is.

        `sharing` asks also for the results that count only beside another payload.
        """
        may_suppress = _may_suppress(read)
        results, claims = self._checked(read, most, sharing=may_suppress or sharing)
        claims += [claim_of(result) for result in results if result.problem.group is not None]
        requests = requests_of(read.documents)
        payloads = len(read.documents) - len(requests)
        empty = FileReport(read.source.name, payloads=payloads, claims=tuple(claims), requests=requests)
        if not results and not may_suppress:
            return Examination(read.source, read.documents, empty)
        placing = self._placing(read, _repairs_written(read.source) if most else 0)
        placed = placing.placed(results)
        if may_suppress:
            placed = placing.suppressed(placed)
        alone = (finding for result, finding in placed if result.problem.group is None)
        findings = in_order(alone)
        report = empty._replace(findings=findings, source=placing.source)
        return Examination(read.source, read.documents, report, tuple(placed))


def _sections(look: Callable[..., Found], limits: Limits, kept: Space, wanted: Wanted) -> KeptSections:
    from instancelint.lint.kept_sections import KeptSections  # as above

    return KeptSections(look, limits, kept, shows_text=wanted.text)


def _regions(look: Callable[..., Found], most: int, kept: Space) -> KeptRegions:
    from instancelint.lint.kept_regions import KeptRegions  # as above

    return KeptRegions(look, most, kept)


def _keeping(checker: Checker, kept: Space) -> Callable[..., Checked]:
    from instancelint.lint.kept_checks import KeptChecks  # few linters keep anything

    return KeptChecks(checker, kept).look


def _may_suppress(read: ReadInput) -> bool:
    return bool(read.settings.suppressions) or MARK in read.source.text


def _repairs_written(source: SourceText) -> int:
    return min(_MOST_WRITTEN, _MOST_READ // max(len(source.text), 1))
