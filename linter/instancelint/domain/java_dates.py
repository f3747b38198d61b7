"""
Date patterns as the platform reads them: those of Java's `SimpleDateFormat`, or one of a few words.

In such a pattern letters stand for parts of a date, text stands between two quotes (`'T'`), and two quotes in a row are
a quote. `check` says what is wrong with a pattern and where; offsets are those of the pattern.
"""

from __future__ import annotations

from typing import NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern

WORDS = frozenset({"milliseconds", "seconds", "epoch"})
"""What may stand in place of a pattern: a number of milliseconds or seconds since 1970."""

_LETTERS = frozenset("GyYMLwWDdFEuaHkKhmsSzZX")
_LETTER_RUN = lazy_pattern(r"[A-Za-z]+")
_RUN = lazy_pattern(r"([A-Za-z])\1*")
_BARE_T = lazy_pattern(r"(?<=[yMdD])T(?=[HkKh])")
_MINUTES_AS_MONTH = lazy_pattern(
    r"(?<=[yY][-/.])mm(?=[-/.]d)|(?<=d[-/.])mm(?=[-/.]y)|(?<![A-Za-z])mm(?=[-/.]dd?[-/.]y)"
)
_FOREIGN = lazy_pattern(r"[{}\n]")
"""What no pattern has: where something else slipped into it, its letters say nothing."""
_WEEK_LETTERS = frozenset("wW")
_SLIPS = {"YYYY": "week-year", "DD": "day-of-year", "yyy": "short-year"}

MEANT = {"week-year": "yyyy", "day-of-year": "dd", "short-year": "yyyy", "minutes": "MM", "bare-t": "'T'"}
"""What is to be written for a mistake that can only mean one thing."""


class DateMistake(NamedTuple):
    """
    One mistake in a date pattern: its kind and its range.

    Kinds: `surplus-quote` (the last quote closes nothing), `quotes` (one has no partner), `bare-t`, `not-a-pattern`
    (prose or a number), `unknown-letter`, `week-year`, `day-of-year`, `short-year`, `minutes`.
    """

    kind: str
    start: int
    end: int


def check(pattern: str) -> tuple[DateMistake, ...]:
    """
    Return the mistakes of a pattern in order, the first of each kind.

    One about quotes stands alone, as it changes what the rest means.
    """
    if pattern in WORDS:
        return ()
    if pattern.count("'") % 2:
        return (_odd_quotes(pattern),)
    bare = without_text(pattern)
    letters = [letter for run in _LETTER_RUN.findall(bare) for letter in run]
    unknown = sum(letter not in _LETTERS for letter in letters)
    if not letters or unknown * 2 > len(letters) or _FOREIGN.search(bare):
        return (DateMistake("not-a-pattern", 0, len(pattern)),)
    found: dict[str, DateMistake] = {}
    for mistake in sorted(_letter_mistakes(bare), key=lambda mistake: mistake.start):
        found.setdefault(mistake.kind, mistake)
    return tuple(found.values())


def mended(pattern: str, kind: str) -> str:
    """Write what was meant in place of all mistakes of a kind, one of `MEANT`, and of those that only then show."""
    others = {mistake.kind for mistake in check(pattern)} - {kind}
    meant = MEANT.keys() - others
    while found := next((mistake for mistake in check(pattern) if mistake.kind in meant), None):
        pattern = pattern[: found.start] + MEANT[found.kind] + pattern[found.end :]
    return pattern


def bare_t(pattern: str) -> tuple[int, int] | None:
    """
    Return the range of a `T` that stands without its quotes between a date and a time: `yyyy-MM-ddTHH:mm`.

    Its quotes were taken by whatever read the file first: a shell, or YAML.
    """
    if pattern.count("'") % 2:
        return None
    found = _BARE_T.search(without_text(pattern))
    return found.span() if found else None


def without_text(pattern: str) -> str:
    """Blank out the text between quotes, and the quotes; the length stays. The quotes have to be paired."""
    parts = pattern.split("'")
    for index in range(1, len(parts), 2):
        parts[index] = " " * len(parts[index])
    return " ".join(parts)


def _odd_quotes(pattern: str) -> DateMistake:
    last = pattern.rfind("'")
    if last == len(pattern) - 1:
        rest = check(pattern[:last])
        if not rest:
            return DateMistake("surplus-quote", last, last + 1)
        if rest[0].kind == "not-a-pattern":
            return DateMistake("not-a-pattern", 0, len(pattern))
    return DateMistake("quotes", last, last + 1)


def _letter_mistakes(bare: str) -> list[DateMistake]:
    found = []
    for run in _RUN.finditer(bare):
        letters, (start, end) = run.group(), run.span()
        if letters[0] not in _LETTERS:
            kind = "bare-t" if _BARE_T.match(bare, start) else "unknown-letter"
            found.append(DateMistake(kind, start, end))
        elif letters in _SLIPS and not (letters[0] == "Y" and _WEEK_LETTERS & set(bare)):
            found.append(DateMistake(_SLIPS[letters], start, end))
    minutes = _MINUTES_AS_MONTH.search(bare)
    if minutes:
        found.append(DateMistake("minutes", *minutes.span()))
    return found
