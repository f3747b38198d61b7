"""
What a report says does not depend on a secret.

Two texts that differ only in a secret of the same length and form, at a place that is not public, give the same output
byte for byte, in every format, in the diff of the fixes and as an object of the library. `INSTANCELINT_SECRETS=100000`
tries more pairs than usual.
"""

from __future__ import annotations

import os
from io import StringIO

import pytest
from linting import lint_files
from planted import Planted, planted

from instancelint.config.settings import Settings
from instancelint.fix.content import fix_bytes
from instancelint.fix.diff import unified
from instancelint.lint.linter import Linter
from instancelint.model.report import Report
from instancelint.reporters.formats import FORMATS, Options, render

NUMBER = int(os.environ.get("INSTANCELINT_SECRETS", "1200"))
PARTS = 10
LINTER = Linter(Settings(select=("ALL",)))


def seen(report: Report) -> list[object]:
    """List what programs see of a text."""
    (file,) = report.files
    return [file, repr(file), file.source, [finding.identity for finding in file.findings]]


def written(text: str, name: str, report: Report) -> list[str]:
    """Write all that is ever written of a text."""
    outputs = []
    for each in FORMATS:
        stream = StringIO()
        render(each, report, stream, Options(suppressed=True))
        outputs.append(stream.getvalue())
    fixed = fix_bytes(text.encode(), name, LINTER, unsafe=True)
    outputs.append("\n".join(unified(name, fixed.texts, LINTER.examiner.catalog)))
    return outputs


def differs(pair: Planted, *, wholly: bool) -> bool:
    """Check whether the secret can be told from what is said."""
    one, other = (lint_files({pair.name: text.encode()}, LINTER.settings) for text in (pair.one, pair.other))
    if seen(one) != seen(other):
        return True
    return wholly and written(pair.one, pair.name, one) != written(pair.other, pair.name, other)


@pytest.mark.parametrize("part", range(PARTS))
def test_two_secrets_give_the_same_output(part: int) -> None:
    """Every fifth pair is written in all formats; these see of a text no more than its report."""
    pairs = planted(NUMBER // PARTS, part)
    told = [pair for index, pair in enumerate(pairs) if differs(pair, wholly=index % 5 == 0)]
    if told:
        shown = "\n\n".join(f"{each.name} {each.place}\n{each.one}---\n{each.other}" for each in told[:3])
        pytest.fail(f"{len(told)} of {NUMBER // PARTS} pairs differ, such as\n{shown}", pytrace=False)
