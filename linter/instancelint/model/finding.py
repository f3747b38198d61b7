"""Findings, and the fixes that they offer."""

from __future__ import annotations

from dataclasses import dataclass, field

from instancelint.base.path import Path, to_pointer
from instancelint.base.source_text import Span
from instancelint.model.terms import Kind, Safety, Severity


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of a range."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """
    Edits that belong together: all are applied or none.

    `paths` names every place of the payload whose value the edits may change; it may be empty.
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE
    paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that helps to understand a finding."""

    message: str
    path: Path
    span: Span | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """
    What a finding is recognised by when lines, files and notations change.

    `payload` is the payload's element and name. `digest` is one of the value that is at fault, or of what else the
    finding is about; it is empty for a secret, and None where the payload did not parse, so that no value can be
    trusted. `shape` is all that is told of such a value: its type and roughly its length.
    """

    payload: str
    shape: str
    digest: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One mistake at one place.

    `kind` is the payload's kind, `payload` its index in the file, `path` the place in the payload, and `span` the same
    place in the file's text (None for a payload built in memory). `suppressed_by` says what suppressed it.
    """

    code: str
    name: str
    kind: Kind | None
    severity: Severity
    message: str
    file: str
    span: Span | None
    path: Path
    payload: int = 0
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    url: str = ""
    suppressed_by: str | None = None
    label: str = ""
    """A few words about the place itself, used if a report also shows a related place."""
    identity: Identity | None = field(default=None, compare=False, repr=False)

    @property
    def pointer(self) -> str:
        """The place inside the payload as a JSON Pointer."""
        return to_pointer(self.path)

    @property
    def sort_key(self) -> tuple[int, int, str, int, str, str]:
        """Order inside one file: by place, then code."""
        span = self.span or Span(0, 0)
        return (span.start, span.end, self.code, self.payload, self.pointer, self.message)
