"""The result of a run, in a few sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from instancelint.base.file_kinds import NOT_A_PAYLOAD
from instancelint.base.message import safe
from instancelint.model.terms import Safety, Severity
from instancelint.reporters.formats import Options
from instancelint.reporters.shown import count, passed_over

if TYPE_CHECKING:
    from instancelint.model.finding import Finding
    from instancelint.model.report import Report

_MOST_NAMED = 5


def summary(report: Report, options: Options, not_shown: int = 0) -> Iterator[str]:
    """Yield how much was checked and found, and which named files were skipped."""
    skipped = [file for file in report.files if file.skipped]
    files = [file for file in report.files if not file.aside]
    looked = count(len(files), "file")
    if skipped:
        looked += f", {len(skipped)} without a payload"
    found = counts(report.findings)
    payloads = count(report.payloads, "payload")
    if not report.payloads and not found:
        yield f"No payloads found ({count(len(files), 'file')})."
    elif found:
        yield f"Found {found} {_where(report)} ({looked})."
    else:
        yield f"No problems in {payloads} ({looked})."
    suppressed = sum(finding.suppressed_by is not None for finding in report)
    if suppressed:
        yield f"{suppressed} suppressed{'' if options.suppressed else ' (use --report-suppressed to show them)'}."
    if not_shown:
        yield f"{count(not_shown, 'finding')} not shown because of --max-findings."
    yield from what_fixes_do(report, options)
    yield from not_linted(report, options)


def _where(report: Report) -> str:
    """Return in how many payloads there are findings; requests whose payload is in another file are not payloads."""
    aside = {file.name for file in report.files if file.aside}
    requests = {(file.name, number) for file in report.files for number in file.requests}
    hit = {(finding.file, finding.payload) for finding in report.findings if finding.file not in aside}
    payloads, alone = hit - requests, hit & requests
    places = [f"in {len(payloads)} of {count(report.payloads, 'payload')}"] if payloads else []
    places += [f"in {count(len(alone), 'request')} without a payload"] if alone else []
    if places:
        return " and ".join(places)
    return f"in the baseline and none in {count(report.payloads, 'payload')}"


def counts(findings: Iterable[Finding]) -> str:
    """Write how many findings of each severity there are, such as `2 errors and 1 warning`; '' for none."""
    return severities(Counter(finding.severity for finding in findings))


def severities(numbers: Mapping[Severity, int]) -> str:
    """Write the same of numbers by severity; one that is missing counts as none."""
    parts = [count(numbers[severity], severity.value) for severity in Severity if numbers.get(severity)]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def what_fixes_do(report: Report, options: Options) -> Iterator[str]:
    """Yield how many findings were fixed, or can be."""
    grades = [finding.fix.safety for finding in report.findings if finding.fix]
    safe_ones, others = grades.count(Safety.SAFE), grades.count(Safety.UNSAFE)
    if options.fixed is not None:
        waiting = others if others and not options.unsafe else 0
        if options.fixed:
            more = f" ({waiting} more with --unsafe-fixes)" if waiting else ""
            yield f"Fixed {count(options.fixed, 'mistake')}{more}."
        elif waiting:
            yield f"{waiting} can be fixed with --unsafe-fixes."
    elif options.unsafe and safe_ones + others:
        yield f"{safe_ones + others} can be fixed with --fix --unsafe-fixes."
    elif safe_ones:
        more = f" ({others} more with --unsafe-fixes)" if others else ""
        yield f"{safe_ones} can be fixed with --fix{more}."
    elif others:
        yield f"{others} can be fixed with --fix --unsafe-fixes."


def not_linted(report: Report, options: Options) -> Iterator[str]:
    """Yield which named files were skipped, with the reason."""
    by_reason: dict[str, list[str]] = {}
    for file in passed_over(report, options):
        by_reason.setdefault(file.skipped or "", []).append(file.name)
    for reason, names in by_reason.items():
        listed = ", ".join(safe(name) for name in names[:_MOST_NAMED])
        if len(names) > _MOST_NAMED:
            listed += f" and {len(names) - _MOST_NAMED} more"
        if reason != NOT_A_PAYLOAD:
            yield f"Skipped ({reason}): {listed}."
            continue
        what, them = ("not a payload", "it") if len(names) == 1 else ("not payloads", "them")
        yield f"Skipped ({what}): {listed}. Use --kind to lint {them} anyway."
