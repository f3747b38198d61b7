"""Date patterns, and what is wrong with them."""

from __future__ import annotations

import pytest

from instancelint.domain.java_dates import DateMistake, bare_t, check, mended


@pytest.mark.parametrize(
    "pattern",
    [
        "milliseconds",
        "seconds",
        "epoch",
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
        "yyyy-MM-dd'T'HH:mmz",
        "yyyy-MM-dd' 'HH:mm:ss",
        "EEE, dd MMM yyyy HH:mm:ss Z",
        "MM/dd/yyyy hh:mm a",
        "YYYY-'W'ww",
        "yyyyDDD",
        "d 'o''clock' yyyy",
        "HH:mm:ss",
    ],
)
def test_fine(pattern: str) -> None:
    assert check(pattern) == ()


@pytest.mark.parametrize(
    ("pattern", "mistakes"),
    [
        ("milliseconds'", [("surplus-quote", "'", 12)]),
        ("yyyy-MM-dd'T'HH:mm:ss.SSSX'", [("surplus-quote", "'", 26)]),
        ("yyyy-MM-dd'T'HH:mm:ss'Z", [("quotes", "'", 21)]),
        ("yyyy-MM-dd'THH:mm", [("quotes", "'", 10)]),
        ("10 digit integer Unix time", [("not-a-pattern", "10 digit integer Unix time", 0)]),
        ("10 digit integer Unix time'", [("not-a-pattern", "10 digit integer Unix time'", 0)]),
        ("yyyy-MM-dd{  key: abc", [("not-a-pattern", "yyyy-MM-dd{  key: abc", 0)]),
        ("1514764800", [("not-a-pattern", "1514764800", 0)]),
        ("Milliseconds", [("not-a-pattern", "Milliseconds", 0)]),
        ("yyyy-MM-ddTHH:mm:ssXXX", [("bare-t", "T", 10)]),
        ("yyyy-MM-dd T HH:mm", [("unknown-letter", "T", 11)]),
        ("MM/dd/yyy", [("short-year", "yyy", 6)]),
        ("YYYY-MM-DD", [("week-year", "YYYY", 0), ("day-of-year", "DD", 8)]),
        ("yyyy-mm-dd", [("minutes", "mm", 5)]),
        ("dd/mm/yyyy", [("minutes", "mm", 3)]),
        ("mm/dd/yyyy HH:mm", [("minutes", "mm", 0)]),
    ],
)
def test_mistakes(pattern: str, mistakes: list[tuple[str, str, int]]) -> None:
    assert check(pattern) == tuple(DateMistake(kind, at, at + len(text)) for kind, text, at in mistakes)
    assert all(pattern[at : at + len(text)] == text for _, text, at in mistakes)


@pytest.mark.parametrize(
    ("pattern", "span"),
    [
        ("yyyy-MM-ddTHH:mm", (10, 11)),
        ("yyyy-MM-dd'T'HH:mm", None),
        ("yyyy-MM-dd'T'HH:mm:ss'Z", None),
        ("Time", None),
    ],
)
def test_bare_t(pattern: str, span: tuple[int, int] | None) -> None:
    assert bare_t(pattern) == span


def test_long_patterns_take_linear_time() -> None:
    assert check("'" * 100_001)[0].kind in {"quotes", "surplus-quote", "not-a-pattern"}
    assert [mistake.kind for mistake in check("yyyyTHH" * 20_000)] == ["bare-t"]


@pytest.mark.parametrize(
    ("pattern", "kind", "meant"),
    [
        ("YYYY-MM-DD", "week-year", "yyyy-MM-DD"),
        ("YYYY-MM-DD", "day-of-year", "YYYY-MM-dd"),
        ("yyyy-mm-DD", "day-of-year", "yyyy-MM-dd"),
        ("MM/dd/yyy HH:mm yyy", "short-year", "MM/dd/yyyy HH:mm yyyy"),
        ("dd.mm.yyyy'mm'", "minutes", "dd.MM.yyyy'mm'"),
        ("yyyy-MM-ddTHH:mm", "bare-t", "yyyy-MM-dd'T'HH:mm"),
    ],
)
def test_what_was_meant(pattern: str, kind: str, meant: str) -> None:
    assert mended(pattern, kind) == meant
    assert kind not in {mistake.kind for mistake in check(meant)}
