"""Spark finds what the command line finds, on the same data, and nothing in that data stops it."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from repository import DATA

from instancelint.cli.main import main
from instancelint.config.settings import ConfigError, Settings
from instancelint.domain.definitions import DefinitionError
from instancelint.model.terms import Limits, Severity
from instancelint.run.rows.arrow_batches import FIELDS
from instancelint.run.rows.spark_frames import SCHEMA, lint

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

DEFINITION = DATA / "elements" / "northwind-erp.json"
CLEAN = [
    case["body"]
    for case in json.loads((DATA / "mutation_payloads.json").read_text(encoding="utf-8"))
    if case["kind"] == "create"
]
PAYLOADS = int(os.environ.get("INSTANCELINT_TEST_PAYLOADS", "40000"))
GOOD: dict[str, Any] = {"element": {"key": "box"}, "name": "Box", "configuration": {"filter.response.nulls": True}}
BAD = {**GOOD, "configuration": {"filter.response.nulls": "true"}}
POINTER = "/configuration/filter.response.nulls"


def bodies() -> Iterator[str | None]:
    """Give payloads of which one in ten has a mistake, and some that are poison."""
    poison = [
        None,
        "",
        "no JSON",
        "[" * 10_000,
        "42",
        '{"element": {"key": "box"}',
        json.dumps({**GOOD, "x": "y" * 5000}),
    ]
    chance = random.Random(7)  # noqa: S311 - the same every time is what is wanted
    texts = [json.dumps(payload) for payload in CLEAN]
    dirty = [
        text.replace('"element": {', '"element": {"x": 1, ', 1).replace('"name": "', '"name": " ', 1) for text in texts
    ]
    for number in range(PAYLOADS):
        if number % 1000 == 999:
            yield chance.choice(poison)
        else:
            yield chance.choice(dirty if chance.random() < 0.1 else texts)


def rows(table: pa.Table) -> set[tuple[object, ...]]:
    """Give findings without the number of the row, which counts inside a partition in Spark."""
    names = [name for name in FIELDS if name != "row"]
    return set(zip(*(table.column(name).to_pylist() for name in names), strict=True))


def test_the_same_as_the_command_line_on_many_payloads(
    spark: SparkSession, pyarrow: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With settings and a definition that is gone when the job runs; the driver may collect next to nothing."""
    from pyarrow import parquet

    monkeypatch.chdir(tmp_path)
    shutil.copy(DEFINITION, "definition.json")
    ids = [f"payload-{number}" for number in range(PAYLOADS)]
    parquet.write_table(pyarrow.table({"id": ids, "body": list(bodies())}), "in.parquet", row_group_size=10_000)
    Path("instancelint.toml").write_text(
        'elements = ["definition.json"]\nignore = ["name-generic"]\n[severity]\nunknown-top-level-property = "info"\n'
        "[limits]\nsize = 4000\n"
    )
    arguments = ["in.parquet", "--column", "body", "--id-column", "id", "-o", "cli.parquet", "--quiet"]
    assert main(["check", *arguments]) == 1
    settings = Settings(
        elements=(str(tmp_path / "definition.json"),),
        ignore=("name-generic",),
        severity={"unknown-top-level-property": Severity.INFO},
        limits=Limits(size=4000),
    )
    found = lint(spark.read.parquet(str(tmp_path / "in.parquet")), "body", "id", settings)
    Path("definition.json").unlink()
    found.write.parquet(str(tmp_path / "spark"))
    by_spark, by_cli = parquet.read_table("spark"), parquet.read_table("cli.parquet")
    assert by_spark.schema.names == list(FIELDS)
    assert rows(by_spark) == rows(by_cli)
    assert by_spark.num_rows == by_cli.num_rows > PAYLOADS / 20
    assert {"IL111", "IL210", "IL902"} <= set(by_spark.column("code").to_pylist())


def collected(found: DataFrame) -> list[tuple[str, str, str]]:
    return sorted((row.id, row.code, row.pointer) for row in found.collect())


def test_columns_of_any_type_and_name(spark: SparkSession) -> None:
    table = spark.createDataFrame(
        [("a", json.dumps(BAD)), ("b", json.dumps(GOOD)), ("c", None)], "id string, body string"
    )
    found = [("a", "IL222", POINTER), ("c", "IL210", "")]
    assert collected(lint(table, "body", "id")) == found
    assert collected(lint(table.withColumnRenamed("body", "the `b.o.d.y`"), "the `b.o.d.y`", "id")) == found
    assert collected(lint(table.selectExpr("struct(id, body) as event"), "event.body", "event.id")) == found
    assert collected(lint(table.selectExpr("id", "cast(body as binary) as body"), "body", "id")) == found
    parsed = "from_json(body, 'element struct<key: string>, name string, configuration map<string, string>') as body"
    struct = lint(table.where("id = 'a'").selectExpr("id", parsed), "body", "id")
    assert collected(struct) == [("a", "IL222", POINTER)]
    assert [row.id for row in lint(table, "body").select("id").distinct().collect()] == [None]


def test_findings_are_a_table_to_ask(spark: SparkSession) -> None:
    table = spark.createDataFrame([(number, json.dumps(BAD)) for number in range(100)], "id int, body string")
    found = lint(table.repartition(4), "body", "id")
    assert found.schema.simpleString() == spark.createDataFrame([], SCHEMA).schema.simpleString()
    counted = found.groupBy("code").count().collect()
    assert [(row["code"], row["count"]) for row in counted] == [("IL222", 100)]
    assert found.join(table, found.id == table.id).count() == 100


def test_no_secret_is_shown(spark: SparkSession) -> None:
    body = {**BAD, "configuration": {"password": "hunter2hunter2", "filter.response.nulls": "hunter2hunter2"}}
    table = spark.createDataFrame([(json.dumps(body),), (json.dumps(body)[:-3],)], "body string")
    found = lint(table, "body", settings=Settings(select=("ALL",))).collect()
    assert found
    assert "hunter" not in str(found)


def test_wrong_use_is_told_on_the_driver_before_anything_runs(spark: SparkSession) -> None:
    table = spark.createDataFrame([("a", "{}")], "id string, body string")
    with pytest.raises(ValueError, match=r"unknown column 'bdy'; did you mean 'body'\?"):
        lint(table, "bdy")
    with pytest.raises(ConfigError, match="unknown rule 'IL000'"):
        lint(table, "body", settings=Settings(select=("IL000",)))
    with pytest.raises(DefinitionError, match="no such file"):
        lint(table, "body", settings=Settings(elements=("nowhere.json",)))


@pytest.mark.parametrize("package", ["pyspark", "pyarrow", "pandas"])
def test_without_a_package_the_message_names_the_extra(package: str) -> None:
    program = (
        f"import sys\nsys.modules[{package!r}] = None\nfrom instancelint.run.rows.spark_frames import lint\n"
        "try:\n    lint(None, 'body')\nexcept ImportError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "this requires PySpark with pandas and pyarrow; run pip install 'instancelint[spark]'\n"
