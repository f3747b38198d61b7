"""
The engine: parse, check, locate, mark, redact, sort; one file at a time.

`Linter` is built once from `Settings` and keeps no state between files, so it can be shared by threads and sent to
worker processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from instancelint import validate
from instancelint.catalog import Catalog
from instancelint.classify import classify, text_looks_like_payload
from instancelint.config.select import ActiveRule, active_rules
from instancelint.config.settings import Profile, Settings
from instancelint.document import Document, Format, SyntaxIssue, Target
from instancelint.finding import FileReport, Finding, Fix, Kind, Mention, Related, Report, Severity
from instancelint.message import render
from instancelint.patterns import matches
from instancelint.redact import Redactor
from instancelint.relevance import NOT_A_PAYLOAD, looks_relevant
from instancelint.repair import Repair, paths_of
from instancelint.rule import ALL_KINDS, Context, Problem
from instancelint.text import SourceText, Span

RULE_URL = "https://instancelint.github.io/instancelint/rules/{name}/"

_JSON_SUFFIXES = (".json", ".jsonc", ".json5")
_COMMENTED_SUFFIXES = (".jsonc", ".json5")


@dataclass(frozen=True, slots=True)
class _Result:
    """A problem with the rule that found it and the payload it was found in."""

    active: ActiveRule
    document: Document
    problem: Problem


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
        if not self._wanted(name) and not looks_relevant(data):
            return FileReport(name, skipped=NOT_A_PAYLOAD)
        if max(len(data), size or 0) > self.settings.limits.size:
            return self._too_large(name, max(len(data), size or 0))
        from instancelint.parse.encoding import decode

        source, issues = decode(data, name)
        return self.lint_source(source, issues)

    def lint_source(self, source: SourceText, issues: tuple[SyntaxIssue, ...] = ()) -> FileReport:
        """Lint decoded text; `issues` are those found while decoding."""
        documents = self._payloads(parse(source, self.settings, issues))
        if not documents:
            return FileReport(source.name, skipped=NOT_A_PAYLOAD)
        return self._report(source, documents)

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

    def _payloads(self, documents: Sequence[Document]) -> tuple[Document, ...]:
        """Keep the documents that are payloads and tell each one's kind."""
        found = []
        for document in documents:
            name = document.source.name
            kind = self._kind_for(name) or classify(document.data)
            broken = document.recovered and text_looks_like_payload(document.source.text)
            if kind is None and (broken or self._wanted(name)):
                kind = Kind.CREATE
            if kind is not None:
                found.append(replace(document, kind=kind, index=len(found)))
        return tuple(found)

    def _report(self, source: SourceText, documents: tuple[Document, ...]) -> FileReport:
        results = [result for document in documents for result in self._check(document)]
        if not results:
            return FileReport(source.name, payloads=len(documents))
        redactor = Redactor(source, documents, self.catalog)
        located = [(result.problem, _finding(result, redactor)) for result in results]
        located = [(problem, finding) for problem, finding in located if not self._ignored(finding)]
        alone = [finding for problem, finding in located if problem.group is None]
        mentions = [
            Mention(problem.group, finding, owner=problem.owner, needs_owner=problem.needs_owner)
            for problem, finding in located
            if problem.group is not None
        ]
        findings = _without_repeats(sorted(alone, key=_sort_key))
        return FileReport(source.name, tuple(findings), len(documents), redactor.source, mentions=tuple(mentions))

    def _ignored(self, finding: Finding) -> bool:
        from instancelint.config.select import selects

        return any(
            matches(pattern, finding.file, self.settings.root)
            and any(selects(selector, finding.code, finding.name) for selector in selectors)
            for pattern, selectors in self.settings.per_file_ignores
        )

    def _check(self, document: Document) -> Iterator[_Result]:
        if not document.recovered or isinstance(document.data, dict):
            extra = any(active.entry.extra for active in self.rules)
            errors = validate.check(document.data, document.kind, extra=extra)
            document = replace(document, schema_errors=errors)
        text = _searchable(document)
        for active in self.rules:
            if active.entry.concerns(document, text):
                for problem in _run(active, document):
                    yield _Result(active, document, problem)

    def _too_large(self, name: str, size: int) -> FileReport:
        limit = self.settings.limits.size
        issue = SyntaxIssue("too-large", Span(0, 0), args={"limit": limit, "size": size})
        document = Document(SourceText(name, ""), None, Format.JSON, issues=(issue,), recovered=True)
        return self._report(document.source, (document,))


