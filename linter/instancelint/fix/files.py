"""Fixes the files of a run in which something can be fixed."""

from __future__ import annotations

import os
from collections.abc import Container
from typing import NamedTuple

from instancelint.base import read_file
from instancelint.base.file_kinds import is_compressed
from instancelint.base.message import safe
from instancelint.base.path import to_pointer
from instancelint.base.version import DEBUG
from instancelint.base.write_file import rewrite
from instancelint.config.settings import Settings, SettingsFor
from instancelint.fix.content import fix_bytes
from instancelint.fix.diff import unified
from instancelint.fix.rounds import Rejected, place_of
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache
from instancelint.model.finding import Finding
from instancelint.model.report import Failure, FileReport, Report, Wanted
from instancelint.model.terms import Safety
from instancelint.run.worker import Worker, failed

_WANTED = Wanted(identities=False, text=False)
"""What fixing needs to know of findings."""


class FixRun(NamedTuple):
    """
    What fixing came to: the number of findings that were fixed, and sentences for fixes that did not hold.

    `changed` are the names of the files that were written, `failures` those that could not be fixed, and `diff` the
    lines of a diff.
    """

    fixed: int = 0
    changed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    diff: tuple[str, ...] = ()

    def plus(self, other: FixRun) -> FixRun:
        """Put two runs together."""
        return FixRun(
            self.fixed + other.fixed,
            (*self.changed, *other.changed),
            (*self.notes, *other.notes),
            (*self.failures, *other.failures),
            (*self.diff, *other.diff),
        )


def is_fixable(finding: Finding, *, unsafe: bool) -> bool:
    """Check whether a finding has a fix that may be applied."""
    if finding.fix is None or finding.suppressed_by is not None:
        return False
    return finding.fix.safety is Safety.SAFE or (unsafe and finding.fix.safety is Safety.UNSAFE)


def fix_files(
    report: Report,
    settings_for: SettingsFor,
    given: Container[str] | None = None,
    *,
    unsafe: bool = False,
    write: bool = True,
) -> FixRun:
    """
    Fix every file of a report that is among those `given`, by default all; without `write`, only say what would change.

    A file is written when all that was done to it is proven, and only if it still holds what was read.
    """
    worker = Worker(PayloadCache(), wanted=_WANTED)
    done = FixRun()
    for file in report.files:
        if not any(is_fixable(finding, unsafe=unsafe) for finding in file.findings):
            continue
        if given is not None and file.name not in given and not file.aside:
            text = f"{safe(file.name)} was not fixed: only a request names it, not the command line"
            done = done.plus(FixRun(notes=(text,)))
        else:
            done = done.plus(_fix_file(file, settings_for, worker, unsafe=unsafe, write=write))
    return done


def _fix_file(file: FileReport, settings_for: SettingsFor, worker: Worker, *, unsafe: bool, write: bool) -> FixRun:
    name = file.name
    if is_compressed(name):
        return _refused(name)
    settings = settings_for(name)
    limit = settings.settings.limits.size
    try:
        content = read_file.read(name, limit + 1)
        if content.size > limit:
            return FixRun(notes=(f"{safe(name)} was not fixed: it is larger than the limit",))
        data, done = _fix(content.data, file, worker.linter(settings.settings), unsafe=unsafe, diff=not write)
        if write and data != content.data:
            rewrite(name, data, content.data)
            return done._replace(changed=(name,))
    except OSError as error:
        return FixRun(failures=(Failure(name, f"cannot fix {safe(name)}: {read_file.reason(error)}"),))
    return done


def fix_data(
    data: bytes, settings: Settings, file: FileReport, *, unsafe: bool = False, diff: bool = False
) -> tuple[bytes, FixRun]:
    """Fix what was not read from a file, such as standard input; returns it with what was done."""
    if not any(is_fixable(finding, unsafe=unsafe) for finding in file.findings):
        return data, FixRun()
    if is_compressed(file.name):
        return data, _refused(file.name)
    linter = Linter(settings.for_file(file.name).settings, cache=PayloadCache(), wanted=_WANTED)
    return _fix(data, file, linter, unsafe=unsafe, diff=diff)


def _refused(name: str) -> FixRun:
    text = f"cannot fix {safe(name)}: it is compressed; unpack it and fix its contents"
    return FixRun(failures=(Failure(name, text),))


def _fix(data: bytes, file: FileReport, linter: Linter, *, unsafe: bool, diff: bool) -> tuple[bytes, FixRun]:
    """Fix one content; a failure of the linter itself is told in one sentence, and nothing is changed."""
    spared = {place_of(finding) for finding in file.findings if finding.suppressed_by is not None}
    try:
        fixed = fix_bytes(data, file.name, linter, unsafe=unsafe, spared=spared)
        lines = tuple(unified(file.name, fixed.texts, linter.examiner.catalog)) if diff else ()
    except Exception as error:
        if os.environ.get(DEBUG) == "1":
            raise
        return data, FixRun(failures=(failed("fix", file.name, error),))
    notes = tuple(_note(file.name, refusal) for refusal in fixed.rejected)
    return fixed.data, FixRun(len(fixed.applied), notes=notes, diff=lines)


def _note(name: str, refusal: Rejected) -> str:
    finding = refusal.finding
    payload = f" of payload {finding.payload + 1}" if finding.payload else ""
    where = f"{safe(name)} {safe(to_pointer(finding.path))}".rstrip()
    return f"{where}{payload}: {finding.code} was not fixed: {refusal.reason}"
