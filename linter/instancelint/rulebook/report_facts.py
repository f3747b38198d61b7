"""What some formats of a report tell beside the findings: of the rules, and where its files are."""

from __future__ import annotations

import os
from collections.abc import Iterable

from instancelint.model.report import Report
from instancelint.reporters.formats import Options, OutputFormat


def gathered(formats: Iterable[OutputFormat], report: Report, options: Options) -> Options:
    """Add to the options of a report what its formats ask for."""
    formats = tuple(formats)
    if any(each.rules for each in formats):
        from instancelint.rulebook.rule_description import facts  # loads the rules that spoke

        options = options._replace(rules=facts({finding.name for finding in report}))
    if any(each.paths for each in formats):
        root = _root_of(os.getcwd())
        paths = _paths_from(root, _names(report))
        options = options._replace(root=root if paths else "", paths=paths)  # a service names no folder of its own
    return options


def _names(report: Report) -> set[str]:
    """Return the names of all files that a report may mention."""
    related = {related.file for finding in report for related in finding.related if related.file}
    return {file.name for file in report.files} | related


def _root_of(folder: str) -> str:
    """Return the nearest folder, from a folder upwards, that holds `.git`; the folder itself where none does."""
    start = os.path.realpath(folder)
    here = start
    while not os.path.exists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return start
        here = above
    return here


def _paths_from(root: str, names: Iterable[str]) -> dict[str, str]:
    """Return for each file its path from `root`, links resolved, with `/` between the parts; none for one outside."""
    found = {}
    for name in names:
        path = os.path.realpath(name)
        if os.path.exists(path) and path.startswith(os.path.join(root, "")):
            found[name] = os.path.relpath(path, root).replace(os.sep, "/")
    return found
