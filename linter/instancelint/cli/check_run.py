"""A check from its options to its exit code."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.message import safe
from instancelint.cli.destinations import Output, resolve, spare_inputs, write
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import CliError, columns, fail, silence
from instancelint.config.find import SettingsFinder
from instancelint.config.overrides import Overrides
from instancelint.model.report import Report
from instancelint.reporters import formats as reports
from instancelint.run.discover import Candidate, Discovery, discover, is_excluded
from instancelint.run.runner import Run, Tell, run, run_text

if TYPE_CHECKING:
    from instancelint.fix.files import FixRun

STDIN = "-"
STDIN_NAME = "<stdin>"
TABLE = "parquet"
"""A format of reports, and the end of the names of files, that only runs over records know."""

_OK, _FINDINGS, TROUBLE, NOTHING = 0, 1, 2, 3
_MOST_JOBS = 8


class CheckOptions(NamedTuple):
    """What `instancelint check` was asked for; `jobs` 0 means as many as there are processors, within reason."""

    paths: tuple[str, ...]
    overrides: Overrides = Overrides()
    config: tuple[str, ...] = ()
    isolated: bool = False
    stdin_filename: str | None = None
    outputs: tuple[Output, ...] = (Output(),)
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False
    show_files: bool = False
    exit_zero: bool = False
    jobs: int = 0
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    new_since: str | None = None
    report_suppressed: bool = False
    follow: bool = False
    max_findings: int | None = None
    column: str | None = None
    id_column: str | None = None
    checkpoint: str | None = None

    @property
    def takes_records(self) -> bool:
        """Tell whether rows are to be linted, each on its own, and not files."""
        asked = self.column or self.id_column or self.checkpoint or any(out.format == TABLE for out in self.outputs)
        return bool(asked) or any(path.lower().endswith(f".{TABLE}") for path in self.paths)

    @property
    def fixes(self) -> bool:
        """Tell whether anything is to be fixed, be it only for show."""
        return self.fix or self.diff


def most_jobs(asked: int) -> int:
    """Give the number of processes to use; 0 asks for as many as there are processors, within reason."""
    return asked or min(os.cpu_count() or 1, _MOST_JOBS)


def check(options: CheckOptions) -> int:
    """Lint, write the report, and decide the exit code; raises CliError and ConfigError."""
    finder = settings_finder(options.overrides, options.config, isolated=options.isolated)
    if options.overrides.selects or options.overrides.severity or options.config:
        finder.for_folder(os.getcwd())  # what is wrong with the options is told even where there is nothing to lint
    if options.takes_records:
        from instancelint.cli.check_rows import check_records  # few runs are that large

        return check_records(options, finder, most_jobs(options.jobs))
    fixes_stdin = options.fixes and STDIN in options.paths
    stream = sys.stderr if fixes_stdin else sys.stdout
    options = options._replace(outputs=resolve(options.outputs, stream, plain=options.statistics or options.diff))
    if STDIN in options.paths:
        outcome, fixes = _stdin(options, finder)
        if options.show_files:
            return _show_files(options, finder, outcome)
        outcome = Run(outcome.report, (*outcome.errors, *(fixes.errors if fixes else ())))
        return _finish(options, finder, outcome, frozenset(), fixes=fixes)
    found = discover(options.paths, finder.for_folder)
    spare_inputs(options.outputs, found.candidates)
    jobs = most_jobs(options.jobs)
    folders = [path for path in options.paths if os.path.isdir(path)]
    outcome = _run(options, finder, found.candidates, jobs, folders)
    if options.show_files:
        return _show_files(options, finder, outcome, found)
    fixes = None
    if options.fixes:
        from instancelint.cli.check_fixes import fix  # few runs fix anything

        fixes = fix(options, finder, outcome.report)
        if options.fix and not options.diff and any(file.aside for file in outcome.report.files):
            from instancelint.cli.commands.baseline import prune_stale  # few runs have a stale baseline

            fixes = fixes._replace(fixed=fixes.fixed + prune_stale(outcome.report))
        if fixes.fixed and not options.diff:
            outcome = _run(options, finder, found.candidates, jobs, folders)
    outcome = Run(outcome.report, (*found.errors, *outcome.errors, *(fixes.errors if fixes else ())))
    named = frozenset(candidate.name for candidate in found.candidates if candidate.explicit)
    nothing = not (found.candidates or found.errors or found.excluded)
    return _finish(options, finder, outcome, named, nothing=nothing, fixes=fixes)


def _run(
    options: CheckOptions, finder: SettingsFinder, candidates: list[Candidate], jobs: int, folders: list[str]
) -> Run:
    """Lint files, and leave out of what was found what is not asked for; raises CliError."""
    with _progress(options, len(candidates)) as seen:
        outcome = run(candidates, finder.for_file, jobs=jobs, folders=folders, follow=options.follow, seen=seen)
    if options.new_since is None:
        return outcome
    from instancelint.run.new_since import GitError, mark_old  # starts git

    try:
        return outcome._replace(report=mark_old(outcome.report, options.new_since))
    except GitError as error:
        raise CliError(str(error)) from None


@contextmanager
def _progress(options: CheckOptions, files: int) -> Iterator[Tell | None]:
    """Give what shows the progress of a run on a terminal; None elsewhere."""
    if options.quiet or not sys.stderr.isatty():
        yield None
        return
    from instancelint.cli.progress import Progress, shows_progress  # hooks and builds have no terminal

    if shows_progress(sys.stderr):
        with Progress(sys.stderr, files, columns(sys.stderr)) as progress:
            yield progress.seen
    else:
        yield None


def _stdin(options: CheckOptions, finder: SettingsFinder) -> "tuple[Run, FixRun | None]":
    if len(options.paths) > 1:
        message = "'-' reads standard input; give it alone, without other paths"
        raise CliError(message)
    if options.new_since is not None:
        message = "--new-since compares files, which standard input is none of"
        raise CliError(message)
    name = options.stdin_filename or STDIN_NAME
    settings = finder.for_file(name)
    spared = bool(settings.force_exclude and options.stdin_filename and is_excluded(name, settings))
    if spared and not options.fix:
        return Run(Report()), None
    data = sys.stdin.buffer.read(settings.limits.size + 1)
    if options.fixes:
        from instancelint.cli.check_fixes import fix_stdin, pass_on  # few runs fix anything

        return pass_on(options, data) if spared else fix_stdin(options, data, name, settings)
    return run_text(data, name, settings), None


def _finish(  # noqa: PLR0913 - all that a run came to
    options: CheckOptions,
    finder: SettingsFinder,
    outcome: Run,
    named: frozenset[str],
    *,
    nothing: bool = False,
    fixes: "FixRun | None" = None,
) -> int:
    """Write errors and the report, and decide the exit code."""
    for error in outcome.errors:
        fail(error)
    if nothing:
        fail(f"there are no files to lint in {', '.join(map(safe, options.paths))}")
    if options.diff and fixes:
        from instancelint.cli.check_fixes import write_diff  # see above

        write_diff(options, fixes)
        changes = _FINDINGS if fixes.fixed and not options.exit_zero else _OK
        return TROUBLE if outcome.errors else NOTHING if nothing else changes
    if nothing:
        outputs = tuple(output for output in options.outputs if not reports.REGISTRY[output.format].plain)
        options = options._replace(outputs=outputs)
    if options.outputs:
        shown_for = named or frozenset({options.stdin_filename or STDIN_NAME})
        try:
            _write(options, outcome.report, shown_for, outcome, fixes)
        except BrokenPipeError:
            silence()
    return _exit_code(options, finder, outcome, nothing=nothing)


def _show_files(options: CheckOptions, finder: SettingsFinder, outcome: Run, found: Discovery | None = None) -> int:
    """Say of each file why it was linted, or why not; `found` is None for standard input. Gives the exit code."""
    from instancelint.cli.output import writing  # as below
    from instancelint.cli.show_files import Looked, lines  # few runs ask for it

    looked = Looked(outcome.report, on_disk=found is not None)
    errors = outcome.errors
    if found is not None:
        named, searched = (
            frozenset(candidate.name for candidate in found.candidates if candidate.explicit is explicit)
            for explicit in (True, False)
        )
        looked = looked._replace(named=named, searched=searched, left_out=found.left_out)
        errors = (*found.errors, *errors)
    for error in errors:
        fail(error)
    try:
        with writing(options.outputs[0].file) as stream:
            stream.writelines(f"{line}\n" for line in lines(looked, finder.for_file))
    except BrokenPipeError:
        silence()
    nothing = found is not None and not (found.candidates or found.excluded)
    return TROUBLE if errors else NOTHING if nothing else _OK


def _exit_code(options: CheckOptions, finder: SettingsFinder, outcome: Run, *, nothing: bool) -> int:
    if outcome.errors:
        return TROUBLE
    if nothing:
        return NOTHING
    if options.exit_zero:
        return _OK
    for finding in outcome.report.findings:
        threshold = finder.for_file(finding.file).fail_on
        if threshold is not None and finding.severity.at_least(threshold):
            return _FINDINGS
    return _OK


def _write(options: CheckOptions, report: Report, named: frozenset[str], outcome: Run, fixes: "FixRun | None") -> None:
    shown = reports.Options(
        quiet=options.quiet,
        verbose=options.verbose,
        statistics=options.statistics,
        named=named,
        fixed=fixes.fixed if fixes else None,
        unsafe=options.unsafe_fixes,
        suppressed=options.report_suppressed,
        errors=outcome.errors,
        most=options.max_findings,
    )
    write(options.outputs, report, shown, color=options.color, beside=fixes is not None and STDIN in options.paths)
