"""A check of records: what is read, what is said, what is refused."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from instancelint.run.rows import pieces

Check: TypeAlias = Callable[..., tuple[int, str, str]]

GOOD: dict[str, Any] = {"element": {"key": "box"}, "name": "Box", "configuration": {"filter.response.nulls": True}}
BAD = {**GOOD, "configuration": {"oauth.scope": "files "}}
BLANK = "trailing whitespace; remove it"
POINTER = "/configuration/oauth.scope"
LINES = ("--column", "body", "--id-column", "id", "--output-format", "jsonl")


def write(name: str, *lines: object) -> None:
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    Path(name).write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())


def found(text: str) -> list[tuple[int, str | None, str, str]]:
    return [(each["row"], each["id"], each["code"], each["pointer"]) for each in map(json.loads, text.splitlines())]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson.gz"])
def test_payloads_under_a_key_as_data_or_as_text(check: Check, name: str) -> None:
    write(name, {"id": 1, "body": BAD}, {"id": "two", "body": json.dumps(BAD)}, "", {"id": None, "body": GOOD})
    code, out, err = check(name, "--column", "body", "--id-column", "id")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        f"{name}:1: warning IL223 {BLANK} (ID 1, {POINTER})",
        f"{name}:2: warning IL223 {BLANK} (ID two, {POINTER})",
        "Found 2 warnings in 3 rows (1 file).",
    ]


def test_json_lines_have_the_fields_of_the_report(check: Check) -> None:
    write("a.jsonl", {"id": "x", "body": json.dumps(BAD, indent=1)})
    write("b.json", json.dumps(BAD))
    code, out, err = check("a.jsonl", *LINES)
    (line,) = map(json.loads, out.splitlines())
    (finding,) = json.loads(check("b.json", "--output-format", "json")[1])["findings"]
    assert (code, err) == (1, "Found 1 warning in 1 row (1 file).\n")
    assert list(line) == ["file", "row", "id", *(key for key in finding if key != "file")]
    changed = {"file": "a.jsonl", "start": line["start"], "end": line["end"], "fix": line["fix"]}
    assert line == {"row": 1, "id": "x"} | finding | changed
    assert (line["start"]["line"], line["start"]["column"]) == (7, 24)


@pytest.mark.parametrize(
    ("line", "code", "pointer"),
    [
        ({"id": "x", "body": None}, "IL210", ""),
        ({"id": "x", "body": 42}, "IL210", ""),
        ({"id": "x", "body": [GOOD, BAD]}, "IL223", POINTER),
        ({"id": "x", "body": "hello"}, "IL111", ""),
        ({"id": "x"}, "IL210", ""),
        ("42", "IL210", ""),
        (f"[{json.dumps(BAD)}]", "IL210", ""),
        ("hello", "IL111", ""),
        (json.dumps({"id": "x", "body": BAD})[:-1], "IL110", ""),
        (json.dumps({"id": "x", "body": BAD}) + " more", "IL106", ""),
        ('{"id": "x", "body": ' + "[" * 5000 + "}", "IL902", None),
        ('{"id": "x", "body": {"element": {"key": "box"}, "element": {"key": "box"}}}', "IL107", "/element"),
    ],
)
def test_whatever_stands_on_a_line(check: Check, line: object, code: str, pointer: str | None) -> None:
    write("a.jsonl", {"id": "first", "body": GOOD}, line, {"id": "last", "body": BAD})
    *rows, last = found(check("a.jsonl", *LINES)[1])
    assert last == (3, "last", "IL223", POINTER)
    assert (code, pointer or rows[0][3]) in [(row[2], row[3]) for row in rows]
    assert {row[0] for row in rows} == {2}
    assert {row[1] for row in rows} <= {None, "x"}


def test_bytes_that_are_no_text(check: Check) -> None:
    bodies = (json.dumps({"id": "x", "body": body}).encode() for body in (GOOD, json.dumps(GOOD)))
    Path("a.jsonl").write_bytes(b"\xef\xbb\xbf" + b"\n".join(body.replace(b"Box", b"\xff") for body in bodies))
    assert [row[:3] for row in found(check("a.jsonl", *LINES)[1])] == [(1, "x", "IL116"), (2, "x", "IL116")]


def test_a_line_that_is_too_long_is_told_and_passed_over(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_BLOCK", 400)
    for block in (50, 400, 3000):
        monkeypatch.setattr(pieces, "_BLOCK", block)
        write("a.jsonl", *[{"id": 1, "body": GOOD}] * 2, {"id": 2, "body": {**BAD, "x": "y" * 1000}}, {"body": BAD})
        rows = found(check("a.jsonl", *LINES, "--max-size", "300", "--jobs", "1")[1])
        assert [row[:3] for row in rows] == [(3, None, "IL902"), (4, None, "IL223")], block


def test_without_a_column_the_line_is_the_payload_and_places_are_those_of_the_file(check: Check) -> None:
    write("a.jsonl", GOOD, {"other": 1}, BAD)
    code, out, _ = check("a.jsonl", "--id-column", "name")
    column = json.dumps(BAD).index("files ") + len("files ")
    assert (code, out.splitlines()[0]) == (1, f"a.jsonl:3:{column}: warning IL223 {BLANK} (ID Box, {POINTER})")
    line = json.loads(check("a.jsonl", "--checkpoint", "ck", "-o", "out")[1] or Path("out").read_text())
    assert (line["start"]["line"], line["start"]["column"], line["row"], line["id"]) == (3, column, 3, None)
    assert line["fix"] == {"title": "Remove the whitespace", "safety": "safe", "edits": []}, "a scope is not shown"


def test_the_output_is_the_same_for_any_number_of_processes_and_size_of_pieces(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.jsonl", *({"id": row, "body": BAD if row % 7 == 0 else GOOD} for row in range(100)))
    write("b.jsonl.gz", *({"id": row, "body": BAD if row % 9 == 0 else GOOD} for row in range(100)))
    outputs = set()
    for block, jobs in ((1 << 19, "1"), (700, "1"), (1500, "2")):
        monkeypatch.setattr(pieces, "_BLOCK", block)
        outputs.add(check("b.jsonl.gz", "a.jsonl", *LINES, "--jobs", jobs))
    ((code, out, err),) = outputs
    assert [row[0] for row in found(out)] == [row + 1 for row in range(0, 100, 7)] + [
        row + 1 for row in range(0, 100, 9)
    ]
    assert (code, err) == (1, "Found 27 warnings in 200 rows (2 files).\n")


def test_settings_hold(check: Check) -> None:
    Path("old").mkdir()
    Path("instancelint.toml").write_text(
        'fail-on = "error"\n[per-file-ignores]\n"old/*" = ["surrounding-whitespace"]\n'
    )
    write("old/a.jsonl", {"body": BAD})
    write("b.jsonl", {"body": BAD})
    code, out, _ = check(".", "--column", "body", "--output-format", "jsonl")
    assert (code, found(out)) == (0, [(1, None, "IL223", POINTER)])
    assert json.loads(out)["file"] == "b.jsonl"
    assert check("b.jsonl", "--column", "body", "--fail-on", "warning")[0] == 1
    assert check("b.jsonl", "--column", "body", "--fail-on", "warning", "--exit-zero")[0] == 0


def test_nothing_to_lint(check: Check) -> None:
    Path("a.yaml").write_text("a: 1\n")
    assert check(".", "--column", "body") == (3, "", "instancelint: no files with rows in .\n")
    assert check("a.yaml", "--column", "body") == (
        2,
        "",
        "instancelint: cannot read a.yaml: it contains no rows; rows are JSON Lines or Parquet\n",
    )
    write("a.jsonl")
    assert check("a.jsonl", "--column", "body") == (
        0,
        "No problems in 0 rows (1 file).\n",
        "",
    )


def test_a_key_that_no_record_has(check: Check) -> None:
    write("a.jsonl", *[{"id": 1, "body": GOOD}] * 3)
    write("b.jsonl", {"bdy": BAD})
    code, out, err = check("a.jsonl", "b.jsonl", "--column", "bdy", "--output-format", "jsonl", "--quiet")
    assert (code, found(out)) == (2, [(1, None, "IL223", POINTER)])
    assert err == "instancelint: cannot read a.jsonl: no row has the key 'bdy' (3 lines checked)\n"


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_BLOCK", 5000)
    lines = (json.dumps({"body": {**BAD, "name": sha256(bytes([row])).hexdigest()}}) for row in range(200))
    Path("a.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode())[:-2000])
    code, out, err = check("a.jsonl.gz", "--column", "body", "--output-format", "jsonl", "--quiet", "--jobs", "2")
    assert (code, err) == (2, "instancelint: cannot read a.jsonl.gz: it is a truncated gzip file\n")
    rows = [row[0] for row in found(out)]
    assert rows == list(range(1, len(rows) + 1))
    assert 20 < len(rows) < 200


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--fix"], "--fix cannot be combined with rows"),
        (["--statistics"], "--statistics cannot be combined with rows"),
        (["--baseline", "b.json"], "--baseline cannot be combined with rows"),
        (["-"], "rows cannot be read from standard input; name a file"),
        (["--output-format", "sarif"], "invalid format 'sarif' for rows (choose concise, jsonl or parquet)"),
        (["--output-format", "parquet"], "--output-format parquet requires -o FILE"),
        (
            ["--checkpoint", "ck"],
            "--checkpoint requires -o FILE with --output-format jsonl or parquet",
        ),
        (
            ["--checkpoint", "ck", "--output-format", "concise", "-o", "out"],
            "--checkpoint requires -o FILE with --output-format jsonl or parquet",
        ),
        (["--checkpoint", "ck", "-o", "./ck"], "--checkpoint and -o must be different files"),
        (["-o", "a.jsonl"], "the output file a.jsonl is one of the files to lint; choose another"),
        (
            ["--checkpoint", "a.jsonl", "-o", "x"],
            "the output file a.jsonl is one of the files to lint; choose another",
        ),
        (
            ["--output-format", "jsonl", "-o", "a", "--output-format", "parquet", "-o", "b"],
            "rows are reported once; use one --output-format and one -o",
        ),
    ],
)
def test_what_does_not_go_together(check: Check, arguments: list[str], message: str) -> None:
    write("a.jsonl", {"body": GOOD})
    before = Path("a.jsonl").read_bytes()
    assert check("a.jsonl", "--column", "body", *arguments) == (2, "", f"instancelint: {message}\n")
    assert Path("a.jsonl").read_bytes() == before
    assert [path.name for path in Path().iterdir()] == ["a.jsonl"]


def test_the_output_appears_as_a_whole_and_leaves_nothing_beside_it(check: Check) -> None:
    write("a.jsonl", {"body": BAD})
    Path("out.jsonl").write_text("old")
    Path("out.jsonl").chmod(0o640)
    assert check("a.jsonl", "--column", "body", "-o", "out.jsonl", "--quiet") == (1, "", "")
    assert found(Path("out.jsonl").read_text()) == [(1, None, "IL223", POINTER)]
    assert sys.platform == "win32" or Path("out.jsonl").stat().st_mode & 0o777 == 0o640
    assert {path.name for path in Path().iterdir()} == {"a.jsonl", "out.jsonl"}
    assert check("a.jsonl", "--column", "body", "-o", "no/out.jsonl", "--quiet") == (
        2,
        "",
        "instancelint: cannot write no/out.jsonl: no such file or directory\n",
    )


def test_secrets_are_masked(check: Check) -> None:
    body = {**BAD, "configuration": {"password": "hunter2hunter2", "filter.response.nulls": "hunter2hunter2"}}
    write(
        "a.jsonl",
        {"id": 1, "body": body},
        {"id": 2, "body": json.dumps(body)[:-3]},
        '{"id": 3, "body": "hunter2hunter2}',
    )
    for arguments in (["--output-format", "jsonl"], []):
        code, out, _ = check("a.jsonl", "--column", "body", "--select", "ALL", *arguments)
        assert code == 1
        assert "hunter" not in out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_disk_that_is_full(check: Check) -> None:
    write("a.jsonl", *[{"body": BAD}] * 100)
    message = "instancelint: cannot write {}: no space left on device\n"
    assert check("a.jsonl", "--column", "body", "-o", "/dev/full") == (2, "", message.format("/dev/full"))
    Path("ck.findings").symlink_to("/dev/full")
    arguments = ("a.jsonl", "--column", "body", "--checkpoint", "ck", "-o", "out.jsonl")
    assert check(*arguments) == (2, "", message.format("ck.findings"))
    assert not Path("out.jsonl").exists()
    assert check("a.jsonl", "--column", "body", "--checkpoint", "no/ck", "-o", "out.jsonl") == (
        2,
        "",
        "instancelint: cannot write no/ck.findings: no such file or directory\n",
    )


def test_a_reader_that_goes_away_is_no_error() -> None:
    write("a.jsonl", *[{"body": BAD}] * 5000)
    command = [sys.executable, "-m", "instancelint", "check", "a.jsonl", "--column", "body", "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
        assert done.stdout is not None
        assert done.stderr is not None
        assert done.stdout.readline().startswith(b"a.jsonl:1: warning IL223")
        done.stdout.close()
        assert done.stderr.read() == b""
    assert done.returncode in {0, 1}
