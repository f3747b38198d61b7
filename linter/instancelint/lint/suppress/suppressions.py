"""
Suppressions: findings that comments or the config file silence are marked, never dropped.

What is wrong with a suppression itself is noted as issues, for which there are rules as for those of a parser. They go
by the documents' comments and the findings alone, so a file tells the same whatever else is linted with it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from instancelint.lint.suppress.in_comments import Comments
from instancelint.lint.suppress.in_config import Config
from instancelint.lint.suppress.suppressed_file import File
from instancelint.model.document import Document, Format, SyntaxIssue
from instancelint.model.finding import Finding


class Suppressed(NamedTuple):
    """The findings, marked, and documents that carry what is to be said of the suppressions."""

    findings: list[Finding]
    notes: tuple[Document, ...]


def suppress(findings: Sequence[Finding], file: File, shared: Collection[int] = ()) -> Suppressed:
    """
    Mark the findings of one file, and note what is wrong with its suppressions.

    `shared` are the indexes of findings that count only beside another file's.
    """
    comments = Comments(file)
    config = Config(file)
    marked = [config.mark(finding) for finding in comments.mark(findings, shared)]
    notes: dict[int, list[SyntaxIssue]] = {}
    for index, issue in (*comments.issues(), *config.issues()):
        notes.setdefault(index, []).append(issue)
    return Suppressed(marked, tuple(_note(file, index, issues) for index, issues in sorted(notes.items())))


def _note(file: File, index: int, issues: list[SyntaxIssue]) -> Document:
    """Return a document that stands for a payload and carries issues at places of the file."""
    document = next((document for document in file.documents if document.number == index), file.documents[0])
    return Document(
        file.source,
        None,
        document.format if document.format is Format.MEMORY else Format.YAML,
        document.kind,
        number=document.number,
        issues=tuple(issues),
    )
