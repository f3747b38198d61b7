"""A check from its options to its exit code."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from instancelint import report as reports
from instancelint.cli.terminal import CliError, fail, silence, use_color
from instancelint.config.find import SettingsFinder
from instancelint.config.overrides import Overrides
from instancelint.discover import Candidate, discover, is_excluded
from instancelint.finding import Report
from instancelint.message import safe
from instancelint.run import Run, run, run_text

CONFIG = "INSTANCELINT_CONFIG"
STDIN = "-"
STDIN_NAME = "<stdin>"

_OK, _FINDINGS, _TROUBLE, _NOTHING = 0, 1, 2, 3
_MOST_JOBS = 8


class CheckOptions(NamedTuple):
    """What `instancelint check` was asked for; `jobs` 0 means as many as there are processors, within reason."""

    paths: tuple[str, ...]
    overrides: Overrides = Overrides()
    config: str | None = None
    isolated: bool = False
    stdin_filename: str | None = None
    output_format: str = "text"
    output_file: str | None = None
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False
    show_files: bool = False
    exit_zero: bool = False
    jobs: int = 0


def check(options: CheckOptions) -> int:
    """Lint, write the report, and decide the exit code; raises CliError and ConfigError."""
    config = options.config or os.environ.get(CONFIG) or None
    finder = SettingsFinder(options.overrides, config=config, isolated=options.isolated)
    if options.overrides.selects:
        from instancelint.config.select import check_selector  # imports every rule

        for selector in options.overrides.selects:
            check_selector(selector)
    if STDIN in options.paths:
        return _finish(options, finder, _stdin(options, finder), frozenset())
    found = discover(options.paths, finder.for_folder)
    _spare_inputs(options, found.candidates)
    jobs = options.jobs or min(os.cpu_count() or 1, _MOST_JOBS)
    outcome = run(found.candidates, finder.for_file, jobs=jobs)
    outcome = Run(outcome.report, (*found.errors, *outcome.errors))
    named = frozenset(candidate.name for candidate in found.candidates if candidate.explicit)
    nothing = not (found.candidates or found.errors or found.excluded)
    return _finish(options, finder, outcome, named, nothing=nothing)


def _stdin(options: CheckOptions, finder: SettingsFinder) -> Run:
    if len(options.paths) > 1:
        message = "'-' reads standard input; give it alone, without other paths"
        raise CliError(message)
    name = options.stdin_filename or STDIN_NAME
    settings = finder.for_file(name)
    if settings.force_exclude and options.stdin_filename and is_excluded(name, settings):
        return Run(Report())
    data = sys.stdin.buffer.read(settings.limits.size + 1)
    return run_text(data, name, settings)


def _spare_inputs(options: CheckOptions, candidates: list[Candidate]) -> None:
    """
    Keep the output file from being written over a payload, and an earlier report from being linted.

    Raises CliError when the output file is one of the files to lint.
    """
    if options.output_file is None or not os.path.exists(options.output_file):
        return
    target = os.path.realpath(options.output_file)
    for candidate in candidates:
        if os.path.realpath(candidate.name) != target:
            continue
        if candidate.explicit or not _is_report(target):
            message = f"the output file {safe(options.output_file)} is one of the files to lint; name another one"
            raise CliError(message)
        candidates.remove(candidate)
        return


def _is_report(path: str) -> bool:
    """Tell whether a file is a report of ours, which a new one may replace."""
    with open(path, "rb") as file:
        head = file.read(200)
    return b'"tool"' in head and b'"name": "instancelint"' in head


def _finish(
    options: CheckOptions, finder: SettingsFinder, outcome: Run, named: frozenset[str], *, nothing: bool = False
) -> int:
    """Write errors and the report, and decide the exit code."""
    for error in outcome.errors:
        fail(error)
    code = _exit_code(options, finder, outcome, nothing=nothing)
    if nothing:
        fail(f"there are no files to lint in {', '.join(map(safe, options.paths))}")
    if not nothing or options.output_format == "json":
        try:
            _write(options, outcome.report, named or frozenset({options.stdin_filename or STDIN_NAME}))
        except BrokenPipeError:
            silence()
    return code


def _exit_code(options: CheckOptions, finder: SettingsFinder, outcome: Run, *, nothing: bool) -> int:
    if outcome.errors:
        return _TROUBLE
    if nothing:
        return _NOTHING
    if options.exit_zero or options.show_files:
        return _OK
    for finding in outcome.report.findings:
        threshold = finder.for_file(finding.file).fail_on
        if threshold is not None and finding.severity.at_least(threshold):
            return _FINDINGS
    return _OK


def _write(options: CheckOptions, report: Report, named: frozenset[str]) -> None:
    from instancelint.cli.output import writing  # a failed run writes nothing

    with writing(options.output_file) as stream:
        if options.show_files:
            for file in report.files:
                held = reports.count(file.payloads, "payload")
                stream.write(f"{safe(file.name)}: {file.skipped or held}\n")
            return
        shown = reports.Options(
            color=use_color(options.color, stream),
            quiet=options.quiet,
            verbose=options.verbose,
            statistics=options.statistics,
            named=named,
        )
        reports.render(options.output_format, report, stream, shown)
