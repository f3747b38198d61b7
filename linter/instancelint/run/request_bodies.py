"""Payloads in files of their own that a request names, as in `curl -d @instance.json`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from instancelint.base.file_kinds import NOT_A_PAYLOAD
from instancelint.base.inside import is_inside
from instancelint.model.report import FileReport
from instancelint.model.terms import Kind


def bodies_to_lint(reports: Iterable[FileReport], *, follow: bool) -> dict[str, Kind]:
    """
    Return the files that requests send and that were not linted as payloads yet, each with its kind.

    Those among the inputs did not look like payloads; with `follow`, those beside the inputs count as well. A name is
    looked for beside the file that holds the request, then in the current folder; what lies outside both is not read.
    """
    known = {os.path.realpath(report.name): report for report in reports}
    found: dict[str, Kind] = {}
    for report in known.values():
        for body in report.bodies:
            name = next(filter(os.path.isfile, _places(report.name, body.name)), None)
            if name is None:
                continue
            other = known.get(os.path.realpath(name))
            if (
                other is None
                and follow
                and is_inside(name, os.path.dirname(os.path.realpath(report.name)), os.getcwd())
            ):
                found.setdefault(name, body.kind)
            elif other is not None and other.skipped == NOT_A_PAYLOAD:
                found.setdefault(other.name, body.kind)
    return found


def _places(request: str, name: str) -> Iterator[str]:
    yield os.path.normpath(os.path.join(os.path.dirname(request), name))
    yield os.path.normpath(name)