def parse(source: SourceText, settings: Settings, issues: tuple[SyntaxIssue, ...] = ()) -> tuple[Document, ...]:
    """Parse a text in the notation that its name says, or that it looks like where the name says nothing."""
    suffix = source.name[source.name.rfind(".") :].lower() if "." in source.name else ""
    if suffix in _JSON_SUFFIXES or (suffix not in {".yaml", ".yml"} and source.text.lstrip()[:1] in {"{", "["}):
        from instancelint.parse import json

        commented = suffix in _COMMENTED_SUFFIXES
        return (json.parse(source, limits=settings.limits, comments_allowed=commented, issues=issues),)
    from instancelint.parse import yaml

    return yaml.parse(source, limits=settings.limits, issues=issues)


def _run(active: ActiveRule, document: Document) -> Iterable[Problem]:
    """Run one rule; a rule that raises becomes a finding that names it, as its exception could hold a secret."""
    try:
        return list(active.rule.check(document))
    except Exception as error:  # noqa: BLE001 - any mistake in a rule is a finding of its own, never a crash
        return [Problem(Target(()), _FAILED, {"rule": active.entry.name, "error": type(error).__name__})]


_FAILED = "rule-failed"
_FAILED_CODE = "IL901"
_FAILED_TEXT = "the rule {rule} failed on this payload with {error}; the other rules were still applied"


def _searchable(document: Document) -> str | None:
    """Give the text in lower case to look for marks of rules; None where escapes could hide some."""
    text = document.source.text
    if document.format is Format.MEMORY or "\\u" in text or "\\x" in text or "\\U" in text:
        return None
    return text.lower()


def _finding(result: _Result, redactor: Redactor) -> Finding:
    problem, document, meta = result.problem, result.document, result.active.rule.meta
    failed = problem.message == _FAILED
    template = _FAILED_TEXT if failed else meta.messages[problem.message]
    name = _FAILED if failed else meta.name
    span = problem.issue.span if problem.issue else document.locate(problem.at)
    return Finding(
        code=_FAILED_CODE if failed else meta.code,
        name=name,
        kind=document.kind,
        severity=Severity.ERROR if failed else result.active.severity_of(problem),
        message=render(template, problem.args, redactor.clean),
        file=document.source.name,
        span=span,
        path=redactor.path(problem.at.path),
        payload=document.index,
        related=tuple(_related(problem, document, redactor)),
        fix=_fix(problem, document, redactor),
        url=RULE_URL.format(name=name),
    )


def _related(problem: Problem, document: Document, redactor: Redactor) -> Iterator[Related]:
    for target, label in problem.related:
        span = document.locate(target)
        yield Related(render(label, problem.args, redactor.clean), redactor.path(target.path), span)
    if problem.issue and problem.issue.related:
        yield Related(problem.issue_label, redactor.path(problem.issue.path), problem.issue.related)


def _fix(problem: Problem, document: Document, redactor: Redactor) -> Fix | None:
    """Write a fix down; one whose text would show a secret keeps its title only, and is applied by `fix` alone."""
    fix = problem.fix
    if isinstance(fix, Repair):
        from instancelint import edits  # loaded when there is something to repair

        written = edits.to_edits(document, fix.operations)
        if not written:
            return None
        fix = Fix(fix.title, written, fix.safety, paths_of(fix.operations))
    if fix is not None and any(redactor.clean(edit.text) != edit.text for edit in fix.edits):
        return replace(fix, edits=())
    return fix


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


__all__ = ["ALL_KINDS", "Linter", "Profile", "looks_relevant", "parse"]
