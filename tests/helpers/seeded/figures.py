"""The figures of a kind: of how many cases what holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from linting import lint

from seeded.cases import cases
from seeded.kind import Defect
from seeded.no_payloads import Other
from seeded.verdicts import LINTER, verdict

EACH = 20
"""So many cases are made of each kind in each notation; the tests try the first tenth of them."""


class Figures(NamedTuple):
    """Of so many cases: found in place, by a right rule, alone; of so many that are due: mended to the original."""

    cases: int = 0
    found: int = 0
    right: int = 0
    alone: int = 0
    due: int = 0
    mended: int = 0

    def plus(self, other: Figures) -> Figures:
        """Add them up."""
        return Figures(*(one + another for one, another in zip(self, other, strict=True)))


class Alarms(NamedTuple):
    """Of so many right texts: those in which something is found."""

    cases: int = 0
    alarms: int = 0


def measured(kind: Defect, number: int) -> Figures:
    """Measure so many cases of a kind in each of its notations."""
    return total(
        Figures(1, each.found, each.right, each.alone, kind.mended is not None, each.mended)
        for notation in kind.notations
        for each in map(verdict, cases(kind, notation, number))
    )


def alarmed(kind: Defect, number: int) -> Alarms:
    """Count the false alarms in so many right texts of a kind in each of its notations."""
    found = [
        bool(lint(each.text, each.name, LINTER).findings)
        for notation in kind.notations
        for each in cases(kind, notation, number)
    ]
    return Alarms(len(found), sum(found))


def alarmed_by(other: Other) -> Alarms:
    """Count the false alarms in a text that is no payload."""
    return Alarms(1, bool(lint(other.text, other.file, LINTER).findings))


def total(figures: Iterable[Figures]) -> Figures:
    """Add figures up."""
    result = Figures()
    for each in figures:
        result = result.plus(each)
    return result
