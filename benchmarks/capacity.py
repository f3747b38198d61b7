"""
Measures how many payloads a second a core lints, in each way to lint many, and writes the table into docs/bulk.md.

    make bench-capacity                       with Spark, DuckDB and Dask installed beside
    make bench-capacity ARGS="--payloads 20000 --dry-run"

Each way runs in a process of its own that may use one core, then two; the ways take turns, and the best of some rounds
counts, as other programs can only make a run slower. Start-up is part of each figure but for Spark, whose session is
started before the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpora import payloads
from tables import table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "bulk.md"
_MARKED = re.compile(r"(?<=<!-- capacity -->\n).*?(?=<!-- end -->)", re.DOTALL)
_BILLION = 1_000_000_000
_SHARES = {"clean": 0, "tenth": 10, "dirty": 1}
"""Corpora by name: one payload in so many has a mistake, 0 for none."""


class Way(NamedTuple):
    """A way to lint a corpus: what it is called, which corpus, and the command for a number of cores."""

    title: str
    corpus: str
    command: Callable[[str, int], Sequence[str]]


def _check(suffix: str, *options: str) -> Callable[[str, int], Sequence[str]]:
    return lambda corpus, cores: (
        *(sys.executable, "-m", "instancelint", "check", f"{corpus}{suffix}", "--jobs", str(cores)),
        *("--quiet", "--output-format", "jsonl", "-o", os.devnull, *options),
    )


def _self(name: str) -> Callable[[str, int], Sequence[str]]:
    return lambda corpus, cores: (sys.executable, __file__, "--way", name, f"{corpus}.parquet", "--cores", str(cores))


_RECORDS = ("--column", "body", "--id-column", "id")
_LINES, _ROWS = _check(".jsonl", *_RECORDS), _check(".parquet", *_RECORDS)
WAYS = (
    Way("`check exports/*.jsonl --column`, no payload with a mistake", "clean", _LINES),
    Way("`check exports/*.jsonl --column`, one in ten with a mistake", "tenth", _LINES),
    Way("`check exports/*.jsonl --column`, each with a mistake", "dirty", _LINES),
    Way("`check exports/*.jsonl.gz --column`, one in ten", "tenth", _check(".jsonl.gz", *_RECORDS)),
    Way("`check exports/*.jsonl`, a payload on each line, one in ten", "tenth", _check(".lines.jsonl")),
    Way("`check exports/*.parquet --column`, one in ten", "tenth", _ROWS),
    Way("`arrow.lint_batches`, one in ten", "tenth", _self("arrow")),
    Way("`spark.lint`, one in ten", "tenth", _self("spark")),
)
_ALONE = "arrow.lint_batches"
"""Works in the process that calls it, whatever that may use."""


def main() -> None:
    """Measure, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--payloads", type=int, default=100_000, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--dry-run", action="store_true", help="print the table, and leave the page alone")
    parser.add_argument("--way", nargs=2, metavar=("NAME", "FILE"), help=argparse.SUPPRESS)
    parser.add_argument("--cores", type=int, default=1, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.way:
        name, file = given.way
        print(f"SECONDS {_ARROW_WAYS[name](file, given.cores)}")
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, dirty in _SHARES.items():
            _make(os.path.join(folder, name), given.payloads, dirty)
        text = "\n".join(_report(_measure(folder, given.rounds), given.payloads)) + "\n"
    print(text)
    if not given.dry_run:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(_MARKED.sub(lambda _: f"\n{text}\n", page), encoding="utf-8")


def _make(path: str, number: int, dirty: int) -> None:
    import gzip

    import pyarrow as pa
    from pyarrow import parquet

    bodies = [json.dumps(body) for body in payloads(number, dirty=dirty)]
    lines = "".join(f'{{"id": "r{row}", "body": {body}}}\n' for row, body in enumerate(bodies))
    Path(f"{path}.jsonl").write_text(lines, encoding="utf-8")
    Path(f"{path}.jsonl.gz").write_bytes(gzip.compress(lines.encode(), 6))
    Path(f"{path}.lines.jsonl").write_text("\n".join(bodies), encoding="utf-8")
    ids = [f"r{row}" for row in range(number)]
    parquet.write_table(pa.table({"id": ids, "body": bodies}), f"{path}.parquet", row_group_size=10_000)


def _measure(folder: str, rounds: int) -> dict[tuple[str, int], float]:
    """Give the best time of each way on each number of cores, in seconds."""
    best: dict[tuple[str, int], float] = {}
    for _ in range(rounds):
        for way in WAYS:
            for cores in (1, 2):
                if cores > 1 and _ALONE in way.title:
                    continue
                seconds = _run(way.command(os.path.join(folder, way.corpus), cores), cores)
                best[way.title, cores] = min(seconds, best.get((way.title, cores), seconds))
    return best


def _run(command: Sequence[str], cores: int) -> float:
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    began = time.perf_counter()
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable},
        preexec_fn=lambda: os.sched_setaffinity(0, allowed),
    )
    wall = time.perf_counter() - began
    if done.returncode not in {0, 1}:
        sys.exit(f"{' '.join(command)}: {done.stderr[-2000:]}")
    own = re.search(r"^SECONDS (\S+)$", done.stdout, re.MULTILINE)
    return float(own.group(1)) if own else wall


def _arrow(file: str, cores: int) -> float:
    from pyarrow import parquet

    from instancelint.run.rows.arrow_batches import lint_batches

    began = time.perf_counter()
    batches = parquet.ParquetFile(file).iter_batches(columns=["id", "body"], use_threads=cores > 1)
    sum(found.num_rows for found in lint_batches(batches, column="body", id_column="id"))
    return time.perf_counter() - began


def _spark(file: str, cores: int) -> float:
    from pyspark.sql import SparkSession

    from instancelint.run.rows.spark_frames import lint

    builder = SparkSession.builder.master(f"local[{cores}]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", str(cores)).getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    instances = session.read.parquet(file).repartition(4 * cores).cache()
    instances.count()
    began = time.perf_counter()
    lint(instances, "body", "id").groupBy("code").count().collect()
    seconds = time.perf_counter() - began
    session.stop()
    return seconds


_ARROW_WAYS = {"arrow": _arrow, "spark": _spark}


def _report(best: dict[tuple[str, int], float], number: int) -> Iterator[str]:
    yield from table(("", "payloads/s, one core", "two cores", "a billion, in core-hours"), _rows(best, number))
    yield ""
    cores = len(os.sched_getaffinity(0))
    yield (
        f"{number:,} payloads of about a kilobyte; Python {platform.python_version()} on {platform.machine()}, {cores} "
        "cores. A core-hour is one of the first column: 64 cores do 64 of them in an hour. Measured by "
        "`make bench-capacity`."
    )


def _rows(best: dict[tuple[str, int], float], number: int) -> Iterator[tuple[str, ...]]:
    for way in WAYS:
        one, two = best[way.title, 1], best.get((way.title, 2))
        hours = _BILLION / number * one / 3600
        yield way.title, f"{number / one:,.0f}", f"{number / two:,.0f}" if two else "", f"{hours:,.0f}"


if __name__ == "__main__":
    main()
