"""A run that records what it finds in baselines."""

from __future__ import annotations

import os

import click

from instancelint.base.message import safe
from instancelint.cli.baseline_update import existing, write
from instancelint.cli.exit_codes import NOTHING, OK, TROUBLE
from instancelint.cli.terminal import fail
from instancelint.config.find import SettingsFinder
from instancelint.model.report import FileReport, Wanted
from instancelint.run.baseline.apply import share
from instancelint.run.discover import discover
from instancelint.run.runner import run


def record(paths: tuple[str, ...], finder: SettingsFinder, jobs: int, *, update: bool, prune: bool) -> int:
    """Record findings and return the exit code; raises CliError and ConfigError."""
    found = discover(paths, finder.for_folder)
    outcome = run(found.candidates, finder.for_file, jobs=jobs, wanted=Wanted(fixes=False, text=False))
    failures = (*found.failures, *outcome.failures)
    for failure in failures:
        fail(failure.text)
    if failures:
        return TROUBLE  # half a run would make half a baseline
    if not found.candidates:
        fail(f"no files to lint in {', '.join(map(safe, paths))}")
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
