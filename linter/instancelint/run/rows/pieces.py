"""Files of records in pieces: what is read of one before anything is done with it, and how far that leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from instancelint.base.file_kinds import LINES, suffix_of
from instancelint.base.read_file import reason
from instancelint.base.suggest import did_you_mean
from instancelint.base.unpack import Stream, is_seekable, open_lines

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow import parquet

PARQUET = ".parquet"
SUFFIXES = (*LINES, PARQUET)

_BLOCK = 1 << 19
"""Bytes of lines in a piece, besides the rest of its last line."""
_ROWS = 1024
"""Most rows of a table in a piece; fewer where they are large."""


class ReadError(Exception):
    """A file that cannot be read, or not to its end; the text says why, without naming it."""


class PieceProgress(NamedTuple):
    """How far a file was read: rows, and the bytes of them once unpacked (0 for a table)."""

    rows: int = 0
    offset: int = 0


class Lines(NamedTuple):
    """
    Whole lines, and the number of lines before them.

    `too_long` tells that one more line follows which is larger than the limit, and is not among them.
    """

    before: int
    data: bytes
    too_long: bool = False


class Rows(NamedTuple):
    """A record batch, and the number of rows before it."""

    before: int
    batch: pa.RecordBatch


Piece: TypeAlias = Lines | Rows


class Columns(NamedTuple):
    """The names of the columns, or keys, that hold payloads and their ids."""

    payload: str | None = None
    id: str | None = None


def is_records(name: str) -> bool:
    """Check by its name whether a file holds records."""
    return suffix_of(name) in SUFFIXES


def pieces(name: str, columns: Columns, start: PieceProgress, limit: int) -> Iterator[tuple[Piece, PieceProgress]]:
    """
    Yield a file piece by piece from where an earlier run stopped, each with how far it leads.

    Raises ReadError.
    """
    if suffix_of(name) == PARQUET:
        yield from _rows(name, columns, start)
        return
    try:
        with open_lines(name) as stream:
            _skip(stream, name, start.offset)
            yield from _lines(stream, start, limit)
    except OSError as error:
        raise ReadError(reason(error)) from None


def _skip(stream: Stream, name: str, offset: int) -> None:
    if is_seekable(name):
        stream.seek(offset)
        return
    while offset > 0 and (data := stream.read(min(offset, _BLOCK))):
        offset -= len(data)


def _lines(stream: Stream, start: PieceProgress, limit: int) -> Iterator[tuple[Piece, PieceProgress]]:
    rows, offset = start
    while data := _block(stream):
        data, rest = _whole(data, stream, limit)
        size = len(data) + len(rest)
        too_long = len(rest) > limit
        if too_long:
            size += _pass_over(stream, rest)
            data = data[: data.rfind(b"\n") + 1]
        else:
            data += rest
        before = rows
        rows += data.count(b"\n") + (too_long or not data.endswith(b"\n"))
        offset += size
        yield Lines(before, data, too_long), PieceProgress(rows, offset)


def _block(stream: Stream) -> bytes:
    """Read a block; what stands before a damage is given first, and the damage told when there is nothing left."""
    parts: list[bytes] = []
    left = _BLOCK
    try:
        while left > 0 and (part := stream.read1(left)):
            parts.append(part)
            left -= len(part)
    except OSError:
        if not parts:
            raise
    return b"".join(parts)


def _whole(data: bytes, stream: Stream, limit: int) -> tuple[bytes, bytes]:
    """Return a block with the rest of its last line; without that line where its rest cannot be read."""
    if data.endswith(b"\n"):
        return data, b""
    try:
        return data, stream.readline(limit + 1)
    except OSError:
        whole = data[: data.rfind(b"\n") + 1]
        if not whole:
            raise
        return whole, b""


def _pass_over(stream: Stream, line: bytes) -> int:
    """Read what is left of a line, and forget it; returns its size."""
    size = 0
    while not line.endswith(b"\n") and (line := stream.readline(_BLOCK)):
        size += len(line)
    return size


def _rows(name: str, columns: Columns, start: PieceProgress) -> Iterator[tuple[Piece, PieceProgress]]:
    from instancelint.run.rows.arrow_batches import load_pyarrow  # an extra

    if columns.payload is None:
        raise ReadError("tables require --column with the name of the payload column")
    pa = load_pyarrow()
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(name, buffer_size=_BLOCK, pre_buffer=False) as file:
            _demand(columns, file.schema_arrow.names)
            rows = start.rows
            for batch in _batches(file, columns, start.rows):
                yield Rows(rows, batch), PieceProgress(rows + batch.num_rows)
                rows += batch.num_rows
    except OSError as error:
        raise ReadError(_cause(error)) from None
    except (pa.ArrowException, MemoryError) as error:
        raise ReadError(_cause(error)) from None


def _cause(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return reason(error)
    return "not a valid Parquet file"


def _demand(columns: Columns, names: list[str]) -> None:
    for name in columns:
        if name is not None and name not in names:
            raise ReadError(f"unknown column {name!r}{did_you_mean(name, names)}")


def _batches(file: parquet.ParquetFile, columns: Columns, start: int) -> Iterator[pa.RecordBatch]:
    """Yield the rows from a number on; whole row groups before them are not read."""
    wanted = sorted({name for name in columns if name is not None})
    for index in range(file.num_row_groups):
        group = file.metadata.row_group(index)
        if start >= group.num_rows:
            start -= group.num_rows
            continue
        rows = max(min(_ROWS, 2 * _BLOCK * group.num_rows // (group.total_byte_size or 1)), 1)
        for batch in file.iter_batches(rows, row_groups=[index], columns=wanted, use_threads=False):
            if start < batch.num_rows:
                yield batch.slice(start)
            start = max(start - batch.num_rows, 0)
