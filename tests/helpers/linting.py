"""Texts and data as the linter sees them: what it finds, and what its fixes make of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from instancelint.config.settings import Settings
from instancelint.edits.writer import apply, to_edits
from instancelint.lint.cross_file import compare_files
from instancelint.lint.lint_input import DataInput, Input, content_input
from instancelint.lint.linter import Linter
from instancelint.model.document import Document
from instancelint.model.finding import Finding, Fix
from instancelint.model.repair import Operation
from instancelint.model.report import FileReport, Report


def lint(text: str, name: str, linter: Linter | None = None) -> FileReport:
    """Lint a text as a file of this name."""
    return lint_bytes(text.encode(), name, linter)


def lint_bytes(data: bytes, name: str, linter: Linter | None = None) -> FileReport:
    """Lint the content of a file."""
    linter = linter or Linter()
    return linter.lint(content_input(name, linter.settings.for_file(name), data))


def lint_data(data: object, settings: Settings | None = None) -> FileReport:
    """Lint plain data."""
    settings = settings or Settings()
    return Linter(settings).lint(DataInput("<payload>", settings.for_file("<payload>"), data))


def lint_files(contents: Mapping[str, bytes], settings: Settings | None = None) -> Report:
    """Lint the contents of files by their names, and compare them."""
    linter = Linter(settings)

    def input_of(name: str) -> Input:
        return content_input(name, linter.settings.for_file(name), contents[name])

    return compare_files([linter.lint(input_of(name)) for name in contents], lambda file: (linter, input_of(file.name)))


def named(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return the name of each finding's rule, and the place in the payload."""
    return [(finding.name, finding.pointer) for finding in findings]


def marked(findings: Iterable[Finding], text: str) -> list[tuple[str, str]]:
    """Return the code of each finding, and what it marks in the text; every one has to mark something."""
    spans = [(finding.code, finding.span) for finding in findings]
    assert all(span is not None for _, span in spans), spans
    return [(code, text[span.start : span.end]) for code, span in spans if span is not None]


def fixed(text: str, fixes: Iterable[Fix | None]) -> str:
    """Apply the edits of fixes, of which none may overlap another."""
    return apply(text, [edit for fix in fixes if fix is not None for edit in fix.edits])


def rewritten(doc: Document, *operations: Operation) -> str | None:
    """Write operations down in a document's own text; None where that is refused."""
    edits = to_edits(doc, operations)
    return None if edits is None else apply(doc.source.text, edits)
