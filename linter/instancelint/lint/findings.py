"""From a problem that a rule has found to a finding: message, severity, fix, and the place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from instancelint.base.addresses import RULE
from instancelint.base.message import render
from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.config.select import ActiveRule
from instancelint.lint.redaction import Redactor
from instancelint.model.document import Document, Format, SyntaxIssue
from instancelint.model.finding import Edit, Finding, Fix, Identity, Related
from instancelint.model.region import Region
from instancelint.model.repair import Repair, as_written, paths_of
from instancelint.rules.base import Meta, Problem
from instancelint.rules.groups import OWN

if TYPE_CHECKING:
    from instancelint.edits.writer import Writer

Writers: TypeAlias = "dict[int, Writer]"
"""What writes the repairs of a document down, by the document's `id`."""


class Result(NamedTuple):
    """A problem with the rule that found it and the payload it was found in."""

    active: ActiveRule
    document: Document
    problem: Problem


def finding_of(
    result: Result, redactor: Redactor, *, fix: Fix | None = None, identity: Identity | None = None
) -> Finding:
    """Return the finding that a result stands for, with every secret masked."""
    problem, document, meta = result.problem, result.document, result.active.entry.load().meta
    cleaning = redactor.cleaning(document, problem.at.path)
    return Finding(
        code=meta.code,
        name=meta.name,
        kind=document.kind,
        severity=result.active.severity_of(problem),
        message=render(meta.messages[problem.message], problem.args, cleaning),
        file=document.source.name,
        span=place_of(problem, document),
        path=redactor.path(_written_path(problem, problem.at.path, document), document),
        payload=document.number,
        related=tuple(_related(problem, document, redactor)),
        fix=fix,
        url=url_of(meta),
        label=render(meta.labels.get(problem.message, ""), problem.args, cleaning),
        identity=identity,
    )


def url_of(meta: Meta) -> str:
    """Return the address at which a rule is explained; '' where there is none."""
    return meta.url or (RULE.format(name=meta.name) if meta.code.startswith(OWN) else "")


def place_of(problem: Problem, document: Document) -> Span | None:
    """Return the range in the file of what a problem points at."""
    if document.format is Format.MEMORY:
        return None
    if problem.issue:
        return _issue_place(problem.issue, problem.issue.span, document)
    return _in_file(document.locate(problem.at), document)


def _issue_place(issue: SyntaxIssue, span: Span, document: Document) -> Span | None:
    """Return the range in the file of one of an issue."""
    return document.region.of_request(span) if issue.in_request and document.region else _in_file(span, document)


def _written_path(problem: Problem, path: Path, document: Document) -> Path:
    """Return where the text has what a problem is about; the parser's own record names it as it is written."""
    return path if problem.issue else as_written(document.origins, path)


def _in_file(span: Span | None, document: Document) -> Span | None:
    return document.region.span(span) if span and document.region and document.source.text else span


def _related(problem: Problem, document: Document, redactor: Redactor) -> Iterator[Related]:
    for target, label in problem.related:
        span = _in_file(document.locate(target), document)
        path = redactor.path(as_written(document.origins, target.path), document)
        yield Related(render(label, problem.args, redactor.cleaning(document, problem.at.path)), path, span)
    if problem.issue and problem.issue.related:
        path = redactor.path(problem.issue.path, document)
        yield Related(problem.issue_label, path, _issue_place(problem.issue, problem.issue.related, document))


def shown_fix(result: Result, redactor: Redactor, writers: Writers | None = None) -> Fix | None:
    """Write a fix down; one whose text would show a secret keeps its title only, and is applied by `fix` alone."""
    problem, document = result.problem, result.document
    fix = open_fix(problem, document, writers)
    if fix is None:
        return None
    places = {problem.at.path, *fix.paths}
    is_public = all(redactor.is_public(edit.text, document, places) for edit in fix.edits)
    paths = tuple(redactor.path(path, document) for path in fix.paths)
    return fix._replace(edits=fix.edits if is_public else (), paths=paths)


def title_of(repair: Repair) -> Fix:
    """Return a repair as a fix without edits."""
    return Fix(repair.title, (), repair.safety, paths_of(repair.operations))


def open_fix(problem: Problem, document: Document, writers: Writers | None = None) -> Fix | None:
    """
    Write a fix down as edits of the file, with whatever secrets they hold; None where that cannot be done.

    `writers` keeps what has been read of documents, as long as these are there.
    """
    fix = problem.fix
    if isinstance(fix, Repair):
        operations = document.rooted(fix, written=problem.issue is not None)
        written = operations and _writer(document.whole or document, writers).edits(operations)
        if not written:
            return None
        fix = Fix(fix.title, written, fix.safety, paths_of(fix.operations))
    if fix is not None and document.region:
        in_request = problem.issue is not None and problem.issue.in_request
        placed = edits_in_file(fix.edits, document.region, in_request=in_request)
        return None if placed is None else fix._replace(edits=placed)
    return fix


def _writer(document: Document, writers: Writers | None) -> Writer:
    from instancelint.edits.writer import Writer  # loaded when there is something to repair

    writer = (writers or {}).get(id(document)) or Writer(document)
    if writers is not None:
        writers[id(document)] = writer
    return writer


def edits_in_file(edits: Iterable[Edit], region: Region, *, in_request: bool = False) -> tuple[Edit, ...] | None:
    """Write edits of a payload, or of its command, as edits of the file; None where the place does not allow one."""
    placed = [region.request_edit(edit) if in_request else region.edit(edit) for edit in edits]
    found = tuple(edit for edit in placed if edit is not None)
    return found if len(found) == len(placed) else None


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of a report."""
    return tuple(without_repeats(sorted(findings, key=lambda finding: finding.sort_key)))


def without_repeats(findings: Iterable[Finding]) -> list[Finding]:
    """Keep one finding for a place in the text: what YAML aliases share is one mistake, not one for each use."""
    seen = set()
    kept = []
    for finding in findings:
        place = finding.span or (finding.payload, finding.path)
        mark = (finding.code, place, finding.message)
        if mark not in seen:
            seen.add(mark)
            kept.append(finding)
    return kept
