"""
Payloads in Arrow record batches, and findings as Arrow record batches: what any engine can map over its tables.

    import pyarrow.parquet as pq
    from instancelint.arrow import lint_batches

    batches = pq.ParquetFile("instances.parquet").iter_batches(columns=["id", "body"])
    for found in lint_batches(batches, column="body", id_column="id"):
        print(found.to_pylist())

It takes the package pyarrow, which the extra `[parquet]` installs; it is imported on first use. `SCHEMA` is the schema
of the findings, and `FIELDS` says what its columns hold.
"""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from instancelint.base.extras import require
from instancelint.base.suggest import did_you_mean
from instancelint.config.settings import Settings
from instancelint.run.rows.record import Record, RecordFinding, RecordLinter, Unreadable, for_records

if TYPE_CHECKING:
    import pyarrow as pa

FIELDS = {
    "row": ("int64", "number of the row, from 1"),
    "id": ("string", "value of the ID column; null without one"),
    "code": ("string", "code of the rule, such as `IL301`"),
    "name": ("string", "name of the rule"),
    "severity": ("string", "`error`, `warning` or `info`"),
    "message": ("string", "what is wrong, in one sentence; secrets are masked"),
    "kind": ("string", "kind of the payload, such as `create` or `update`; null if unknown"),
    "pointer": ("string", "JSON Pointer to the place inside the payload"),
    "payload": ("int32", "index of the payload, from 0, in a row with a list of payloads"),
    "start_line": ("int32", "line of the first character, from 1; null if the row is not text"),
    "start_column": ("int32", "its column, from 1, in code points"),
    "end_line": ("int32", "line of the first character after the place"),
    "end_column": ("int32", "its column"),
    "fix_title": ("string", "what a fix would do; null if there is no fix"),
    "fix_safety": ("string", "`safe`, `unsafe` or `manual`"),
    "url": ("string", "page that explains the rule"),
}
"""The columns of the findings, in order: type and meaning."""
NEVER_NULL = frozenset({"row", "code", "name", "severity", "message", "pointer", "payload", "url"})

_ROWS = 1024
"""Records that are made Python values at a time."""
_MOST = 8192
"""Rows of one batch of findings."""


def load_pyarrow() -> Any:  # noqa: ANN401 - a module whose types are not installed everywhere
    """Return the package pyarrow; raises MissingExtraError where it is not installed."""
    require("parquet", "Arrow and Parquet require the package pyarrow", "pyarrow")
    import pyarrow as pa

    return pa


@cache
def schema() -> Any:  # noqa: ANN401 - see load_pyarrow()
    """Return the schema of findings."""
    pa = load_pyarrow()
    return pa.schema(
        [pa.field(name, getattr(pa, kind)(), nullable=name not in NEVER_NULL) for name, (kind, _) in FIELDS.items()]
    )


def lint_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    column: str,
    id_column: str | None = None,
    settings: Settings | None = None,
) -> Iterator[pa.RecordBatch]:
    """
    Lint the payloads in a column of record batches; returns batches of findings with the schema `SCHEMA`.

    `batches` is a table, a reader, or any iterable of record batches; one is held at a time. The column holds JSON as
    text or bytes, or structs and maps; in a struct a null field counts as absent. Every row is linted on its own, and
    whatever is in it (nothing, no JSON, too much) is a finding.

    Raises MissingExtraError without pyarrow, ValueError for a column that is not there, and ConfigError or
    DefinitionError for wrong settings.
    """
    linter = RecordLinter(for_records(settings or Settings()))
    linter.prepare()
    return lint_with(linter, batches, column, id_column)


def lint_with(
    linter: RecordLinter, batches: Iterable[pa.RecordBatch], column: str, id_column: str | None
) -> Iterator[pa.RecordBatch]:
    """Do what `lint_batches` does with a linter that is ready."""
    schema()  # complains about a missing package before any work is done
    parts = batches.to_batches() if hasattr(batches, "to_batches") else batches
    return to_batches(_row(found) for record in _all_records(parts, column, id_column) for found in linter.lint(record))


def _all_records(batches: Iterable[pa.RecordBatch], column: str, id_column: str | None) -> Iterator[Record]:
    before = 0
    for batch in batches:
        yield from records(batch, column, id_column, before)
        before += batch.num_rows


