"""
Payloads in a Spark DataFrame: findings as a DataFrame, made where the data lies.

    from instancelint.spark import lint

    found = lint(spark.read.parquet("s3://exports/instances"), "body", id_column="id")
    found.groupBy("code").count().show()

It takes PySpark and pyarrow, which the extra `[spark]` installs. The executors need instancelint and pyarrow too;
settings and element definitions travel with the job.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from instancelint.base.extras import require
from instancelint.base.suggest import did_you_mean
from instancelint.config.settings import Settings
from instancelint.lint.linter import Linter
from instancelint.run.rows.arrow_batches import FIELDS, NEVER_NULL, lint_with
from instancelint.run.rows.record import RecordLinter, for_records

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame

_PAYLOAD, _ID = "payload", "id"
_TYPES = {"string": "string", "int32": "int", "int64": "bigint"}

SCHEMA = ", ".join(
    f"{name} {_TYPES[kind]}{' not null' if name in NEVER_NULL else ''}" for name, (kind, _) in FIELDS.items()
)
"""The columns of the findings, as Spark writes a schema: those of `instancelint.arrow.SCHEMA`."""


def lint(df: DataFrame, column: str, id_column: str | None = None, settings: Settings | None = None) -> DataFrame:
    """
    Lint the payloads in a column; returns a DataFrame of findings with the columns of `instancelint.arrow.FIELDS`.

    The column holds JSON as text or bytes, or structs and maps; a path such as `event.body` leads into structs. `row`
    counts inside a partition and says little: name an `id_column`. Every row is linted on its own, and whatever is in
    it is a finding, never the end of the job. Nothing runs before Spark is asked for the result, and nothing is
    collected.

    Files of element definitions that `settings` name are read here, once. Raises MissingExtraError without PySpark or
    pyarrow, ValueError for a column that is not there, and ConfigError or DefinitionError for wrong settings.
    """
    _demand_packages()
    own = for_records(settings or Settings())
    examiner = Linter(own.settings).examiner  # tells what is wrong with the settings
    catalog = examiner.catalog if own.settings.elements else None
    chosen = [_column(df, column).alias(_PAYLOAD)]
    if id_column is not None:
        chosen.append(_column(df, id_column).alias(_ID))
    carried = pickle.dumps((own, catalog))
    return df.select(*chosen).mapInArrow(_Job(carried, _ID if id_column is not None else None), SCHEMA)


class _Job:
    """What an executor does with a partition; the settings lie in it as bytes, to be unpacked once a process."""

    def __init__(self, carried: bytes, id_column: str | None) -> None:
        self._carried = carried
        self._id_column = id_column

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return lint_with(_linter(self._carried), batches, _PAYLOAD, self._id_column)


@lru_cache(maxsize=4)
def _linter(carried: bytes) -> RecordLinter:
    """Build a linter, or give the one that an earlier partition of the same job has built."""
    settings, catalog = pickle.loads(carried)  # noqa: S301 - the driver of this very job wrote it
    return RecordLinter(settings, catalog)


def _column(df: DataFrame, name: str) -> Column:
    """Return a column by its name, whatever characters that has, or a field by its path."""
    from pyspark.sql import functions

    if name in df.columns:
        return functions.col(f"`{name.replace('`', '``')}`")
    if "." in name and name.partition(".")[0] in df.columns:
        return functions.col(name)
    raise ValueError(f"unknown column {name!r}{did_you_mean(name, df.columns)}")


def _demand_packages() -> None:
    # PySpark asks for both others wherever it hands batches over, and its own message would not name the extra.
    require("spark", "this requires PySpark with pandas and pyarrow", "pyspark", "pandas", "pyarrow")
