"""The result of a run, in a few sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from instancelint.base.message import safe
from instancelint.model.terms import Safety, Severity
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import count

if TYPE_CHECKING:
    from instancelint.model.finding import Finding
    from instancelint.model.report import Report

_MOST_NAMED = 5


def summary(report: Report, options: Options, not_shown: int = 0) -> Iterator[str]:
    """Yield how much was looked at and found, and which named files held nothing to look at."""
    skipped = [file for file in report.files if file.skipped]
    files = [file for file in report.files if not file.aside]
    looked = f"{count(len(files), 'file')} checked"
    if skipped:
        looked += f", {len(skipped)} held no payload"
    found = counts(report.findings)
    payloads = count(report.payloads, "payload")
    if not report.payloads and not found:
        yield f"Found no payloads ({count(len(files), 'file')} checked)."
    elif found:
        aside = {file.name for file in report.files if file.aside}
        hit = {(finding.file, finding.payload) for finding in report.findings if finding.file not in aside}
        where = f"in {len(hit)} of {payloads}" if hit else f"in the baseline and nothing in {payloads}"
        yield f"Found {found} {where} ({looked})."
    else:
        yield f"Found nothing wrong in {payloads} ({looked})."
    suppressed = sum(finding.suppressed_by is not None for finding in report)
    if suppressed:
        yield f"{suppressed} suppressed{'' if options.suppressed else ' (--report-suppressed shows them)'}."
    if not_shown:
        yield f"{count(not_shown, 'finding')} not shown (--max-findings)."
    yield from what_fixes_do(report, options)
    named = [file.name for file in skipped if file.name in options.named]
    if named:
        yield _not_payloads(named)


def counts(findings: Iterable[Finding]) -> str:
    """Write how many findings of each severity there are, such as `2 errors and 1 warning`; '' for none."""
    numbers = Counter(finding.severity for finding in findings)
    parts = [count(numbers[severity], severity.value) for severity in Severity if numbers[severity]]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def what_fixes_do(report: Report, options: Options) -> Iterator[str]:
    """Yield what was fixed, or can be."""
    grades = [finding.fix.safety for finding in report.findings if finding.fix]
    safe_ones, others = grades.count(Safety.SAFE), grades.count(Safety.UNSAFE)
    if options.fixed is not None:
        more = f" ({others} more with --unsafe-fixes)" if others and not options.unsafe else ""
        yield f"Fixed {count(options.fixed, 'mistake')}{more}."
    elif options.unsafe and safe_ones + others:
        yield f"{safe_ones + others} can be fixed with --fix --unsafe-fixes."
    elif safe_ones:
        more = f" ({others} more with --unsafe-fixes)" if others else ""
        yield f"{safe_ones} can be fixed with --fix{more}."
    elif others:
        yield f"{others} can be fixed with --fix --unsafe-fixes."


def _not_payloads(named: list[str]) -> str:
    listed = ", ".join(safe(name) for name in named[:_MOST_NAMED])
    if len(named) > _MOST_NAMED:
        listed += f" and {len(named) - _MOST_NAMED} more"
    if len(named) == 1:
        return f"Not linted, as it does not look like a payload: {listed}. To lint it all the same, use --kind create."
    return f"Not linted, as they do not look like payloads: {listed}. To lint them all the same, use --kind create."
