"""A check of records: which options go with it, where its findings go, and its exit code."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, nullcontext

from instancelint.base.extras import MissingExtraError
from instancelint.base.message import safe
from instancelint.base.read_file import reason
from instancelint.base.write_file import remove_left_over
from instancelint.cli.check_options import CheckOptions, most_jobs
from instancelint.cli.destinations import OUTPUT_FORMAT, Output, spare_inputs, spare_settings
from instancelint.cli.exit_codes import code_of_check
from instancelint.cli.progress import RowProgress, on_terminal
from instancelint.cli.terminal import CliError, fail, silence
from instancelint.config.find import SettingsFinder
from instancelint.config.settings import ConfigError, Settings
from instancelint.domain.definitions import DefinitionError
from instancelint.model.terms import Severity
from instancelint.reporters.formats import AUTO
from instancelint.reporters.shown import count
from instancelint.reporters.summary import severities
from instancelint.run.discover import Candidate, Discovery, discover
from instancelint.run.rows.arrow_batches import load_pyarrow
from instancelint.run.rows.checkpoint import Checkpoint, CheckpointError
from instancelint.run.rows.findings_file import write_lines, write_parquet
from instancelint.run.rows.piece_work import PiecePlan
from instancelint.run.rows.pieces import PARQUET, Columns, is_records
from instancelint.run.rows.record import RecordLinter, for_records
from instancelint.run.rows.row_run import BulkRun, Totals

_ASIDE = "instancelint"
_LINES, _TABLE, _TEXT = "jsonl", "parquet", ("text", "concise")
_REFUSED = {
    "fix": "--fix",
    "diff": "--diff",
    "statistics": "--statistics",
    "show_files": "--show-files",
    "new_since": "--new-since",
    "follow": "--follow",
    "report_suppressed": "--report-suppressed",
    "max_findings": "--max-findings",
}


def check_records(options: CheckOptions, finder: SettingsFinder) -> int:
    """Lint records, write what was found, and decide the exit code; raises CliError and ConfigError."""
    output = _output(options)
    _refuse(options, output)
    found = discover(options.paths, lambda folder: _with_tables(finder.for_folder(folder)))
    spare_inputs((output, Output("", options.checkpoint)), found.candidates)
    written = (output.file, options.checkpoint)
    spare_settings(written, finder, [candidate.name for candidate in found.candidates])
    candidates = [candidate for candidate in found.candidates if is_records(candidate.name)]
    errors = [*(failure.text for failure in found.failures), *_not_records(found)]
    plans = [_plan(candidate, options, finder, is_text=output.format in _TEXT) for candidate in candidates]
    _prepare(plans, output)
    with _results(options, output) as checkpoint:
        totals = _run(options, plans, checkpoint)
    for error in (*errors, *totals.errors):
        fail(error)
    if not candidates and not errors:
        fail(f"no files with rows in {', '.join(map(safe, options.paths))}")
    _summary(options, output, totals)
    return code_of_check(
        _severities(totals),
        finder,
        errors=bool(errors or totals.errors),
        nothing=not candidates,
        exit_zero=options.exit_zero,
    )


def _output(options: CheckOptions) -> Output:
    if len(options.outputs) > 1:
        raise CliError("rows are reported once; use one --output-format and one -o")
    (output,) = options.outputs
    name = output.format
    if name == AUTO:
        named = os.environ.get(OUTPUT_FORMAT)
        name = named if named in {_LINES, *_TEXT} else "concise"
        if output.file is not None:
            name = _TABLE if output.file.endswith(PARQUET) else _LINES
    if name not in {_LINES, _TABLE, *_TEXT}:
        raise CliError(f"invalid format {name!r} for rows (choose concise, jsonl or parquet)")
    return Output(name, output.file)


def _refuse(options: CheckOptions, output: Output) -> None:
    """Raise CliError for options that do not go with records, or not with each other."""
    given = (option for name, option in _REFUSED.items() if getattr(options, name) not in {False, None})
    same = options.checkpoint and output.file and os.path.realpath(options.checkpoint) == os.path.realpath(output.file)
    needs_column = options.id_column is not None and options.column is None and any(map(_is_table, options.paths))
    refusals = {
        **{f"{option} cannot be combined with rows": True for option in given},
        "--baseline cannot be combined with rows": options.overrides.baseline,
        "rows cannot be read from standard input; name a file": "-" in options.paths,
        "--output-format parquet requires -o FILE": output.file is None and output.format == _TABLE,
        "--checkpoint requires -o FILE with --output-format jsonl or parquet": options.checkpoint
        and (output.file is None or output.format in _TEXT),
        "--checkpoint and -o must be different files": same,
        "--id-column requires --column for tables": needs_column,
    }
    for message, refused in refusals.items():
        if refused:
            raise CliError(message)


def _is_table(path: str) -> bool:
    return path.lower().endswith(PARQUET)


def _with_tables(settings: Settings) -> Settings:
    """Let folders be searched for tables, too."""
    return settings._replace(include=(*settings.include, f"*{PARQUET}"))


def _not_records(found: Discovery) -> Iterator[str]:
    for candidate in found.candidates:
        if candidate.explicit and not is_records(candidate.name):
            yield f"cannot read {safe(candidate.name)}: it contains no rows; rows are JSON Lines or Parquet"


def _plan(candidate: Candidate, options: CheckOptions, finder: SettingsFinder, *, is_text: bool) -> PiecePlan:
    columns = Columns(options.column, options.id_column)
    settings = for_records(finder.above(candidate.name), candidate.name, declared=options.column is not None)
    return PiecePlan(candidate.name, columns, settings, is_text)


def _prepare(plans: list[PiecePlan], output: Output) -> None:
    """Find out what is wrong before a run of hours begins."""
    try:
        if output.format == _TABLE or any(_is_table(plan.name) for plan in plans):
            load_pyarrow()
        for settings in {repr(plan.settings): plan.settings for plan in plans}.values():
            RecordLinter(settings).prepare()
    except MissingExtraError as error:
        raise CliError(str(error)) from None
    except DefinitionError as error:
        raise ConfigError(str(error)) from None


@contextmanager
def _results(options: CheckOptions, output: Output) -> Iterator[Checkpoint | None]:
    """Yield what takes the findings, and bring them to their file when all is done; raises CliError."""
    if output.file is None:
        yield None
        return
    target = os.path.realpath(output.file)
    is_beside = not options.checkpoint and (os.path.isfile(target) or not os.path.exists(target))
    folder = os.path.dirname(target) if is_beside else tempfile.gettempdir()
    if is_beside:
        remove_left_over(folder, _ASIDE)
    try:
        with tempfile.TemporaryDirectory(prefix=f".{_ASIDE}.{os.getpid()}.", suffix=".tmp", dir=folder) as aside:
            checkpoint = Checkpoint(
                options.checkpoint or os.path.join(aside, "findings"), kept=bool(options.checkpoint)
            )
            try:
                yield checkpoint
                write = write_parquet if output.format == _TABLE else write_lines
                write(output.file, checkpoint.findings())
            finally:
                checkpoint.close()
    except CheckpointError as error:
        raise CliError(str(error)) from None
    except OSError as error:
        raise CliError(f"cannot write {safe(output.file)}: {reason(error)}") from None


def _run(options: CheckOptions, plans: list[PiecePlan], checkpoint: Checkpoint | None) -> Totals:
    run = BulkRun(jobs=most_jobs(options.jobs), write=_to_stdout, note=fail, checkpoint=checkpoint)
    try:
        with nullcontext() if options.quiet else on_terminal(RowProgress, 0) as progress:
            return run.lint(plans, progress.rows if progress else None)
    except BrokenProcessPool:
        raise CliError("a worker process ended unexpectedly; try --jobs 1") from None
    except BrokenPipeError:
        silence()
        return run.totals
    except (KeyboardInterrupt, SystemExit):
        if options.checkpoint:
            fail("stopped; run the same command to resume")
        raise


def _to_stdout(lines: bytes) -> None:
    sys.stdout.write(lines.decode())


def _summary(options: CheckOptions, output: Output, totals: Totals) -> None:
    if options.quiet or not totals.files:
        return
    found = severities({severity: totals.count(severity.value) for severity in Severity})
    sentence = f"Found {found}" if found else "No problems"
    sentence += f" in {count(totals.records, 'row')} ({count(totals.files, 'file')})."
    stream = sys.stdout if output.format in _TEXT and output.file is None else sys.stderr
    stream.write(f"{sentence}\n")


def _severities(totals: Totals) -> Iterator[tuple[str, Severity]]:
    for name, counts in totals.counts.items():
        yield from ((name, severity) for severity, number in zip(Severity, counts, strict=True) if number)
