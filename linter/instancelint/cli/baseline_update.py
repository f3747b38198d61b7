"""Baselines brought up to date: new findings added, and entries removed that stand for nothing any more."""

from __future__ import annotations

import os
from collections.abc import Iterable

from instancelint.base.message import safe
from instancelint.base.relative import relative
from instancelint.cli.output import writing
from instancelint.cli.terminal import CliError
from instancelint.model.report import Report
from instancelint.reporters.shown import count
from instancelint.run.baseline import baseline_file
from instancelint.run.baseline.apply import Share
from instancelint.run.baseline.baseline_file import STALE, Baseline, BaselineEntry, read, render


def existing(path: str, *, update: bool, prune: bool) -> Baseline:
    """Read the baseline to change, an empty one where there is none; raises CliError for one that must not change."""
    shown = safe(relative(path))
    if not os.path.lexists(path):
        if prune:
            raise CliError(f"no baseline {shown} to prune")
        return Baseline(path)
    if not update and not prune:
        raise CliError(
            f"{shown} already exists; use --update to add new findings, or --prune to only remove fixed ones"
        )
    return read(path)


def write(part: Share, *, prune: bool) -> str:
    """Write the baseline of a part of a run; returns a sentence about what changed."""
    old = part.baseline.entries
    new = _pruned(part) if prune else _updated(part)
    name = safe(relative(part.baseline.path))
    if part.baseline.document is None and not new:
        return f"No findings; {name} was not written."
    _put(part.baseline, new)
    kept = len(set(old) & set(new))
    if part.baseline.document is None:
        return f"Wrote {count(len(new), 'finding')} to {name}."
    return f"Wrote {name}: {len(new) - kept} added, {len(old) - kept} removed, {kept} unchanged."


def _put(baseline: Baseline, entries: Iterable[BaselineEntry]) -> None:
    text = render(entries)
    if len(text.encode()) > baseline_file.LARGEST:
        raise CliError(baseline_file.too_large(relative(baseline.path)))
    if baseline.document is None or baseline.document.source.text != text:
        with writing(baseline.path) as stream:
            stream.write(text)


def _pruned(part: Share) -> list[BaselineEntry]:
    stale = set(part.matched.stale)
    return [entry for index, entry in enumerate(part.baseline.entries) if index not in stale]


def _updated(part: Share) -> list[BaselineEntry]:
    """Return what was found now, and what this run cannot speak about."""
    done = {*part.matched.stale, *(index for _, index in part.matched.known)}
    kept = [entry for index, entry in enumerate(part.baseline.entries) if index not in done]
    found = [
        part.baseline.entry(finding) for file in part.reports for finding in file.findings if not finding.suppressed_by
    ]
    return [*kept, *(entry for entry in found if entry is not None)]


def prune_stale(report: Report) -> int:
    """Remove from baselines what a report says is stale; returns how many entries those were."""
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
