"""Arrow record batches: whatever type the payloads have, and whatever is in a row."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from repository import DATA

from instancelint import arrow
from instancelint.config.settings import ConfigError, Settings
from instancelint.model.terms import Limits
from instancelint.run.rows import arrow_batches
from instancelint.run.rows.arrow_batches import lint_batches

pa = pytest.importorskip("pyarrow", reason="the extra [parquet] is not installed; `make test-spark` has it")

BAD: dict[str, Any] = {"element": {"key": "box"}, "name": "Box", "configuration": {"filter.response.nulls": "true"}}
TEXT = json.dumps(BAD)
POINTER = "/configuration/filter.response.nulls"


def rows(array: object, settings: Settings | None = None) -> list[tuple[int, str, str, int | None]]:
    batch = pa.record_batch([array], names=["body"])
    rows = [row for found in lint_batches([batch], column="body", settings=settings) for row in found.to_pylist()]
    return [(row["row"], row["code"], row["pointer"], row["start_column"]) for row in rows]


TEXTS = [TEXT, None, "no JSON", "42"]
FOUND = [
    (1, "IL222", POINTER, TEXT.index('"true"') + 1),
    (2, "IL210", "", None),
    (3, "IL111", "", 1),
    (4, "IL210", "", 1),
]


@pytest.mark.parametrize("kind", ["string", "large_string", "binary", "large_binary", "string_view", "binary_view"])
def test_every_type_of_text(kind: str) -> None:
    assert rows(pa.array(TEXTS).cast(getattr(pa, kind)())) == FOUND


def test_texts_from_a_dictionary_and_of_an_extension_type() -> None:
    assert rows(pa.array(TEXTS).dictionary_encode()) == FOUND
    assert rows(pa.array(TEXTS, pa.json_(pa.string()))) == FOUND


def test_structs_and_maps_are_payloads_and_a_null_field_of_a_struct_is_absent() -> None:
    good = {**BAD, "configuration": None, "tags": ["a"]}
    assert rows(pa.array([BAD, None, good])) == [
        (1, "IL222", POINTER, None),
        (2, "IL210", "", None),
        (3, "IL202", "", None),
    ]
    kind = pa.struct(
        [
            ("element", pa.struct([("key", pa.string())])),
            ("name", pa.string()),
            ("configuration", pa.map_(pa.string(), pa.string())),
        ]
    )
    found = rows(pa.array([{**BAD, "configuration": [("filter.response.nulls", "true"), ("password", None)]}], kind))
    assert (1, "IL222", POINTER, None) in found
    assert (1, "IL206", "/configuration/password", None) in found


def test_other_types_become_what_json_has() -> None:
    parts = {
        "number": Decimal(5),
        "fraction": Decimal("1.5"),
        "bytes": b"\xffa",
        "day": date(2026, 1, 2),
        "moment": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        "length": timedelta(seconds=1),
        "list": [1, None],
    }
    (record,) = arrow_batches.records(pa.record_batch([pa.array([parts])], names=["body"]), "body")
    assert record.value == {
        "number": 5,
        "fraction": 1.5,
        "bytes": "\ufffda",
        "day": "2026-01-02",
        "moment": "2026-01-02T03:04:05+00:00",
        "length": "0:00:01",
        "list": [1, None],
    }


@pytest.mark.parametrize("array", [[1, 2], [1.5, None], [[1], []], [True, None]])
def test_what_is_no_payload_at_all(array: list[object]) -> None:
    assert rows(pa.array(array)) == [(1, "IL210", "", None), (2, "IL210", "", None)]
    assert rows(pa.nulls(2)) == [(1, "IL210", "", None), (2, "IL210", "", None)]


def broken_text(length: int = 3) -> object:
    """Give two strings, the first of which is not UTF-8, as a damaged or hostile file holds them."""
    offsets = b"".join(number.to_bytes(4, "little") for number in (0, length, length + 2))
    return pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(offsets), pa.py_buffer(b"\xff{}{}")])


def test_a_poisoned_row_is_a_finding_and_hides_no_other() -> None:
    found = rows(broken_text())
    assert {row[1] for row in found if row[0] == 1} >= {"IL106", "IL116"}
    assert {row[1] for row in found if row[0] == 2} == {"IL201", "IL202", "IL203"}
    inside = rows(pa.StructArray.from_arrays([broken_text()], names=["name"]))
    assert [row for row in inside if row[0] == 1] == [(1, "IL901", "", None)]
    assert {row[1] for row in inside if row[0] == 2} == {"IL201", "IL202"}


def test_what_is_enormous_is_said_to_be() -> None:
    array = pa.array(["[" * 100_000, f'{{"name": "{"x" * 1000}"}}', TEXT])
    found = rows(array, Settings(limits=Limits(size=500)))
    assert [row[:2] for row in found] == [(1, "IL902"), (2, "IL902"), (3, "IL222")]
    assert "IL902" in {row[1] for row in rows(array)}
    assert "IL902" in {row[1] for row in rows(pa.array([BAD]), Settings(limits=Limits(nodes=3)))}


def test_rows_count_over_all_batches_and_ids_are_text() -> None:
    def batches() -> Iterator[Any]:
        for start in (0, 3, 6):
            ids = pa.array(range(start, start + 3))
            yield pa.record_batch([pa.array([TEXT] * 3), ids, ids], names=["body", "number", "other"])

    found = [row for batch in lint_batches(batches(), column="body", id_column="number") for row in batch.to_pylist()]
    assert [(row["row"], row["id"]) for row in found] == [(row + 1, str(row)) for row in range(9)]
    table = pa.Table.from_batches(list(batches()))
    assert sum(batch.num_rows for batch in lint_batches(table, column="body")) == 9
    reader = pa.RecordBatchReader.from_batches(table.schema, batches())
    assert sum(batch.num_rows for batch in lint_batches(reader, column="body")) == 9
    ids = broken_text()
    batch = pa.record_batch([pa.array([TEXT] * 2), ids], names=["body", "id"])
    (rows,) = (batch.to_pylist() for batch in lint_batches([batch], column="body", id_column="id"))
    assert [row["id"] for row in rows] == ["\\xff{}", "{}"]


def test_batches_come_as_they_are_asked_for_and_are_never_large() -> None:
    asked = []

    def batches() -> Iterator[Any]:
        for number in range(4):
            asked.append(number)
            yield pa.record_batch([pa.array(["no JSON"] * 5000)], names=["body"])

    found = lint_batches(batches(), column="body")
    assert asked == []
    first = next(found)
    assert asked == [0, 1]
    sizes = [first.num_rows, *(batch.num_rows for batch in found)]
    assert sizes == [8192, 8192, 3616]


def test_the_schema_is_the_one_that_is_promised() -> None:
    assert arrow.SCHEMA.names == list(arrow_batches.FIELDS)
    assert {field.name: str(field.type) for field in arrow.SCHEMA} == {
        name: kind for name, (kind, _) in arrow_batches.FIELDS.items()
    }
    batch = pa.record_batch([pa.array([TEXT, None])], names=["body"])
    (found,) = lint_batches([batch], column="body")
    assert found.schema.equals(arrow.SCHEMA)
    assert found.to_pylist()[0] == {
        "row": 1,
        "id": None,
        "code": "IL222",
        "name": "boolean-as-string",
        "severity": "info",
        "message": '"filter.response.nulls" is a boolean; remove the quotes',
        "kind": "create",
        "pointer": POINTER,
        "payload": 0,
        "start_line": 1,
        "start_column": TEXT.index('"true"') + 1,
        "end_line": 1,
        "end_column": TEXT.index('"true"') + 7,
        "fix_title": "Remove the quotes",
        "fix_safety": "safe",
        "url": "https://instancelint.github.io/instancelint/rules/boolean-as-string.html",
    }


def test_no_secret_is_shown() -> None:
    secret = "hunter2hunter2"
    body = {**BAD, "configuration": {"password": secret, "filter.response.nulls": secret}}
    for array in (pa.array([json.dumps(body), json.dumps(body)[:-3]]), pa.array([body])):
        batch = pa.record_batch([array], names=["body"])
        found = list(lint_batches([batch], column="body", settings=Settings(select=("ALL",))))
        assert found
        assert secret not in str([part.to_pylist() for part in found])


def test_wrong_use_is_told_before_any_work() -> None:
    batch = pa.record_batch([pa.array([TEXT])], names=["body"])
    with pytest.raises(ValueError, match=r"unknown column 'bdy'; did you mean 'body'\?"):
        list(lint_batches([batch], column="bdy"))
    with pytest.raises(ValueError, match="unknown column 'id'"):
        list(lint_batches([batch], column="body", id_column="id"))
    with pytest.raises(ConfigError, match="unknown rule 'IL000'"):
        lint_batches([batch], column="body", settings=Settings(select=("IL000",)))
    with pytest.raises(AttributeError, match="has no attribute 'SHEMA'"):
        arrow.SHEMA  # noqa: B018 - asked for is enough


def test_element_definitions_hold() -> None:
    elements = (str(DATA / "elements"),)
    key = min(json.loads(path.read_text())["key"] for path in Path(elements[0]).glob("*.json"))
    array = pa.array([json.dumps({**BAD, "element": {"key": key}})])
    assert "IL701" in {row[1] for row in rows(array)}
    assert "IL701" not in {row[1] for row in rows(array, Settings(elements=elements))}


def test_importing_it_does_not_import_pyarrow() -> None:
    program = "import sys, instancelint.run.rows.arrow_batches; print('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
