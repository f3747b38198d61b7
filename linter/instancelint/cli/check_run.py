"""A check from its options to its exit code."""

import os
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

from instancelint.base.message import safe
from instancelint.cli.check_options import STDIN, CheckOptions, most_jobs
from instancelint.cli.definition_notes import report_settings
from instancelint.cli.destinations import resolve, spare_inputs, spare_settings, write
from instancelint.cli.exit_codes import FINDINGS, NOTHING, OK, TROUBLE, code_of_check
from instancelint.cli.payload_notes import report_skipped
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.settings_notes import report_options, report_rules
from instancelint.cli.terminal import CliError, fail, until_closed
from instancelint.config.find import SettingsFinder
from instancelint.model.report import Report, Wanted
from instancelint.reporters import formats as reports
from instancelint.run.discover import Discovery, discover, is_excluded
from instancelint.run.runner import Run, run, run_text

if TYPE_CHECKING:
    from instancelint.cli.progress import Progress
    from instancelint.fix.files import FixRun

_STDIN_NAME = "<stdin>"


def check(options: CheckOptions) -> int:
    """Lint, write the report, and decide the exit code; raises CliError and ConfigError."""
    report_options(options)
    finder = settings_finder(options.overrides, options.config, isolated=options.isolated)
    if options.overrides.selects or options.overrides.severity or options.config:
        finder.for_folder(os.getcwd())  # mistakes in the options are reported even if there is nothing to lint
    if options.takes_records:
        from instancelint.cli.check_rows import check_records  # few runs are that large

        return check_records(options, finder)
    stream = sys.stderr if options.fixes and STDIN in options.paths else sys.stdout
    options = options._replace(outputs=resolve(options.outputs, stream, plain=options.statistics or options.diff))
    return _check_stdin(options, finder) if STDIN in options.paths else _check_files(options, finder)


def _check_files(options: CheckOptions, finder: SettingsFinder) -> int:
    found = discover(options.paths, finder.for_folder)
    spare_inputs(options.outputs, found.candidates)
    spare_settings(
        (output.file for output in options.outputs), finder, [candidate.name for candidate in found.candidates]
    )
    outcome = _run(options, finder, found)
    if options.show_files:
        return _show_files(options, finder, outcome, found)
    fixes = None
    if options.fixes:
        from instancelint.cli.check_fixes import fix  # few runs fix anything

        fixes = fix(options, finder, outcome.report, found)
        if fixes.fixed and not options.diff:
            outcome = _run(options, finder, found, outcome, fixes.changed)
    failures = (*found.failures, *outcome.failures, *(fixes.failures if fixes else ()))
    return _finish(options, finder, outcome._replace(failures=failures), fixes, found)


def _run(
    options: CheckOptions,
    finder: SettingsFinder,
    found: Discovery,
    before: Run | None = None,
    changed: tuple[str, ...] = (),
) -> Run:
    """Lint files, after a run `before` those that were changed; leave out what is not asked for; raises CliError."""
    folders = [path for path in options.paths if os.path.isdir(path)]
    with _progress(options, len(found.candidates)) as progress:
        outcome = run(
            found.candidates,
            finder.for_file,
            jobs=most_jobs(options.jobs),
            folders=folders,
            follow=options.follow,
            seen=progress.seen if progress else None,
            before=before,
            changed=changed,
            wanted=_wanted(options),
            cache=options.cache,
        )
    if options.new_since is None:
        return outcome
    from instancelint.run.new_since import GitError, mark_old  # starts git

    try:
        return outcome._replace(report=mark_old(outcome.report, options.new_since))
    except GitError as error:
        raise CliError(str(error)) from None


def _wanted(options: CheckOptions) -> Wanted:
    """Return what the reports ask for; statistics count fixes, and whoever fixes has to know them."""
    asked = [reports.REGISTRY[output.format].wanted for output in options.outputs]
    fixes = options.fixes or options.statistics or any(each.fixes for each in asked)
    return Wanted(fixes, any(each.identities for each in asked), any(each.text for each in asked))


def _progress(options: CheckOptions, files: int) -> "Progress | nullcontext[None]":
    if options.quiet or not sys.stderr.isatty():
        return nullcontext()
    from instancelint.cli.progress import Progress, on_terminal  # hooks and builds have no terminal

    return on_terminal(Progress, files)


