"""The recipes of docs/bulk.md run as they stand there, and find what the command line finds."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from repository import ROOT

from instancelint.cli.main import main

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PAGE = ROOT / "docs" / "bulk.md"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the guide is not part of an installation")

GOOD: dict[str, Any] = {
    "element": {"key": "box"},
    "name": "Box",
    "tags": ["a"],
    "configuration": {"filter.response.nulls": True},
}
BAD = {**GOOD, "configuration": {"filter.response.nulls": "true"}}
POINTER = "/configuration/filter.response.nulls"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pyarrow: ModuleType) -> None:
    """Lay out what the recipes read: a table, and a folder with two of them."""
    from pyarrow import parquet

    monkeypatch.chdir(tmp_path)
    Path("exports").mkdir()
    for number, name in enumerate(["instances.parquet", "exports/a.parquet", "exports/b.parquet"]):
        ids = [f"{number}-{row}" for row in range(100)]
        bodies = [None if row == 99 else json.dumps(BAD if row % 10 == 0 else GOOD) for row in range(100)]
        parquet.write_table(pyarrow.table({"id": ids, "body": bodies}), name, row_group_size=30)


def recipe(name: str) -> str:
    """Give the text of a recipe."""
    (text,) = re.findall(rf'^```python title="{name}"\n(.*?)^```', PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return str(text)


def run(name: str) -> str:
    """Run a recipe as a program; gives what it prints."""
    Path(name).write_text(recipe(name), encoding="utf-8")
    done = subprocess.run([sys.executable, name], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def by_command_line(path: str) -> set[tuple[str, str, str]]:
    main(["check", path, "--column", "body", "--id-column", "id", "-o", "by-command-line.jsonl", "--quiet"])
    lines = Path("by-command-line.jsonl").read_text("utf-8").splitlines()
    return {(found["id"], found["code"], found["pointer"]) for found in map(json.loads, lines)}


def test_arrow() -> None:
    lines = [line.split(" ")[:3] for line in run("arrow_recipe.py").splitlines()]
    assert {tuple(line) for line in lines} == by_command_line("instances.parquet")
    assert ["0-0", "IL222", POINTER] in lines
    assert len(lines) == 11


def test_duckdb(duckdb: ModuleType) -> None:
    assert re.search(r"IL222 +│ boolean-as-string +│ +10", run("duckdb_recipe.py"))
    found = duckdb.connect("findings.duckdb").sql("SELECT id, code, pointer FROM findings").fetchall()
    assert {*found, ("0-99", "IL210", "")} == by_command_line("instances.parquet")


def test_dask(dask: ModuleType) -> None:
    from pyarrow import parquet

    assert dask.__name__ == "dask"
    assert run("dask_recipe.py") == "22\n"
    found = parquet.read_table("findings").to_pylist()
    assert {(row["id"], row["code"], row["pointer"]) for row in found} == by_command_line("exports")


def test_spark(spark: SparkSession, capsys: pytest.CaptureFixture[str]) -> None:
    from pyarrow import parquet

    assert spark.version
    text = recipe("spark_recipe.py")
    for name in ("instances.parquet", "findings"):  # Java's folder is that in which the session was started
        text = text.replace(f'parquet("{name}")', f"parquet({os.path.abspath(name)!r})")
    exec(compile(text, "spark_recipe.py", "exec"), {})  # noqa: S102 - in the session that is there
    assert "|IL222|   10|" in capsys.readouterr().out
    found = parquet.read_table("findings").to_pylist()
    assert {(row["id"], row["code"], row["pointer"]) for row in found} == by_command_line("instances.parquet")
