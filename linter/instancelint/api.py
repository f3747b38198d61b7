"""
The library: lint payloads that are built in memory, texts, and files.

    from instancelint import lint_payload
    lint_payload({"element": {"key": "box"}, "configuration": {}}).raise_for_findings()

All functions are thread-safe. They do not print, keep state or read settings from the environment; only `lint_paths`
reads config files. Each function takes `settings`, and the keyword arguments of `Choices`, which override them.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import UnionType
from typing import NamedTuple, TypeAlias, Unpack

from instancelint.base.file_kinds import LINES, container_of, suffix_of
from instancelint.base.message import safe
from instancelint.config.choices import Choices, chosen, overrides
from instancelint.config.container_plugins import container_for
from instancelint.config.settings import Settings
from instancelint.lint.cross_file import compare_files
from instancelint.lint.lint_input import DataInput, Input, content_input
from instancelint.lint.linter import Linter
from instancelint.lint.plain_data import plain
from instancelint.model.finding import Finding
from instancelint.model.report import Report

PathLike: TypeAlias = str | os.PathLike[str]

_SAMPLE = """{"element": {"key": "box"}, "name": " ", "configuration": {"event.notification.enabled": "true"
"event.notification.callback.url": "https//localhost", "event.poller.configuration": {"files": {"url":
"/hubs/documents/files?where=lastModified>'${gmtDate:yyyy-mm-dd}'"}}}}"""
"""A payload with mistakes of several kinds."""

_JSON = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*[{\[]\s*(?:[\"{}\[\]]|//|/\*|$)"
"""A pattern of how a text begins that is JSON and not YAML, of which it could be as well."""


class InputError(Exception):
    """Raised for files that cannot be linted; the text names each, and `report` has the findings in the others."""

    def __init__(self, errors: Sequence[str], report: Report) -> None:
        self.errors = tuple(errors)
        self.report = report
        super().__init__("\n".join(errors))


def lint_payload(
    payload: Mapping[str, object],
    *,
    name: str = "<payload>",
    settings: Settings | None = None,
    **choices: Unpack[Choices],
) -> Report:
    """
    Lint one payload built in memory; findings have pointers into it, but no places in a text.

    Its kind is derived from its shape, unless `kind` sets it. Raises TypeError for values that JSON cannot represent,
    such as a date or a key that is not a string, and ValueError for data that is nested too deeply or contains itself.
    """
    own = chosen(settings, choices).for_file(name)
    return _lint(DataInput(name, own, plain(payload, own.settings.limits)))


def lint_text(
    text: str | bytes,
    name: str | None = None,
    *,
    settings: Settings | None = None,
    is_payload: bool = True,
    **choices: Unpack[Choices],
) -> Report:
    """
    Lint text that contains one or more payloads.

    The suffix of `name` decides the notation: `.json`, `.jsonc`, `.json5`, `.yaml`, `.yml`. Without a name, text that
    begins like JSON is JSON, and any other text is YAML. The text counts as a payload, whatever it looks like; only
    pages, scripts and JSON Lines are searched for payloads. With `is_payload=False`, any text is searched like a file,
    and text without a payload gives an empty report. Raises InputError for compressed lines that cannot be unpacked.
    """
    _demand_text(text, str | bytes)
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return _lint(_text_input(data, name, chosen(settings, choices), is_payload=is_payload))


def _demand_text(text: object, kinds: type | UnionType) -> None:
    if not isinstance(text, kinds):
        hint = "; decode it first" if isinstance(text, bytes) else "; use lint_payload for data"
        raise TypeError(f"text must be a string, not {type(text).__name__}{hint}")


def _text_input(data: bytes, name: str | None, settings: Settings, *, is_payload: bool) -> Input:
    """Return the content of a file that has a name or none."""
    if name is None:
        name = "<text>.json" if re.match(_JSON, data.replace(b"\0", b"")) else "<text>.yaml"
    own = settings.for_file(name)
    holds_others = container_of(name) or suffix_of(name) in LINES or container_for(name, own.settings)
    if is_payload and not holds_others:
        own = own._replace(is_payload=True)
    return content_input(name, own, data)


def _lint(given: Input) -> Report:
    """Lint one input by itself, and mark what a baseline lists, where the settings name one."""
    own = given.settings
    linter = _linter(own.settings)
    try:
        report = compare_files([linter.lint(given)], lambda _: (linter, given))
    except OSError as error:  # compressed lines are unpacked on the way
        raise InputError([f"cannot read {safe(given.name)}: {error}"], Report()) from None
    if own.settings.baseline is not None and own.settings.use_baseline:
        from instancelint.run.baseline.apply import mark_known  # few texts have a baseline

        report = mark_known(report, lambda _: own)
    return _placed(report)


_cached_linter = lru_cache(maxsize=16)(Linter)
"""Services lint under few settings, and working out which rules these switch on takes longer than a clean payload."""


def _linter(settings: Settings) -> Linter:
    """Return a linter; one that loads definitions or plug-ins is made anew, as these may have changed."""
    return Linter(settings) if settings.elements or settings.plugins else _cached_linter(settings)


def _placed(report: Report) -> Report:
    """Give each finding the text it is in, so that it knows its line and column."""
    return Report(
        tuple(
            file._replace(findings=tuple(each._replace(source=file.source) for each in file.findings))
            if file.findings and file.source
            else file
            for file in report.files
        )
    )


def _rendered(report: Report, output_format: str) -> str:
    """Return a report in a format; see `Report.render`."""
    from instancelint.reporters import formats  # only those who show a report need it
    from instancelint.rulebook.report_facts import gathered

    if output_format not in formats.REGISTRY:
        raise ValueError(f"invalid format {output_format!r}; valid formats are {', '.join(formats.FORMATS)}")

    stream = io.StringIO()
    formats.render(
        output_format, report, stream, gathered([formats.REGISTRY[output_format]], report, formats.Options())
    )
    return stream.getvalue()


def _in_notebook(report: Report) -> str:
    from instancelint.reporters.notebook import notebook  # only those who show a report need it

    return notebook(report)


Report.renderer = staticmethod(_rendered)
Report.notebook = staticmethod(_in_notebook)


class FixedText(NamedTuple):
    """
    Text after fixing.

    `report` has the remaining findings, `fixed` those that were fixed, and `rejected` those whose fix was rolled back,
    each with a short reason.
    """

    text: str
    report: Report
    fixed: tuple[Finding, ...] = ()
    rejected: tuple[tuple[Finding, str], ...] = ()


def fix_text(
    text: str,
    name: str | None = None,
    *,
    unsafe: bool = False,
    settings: Settings | None = None,
    is_payload: bool = True,
    **choices: Unpack[Choices],
) -> FixedText:
    """
    Fix text, and verify that nothing else has changed; `name` and `is_payload` are those of `lint_text`.

    Only safe fixes are applied; with `unsafe`, also fixes that change what the platform receives. The rest of the text
    is left unchanged, character for character.
    """
    from instancelint.fix.content import fix_content
    from instancelint.fix.rounds import place_of  # only those who fix need it

    _demand_text(text, str)
    before = text.encode("utf-8", "surrogatepass")
    given = _text_input(before, name, chosen(settings, choices), is_payload=is_payload)
    own, name = given.settings, given.name
    report = _lint(given)
    if len(before) > own.settings.limits.size or not any(finding.fix for finding in report.findings):
        return FixedText(text, report)
    spared = {place_of(finding) for finding in report if finding.suppressed_by is not None}
    done = fix_content(given, before, _linter(own.settings), unsafe=unsafe, spared=spared)
    if done.data == before:
        return FixedText(text, report, (), done.rejected)
    left = _lint(content_input(name, own, done.data))
    return FixedText(done.data.decode(), left, done.applied, done.rejected)


def lint_paths(
    paths: PathLike | Iterable[PathLike],
    *,
    settings: Settings | None = None,
    baseline: PathLike | None = None,
    jobs: int = 1,
    **choices: Unpack[Choices],
) -> Report:
    """
    Lint files and folders as the command line does: folders are searched, and each file's config file applies.

    With `settings`, no config file is read; keyword arguments override config files. `baseline` names a file of known
    findings other than the one next to the config file; known findings are marked and not counted. Raises InputError
    for paths that cannot be read, and ConfigError for an invalid config file or baseline. With `jobs` above 1, worker
    processes may be used.
    """
    from instancelint.config.find import SettingsFinder  # payloads and texts need none of this
    from instancelint.run.discover import discover
    from instancelint.run.runner import run

    several = _listed(paths)
    known = os.path.abspath(baseline) if baseline is not None else None
    if settings and known:
        settings = settings._replace(baseline=known)
    own = None if settings is None else chosen(settings, choices)
    finder = SettingsFinder(overrides(choices)._replace(baseline=known), settings=own)
    found = discover(several, finder.for_folder)
    folders = [path for path in several if os.path.isdir(path)]
    outcome = run(found.candidates, finder.for_file, jobs=jobs, folders=folders)
    failures = (*found.failures, *outcome.failures)
    if failures:
        raise InputError([failure.text for failure in failures], _placed(outcome.report))
    return _placed(outcome.report)


def _listed(paths: object) -> list[str]:
    """Return one path or several as strings."""
    several = [paths] if isinstance(paths, str | bytes | os.PathLike) or not isinstance(paths, Iterable) else paths
    listed = []
    for path in several:
        if not isinstance(path, str | os.PathLike):
            raise TypeError(f"a path must be a string or a Path, not {type(path).__name__}")
        listed.append(os.fspath(path))
    return listed


def warm_up() -> None:
    """
    Load now what the first calls would load: a service calls it when it starts.

    It loads every rule, lints and fixes a payload of its own, as JSON, as YAML and in memory, and changes nothing else.
    """
    from instancelint.config.registry import all_entries  # those who do not call it load the rules that they need

    for entry in all_entries():
        entry.load()
    for notation in ("json", "yaml"):
        fix_text(_SAMPLE, f"<sample>.{notation}")
    lint_payload({"element": {"key": "box"}, "configuration": {}, "name": " "})
