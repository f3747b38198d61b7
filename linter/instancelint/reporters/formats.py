"""
Output formats: one module each, with `render(report, stream, options)`.

A format is added by its module and one line in `REGISTRY`; the module is imported when it is asked for.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple, TextIO

from instancelint.model.report import Report, Wanted


class OutputFormat(NamedTuple):
    """
    A format: its name, which is that of its module too, and what it is for.

    `plain` formats are lines for people: `--statistics` replaces them, and nothing is written where there is nothing to
    lint. Every other format is a document that is always written. `rules` and `paths` ask for `Options.rules` and
    `Options.paths`, which take time to gather, and so does `wanted` for what findings and files bring: few formats show
    the text of a file.
    """

    name: str
    purpose: str
    plain: bool = False
    rules: bool = False
    paths: bool = False
    wanted: Wanted = Wanted(text=False)


REGISTRY: Mapping[str, OutputFormat] = {
    each.name: each
    for each in (
        OutputFormat("text", "excerpts of each file, for people", plain=True, wanted=Wanted(identities=False)),
        OutputFormat(
            "concise", "one line per finding", plain=True, wanted=Wanted(fixes=False, identities=False, text=False)
        ),
        OutputFormat("json", "all details, for programs", wanted=Wanted(identities=False, text=False)),
        OutputFormat("jsonl", "the same, one finding per line", wanted=Wanted(identities=False, text=False)),
        OutputFormat("sarif", "GitHub code scanning, editors and scanners' dashboards", rules=True, paths=True),
        OutputFormat("github", "annotations in GitHub Actions", paths=True),
        OutputFormat("gitlab", "GitLab Code Quality report", paths=True, wanted=Wanted(fixes=False, text=False)),
        OutputFormat("junit", "test report, for most build servers", paths=True),
        OutputFormat("checkstyle", "tools for Java builds", paths=True, wanted=Wanted(fixes=False, text=False)),
        OutputFormat("azure", "errors and warnings in Azure Pipelines", paths=True),
        OutputFormat("tap", "Test Anything Protocol", paths=True, wanted=Wanted(fixes=False, text=False)),
        OutputFormat("rdjson", "reviewdog", wanted=Wanted()),
        OutputFormat("html", "page for a browser, with filters", rules=True, wanted=Wanted()),
        OutputFormat("markdown", "summary for a build page or a pull request", paths=True),
    )
}

FORMATS = tuple(REGISTRY)
AUTO = "auto"
"""In place of a format, the one that suits where the report goes."""
STATISTICS = "json"
"""The document that `--statistics` writes as well."""


class RuleFacts(NamedTuple):
    """
    What a report may tell of a rule, as plain data; all texts are the linter's own.

    `severity` is the one it has by default ("error", "warning" or "info"), `summary` one sentence, `explanation` says
    why it matters, `text` is all there is to know in plain text and `page` the same in Markdown. `precision` is
    "very-high", "high" or "medium". `security` is how grave its findings are from "0.1" to "10.0", and empty for a rule
    that is not about security.
    """

    code: str
    name: str
    severity: str
    summary: str
    explanation: str
    text: str
    page: str
    url: str
    tags: tuple[str, ...]
    precision: str
    security: str = ""


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
    module = name
    if options.statistics and REGISTRY[name].plain:
        module = "statistics"
    elif options.statistics and name == STATISTICS:
        module = "statistics_json"
    import_module(f"instancelint.reporters.{module}").render(report, stream, options)
