"""Fixes the files of a run in which something can be fixed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base import read_file
from instancelint.base.file_kinds import is_compressed
from instancelint.base.message import safe
from instancelint.base.path import to_pointer
from instancelint.base.version import DEBUG, ISSUES_URL
from instancelint.base.write_file import rewrite
from instancelint.config.settings import Settings
from instancelint.fix.content import FixedFile, fix_bytes
from instancelint.fix.diff import unified
from instancelint.fix.rounds import Rejected, place_of
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Safety
from instancelint.run.runner import FileSettings, Job, Linters


class FixRun(NamedTuple):
    """
    What fixing came to: numbers of findings and of files, and sentences for fixes that did not hold.

    `errors` has a sentence for each file that could not be fixed, and `diff` the lines of a diff.
    """

    fixed: int = 0
    files: int = 0
    notes: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    diff: tuple[str, ...] = ()


def is_fixable(finding: Finding, *, unsafe: bool) -> bool:
    """Tell whether a finding has a fix that may be applied."""
    if finding.fix is None or finding.suppressed_by is not None:
        return False
    return finding.fix.safety is Safety.SAFE or (unsafe and finding.fix.safety is Safety.UNSAFE)


def fix_files(report: Report, settings_for: FileSettings, *, unsafe: bool = False, write: bool = True) -> FixRun:
    """
    Fix every file of a report; without `write`, only say what would change.

    A file is written when all that was done to it is proven, and only if it still holds what was read.
    """
    return _together(list(_each(report, settings_for, unsafe=unsafe, write=write)))


def _each(report: Report, settings_for: FileSettings, *, unsafe: bool, write: bool) -> Iterator[FixRun]:
    linters = Linters()
    for file in report.files:
        if not any(is_fixable(finding, unsafe=unsafe) for finding in file.findings):
            continue
        if is_compressed(file.name):
            yield _refused(file.name)
            continue
        settings = settings_for(file.name)
        try:
            content = read_file.read(file.name, settings.limits.size + 1)
            if content.size > settings.limits.size:
                yield FixRun(notes=(f"{safe(file.name)} was not fixed: it is larger than the limit",))
                continue
            job = Job(id(settings), settings, file.name, content.data, content.size)
            data, run = _fix(job, file, linters, unsafe=unsafe, diff=not write)
            if write and data != job.data:
                rewrite(job.name, data, job.data)
            yield run
        except OSError as error:
            yield FixRun(errors=(f"cannot fix {safe(file.name)}: {read_file.reason(error)}",))


def fix_data(
    data: bytes, settings: Settings, file: FileReport, *, unsafe: bool = False, diff: bool = False
) -> tuple[bytes, FixRun]:
    """Fix what was not read from a file, such as standard input; gives it back with what was done."""
    if not any(is_fixable(finding, unsafe=unsafe) for finding in file.findings):
        return data, FixRun()
    if is_compressed(file.name):
        return data, _refused(file.name)
    job = Job(id(settings), settings, file.name, data, len(data))
    return _fix(job, file, Linters(), unsafe=unsafe, diff=diff)


def _refused(name: str) -> FixRun:
    return FixRun(errors=(f"cannot fix {safe(name)}: it is compressed; unpack it and fix what is in it",))


def _fix(job: Job, file: FileReport, linters: Linters, *, unsafe: bool, diff: bool) -> tuple[bytes, FixRun]:
    """Fix one content; a failure of the linter itself is told in one sentence, and nothing is changed."""
    linter = linters.get(job)
    spared = {place_of(finding) for finding in file.findings if finding.suppressed_by is not None}
    try:
        fixed = fix_bytes(job.data, job.name, linter, unsafe=unsafe, spared=spared)
        lines = tuple(unified(job.name, fixed.texts, linter.catalog)) if diff else ()
    except Exception as error:
        if os.environ.get(DEBUG) == "1":
            raise
        return job.data, FixRun(errors=(_failure(job.name, error),))
    return fixed.data, _outcome(job.name, fixed, lines)


def _failure(name: str, error: Exception) -> str:
    return (
        f"cannot fix {safe(name)}: the linter itself failed with {type(error).__name__}; "
        f"please report it at {ISSUES_URL} ({DEBUG}=1 shows where)"
    )


def _outcome(name: str, fixed: FixedFile, diff: tuple[str, ...]) -> FixRun:
    notes = tuple(_note(name, refusal) for refusal in fixed.rejected)
    return FixRun(len(fixed.applied), min(len(fixed.applied), 1), notes, (), diff)


def _note(name: str, refusal: Rejected) -> str:
    finding = refusal.finding
    payload = f" of payload {finding.payload + 1}" if finding.payload else ""
    where = f"{safe(name)} {safe(to_pointer(finding.path))}".rstrip()
    return f"{where}{payload}: {finding.code} was not fixed: {refusal.reason}"


def _together(runs: list[FixRun]) -> FixRun:
    return FixRun(
        sum(run.fixed for run in runs),
        sum(run.files for run in runs),
        tuple(note for run in runs for note in run.notes),
        tuple(error for run in runs for error in run.errors),
        tuple(line for run in runs for line in run.diff),
    )
