"""What the linter makes of a case: whether it finds the mistake in place, by a right rule, alone, and mends it."""

from __future__ import annotations

from typing import NamedTuple

from linting import lint

from instancelint.fix.content import fix_bytes
from instancelint.lint.linter import Linter
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport
from instancelint.model.terms import Safety
from seeded.cases import Case


class Verdict(NamedTuple):
    """What holds for one case; `said` is what was found, for a person to look into."""

    found: bool
    right: bool
    alone: bool
    mended: bool
    said: tuple[str, ...] = ()


LINTER = Linter()


def verdict(case: Case) -> Verdict:
    """Lint a case, and mend it where that is due."""
    report = lint(case.text, case.name, LINTER)
    said = tuple(f"{_line(report, found)} {found.name} {found.message}" for found in report.findings)
    in_place = [found for found in report.findings if _line(report, found) in case.lines]
    return Verdict(
        bool(in_place),
        any(found.name in case.rules for found in in_place),
        len(report.findings) == 1,
        case.kind.mended is not None and case.is_mended_by(_fixed(case, unsafe=case.kind.mended is Safety.UNSAFE)),
        said,
    )


def _line(report: FileReport, found: Finding) -> int:
    return report.source.position(found.span.start).line if report.source and found.span else 0


def _fixed(case: Case, *, unsafe: bool) -> str:
    given = case.text.encode("utf-8", "surrogatepass")
    return fix_bytes(given, case.name, LINTER, unsafe=unsafe).data.decode("utf-8", "surrogatepass")
