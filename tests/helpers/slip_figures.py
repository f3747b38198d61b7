"""What the linter makes of one-place slips: how many it is silent about, and how many it finds once, in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import yaml
from linting import fixed, lint
from slips import Slip

from instancelint.model.finding import Finding
from instancelint.rules._generated import ENTRIES

_ABSENCE = frozenset(entry.code for entry in ENTRIES if entry.absence) | {"IL201", "IL203"}


def measured(clean: str, found: Iterable[Slip]) -> dict[str, Counter[str]]:
    """Count, for each kind of slip in a clean text, what the linter says of it."""
    meant = yaml.safe_load(clean)
    figures: dict[str, Counter[str]] = {}
    for slip in found:
        findings = lint(slip.text, "slip.yaml").findings
        figures.setdefault(slip.kind, Counter()).update(_marks(slip, findings, meant))
    return figures


def _marks(slip: Slip, findings: tuple[Finding, ...], meant: object) -> list[str]:
    marks = ["slips", "silent" if not findings else "one" if len(findings) == 1 else "several"]
    if any(finding.code in _ABSENCE for finding in findings):
        marks.append("false missing")
    if len(findings) == 1:
        (finding,) = findings
        if finding.span and abs(slip.text.count("\n", 0, finding.span.start) + 1 - slip.line) <= 1:
            marks.append("in place")
        if finding.fix and _read(fixed(slip.text, [finding.fix])) == meant:
            marks.append("mended")
    return marks


def _read(text: str) -> object:
    try:
        data: object = yaml.safe_load(text)
    except yaml.YAMLError:
        return None
    return data