def records(batch: pa.RecordBatch, column: str, id_column: str | None = None, before: int = 0) -> Iterator[Record]:
    """Yield the records of a batch; `before` is the number of those that came before it."""
    values = _column(batch, column)
    ids = _column(batch, id_column) if id_column is not None else None
    for start in range(0, batch.num_rows, _ROWS):
        names = _values(ids.slice(start, _ROWS)) if ids is not None else [None] * _ROWS
        for index, value in enumerate(_values(values.slice(start, _ROWS))):
            name = names[index]
            yield Record(before + start + index + 1, value, None if isinstance(name, Unreadable) else name)


def _column(batch: pa.RecordBatch, name: str) -> pa.Array:
    index = batch.schema.get_field_index(name)
    if index < 0:
        raise ValueError(f"unknown column {name!r}{did_you_mean(name, batch.schema.names)}")
    return batch.column(index)


def _values(array: pa.Array) -> list[object]:
    """Return the values of an array as plain data or bytes; `Unreadable` for one that Python cannot hold."""
    array, convert = _plain_array(array)
    try:
        return [None if value is None else convert(value) for value in array.to_pylist()]
    except Exception:  # noqa: BLE001 - one value spoils them all: look at each alone
        return [_value(array[index], convert) for index in range(len(array))]


def _value(scalar: pa.Scalar, convert: Callable[[Any], object]) -> object:
    try:
        value = scalar.as_py()
        return None if value is None else convert(value)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, the others have to be read
        return Unreadable(type(error).__name__)


def _plain_array(array: pa.Array) -> tuple[pa.Array, Callable[[Any], object]]:
    """Return an array that can be read whatever its texts hold, and what makes its values plain data."""
    pa = load_pyarrow()
    types = pa.types
    if isinstance(array, pa.ExtensionArray):
        array = array.storage
    if types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if types.is_string(array.type):
        array = array.view(pa.binary())  # a table does not vouch for its texts being UTF-8
    elif types.is_large_string(array.type):
        array = array.view(pa.large_binary())
    if types.is_string(array.type) or _is_binary(array.type):
        return array, bytes
    return array, _converter(array.type)


def _is_binary(kind: pa.DataType) -> bool:
    types = load_pyarrow().types
    is_view = getattr(types, "is_binary_view", None)
    return bool(
        types.is_binary(kind)
        or types.is_large_binary(kind)
        or types.is_fixed_size_binary(kind)
        or (is_view and is_view(kind))
    )


def _converter(kind: pa.DataType) -> Callable[[Any], object]:
    """Return what makes a value of a type plain data: structs without their null fields, maps as objects."""
    types = load_pyarrow().types
    if types.is_struct(kind):
        fields = {field.name: _nullable(_converter(field.type)) for field in kind}
        return lambda value: {name: convert(value[name]) for name, convert in fields.items() if value[name] is not None}
    if types.is_map(kind):
        keys, items = _converter(kind.key_type), _nullable(_converter(kind.item_type))
        return lambda value: {str(keys(key)): items(item) for key, item in value}
    if hasattr(kind, "value_type") and not types.is_dictionary(kind):
        items = _nullable(_converter(kind.value_type))
        return lambda value: [items(item) for item in value]
    return _leaf


def _nullable(convert: Callable[[Any], object]) -> Callable[[Any], object]:
    return convert if convert is _leaf else lambda value: None if value is None else convert(value)


def _leaf(value: object) -> object:
    """Return a scalar as JSON has it."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def _row(found: RecordFinding) -> dict[str, Any]:
    """Return a finding as a row of a table of findings."""
    finding = found.finding
    start, end = found.places() or (None, None)
    return {
        "row": found.row,
        "id": found.id,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "kind": finding.kind.value if finding.kind else None,
        "pointer": found.pointer,
        "payload": finding.payload,
        "start_line": start and start.line,
        "start_column": start and start.column,
        "end_line": end and end.line,
        "end_column": end and end.column,
        "fix_title": finding.fix.title if finding.fix else None,
        "fix_safety": finding.fix.safety.value if finding.fix else None,
        "url": finding.url,
    }


def to_batches(rows: Iterable[dict[str, Any]], schema_of: pa.Schema = None) -> Iterator[pa.RecordBatch]:
    """Gather rows of findings in batches, none of them empty."""
    pa = load_pyarrow()
    held: list[dict[str, Any]] = []
    for row in rows:
        held.append(row)
        if len(held) == _MOST:
            yield pa.RecordBatch.from_pylist(held, schema=schema_of or schema())
            held = []
    if held:
        yield pa.RecordBatch.from_pylist(held, schema=schema_of or schema())
