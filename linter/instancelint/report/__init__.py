"""Output formats: one module each, with `render(report, stream, options)`."""

from __future__ import annotations

from typing import NamedTuple, TextIO

from instancelint.finding import Report
from instancelint.report.place import count

__all__ = ["FORMATS", "Options", "count", "render"]

FORMATS = ("text", "concise", "json")


class Options(NamedTuple):
    """
    How a report is shown.

    `named` are the files that a person named, `statistics` asks for counts in place of findings, and `verbose` for the
    address of each rule's page. `fixed` is how many findings were fixed before, None where nothing was to be fixed, and
    `unsafe` tells whether unsafe fixes are wanted. `suppressed` asks for suppressed findings too; the JSON report
    always holds them.
    """

    color: bool = False
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False
    named: frozenset[str] = frozenset()
    fixed: int | None = None
    unsafe: bool = False
    suppressed: bool = False


def render(name: str, report: Report, stream: TextIO, options: Options | None = None) -> None:
    """Write a report in the format `name`, one of `FORMATS`."""
    options = options or Options()
    if name == "json":
        from instancelint.report import json  # only the format that is asked for is loaded

        json.render(report, stream, options)
    elif options.statistics:
        from instancelint.report import statistics

        statistics.render(report, stream, options)
    elif name == "concise":
        from instancelint.report import concise

        concise.render(report, stream, options)
    else:
        from instancelint.report import text

        text.render(report, stream, options)
