"""
Records: payloads that stand in rows, each linted on its own.

A record is a line of JSON Lines, a value in a column of a table, or a value that a program has at hand. Whatever a
record holds, the answer is a list of findings, never an exception: one bad row of millions stops nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from instancelint.base.addresses import RULE
from instancelint.base.source_text import Position, SourceText
from instancelint.base.version import ISSUES_URL
from instancelint.config.settings import FileSettings, Settings
from instancelint.domain.catalog import Catalog
from instancelint.lint.lint_input import BytesInput, DataInput
from instancelint.lint.linter import Linter
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport, Wanted
from instancelint.model.terms import Severity

NAME = "record.json"
"""Stands for the file of a record while it is linted: a record is JSON, whatever its file is called."""

COMPARING = ("duplicate-instance-name", "shared-callback-url", "shared-secret")
"""Rules that compare payloads; a record is looked at alone."""

_FAILED = ("IL901", "rule-failed")


class Unreadable:
    """Stands for a value that could not be taken out of its row; `reason` is the name of the exception."""

    def __init__(self, reason: str) -> None:
        self.reason = reason


class TooLarge:
    """Stands for a text that is larger than the limit, and was not read."""


class Record(NamedTuple):
    """
    A value with the number of its row (from 1) and what the user calls it.

    `value` is JSON text (`str` or UTF-8 `bytes`), plain data, None, `Unreadable` or `TooLarge`.
    """

    row: int
    value: object
    id: object = None


class RecordFinding(NamedTuple):
    """
    A finding with the row of its record, what the user calls that, and the lines of the record's text, all masked.

    Places count in the record's own text.
    """

    row: int
    id: str | None
    finding: Finding
    source: SourceText | None

    @property
    def pointer(self) -> str:
        """The place inside the payload as a JSON Pointer that every table and file can hold."""
        return _encodable(self.finding.pointer)

    def places(self) -> tuple[Position, Position] | None:
        """Return where it starts and ends in the text; None where there is none."""
        span = self.finding.span
        return (self.source.position(span.start), self.source.position(span.end)) if self.source and span else None


def for_records(settings: Settings, name: str = "", *, declared: bool = True) -> FileSettings:
    """
    Return what settings say of records that stand in the file `name`.

    Records that are `declared` are payloads, whatever they look like.
    """
    if not name:
        everywhere = tuple(entry for entry in settings.suppressions if not entry.files)
        settings = settings._replace(profiles=(), kinds=(), include=(), per_file_ignores=(), suppressions=everywhere)
    held = settings.for_file(name)
    alone = held.settings._replace(ignore=(*settings.ignore, *COMPARING))
    everywhere = tuple(entry._replace(files="") for entry in held.suppressions)
    return held._replace(settings=alone, is_payload=held.is_payload or declared, suppressions=everywhere)


class RecordLinter:
    """
    Lints records, all under the same settings.

    `settings` are those that `for_records` gives. `catalog` stands for the element definitions that they name.
    """

    def __init__(self, settings: FileSettings, catalog: Catalog | None = None) -> None:
        self._settings = settings
        self._linter = Linter(settings.settings, catalog, wanted=Wanted(identities=False, text=False))

    def prepare(self) -> None:
        """Read what the settings name; raises ConfigError and DefinitionError where something of it is wrong."""
        self._linter.examiner  # noqa: B018 - reads the definitions, checks the names of rules and their options

    def lint(self, record: Record) -> Iterator[RecordFinding]:
        """Yield what is found in a record; what is suppressed is left out."""
        report = self.report(record.value)
        for finding in report.findings:
            if finding.suppressed_by is None:
                yield RecordFinding(record.row, text_of(record.id), finding, report.source)

    def report(self, value: object) -> FileReport:
        """Lint a value; a failure of the linter itself is a finding."""
        try:
            if isinstance(value, Unreadable):
                return _failed(f"cannot read this row ({value.reason}); it was not checked")
            if isinstance(value, TooLarge):
                return self._lint(b"", sys.maxsize)
            if isinstance(value, str):
                value = value.encode("utf-8", "surrogatepass")
            if not isinstance(value, bytes) and self._is_large(value):
                value = json.dumps(value).encode()
            if isinstance(value, bytes):
                return self._lint(value, len(value))
            return self._linter.lint(DataInput(NAME, self._settings, value))
        except Exception as error:  # noqa: BLE001 - what one record does to the linter must not stop the others
            what = f"internal error on this row ({type(error).__name__}); it was not checked"
            return _failed(f"{what}; please report it at {ISSUES_URL}")

    def _lint(self, data: bytes, size: int) -> FileReport:
        return self._linter.lint(BytesInput(NAME, self._settings, data, size))

    def _is_large(self, value: object) -> bool:
        """Check whether data goes beyond a limit, which the parser would have noticed."""
        limits = self._linter.settings.limits
        level, depth, nodes = [value], 0, 0
        while level:
            nodes += len(level)
            if depth > limits.depth or nodes > limits.nodes:
                return True
            level = [item for each in level for item in _items(each)]
            depth += 1
        return False


def _items(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _failed(message: str) -> FileReport:
    code, name = _FAILED
    finding = Finding(code, name, None, Severity.ERROR, message, NAME, None, (), url=RULE.format(name=name))
    return FileReport(NAME, (finding,))


def text_of(value: object) -> str | None:
    """Return the id of a record as text."""
    if value is None or isinstance(value, str):
        return None if value is None else _encodable(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    return json.dumps(value, default=str) if isinstance(value, bool | dict | list) else str(value)


def _encodable(text: str) -> str:
    """Write lone surrogates, which no table or file can hold, as escapes."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()
