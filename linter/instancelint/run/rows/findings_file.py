"""Findings of a run as a file: JSON Lines as they are, or a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from instancelint.base.write_file import replacing

FILE_FIELD = "file"


def write_lines(path: str, parts: Iterable[bytes]) -> None:
    """Write JSON Lines to a file; raises OSError."""
    with replacing(path) as beside, open(beside, "wb") as file:
        file.writelines(parts)


def write_parquet(path: str, parts: Iterable[bytes]) -> None:
    """Write JSON Lines as a table with the columns of `arrow_batches.FIELDS` after the file's name."""
    from instancelint.run.rows.arrow_batches import FIELDS, load_pyarrow, schema, to_batches  # takes an extra

    pa = load_pyarrow()
    import pyarrow.parquet as pq

    columns = pa.schema([pa.field(FILE_FIELD, pa.string(), nullable=False), *schema()])
    rows = ({name: _of_column(found, name) for name in (FILE_FIELD, *FIELDS)} for found in _findings(parts))
    # A file of Python's fails as those of the other writers do, and says why in the words of the system.
    with (
        replacing(path) as beside,
        open(beside, "wb") as file,
        pq.ParquetWriter(file, columns, compression="zstd") as writer,
    ):
        for batch in to_batches(rows, columns):
            writer.write_batch(batch)


def _of_column(found: dict[str, Any], name: str) -> object:
    """Return what the column `start_line`, for one, holds: what a finding has under `start` and `line`."""
    if name in found:
        return found[name]
    outer, _, inner = name.partition("_")
    return found[outer] and found[outer][inner]


def _findings(parts: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    rest = b""
    for part in parts:
        *lines, rest = (rest + part).split(b"\n")
        yield from map(json.loads, lines)
