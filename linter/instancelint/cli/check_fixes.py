"""Fixes as part of a check: written, shown as a diff, and told about."""

from __future__ import annotations

import sys

from instancelint.cli.check_options import CheckOptions
from instancelint.cli.output import writing
from instancelint.cli.terminal import fail, until_closed, use_color
from instancelint.config.find import SettingsFinder
from instancelint.config.settings import Settings
from instancelint.fix.files import FixRun, fix_data, fix_files
from instancelint.model.report import Report
from instancelint.run.discover import Discovery
from instancelint.run.runner import Run, run_text

_COLORS = {"-": "\033[31m", "+": "\033[32m", "@": "\033[36m"}
_RESET = "\033[0m"


def fix(options: CheckOptions, finder: SettingsFinder, report: Report, found: Discovery) -> FixRun:
    """Fix the files of a report that were found, or see what that would change; tells what could not be fixed."""
    given = found.named | found.searched
    fixes = fix_files(report, finder.for_file, given, unsafe=options.unsafe_fixes, write=not options.diff)
    _tell(options, fixes)
    if options.fix and not options.diff and any(file.aside for file in report.files):
        from instancelint.cli.baseline_update import prune_stale  # few runs have a stale baseline

        fixes = fixes._replace(fixed=fixes.fixed + prune_stale(report))
    return fixes


def fix_stdin(options: CheckOptions, data: bytes, name: str, settings: Settings) -> tuple[Run, FixRun]:
    """Fix standard input and write it to standard output; returns what is left to report."""
    outcome = run_text(data, name, settings)
    if len(data) > settings.limits.size or not outcome.report.files:
        _, fixes = pass_on(options, data)
        return outcome, fixes
    (file,) = outcome.report.files
    data, fixes = fix_data(data, settings, file, unsafe=options.unsafe_fixes, diff=options.diff)
    _tell(options, fixes)
    if not options.diff:
        _put(data)
        outcome = run_text(data, name, settings) if fixes.fixed else outcome
    return outcome, fixes


def pass_on(options: CheckOptions, data: bytes) -> tuple[Run, FixRun]:
    """Write standard input to standard output as it is; `data` is what was read of it."""
    rest = sys.stdin.buffer.read()
    if not options.diff:
        _put(data + rest)
    return Run(Report()), FixRun()


def _put(data: bytes) -> None:
    with writing(None):
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def _tell(options: CheckOptions, fixes: FixRun) -> None:
    for note in () if options.quiet else fixes.notes:
        fail(note)


def write_diff(options: CheckOptions, fixes: FixRun) -> None:
    """Write what would change."""
    with until_closed(), writing(options.outputs[0].file) as stream:
        color = use_color(options.color, stream)
        for line in fixes.diff:
            paint = _COLORS.get(line[:1]) if color else None
            stream.write(f"{paint}{line}{_RESET}\n" if paint else f"{line}\n")
