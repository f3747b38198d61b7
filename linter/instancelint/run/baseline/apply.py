"""Applies baselines to a run: known findings are marked, and entries that are out of date are findings of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from instancelint.config.registry import OWN
from instancelint.config.settings import Settings, SettingsFor
from instancelint.lint.examiner import Examiner
from instancelint.lint.findings import Result, finding_of, shown_fix
from instancelint.lint.redaction import Redactor
from instancelint.model.document import Document, Format
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport, Report
from instancelint.run.baseline.baseline_file import KNOWN, Baseline, Matched, Matcher, read, stale_issues


@dataclass(frozen=True)
class Share:
    """The part of a run for which one baseline holds, with what was matched in it."""

    baseline: Baseline
    reports: tuple[FileReport, ...]
    matched: Matched


def mark_known(
    report: Report,
    settings_for: SettingsFor,
    folders: Sequence[str] = (),
    *,
    reading: Callable[[str], Baseline] = read,
) -> Report:
    """
    Mark the findings of a run that its baselines know, and add those about the baselines.

    `folders` were searched as a whole, so that what is not there any more is known to be gone. `reading` gives the
    baseline in a file. Raises ConfigError when a baseline is wrong.
    """
    paths: dict[str, list[FileReport]] = {}
    for file in report.files:
        path = settings_for(file.name).settings.baseline_file
        if path is not None:
            paths.setdefault(path, []).append(file)
    if not paths:
        return report
    shares = [share(reading(path), reports, settings_for, folders) for path, reports in paths.items()]
    known = {id(finding) for each in shares for finding, _ in each.matched.known}
    files = [_marked(file, known) for file in report.files]
    files.extend(about for each in shares if (about := _about(each, settings_for)) is not None)
    return Report(tuple(sorted(files, key=lambda file: file.name)))


def share(
    baseline: Baseline, reports: Iterable[FileReport], settings_for: SettingsFor, folders: Sequence[str] = ()
) -> Share:
    """Match the files of a run for which a baseline holds."""
    listed = tuple(reports)
    tops = tuple(os.path.join(os.path.realpath(folder), "") for folder in folders)
    names: dict[Settings, frozenset[str]] = {}

    def is_on(file: str, rule: str) -> bool:
        settings = settings_for(file).settings
        if settings not in names:
            names[settings] = frozenset(active.entry.name for active in Examiner(settings).checker.rules)
        return rule in names[settings] or OWN.removed_rule(rule) is not None

    def gone(file: str) -> bool:
        path = os.path.join(baseline.folder, file)
        real = os.path.join(os.path.realpath(path), "")
        return not os.path.lexists(path) and real.startswith(tops)

    return Share(baseline, listed, Matcher(baseline, listed, is_on, gone).match())


def _marked(file: FileReport, known: set[int]) -> FileReport:
    if not any(id(finding) in known for finding in file.findings):
        return file
    findings = (finding._replace(suppressed_by=KNOWN) if id(finding) in known else finding for finding in file.findings)
    return file._replace(findings=tuple(findings))


def _about(part: Share, settings_for: SettingsFor) -> FileReport | None:
    """Report what is wrong with a baseline itself."""
    issues = tuple(stale_issues(part.baseline, part.matched))
    if not issues or part.baseline.document is None:
        return None
    source = part.baseline.document.source
    examiner = Examiner(settings_for(part.baseline.path).settings)
    note = Document(source, None, Format.JSON, issues=issues)
    redactor = Redactor(source, (note,), examiner.catalog)
    findings = [_finding(result, redactor) for result in examiner.checker.say(note)]
    findings.sort(key=lambda finding: finding.sort_key)
    return FileReport(source.name, tuple(findings), source=redactor.source, aside=True) if findings else None


def _finding(result: Result, redactor: Redactor) -> Finding:
    return finding_of(result, redactor, fix=shown_fix(result, redactor))._replace(kind=None)
