"""
Output formats: one module each, with `render(report, stream, options)`.

A format is added by its module and one line in `REGISTRY`; the module is imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple, TextIO

from instancelint.finding import Report
from instancelint.report.place import count

__all__ = ["FORMATS", "REGISTRY", "Format", "Options", "RuleFacts", "count", "render"]


class Format(NamedTuple):
    """
    A format: its name, which is that of its module too, and what it is for.

    `plain` formats are lines for people: `--statistics` replaces them, and nothing is written where there is nothing to
    lint. Every other format is a document that is always written. `rules` and `paths` ask for `Options.rules` and
    `Options.paths`, which take time to gather.
    """

    name: str
    purpose: str
    plain: bool = False
    rules: bool = False
    paths: bool = False


REGISTRY: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("text", "a piece of each file, for people", plain=True),
        Format("concise", "one line per finding", plain=True),
        Format("json", "all there is to know, for programs"),
    )
}

FORMATS = tuple(REGISTRY)


class RuleFacts(NamedTuple):
    """
    What a report may tell of a rule, as plain data; all texts are the linter's own.

    `summary` is one sentence, `explanation` says why, `page` is the rule's page in Markdown, and `severity` the one it
    has by default ("error", "warning" or "info").
    """

    code: str
    name: str
    group: str
    severity: str
    summary: str
    explanation: str
    page: str
    url: str


class Options(NamedTuple):
    """
    How a report is shown.

    `named` are the files that a person named, `statistics` asks for counts in place of findings, and `verbose` for the
    address of each rule's page. `fixed` is how many findings were fixed before, None where nothing was to be fixed, and
    `unsafe` tells whether unsafe fixes are wanted. `suppressed` asks for suppressed findings too; the JSON and SARIF
    reports always hold them. `errors` are sentences about what could not be linted.

    `rules` are facts about the rules that spoke, by name. `paths` gives for names of files their path from `root`, the
    folder of the repository (absolute), with `/` between the parts; files outside of it are not among them.

    `most` is how many findings reports for people show, None for all; machine formats hold all of them. `width` is the
    number of columns of the terminal that a report goes to, 0 where it goes elsewhere; `links` tells whether that
    terminal knows hyperlinks.
    """

    color: bool = False
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False
    named: frozenset[str] = frozenset()
    fixed: int | None = None
    unsafe: bool = False
    suppressed: bool = False
    errors: tuple[str, ...] = ()
    rules: Mapping[str, RuleFacts] = {}
    paths: Mapping[str, str] = {}
    root: str = ""
    most: int | None = None
    width: int = 0
    links: bool = False


def render(name: str, report: Report, stream: TextIO, options: Options | None = None) -> None:
    """Write a report in the format `name`, one of `FORMATS`."""
    options = options or Options()
    module = "statistics" if options.statistics and REGISTRY[name].plain else name
    import_module(f"instancelint.report.{module}").render(report, stream, options)
