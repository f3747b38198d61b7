"""Parquet files: as input, and as output."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from instancelint.run.rows import arrow_batches, pieces, row_run
from instancelint.run.rows.row_run import BulkRun

pa = pytest.importorskip("pyarrow", reason="the extra [parquet] is not installed; `make test-spark` has it")
parquet = pytest.importorskip("pyarrow.parquet")

Check: TypeAlias = Callable[..., tuple[int, str, str]]

GOOD: dict[str, Any] = {"element": {"key": "box"}, "name": "Box", "configuration": {"filter.response.nulls": "${X}"}}
BAD = {**GOOD, "configuration": {"oauth.scope": "files "}}
POINTER = "/configuration/oauth.scope"
COLUMNS = ("--column", "body", "--id-column", "id")


def write(name: str, rows: int = 40, *, is_struct: bool = False, group: int = 16) -> None:
    bodies = [BAD if row % 4 == 0 else GOOD for row in range(rows)]
    table = {"id": list(range(rows)), "more": ["x"] * rows, "body": bodies if is_struct else map(json.dumps, bodies)}
    parquet.write_table(
        pa.table({name: pa.array(values) for name, values in table.items()}), name, row_group_size=group
    )


def rows(text: str) -> list[tuple[int, str, str, str]]:
    return [(each["row"], each["id"], each["code"], each["pointer"]) for each in map(json.loads, text.splitlines())]


FOUND = [(row + 1, str(row), "IL223", POINTER) for row in range(0, 40, 4)]


@pytest.mark.parametrize("is_struct", [False, True])
def test_a_column_of_a_table(check: Check, monkeypatch: pytest.MonkeyPatch, is_struct: bool) -> None:  # noqa: FBT001 - a parameter of the test
    monkeypatch.setattr(pieces, "_ROWS", 7)
    write("a.parquet", is_struct=is_struct)
    for jobs in ("1", "2"):
        code, out, err = check("a.parquet", *COLUMNS, "--output-format", "jsonl", "--jobs", jobs)
        assert (code, rows(out)) == (1, FOUND)
        assert err == "Found 10 warnings in 40 rows (1 file).\n"
    assert check("a.parquet", *COLUMNS)[1].splitlines()[0] == (
        f"a.parquet:1: warning IL223 trailing whitespace; remove it (ID 0, {POINTER})"
    )


def test_folders_are_searched_for_tables(check: Check) -> None:
    write("a.parquet")
    write("a.json.parquet")
    assert check(".", *COLUMNS, "--quiet")[0] == 1
    assert check(".", *COLUMNS)[1].endswith("in 80 rows (2 files).\n")


def test_a_run_goes_on_at_the_row_where_it_was_stopped(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_ROWS", 7)
    monkeypatch.setattr(row_run, "_SAVE_EVERY", 0)
    write("a.parquet")
    arguments = ["a.parquet", *COLUMNS, "--checkpoint", "ck", "-o", "out.jsonl", "--jobs", "1", "--quiet"]
    keep = BulkRun._keep  # noqa: SLF001 - the place at which a run may be stopped
    for stop in (1, 2, 1):
        left = [stop]

        def kept(*given: Any, left: list[int] = left) -> None:  # noqa: ANN401 - whatever it is given
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            keep(*given)

        monkeypatch.setattr(BulkRun, "_keep", kept)
        assert check(*arguments)[0] == 130
    monkeypatch.setattr(BulkRun, "_keep", keep)
    code, _, err = check(*arguments)
    assert (code, err) == (1, "instancelint: resuming a.parquet after row 23\n")
    assert rows(Path("out.jsonl").read_text()) == FOUND


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["a.parquet"], "cannot read a.parquet: tables require --column with the name of the payload column"),
        (["a.parquet", "--column", "bodi"], "cannot read a.parquet: unknown column 'bodi'; did you mean 'body'?"),
        (["a.parquet", "--column", "body", "--id-column", "x"], "cannot read a.parquet: unknown column 'x'"),
        (["b.parquet", "--column", "body"], "cannot read b.parquet: not a valid Parquet file"),
        (["c.parquet", "--column", "body"], "cannot read c.parquet: not a valid Parquet file"),
        (["d.parquet", "--column", "body"], "cannot read d.parquet: not a valid Parquet file"),
        (
            ["e.parquet", "--column", "body"],
            "cannot read e.parquet: no such file or directory; did you mean 'a.parquet'?",
        ),
    ],
)
def test_what_cannot_be_read(check: Check, arguments: list[str], reason: str) -> None:
    write("a.parquet")
    data = Path("a.parquet").read_bytes()
    Path("b.parquet").write_bytes(data[:-20])
    Path("c.parquet").write_bytes(b"")
    Path("d.parquet").write_bytes(data[:50] + b"\xff" * 300 + data[350:])
    code, _, err = check(*arguments, "--quiet")
    assert (code, err) == (2, f"instancelint: {reason}\n")


def test_findings_as_a_table(check: Check) -> None:
    write("a.parquet")
    lines = [json.dumps({"id": "x", "body": BAD}), json.dumps({"body": BAD})]
    Path("b.jsonl").write_text("\n".join(lines))
    assert check("a.parquet", "b.jsonl", *COLUMNS, "-o", "out.parquet", "--quiet") == (1, "", "")
    found = parquet.read_table("out.parquet")
    assert found.schema.names == ["file", *arrow_batches.FIELDS]
    places = [(row["file"], row["row"], row["id"], row["pointer"], row["start_column"]) for row in found.to_pylist()]
    column = json.dumps(BAD).index("files ") + len("files ")
    assert places == [
        *(("a.parquet", row, name, pointer, column) for row, name, _, pointer in FOUND),
        ("b.jsonl", 1, "x", POINTER, column),
        ("b.jsonl", 2, None, POINTER, column),
    ]
    check("a.parquet", *COLUMNS, "--output-format", "parquet", "-o", "table", "--quiet")
    assert parquet.read_table("table").num_rows == 10
    check("a.parquet", *COLUMNS, "--select", "IL1", "-o", "none.parquet", "--quiet")
    assert parquet.read_table("none.parquet").schema.names == found.schema.names


PEAK = """
import sys
from instancelint.cli.main import main
main(["check", "a.parquet", "--column", "body", "--jobs", "1", "--select", "IL1"])
status = open("/proc/self/status").read() if sys.platform == "linux" else "VmHWM: 0 kB"
print(status.partition("VmHWM:")[2].split()[0])
"""


def peak(row: str, number: int) -> int:
    """Give the most memory that a run takes, in kilobytes; 0 where the system does not tell."""
    parquet.write_table(pa.table({"body": [row] * number}), "a.parquet", use_dictionary=False, write_batch_size=1)
    done = subprocess.run([sys.executable, "-c", PEAK], capture_output=True, text=True, check=True)
    assert f"in {number} rows" in done.stdout
    return int(done.stdout.split()[-1])


def test_memory_grows_neither_with_the_number_of_rows_nor_with_all_of_them_together() -> None:
    few = peak(json.dumps({**GOOD, "x": "y" * 1000}), 100)
    assert peak(json.dumps({**GOOD, "x": "y" * 1000}), 10_000) < few + 30_000
    assert peak(json.dumps({**GOOD, "x": "y" * 3_000_000}), 20) < few + 60_000


WITHOUT = """
import sys
sys.modules["pyarrow"] = None
from instancelint.cli.main import main
sys.exit(main(["check", *sys.argv[1:]]))
"""


@pytest.mark.parametrize("arguments", [["a.parquet"], ["b.jsonl", "-o", "out.parquet"]])
def test_without_the_package_the_message_names_the_extra(arguments: list[str]) -> None:
    write("a.parquet")
    Path("b.jsonl").write_text(json.dumps({"body": GOOD}))
    command = [sys.executable, "-c", WITHOUT, *arguments, "--column", "body"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    message = "Arrow and Parquet require the package pyarrow; run pip install 'instancelint[parquet]'"
    assert (done.returncode, done.stderr) == (2, f"instancelint: {message}\n")
    assert not Path("out.parquet").exists()
