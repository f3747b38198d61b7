"""
What runs findings on other engines: Spark, DuckDB, Dask.

`make test-spark` installs what these tests need; elsewhere they are skipped where a package is missing. It installs no
Java: without that, the tests of Spark are skipped in any case.
"""

from __future__ import annotations

import importlib
import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

_REQUIRED = os.environ.get("INSTANCELINT_TEST_ENGINES") == "required"


def need(name: str) -> Any:  # noqa: ANN401 - a module whose types are not installed everywhere
    """Import a package, or skip the test."""
    try:
        return importlib.import_module(name)
    except ImportError:
        message = f"{name} is missing; make test-spark installs it"
        if _REQUIRED:
            pytest.fail(message)
        pytest.skip(message)


@pytest.fixture(scope="session")
def pyarrow() -> Any:  # noqa: ANN401 - as above
    """Give the package pyarrow."""
    return need("pyarrow")


@pytest.fixture(scope="session")
def duckdb() -> Any:  # noqa: ANN401 - as above
    """Give the package duckdb."""
    return need("duckdb")


@pytest.fixture(scope="session")
def dask() -> Any:  # noqa: ANN401 - as above
    """Give the package dask."""
    return need("dask")


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """Give a session of Spark on this machine, which refuses to collect more than a little."""
    sql = need("pyspark.sql")
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        pytest.skip("there is no Java, which Spark runs on")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        sql.SparkSession.builder.master("local[2]")
        .appName("instancelint")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.maxResultSize", "2m")
        .config("spark.driver.host", "localhost")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()
