"""JSON Lines: every line for itself, with its number, and no more than a line in memory."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from linting import lint, lint_bytes, marked

from instancelint.base.source_text import Line, Position, Span, SparseText
from instancelint.config.settings import Settings
from instancelint.fix.content import fix_bytes
from instancelint.lint.linter import Linter
from instancelint.model.report import Failure, FileReport
from instancelint.model.terms import Limits
from instancelint.run.discover import Candidate
from instancelint.run.runner import run

GOOD = '{"element": {"key": "box"}, "name": "Box", "configuration": {"filter.response.nulls": true}}'
BROKEN = GOOD.replace('"Box",', '"Box"')
BAD = GOOD.replace("true}", '"true"}')


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_broken_line_hides_no_other() -> None:
    text = f"\ufeff{GOOD}\n\n{BROKEN}\r\n\u00e4{BROKEN}\n{BAD}"
    report = lint(text, "a.jsonl", Linter(Settings(ignore=("IL9",))))
    assert report.payloads == 4
    assert report.source is not None
    places = []
    for finding in report.findings:
        assert finding.span is not None
        position = report.source.position(finding.span.start)
        places.append((finding.name, finding.payload, position.line, position.column))
    comma = BROKEN.index('"Box"') + 6
    assert places == [
        ("byte-order-mark", 0, 1, 1),
        ("json-missing-comma", 1, 3, comma),
        ("json-extra-content", 2, 4, 1),
        ("json-missing-comma", 2, 4, comma + 1),
        ("boolean-as-string", 3, 5, BAD.index('"true"') + 1),
    ]


def test_offsets_are_those_of_the_whole_file() -> None:
    text = f"{GOOD}\n{BAD}\n{BAD}\n"
    findings = lint(text, "a.jsonl").findings
    assert [text[f.span.start : f.span.end] for f in findings if f.span] == ['"true"', '"true"']
    fixes = [finding.fix for finding in findings]
    assert [text[f.edits[0].span.start : f.edits[0].span.end] for f in fixes if f] == ['"true"', '"true"']


def test_streamed_from_a_file_as_from_memory() -> None:
    text = f"{GOOD}\n{BROKEN}\n{BAD}\n"
    Path("a.ndjson").write_text(text, encoding="utf-8")
    settings = Settings(ignore=("duplicate-instance-name",))
    (file,) = run([Candidate("a.ndjson")], settings.for_file).report.files
    assert file.findings == lint(text, "a.ndjson", Linter(settings)).findings
    assert [finding.name for finding in file.findings] == ["json-missing-comma", "boolean-as-string"]


def test_a_file_without_a_payload_is_skipped() -> None:
    Path("a.jsonl").write_text('{"a": 1}\n{"b": 2}\n', encoding="utf-8")
    (file,) = run([Candidate("a.jsonl")], Settings().for_file).report.files
    assert file.skipped == "no instance payload in it"


def test_a_conflict_is_named_as_one_and_our_side_is_linted() -> None:
    text = f"{GOOD}\n<<<<<<< HEAD\n{BAD}\n=======\n{BROKEN}\n>>>>>>> theirs\n"

    report = lint(text, "a.jsonl")

    assert marked(report.findings, text) == [("IL122", "<<<<<<< HEAD"), ("IL222", '"true"')]


def test_a_file_with_a_conflict_is_not_fixed() -> None:
    text = f"{BAD}\n<<<<<<< HEAD\n{BAD}\n=======\n{GOOD}\n>>>>>>> theirs\n".encode()

    fixed = fix_bytes(text, "a.jsonl", Linter(), unsafe=True)

    assert fixed.data == text
    assert {refusal.reason for refusal in fixed.rejected} == {"the file contains a merge conflict"}


def test_a_conflict_in_lines_of_something_else_is_not_ours_to_name() -> None:
    report = lint('{"a": 1}\n<<<<<<< HEAD\n{"a": 2}\n=======\n{"a": 3}\n>>>>>>> theirs\n', "a.jsonl")

    assert (report.findings, report.skipped) == ((), "no instance payload in it")


def test_a_line_that_is_too_long_is_told_and_passed_over() -> None:
    text = f"{GOOD}\n{GOOD[:-1]}{' ' * 500}}}\n{BAD}\n"
    report = lint(text, "a.jsonl", Linter(Settings(limits=Limits(size=200))))
    assert report.source is not None
    assert [
        (finding.name, report.source.position(finding.span.start).line) for finding in report.findings if finding.span
    ] == [("limit-exceeded", 2), ("boolean-as-string", 3)]


def test_secrets_of_a_line_are_masked() -> None:
    text = BAD.replace('"filter', '"password": "hunter2hunter2", "filter')
    report = lint(text, "a.jsonl", Linter(Settings(select=("boolean-as-string",))))
    assert report.source is not None
    assert "hunter" not in report.source.slice(report.source.line_span(1))


def test_memory_does_not_grow_with_the_file() -> None:
    linter = Linter(Settings(select=("boolean-as-string",)))

    def peak(lines: int) -> int:
        text = f"{GOOD}\n".encode() * lines
        tracemalloc.start()
        assert lint_bytes(text, "a.jsonl", linter).payloads == lines
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(500)  # fills what is kept for all lines, such as compiled patterns
    assert peak(5000) < peak(500) + 300_000  # less than a tenth of what 4,500 payloads would take


def test_sparse_text() -> None:
    source = SparseText("a.jsonl", [Line(7, 100, "abc"), Line(3, 20, "xyz")])
    assert source.position(101) == Position(7, 2)
    assert source.position(20) == Position(3, 1)
    assert source.line_span(7) == Span(100, 103)
    assert source.line_span(4) == Span(0, 0)
    assert source.slice(Span(101, 103)) == "bc"
    assert source.line_count == 7


def test_workers_that_share_a_file_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [GOOD.replace("Box", f"Box \u00e4 {number % 40}") for number in range(200)]
    lines[3::7] = [BROKEN] * len(lines[3::7])
    lines[5::11] = [""] * len(lines[5::11])
    text = "\n".join(lines) + "\n" + " " * 900 + BAD
    Path("a.jsonl").write_text(text, encoding="utf-8")

    def found(jobs: int) -> FileReport:
        (file,) = run([Candidate("a.jsonl")], Settings().for_file, jobs=jobs).report.files
        return file

    one = found(1)
    monkeypatch.setattr("instancelint.run.runner._LONG", 1)
    monkeypatch.setattr("instancelint.lint.json_lines._PART", 700)  # also parts in which no line begins
    two = found(2)

    assert (two.findings, two.payloads) == (one.findings, one.payloads)
    assert {finding.name for finding in two.findings} == {
        "boolean-as-string",
        "duplicate-instance-name",
        "json-missing-comma",
    }
    assert one.source is not None
    assert two.source is not None
    assert [
        (two.source.position(finding.span.start), two.source.slice(finding.span))
        for finding in two.findings
        if finding.span
    ] == [
        (one.source.position(finding.span.start), one.source.slice(finding.span))
        for finding in one.findings
        if finding.span
    ]


def test_a_file_that_workers_cannot_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.jsonl").write_text(f"{GOOD}\n{GOOD}\n", encoding="utf-8")
    monkeypatch.setattr("instancelint.run.runner._LONG", 1)
    monkeypatch.setattr("instancelint.lint.json_lines._part_lines", lambda *_: 1 / 0)

    (failure,) = run([Candidate("a.jsonl")], Settings().for_file, jobs=2).failures
    assert failure == Failure(
        "a.jsonl",
        "cannot lint a.jsonl: internal error (ZeroDivisionError); please report it at "
        "https://github.com/instancelint/instancelint/issues (set INSTANCELINT_DEBUG=1 for details)",
    )