def _check_stdin(options: CheckOptions, finder: SettingsFinder) -> int:
    if len(options.paths) > 1:
        raise CliError("'-' (standard input) cannot be combined with other paths")
    if options.new_since is not None:
        raise CliError("--new-since cannot be combined with standard input")
    outcome, fixes = _run_stdin(options, finder)
    if options.show_files:
        return _show_files(options, finder, outcome)
    failures = (*outcome.failures, *(fixes.failures if fixes else ()))
    return _finish(options, finder, outcome._replace(failures=failures), fixes)


def _run_stdin(options: CheckOptions, finder: SettingsFinder) -> "tuple[Run, FixRun | None]":
    name = options.stdin_filename or _STDIN_NAME
    settings = finder.above(name)
    spare_settings((output.file for output in options.outputs), finder, [name])
    spared = bool(settings.force_exclude and options.stdin_filename and is_excluded(name, settings))
    if spared and not options.fix:
        return Run(Report()), None
    if sys.stdin is None:  # what Python makes of a closed one
        raise CliError("standard input is closed; there is nothing to lint")
    data = sys.stdin.buffer.read(settings.limits.size + 1)
    if options.fixes:
        from instancelint.cli.check_fixes import fix_stdin, pass_on  # few runs fix anything

        return pass_on(options, data) if spared else fix_stdin(options, data, name, settings)
    return run_text(data, name, settings, _wanted(options)), None


def _finish(
    options: CheckOptions,
    finder: SettingsFinder,
    outcome: Run,
    fixes: "FixRun | None",
    found: Discovery | None = None,
) -> int:
    """Write errors and the report, and decide the exit code; `found` is None for standard input."""
    for failure in outcome.failures:
        fail(failure.text)
    nothing = found is not None and not (found.candidates or found.failures or found.excluded)
    if nothing:
        fail(f"no files to lint in {', '.join(map(safe, options.paths))}")
    if options.diff and fixes:
        from instancelint.cli.check_fixes import write_diff  # few runs fix anything

        write_diff(options, fixes)
        changes = FINDINGS if fixes.fixed and not options.exit_zero else OK
        return TROUBLE if outcome.failures else NOTHING if nothing else changes
    if nothing:
        outputs = tuple(output for output in options.outputs if not reports.REGISTRY[output.format].plain)
        options = options._replace(outputs=outputs)
    named = found.named if found else frozenset({options.stdin_filename or _STDIN_NAME})
    with until_closed():
        _write(options, outcome, named, fixes)
    report_rules(finder)
    is_lacking = report_skipped(options, finder, outcome.report, named)
    if not (options.quiet or options.skip_others):
        report_settings(finder)
    severities = ((finding.file, finding.severity) for finding in outcome.report.findings)
    code = code_of_check(
        severities, finder, errors=bool(outcome.failures), nothing=nothing, exit_zero=options.exit_zero
    )
    return FINDINGS if code == OK and is_lacking and not options.exit_zero else code


def _write(options: CheckOptions, outcome: Run, named: frozenset[str], fixes: "FixRun | None") -> None:
    shown = reports.Options(
        quiet=options.quiet,
        verbose=options.verbose,
        statistics=options.statistics,
        named=frozenset() if options.skip_others else named,
        fixed=fixes.fixed if fixes else None,
        unsafe=options.unsafe_fixes,
        suppressed=options.report_suppressed,
        errors=tuple(failure.text for failure in outcome.failures),
        most=options.max_findings,
    )
    beside = fixes is not None and STDIN in options.paths
    write(options.outputs, outcome.report, shown, color=options.color, beside=beside)


def _show_files(options: CheckOptions, finder: SettingsFinder, outcome: Run, found: Discovery | None = None) -> int:
    """Write why each file was linted, or why not, and return the exit code; `found` is None for standard input."""
    from instancelint.cli.output import writing  # as below
    from instancelint.cli.show_files import as_json, lines  # few runs ask for it

    failures = (*(found.failures if found else ()), *outcome.failures)
    for failure in failures:
        fail(failure.text)
    with until_closed(), writing(options.outputs[0].file) as stream:
        if options.outputs[0].format == "json":
            stream.write(as_json(outcome.report, found, finder.for_file) + "\n")
        else:
            stream.writelines(f"{line}\n" for line in lines(outcome.report, found, finder.for_file))
    nothing = found is not None and not (found.candidates or found.excluded)
    return code_of_check((), finder, errors=bool(failures), nothing=nothing, exit_zero=True)
