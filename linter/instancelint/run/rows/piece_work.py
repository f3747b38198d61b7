"""The work on one piece of a file, in this process or in a worker."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from instancelint.base.message import safe
from instancelint.base.version import __version__
from instancelint.config.settings import FileSettings
from instancelint.lint.linter import Linter
from instancelint.model.terms import Severity
from instancelint.reporters.ascii import as_line
from instancelint.run.rows.line_members import LineMember, members
from instancelint.run.rows.pieces import Columns, Lines, Piece
from instancelint.run.rows.record import NAME, Record, RecordFinding, RecordLinter, TooLarge

_SYNTAX = ("IL1", "IL9")
"""Rules that can speak of a line which should hold a payload and does not parse itself."""

LEVELS = tuple(severity.value for severity in Severity)


class PiecePlan(NamedTuple):
    """How the pieces of a file are linted; `settings` are those of `for_records`."""

    name: str
    columns: Columns
    settings: FileSettings
    text: bool = False
    """Whether findings are written for people, one a line, and not as JSON."""

    def digest(self) -> str:
        """Return a digest of the purpose: the version, the settings, and the element definitions."""
        settings = self.settings.settings
        elements = Linter(settings).examiner.catalog.definitions if settings.elements else ()
        return sha256(repr((__version__, self, elements)).encode()).hexdigest()[:16]


class PieceResult(NamedTuple):
    """
    What was found in a piece: findings as lines, ready to be written, and their number by severity, worst first.

    `without` counts the records that do not have the column that was asked for.
    """

    lines: bytes
    records: int
    counts: tuple[int, ...]
    without: int = 0


def work(plan: PiecePlan, piece: Piece) -> PieceResult:
    """Lint a piece."""
    linter = _linter(plan.settings)
    lines: list[str] = []
    counts = dict.fromkeys(LEVELS, 0)
    records = without = 0
    write = _as_text if plan.text else _as_json
    for record, is_text in _records(plan, piece):
        records += 1
        without += record.value is None
        for found in linter.lint(record):
            if is_text and not found.finding.code.startswith(_SYNTAX):
                continue
            counts[found.finding.severity.value] += 1
            lines.append(write(plan, found))
    return PieceResult("".join(lines).encode(), records, tuple(counts.values()), without)


@lru_cache(maxsize=8)
def _linter(settings: FileSettings) -> RecordLinter:
    return RecordLinter(settings)


def _records(plan: PiecePlan, piece: Piece) -> Iterator[tuple[Record, bool]]:
    """Return the records of a piece; True beside one stands for a line that is itself at fault."""
    if not isinstance(piece, Lines):
        from instancelint.run.rows.arrow_batches import records  # takes an extra

        for record in records(piece.batch, str(plan.columns.payload), plan.columns.id, piece.before):
            yield record, False
        return
    row = piece.before
    for row, line in enumerate(piece.data.split(b"\n"), start=piece.before + 1):
        if line and not line.isspace():
            yield _of_line(line, row, plan)
    if piece.too_long:
        yield Record(piece.before + piece.data.count(b"\n") + 1, TooLarge()), False


def _of_line(line: bytes, row: int, plan: PiecePlan) -> tuple[Record, bool]:
    column, id_column = plan.columns
    if column is None and id_column is None:
        return Record(row, line), False
    if len(line) > plan.settings.settings.limits.size:
        return Record(row, TooLarge()), False
    try:
        found = members(line.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape"))
    except ValueError:
        is_list = line.lstrip().startswith(b"[")  # which would pass for a list of payloads
        is_text = column is not None and line.lstrip().startswith(b"{")
        return Record(row, b"[]" if is_list and column is not None else line), is_text
    name = found.get(id_column) if id_column is not None else None
    value = line if column is None else _value(found.get(column))
    return Record(row, value, name.value if name else None), False


def _value(member: LineMember | None) -> object:
    """Return a payload as text: its own where it is an object, and what it holds where it is a string."""
    if member is None or isinstance(member.value, str):
        return member.value if member else None
    return member.text.encode("utf-8", "surrogateescape")


def _as_json(plan: PiecePlan, found: RecordFinding) -> str:
    """Write a finding as the JSON report does, with the row and the id of its record in front."""
    data = found.finding.to_dict({NAME: found.source} if found.source else {})
    data["pointer"] = found.pointer
    for place in (data, *data["related"]):
        place["file"] = plan.name
    if plan.columns.payload is None:
        _move(data, found.row - 1)
    return as_line({"file": plan.name, "row": found.row, "id": found.id, **data})


def _move(data: dict[str, Any], lines: int) -> None:
    """Let places count in the file and not in the line; offsets stay those in the line."""
    edits = data["fix"]["edits"] if data["fix"] else ()
    for place in (data, *data["related"], *edits):
        for end in (place["start"], place["end"]):
            if end is not None:
                end["line"] += lines


def _as_text(plan: PiecePlan, found: RecordFinding) -> str:
    """Write a finding as one line for people."""
    finding = found.finding
    places = found.places() if plan.columns.payload is None else None
    column = f":{places[0].column}" if places else ""
    record = f"ID {found.id}" if found.id is not None else ""
    where = ", ".join(safe(part) for part in (record, found.pointer) if part)
    what = f"{finding.severity.value} {finding.code} {finding.message}{f' ({where})' if where else ''}"
    return f"{safe(plan.name)}:{found.row}{column}: {what}\n"
