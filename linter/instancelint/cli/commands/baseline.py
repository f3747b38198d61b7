"""`instancelint baseline`."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

from instancelint.base.message import safe
from instancelint.cli.check_run import NOTHING, TROUBLE, most_jobs
from instancelint.cli.common_options import CONFIG_OPTION, ISOLATED_OPTION
from instancelint.cli.output import writing
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import CliError, fail
from instancelint.config.find import SettingsFinder
from instancelint.config.overrides import Overrides
from instancelint.model.report import FileReport, Report
from instancelint.reporters.finding_place import count
from instancelint.run.baseline.apply import Share, share
from instancelint.run.baseline.baseline_file import STALE, Baseline, Entry, read, render
from instancelint.run.discover import discover
from instancelint.run.runner import run

_FILE = click.Path(dir_okay=False)


@click.command(name="baseline")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--update", is_flag=True, help="Add what is new, and remove what is gone.")
@click.option("--prune", is_flag=True, help="Only remove what is gone.")
@click.option("--baseline", metavar="FILE", type=_FILE, help="Write this file, not the one beside the config file.")
@CONFIG_OPTION
@ISOLATED_OPTION
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Most processes to use.")
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    paths: tuple[str, ...],
    update: bool,
    prune: bool,
    baseline: str | None,
    config: tuple[str, ...],
    isolated: bool,
    jobs: int | None,
) -> None:
    """
    Write down what is found in files and folders, so that only what is new fails a check.

    The file is `.instancelint-baseline.json` beside the config file, or in the current folder. It holds no secrets, and
    is meant to be committed.
    """
    if update and prune:
        message = "--update and --prune exclude each other: --update removes what is gone as well"
        raise click.UsageError(message)
    overrides = Overrides(baseline=baseline, no_baseline=True)
    finder = settings_finder(overrides, config, isolated=isolated)
    click.get_current_context().exit(_run(paths or (".",), finder, most_jobs(jobs or 0), update=update, prune=prune))


def _run(paths: tuple[str, ...], finder: SettingsFinder, jobs: int, *, update: bool, prune: bool) -> int:
    found = discover(paths, finder.for_folder)
    outcome = run(found.candidates, finder.for_file, jobs=jobs)
    errors = (*found.errors, *outcome.errors)
    for error in errors:
        fail(error)
    if errors:
        return TROUBLE  # half a run would make half a baseline
    if not found.candidates:
        fail(f"there are no files to lint in {', '.join(map(safe, paths))}")
        return NOTHING
    folders = [path for path in paths if os.path.isdir(path)]
    by_path: dict[str, list[FileReport]] = {}
    for file in outcome.report.files:
        by_path.setdefault(finder.for_file(file.name).baseline_path, []).append(file)
    shares = [
        share(_existing(path, update=update, prune=prune), reports, finder.for_file, folders)
        for path, reports in by_path.items()
    ]
    for part in shares:
        _write(part, prune=prune)
    return 0


def _existing(path: str, *, update: bool, prune: bool) -> Baseline:
    shown = safe(os.path.relpath(path))
    if not os.path.lexists(path):
        if prune:
            message = f"there is no baseline {shown} to remove anything from"
            raise CliError(message)
        return Baseline(path)
    if not update and not prune:
        message = f"{shown} exists: --update adds what is new to it, --prune removes what is gone"
        raise CliError(message)
    return read(path)


def _write(part: Share, *, prune: bool) -> None:
    old = part.baseline.entries
    new = _pruned(part) if prune else _updated(part)
    name = safe(os.path.relpath(part.baseline.path))
    if part.baseline.document is None and not new:
        click.echo(f"Nothing was found, so there is nothing to write to {name}.")
        return
    _put(part.baseline, new)
    kept = len(set(old) & set(new))
    if part.baseline.document is None:
        click.echo(f"Wrote {count(len(new), 'finding')} to {name}.")
    else:
        click.echo(f"Wrote {name}: {len(new) - kept} added, {len(old) - kept} removed, {kept} as before.")


def _put(baseline: Baseline, entries: Iterable[Entry]) -> None:
    text = render(entries)
    if baseline.document is None or baseline.document.source.text != text:
        with writing(baseline.path) as stream:
            stream.write(text)


def _pruned(part: Share) -> list[Entry]:
    stale = set(part.matched.stale)
    return [entry for index, entry in enumerate(part.baseline.entries) if index not in stale]


def _updated(part: Share) -> list[Entry]:
    """Give what was found now, and what this run cannot speak about."""
    done = {*part.matched.stale, *(index for _, index in part.matched.known)}
    kept = [entry for index, entry in enumerate(part.baseline.entries) if index not in done]
    found = [
        part.baseline.entry(finding) for file in part.reports for finding in file.findings if not finding.suppressed_by
    ]
    return [*kept, *(entry for entry in found if entry is not None)]


def prune_stale(report: Report) -> int:
    """Remove from baselines what a report says is stale; gives how many entries those were."""
    removed = 0
    for file in report.files:
        stale = {finding.path[1] for finding in file.findings if finding.name == STALE and not finding.suppressed_by}
        if not file.aside or not stale or file.source is None:
            continue
        baseline = read(os.path.abspath(file.name))
        if baseline.document is not None and baseline.document.source.text == file.source.text:
            _put(baseline, [entry for index, entry in enumerate(baseline.entries) if index not in stale])
            removed += len(stale)
    return removed
