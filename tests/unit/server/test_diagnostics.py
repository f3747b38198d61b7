"""Diagnostics, and the same written as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from instancelint.base.source_text import Span
from instancelint.model.finding import Finding, Related
from instancelint.model.terms import Kind, Severity
from instancelint.server import diagnostics
from instancelint.server.diagnostics import WrittenDiagnostics, diagnostics_of
from instancelint.server.positions import Positions

TEXT = 'a: "\U0001f511" b\r\nc: d\n' * 3
OTHER = "x\n\ny"


def finding(start: int, end: int, *, message: str = 'unknown "b"', related: tuple[Related, ...] = ()) -> Finding:
    span = Span(start, end)
    return Finding("IL1", "a-rule", Kind.CREATE, Severity.WARNING, message, "a.yaml", span, (), related=related)


def places_of(file: str) -> tuple[str, Positions, int] | None:
    texts = {"a.yaml": ("file:///a.yaml", Positions(TEXT, "utf-16"), 1), "b.yaml": ("", Positions(OTHER, "utf-16"), 0)}
    return texts.get(file)


def read(written: WrittenDiagnostics, findings: Sequence[Finding]) -> list[Any]:
    return [json.loads(text) for text in written.of("a.yaml", findings, places_of)]


FINDINGS = (
    finding(3, 7),
    finding(18, 21),
    finding(0, 0, message="with \x07 and \\u0000"),
    finding(5, 6, related=(Related("here", (), Span(9, 12)), Related("nowhere", ()))),
    finding(8, 9, related=(Related("here", (), Span(1, 2)), Related("there", (), Span(10, 11)))),
    finding(8, 9, related=(Related("there", (), Span(3, 4), "b.yaml"),)),
    finding(8, 9, related=(Related("there", (), Span(3, 4), "c.yaml"),)),
)


def test_what_is_written_is_what_is_said() -> None:
    written = WrittenDiagnostics()
    expected = diagnostics_of(FINDINGS, places_of)
    assert len(expected) == len(FINDINGS)
    assert read(written, FINDINGS) == expected
    assert read(written, FINDINGS) == expected


def test_what_was_said_once_is_only_placed(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def safe(message: str) -> str:
        said.append(message)
        return message

    monkeypatch.setattr(diagnostics, "safe", safe)
    written = WrittenDiagnostics()
    read(written, [finding(3, 4), finding(4, 5), finding(4, 5, message="another")])
    assert said == ['unknown "b"', "another"]
    (moved,) = read(written, [finding(18, 21)])
    assert moved["range"] == {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 8}}
    assert len(said) == 2


def test_only_what_was_said_last_is_kept() -> None:
    written = WrittenDiagnostics()
    for typed in ("e", "ev", "eve"):
        assert [each["message"] for each in read(written, [finding(0, 1, message=typed), finding(2, 3)])] == [
            typed,
            'unknown "b"',
        ]
    assert [len(said) for said in vars(written)["_said"].values()] == [2]
    written.forget("a.yaml")
    assert vars(written)["_said"] == {}


def test_a_text_that_cannot_be_read_has_no_diagnostics() -> None:
    assert WrittenDiagnostics().of("a.yaml", FINDINGS, lambda _: None) == []
