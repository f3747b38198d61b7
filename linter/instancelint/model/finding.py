"""Findings, and the fixes that they offer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from instancelint.base.message import safe
from instancelint.base.path import Path, to_pointer
from instancelint.base.source_text import Position, SourceText, Span
from instancelint.model.terms import Kind, Safety, Severity


class Edit(NamedTuple):
    """Replace the text of a range."""

    span: Span
    text: str


class Fix(NamedTuple):
    """
    Edits that belong together: all are applied or none.

    `paths` names every place of the payload whose value the edits may change; it may be empty.
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE
    paths: tuple[Path, ...] = ()


class Related(NamedTuple):
    """Another place that helps to understand a finding."""

    message: str
    path: Path
    span: Span | None = None
    file: str | None = None


class Identity(NamedTuple):
    """
    What a finding is recognised by when lines, files and notations change.

    `payload` is the payload's element and name. `digest` is one of the value that is at fault, or of what else the
    finding is about; it is empty for a secret, and None where the payload did not parse, so that no value can be
    trusted. `shape` is all that is told of such a value: its type and roughly its length.
    """

    payload: str
    shape: str
    digest: str | None


class Finding(NamedTuple):
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
    identity: Identity | None = None
    source: SourceText | None = None
    """The file's text with every secret masked; the functions of the library set it, for lines and columns."""

    def __eq__(self, other: object) -> bool:
        """Compare all but what only serves to recognise and to show it."""
        return isinstance(other, Finding) and self[:_COMPARED] == other[:_COMPARED]

    def __ne__(self, other: object) -> bool:
        """Say the opposite of `==`, as tuples would not."""
        return not self == other

    def __hash__(self) -> int:
        """Hash what is compared."""
        return hash(self[:_COMPARED])

    def __str__(self) -> str:
        """Return the finding on one line, as the format `concise` writes it: place, severity, code, message."""
        marked = f" (suppressed: {safe(self.suppressed_by)})" if self.suppressed_by else ""
        return f"{self.place}: {self.severity.value} {self.code} {safe(self.message)}{marked}"

    @property
    def place(self) -> str:
        """Return `file:line:column`, or the file with the pointer where there is no text."""
        start = self._position(self.span.start) if self.span else None
        return safe(f"{self.file}:{start.line}:{start.column}" if start else f"{self.file}{self.pointer}")

    @property
    def line(self) -> int | None:
        """The line where it starts (1-based); None where there is no text."""
        start = self._position(self.span.start) if self.span else None
        return start.line if start else None

    @property
    def column(self) -> int | None:
        """The column where it starts (1-based, in code points); None where there is no text."""
        start = self._position(self.span.start) if self.span else None
        return start.column if start else None

    @property
    def end_line(self) -> int | None:
        """The line where it ends (1-based); None where there is no text."""
        end = self._position(self.span.end) if self.span else None
        return end.line if end else None

    @property
    def end_column(self) -> int | None:
        """The column after its last character (1-based); None where there is no text."""
        end = self._position(self.span.end) if self.span else None
        return end.column if end else None

    def _position(self, offset: int) -> Position | None:
        return self.source.position(offset) if self.source is not None else None

    def to_dict(self, texts: Mapping[str, SourceText] | None = None) -> dict[str, Any]:
        """
        Return the finding as the JSON report has it; `schema/findings.schema.json` describes that.

        `texts` are masked texts by file name; without them, places in other files than the finding's own are None.
        """
        known = texts if texts is not None else {self.file: self.source} if self.source is not None else {}
        source = known.get(self.file)
        return {
            "code": self.code,
            "name": self.name,
            "kind": self.kind.value if self.kind else None,
            "severity": self.severity.value,
            "message": self.message,
            "file": self.file,
            **_range(source, self.span),
            "pointer": self.pointer,
            "payload": self.payload,
            "related": [_related(related, self.file, known) for related in self.related],
            "fix": _fix(self.fix, source) if self.fix else None,
            "url": self.url,
            "suppressed": self.suppressed_by,
        }

    @property
    def pointer(self) -> str:
        """The place inside the payload as a JSON Pointer."""
        return to_pointer(self.path)

    @property
    def sort_key(self) -> tuple[int, int, str, int, str, str]:
        """Order inside one file: by place, then code."""
        span = self.span or Span(0, 0)
        return (span.start, span.end, self.code, self.payload, self.pointer, self.message)


_COMPARED = Finding._fields.index("identity")
"""How many fields are compared: all before this one."""


def _range(source: SourceText | None, span: Span | None) -> dict[str, Any]:
    if source is None or span is None:
        return {"start": None, "end": None}
    return {"start": _place(source, span.start), "end": _place(source, span.end)}


def _place(source: SourceText, offset: int) -> dict[str, int]:
    position = source.position(offset)
    return {"line": position.line, "column": position.column, "offset": offset}


def _related(related: Related, file: str, texts: Mapping[str, SourceText]) -> dict[str, Any]:
    file = related.file or file
    return {
        "message": related.message,
        "file": file,
        **_range(texts.get(file), related.span),
        "pointer": to_pointer(related.path),
    }


def _fix(fix: Fix, source: SourceText | None) -> dict[str, Any]:
    edits = [{**_range(source, edit.span), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}
