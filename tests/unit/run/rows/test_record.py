"""One record, whatever it holds: findings and never an exception."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest

from instancelint.api import lint_text
from instancelint.base.source_text import Position
from instancelint.config.settings import Settings, Suppression
from instancelint.lint.linter import Linter
from instancelint.model.terms import Kind, Limits, Severity
from instancelint.rules._generated import ENTRIES
from instancelint.run.rows.record import (
    COMPARING,
    Record,
    RecordFinding,
    RecordLinter,
    TooLarge,
    Unreadable,
    for_records,
    text_of,
)

PAYLOAD: dict[str, Any] = {
    "element": {"key": "box"},
    "name": "Contracts",
    "configuration": {"filter.response.nulls": "true"},
}
TEXT = json.dumps(PAYLOAD)
BOOLEAN = ("IL222", "/configuration/filter.response.nulls")


def rows(value: object, settings: Settings | None = None, **limits: int) -> list[RecordFinding]:
    settings = settings or Settings(limits=Limits(**limits))
    return list(RecordLinter(for_records(settings)).lint(Record(7, value, "r7")))


def places(found: Iterable[RecordFinding]) -> list[tuple[str, str]]:
    return [(each.finding.code, each.pointer) for each in found]


@pytest.mark.parametrize("value", [TEXT, TEXT.encode(), PAYLOAD, json.dumps(PAYLOAD, indent=2)])
def test_text_and_data_alike(value: object) -> None:
    (found,) = rows(value)
    assert (found.row, found.id, found.finding.code, found.pointer) == (7, "r7", *BOOLEAN)


def test_places_count_in_the_record() -> None:
    (found,) = rows(json.dumps(PAYLOAD, indent=2))
    assert found.places() == (Position(7, 30), Position(7, 36))
    assert rows(PAYLOAD)[0].places() is None


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "IL210"),
        ("null", "IL210"),
        ("42", "IL210"),
        ("[1]", "IL210"),
        (42, "IL210"),
        ("", "IL111"),
        ("hello", "IL111"),
        ("key: value", "IL111"),
        (b"\xff\xfe\x00", "IL111"),
        (b'{"element": "\xff"}', "IL116"),
        ("[" * 100_000, "IL902"),
        (Unreadable("OverflowError"), "IL901"),
        (TooLarge(), "IL902"),
        (object(), "IL210"),
    ],
)
def test_whatever_it_is_something_is_found(value: object, code: str) -> None:
    assert code in [found for found, _ in places(rows(value))]


def test_a_list_of_payloads() -> None:
    found = rows(f"[{TEXT}, {TEXT}]")
    assert [(each.finding.payload, each.finding.code) for each in found] == [(0, "IL222"), (1, "IL222")]


def test_what_is_enormous_is_said_to_be() -> None:
    assert places(rows(TEXT, size=50)) == [("IL902", "")]
    assert ("IL902", "/tags/0/0") in places(rows({"tags": [[[[]]]]}, depth=3))
    assert "IL902" in [code for code, _ in places(rows({"tags": list(range(100))}, nodes=50))]
    assert places(rows(PAYLOAD, nodes=6, depth=3)) == [BOOLEAN]


def test_a_failure_of_the_linter_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        message = "hunter2"
        raise MemoryError(message)

    monkeypatch.setattr(Linter, "lint", fail)
    (found,) = rows(TEXT)
    finding = found.finding
    assert (finding.code, finding.name, finding.severity) == ("IL901", "rule-failed", Severity.ERROR)
    assert finding.message.startswith(
        "internal error on this row (MemoryError); it was not checked; please report it at https://"
    )
    assert "hunter" not in repr(found)


def test_no_secret_is_shown() -> None:
    secret = "hunter2hunter2"
    for text in (
        TEXT.replace("true", secret),
        TEXT.replace("filter.response.nulls", "password").replace("true", secret),
    ):
        for value in (text, text[:-4], json.loads(text)):
            assert secret not in repr(rows(value, Settings(select=("ALL",))))


def test_settings_of_a_file_hold_for_its_records() -> None:
    settings = Settings(
        root="/srv",
        kinds=(("*.jsonl", Kind.UPDATE), ("*.parquet", Kind.CREATE)),
        per_file_ignores=(("old/*", ("boolean-as-string",)), ("*.parquet", ("IL4",))),
        suppressions=(Suppression("IL222", files="new/*"), Suppression("IL210", files="old/*"), Suppression("IL3")),
    )
    here = for_records(settings, "/srv/old/a.jsonl")
    assert here.kind is Kind.UPDATE
    assert here.ignored == ("boolean-as-string",)
    assert here.suppressions == (Suppression("IL210"), Suppression("IL3"))
    assert places(rows(TEXT, settings)) == [BOOLEAN]
    assert list(RecordLinter(here).lint(Record(1, TEXT))) == []
    assert list(RecordLinter(for_records(settings, "/srv/new/a.jsonl")).lint(Record(1, TEXT))) == []


def test_lines_that_were_not_declared_to_be_payloads_have_to_look_like_one() -> None:
    linter = RecordLinter(for_records(Settings(), declared=False))
    assert list(linter.lint(Record(1, '{"a": 1}'))) == []
    assert places(linter.lint(Record(1, TEXT))) == [BOOLEAN]


def test_the_rules_that_compare_payloads_are_left_out_and_no_other() -> None:
    every = {entry.name for entry in ENTRIES}
    assert every >= set(COMPARING)
    twice = f"[{TEXT}, {TEXT}]"
    assert {finding.name for finding in lint_text(twice, "a.json")} - {each.finding.name for each in rows(twice)} == {
        "duplicate-instance-name"
    }


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("r1", "r1"),
        (b"r1\xff", "r1\\xff"),
        (17, "17"),
        (True, "true"),
        ({"a": 1}, '{"a": 1}'),
        ("\ud800", "\\ud800"),
        (float("nan"), "nan"),
    ],
)
def test_ids_are_text(value: object, text: str | None) -> None:
    assert text_of(value) == text
