"""Findings of a run as a file: JSON Lines as they are, or a table."""

from __future__ import annotations

import contextlib
import json
import os
import stat
from collections.abc import Iterable, Iterator
from typing import Any

FILE_FIELD = "file"


def write_lines(path: str, parts: Iterable[bytes]) -> None:
    """Write JSON Lines to a file; raises OSError."""
    with _replacing(path) as beside, open(beside, "wb") as file:
        file.writelines(parts)


def write_parquet(path: str, parts: Iterable[bytes]) -> None:
    """Write JSON Lines as a table with the columns of `arrow_batches.FIELDS` after the file's name."""
    from instancelint.run.rows.arrow_batches import flat, load_pyarrow, schema, to_batches  # takes an extra

    pa = load_pyarrow()
    import pyarrow.parquet as pq

    columns = pa.schema([pa.field(FILE_FIELD, pa.string(), nullable=False), *schema()])
    rows = ({FILE_FIELD: found[FILE_FIELD], **flat(found)} for found in _findings(parts))
    with _replacing(path) as beside, pq.ParquetWriter(beside, columns, compression="zstd") as writer:
        for batch in to_batches(rows, columns):
            writer.write_batch(batch)


def _findings(parts: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    rest = b""
    for part in parts:
        *lines, rest = (rest + part).split(b"\n")
        yield from map(json.loads, lines)


@contextlib.contextmanager
def _replacing(path: str) -> Iterator[str]:
    """Yield the name of a file to write, which replaces another one in one step; pipes are written as they are."""
    target = os.path.realpath(path)
    mode = os.stat(target).st_mode if os.path.exists(target) else None
    if mode is not None and not stat.S_ISREG(mode):
        yield target
        return
    beside = f"{target}.{os.getpid()}.tmp"
    try:
        yield beside
        if mode is not None:
            os.chmod(beside, stat.S_IMODE(mode))
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(beside)
        raise
