"""`instancelint baseline`."""

from __future__ import annotations

import os

import click

from instancelint.base.message import safe
from instancelint.cli.app import CONFIG_OPTION, ISOLATED_OPTION
from instancelint.cli.baseline_update import existing, write
from instancelint.cli.check_options import most_jobs
from instancelint.cli.exit_codes import NOTHING, OK, TROUBLE
from instancelint.cli.settings_lookup import settings_finder
from instancelint.cli.terminal import fail
from instancelint.config.find import SettingsFinder
from instancelint.config.settings import Overrides
from instancelint.model.report import FileReport
from instancelint.run.baseline.apply import share
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
        raise click.UsageError("--update and --prune exclude each other: --update removes what is gone as well")
    overrides = Overrides(baseline=baseline, no_baseline=True)
    finder = settings_finder(overrides, config, isolated=isolated)
    click.get_current_context().exit(_run(paths or (".",), finder, most_jobs(jobs or 0), update=update, prune=prune))


def _run(paths: tuple[str, ...], finder: SettingsFinder, jobs: int, *, update: bool, prune: bool) -> int:
    found = discover(paths, finder.for_folder)
    outcome = run(found.candidates, finder.for_file, jobs=jobs)
    failures = (*found.failures, *outcome.failures)
    for failure in failures:
        fail(failure.text)
    if failures:
        return TROUBLE  # half a run would make half a baseline
    if not found.candidates:
        fail(f"there are no files to lint in {', '.join(map(safe, paths))}")
        return NOTHING
    folders = [path for path in paths if os.path.isdir(path)]
    by_path: dict[str, list[FileReport]] = {}
    for file in outcome.report.files:
        by_path.setdefault(finder.above(file.name).baseline_path, []).append(file)
    shares = [
        share(existing(path, update=update, prune=prune), reports, finder.for_file, folders)
        for path, reports in by_path.items()
    ]
    for part in shares:
        click.echo(write(part, prune=prune))
    return OK
