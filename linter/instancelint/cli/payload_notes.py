"""Notes of a check, beside its report, about files without a payload."""

from __future__ import annotations

import sys

from instancelint.cli.check_options import CheckOptions
from instancelint.cli.terminal import note
from instancelint.config.find import SettingsFinder
from instancelint.model.report import Report


def report_skipped(options: CheckOptions, finder: SettingsFinder, report: Report, named: frozenset[str]) -> bool:
    """
    Write to standard error which of the `named` files were not linted, and that there was no payload at all.

    Returns whether the settings demand one.
    """
    files = [file for file in report.files if not file.aside]
    skipped = [file for file in files if file.skipped]
    is_lacking = bool(files) and not report.payloads
    if not (is_lacking or skipped):
        return False
    demanded = is_lacking and any(finder.for_file(file.name).settings.require_payloads for file in files)
    if not options.quiet and not (options.skip_others or _is_reported(options)):
        for line in _lines(report, named, is_lacking=is_lacking):
            note(line[:1].lower() + line[1:])
    if demanded:
        note("no payload found, but --require-payloads requires one")
    return demanded


def _is_reported(options: CheckOptions) -> bool:
    """Check whether a report with a summary is shown on the terminal that standard error goes to as well."""
    shown = any(output.file is None and output.format == "text" for output in options.outputs)
    return shown and sys.stdout.isatty() and sys.stderr.isatty()


def _lines(report: Report, named: frozenset[str], *, is_lacking: bool) -> list[str]:
    from instancelint.reporters.formats import Options
    from instancelint.reporters.shown import count
    from instancelint.reporters.summary import not_linted  # most runs find a payload in every file

    lines = list(not_linted(report, Options(named=named)))
    files = [file for file in report.files if not file.aside]
    if is_lacking and not all(file.skipped and file.name in named for file in files):
        lines.append(f"No payloads found ({count(len(files), 'file')}).")
    return lines
