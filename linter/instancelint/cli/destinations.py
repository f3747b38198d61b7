"""The reports that a check writes, with the format and the destination of each."""

import os
import re
import sys
from collections.abc import Iterable
from contextlib import nullcontext
from typing import NamedTuple, TextIO

from instancelint.base.file_kinds import looks_relevant
from instancelint.base.message import safe
from instancelint.cli.terminal import CliError, columns, use_color, use_links
from instancelint.config.find import SettingsFinder
from instancelint.model.report import Report
from instancelint.reporters import formats as reports
from instancelint.reporters.formats import AUTO
from instancelint.run.discover import Candidate

OUTPUT_FORMAT = "INSTANCELINT_OUTPUT_FORMAT"
STDOUT = "-"

_FORMAT, _FILE = "output_format", "output_file"
_HEAD = 8192
_OWN = (
    rb'"name": "instancelint"|<!-- instancelint -->'
    rb'|\{"(?:code": "[A-Z]+[0-9]+", "name"|check_name": "[A-Z]+[0-9]+", "description")'
)
"""A pattern of the beginning of a report of ours, in whichever format."""


class Output(NamedTuple):
    """A report to write: its format, `auto` for the one that suits, and its file, None for standard output."""

    format: str = AUTO
    file: str | None = None


def pair(order: Iterable[str], formats: Iterable[str], files: Iterable[str]) -> tuple[Output, ...]:
    """
    Pair each format with its file: the one that follows it, or else the one before it.

    `order` names the options `output_format` and `output_file` as they stand on the command line. Raises ValueError,
    whose text says which file has no format of its own, or what would be written to one place.
    """
    names, targets = iter(formats), iter(files)
    pairs: list[tuple[str | None, str | None]] = []
    for option in order:
        if option == _FORMAT and pairs and pairs[-1][0] is None:
            pairs[-1] = (next(names), pairs[-1][1])
        elif option == _FORMAT:
            pairs.append((next(names), None))
        elif option == _FILE and pairs and pairs[-1][1] is None:
            pairs[-1] = (pairs[-1][0], next(targets))
        elif option == _FILE:
            pairs.append((None, next(targets)))
    for name, target in pairs if len(pairs) > 1 else ():
        if name is None:
            raise ValueError(f"-o {safe(target or '')} has no format; put --output-format before each -o")
    outputs = tuple(Output(name or AUTO, None if target == STDOUT else target) for name, target in pairs)
    _refuse_same_place(outputs)
    return outputs or (Output(),)


def _refuse_same_place(outputs: tuple[Output, ...]) -> None:
    seen: dict[str, Output] = {}
    for output in outputs:
        place = os.path.realpath("/dev/stdout" if output.file is None else output.file)
        if place in seen:
            where = "standard output" if output.file is None else safe(output.file)
            formats = f"{seen[place].format} and {output.format}"
            raise ValueError(f"both {formats} would be written to {where}; give each its own -o FILE")
        seen[place] = output


def resolve(outputs: tuple[Output, ...], stream: TextIO, *, plain: bool = False) -> tuple[Output, ...]:
    """
    Put a format in place of `auto`; `plain` asks for one that is lines for people.

    Raises CliError when the environment names a format that there is none of.
    """
    return tuple(
        output._replace(format=_suitable(output, stream, plain=plain)) if output.format == AUTO else output
        for output in outputs
    )


def _suitable(output: Output, stream: TextIO, *, plain: bool) -> str:
    named = os.environ.get(OUTPUT_FORMAT) or AUTO
    if named != AUTO and named not in reports.REGISTRY:
        from instancelint.base.suggest import did_you_mean  # few names are misspelt

        raise CliError(f"invalid value {named!r} for {OUTPUT_FORMAT}{did_you_mean(named, (AUTO, *reports.FORMATS))}")
    if named != AUTO and (reports.REGISTRY[named].plain or not plain):
        return named
    environ = os.environ
    if output.file is None and environ.get("GITHUB_ACTIONS") and environ.get("GITHUB_WORKFLOW") and not plain:
        return "github"
    return "text" if output.file or environ.get("PRE_COMMIT") or stream.isatty() else "concise"


def spare_inputs(outputs: tuple[Output, ...], candidates: list[Candidate]) -> None:
    """
    Keep output files from being written over payloads, and earlier reports from being linted.

    Raises CliError when an output file is one of the files to lint.
    """
    targets = {_identity(output.file): output.file for output in outputs if output.file and os.path.exists(output.file)}
    if not targets:
        return
    for candidate in list(candidates):
        target = _identity(candidate.name)
        if target not in targets:
            continue
        if candidate.explicit or _is_payload(candidate.name):
            raise CliError(f"the output file {safe(targets[target])} is one of the files to lint; choose another")
        candidates.remove(candidate)


def _identity(path: str) -> object:
    """Return what is equal for two names of one file, also where `A.json` and `a.json` are the same."""
    try:
        status = os.stat(path)
    except OSError:
        return os.path.realpath(path)
    return (status.st_dev, status.st_ino)


def spare_settings(outputs: Iterable[str | None], finder: SettingsFinder, names: Iterable[str]) -> None:
    """
    Keep output files from being written over what holds for the files of some names: config files and baselines.

    Raises CliError.
    """
    targets = {_identity(output): output for output in outputs if output and os.path.exists(output)}
    if not targets:
        return
    settings = {finder.above(name) for name in names}
    what = dict.fromkeys(map(_identity, finder.files), "a config file of this run")
    what |= {_identity(each.baseline_file): "the baseline" for each in settings if each.baseline_file}
    for target, written in targets.items():
        if target in what:
            raise CliError(f"the output file {safe(written)} is {what[target]}; choose another")


def _is_payload(path: str) -> bool:
    """Check whether a file looks like it holds payloads and is no report of ours, which a new one may replace."""
    with open(path, "rb") as file:
        data = file.read()
    return looks_relevant(data, path) and not re.search(_OWN, data[:_HEAD])


def write(outputs: tuple[Output, ...], report: Report, shown: reports.Options, *, color: str, beside: bool) -> None:
    """Write every report; what would go to standard output goes `beside` it, to standard error, on request."""
    from instancelint.cli.output import writing  # a failed run writes nothing

    formats = [reports.REGISTRY[output.format] for output in outputs]
    if any(each.rules or each.paths for each in formats):
        from instancelint.rulebook.report_facts import gathered  # few formats ask for more than the findings

        shown = gathered(formats, report, shown)
    for output in outputs:
        aside = beside and output.file is None
        is_document = not reports.REGISTRY[output.format].plain
        with nullcontext(sys.stderr) if aside else writing(output.file, is_document=is_document) as stream:
            here = shown._replace(color=use_color(color, stream), width=columns(stream), links=use_links(color, stream))
            reports.render(output.format, report, stream, here)
