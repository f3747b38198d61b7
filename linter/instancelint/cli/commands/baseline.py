"""`instancelint baseline`."""

from __future__ import annotations

import click

from instancelint.cli.app import CONFIG_OPTION, ISOLATED_OPTION
from instancelint.cli.help_layout import HelpCommand, options_of

_FILE = click.Path(dir_okay=False)

_baseline = options_of("Baseline")


@click.command(
    name="baseline",
    cls=HelpCommand,
    examples=(
        ("Record what is found now", "baseline payloads/"),
        ("Remove entries of findings that are fixed", "baseline --prune payloads/"),
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(readable=False))
@_baseline("--update", is_flag=True, help="Add new findings and remove fixed ones.")
@_baseline("--prune", is_flag=True, help="Only remove fixed findings.")
@_baseline("--baseline", metavar="FILE", type=_FILE, help="Write FILE instead of the one next to the config file.")
@CONFIG_OPTION
@ISOLATED_OPTION
@options_of("Limits")("--jobs", type=click.IntRange(1), metavar="N", help="Maximum number of processes.")
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
    Record current findings so that only new ones fail.

    Writes `.instancelint-baseline.json` next to the config file, or in the current folder. The file contains no
    secrets and is meant to be committed.
    """
    if update and prune:
        raise click.UsageError("--update and --prune cannot be combined; --update also removes fixed findings")
    from instancelint.cli.baseline_run import record  # as below: help needs none of these
    from instancelint.cli.check_options import most_jobs
    from instancelint.cli.settings_lookup import settings_finder
    from instancelint.config.settings import Overrides

    overrides = Overrides(baseline=baseline, no_baseline=True)
    finder = settings_finder(overrides, config, isolated=isolated)
    click.get_current_context().exit(record(paths or (".",), finder, most_jobs(jobs or 0), update=update, prune=prune))
