"""The reasons for which files are linted, or are not, as `instancelint check --show-files` writes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base import read_file
from instancelint.base.file_kinds import COMPRESSED, LINES
from instancelint.base.file_patterns import matches
from instancelint.base.message import safe
from instancelint.base.source_text import Span
from instancelint.config.settings import FileSettings, Settings, SettingsFor
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.region import Region
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Kind
from instancelint.parse.encoding import decode
from instancelint.reporters.shown import count, named
from instancelint.run.discover import Discovery

_MOST_SHOWN = 5
"""Payloads of a file that are shown with their places in a line."""


class ShownFile(NamedTuple):
    """A file as it is shown: why it is linted or is not, and its payloads, each with its place."""

    why: str
    is_linted: bool = False
    number: int = 0
    payloads: tuple[ShownPayload, ...] = ()


class ShownPayload(NamedTuple):
    """Where a payload begins (line and column, 1-based), its kind, and what it stands in, from the outside."""

    kind: Kind
    line: int
    column: int
    inside: tuple[str, ...]


def lines(report: Report, found: Discovery | None, settings_for: SettingsFor) -> Iterator[str]:
    """
    Write a line for each file and each folder that was left out, in the order of their names.

    `found` is None for standard input, which cannot be read again.
    """
    for name, shown in sorted(files_shown(report, found, settings_for).items()):
        yield f"{named(name)}: {safe(_in_words(shown))}"


def as_json(report: Report, found: Discovery | None, settings_for: SettingsFor) -> str:
    """Write the same as a JSON object, with every payload and its place."""
    files = [
        {
            "file": name,
            "linted": shown.is_linted,
            "why": shown.why,
            "payloads": [{**place._asdict(), "kind": place.kind.value} for place in shown.payloads],
        }
        for name, shown in sorted(files_shown(report, found, settings_for).items())
    ]
    return json.dumps({"version": 1, "files": files}, indent=2)


def files_shown(report: Report, found: Discovery | None, settings_for: SettingsFor) -> dict[str, ShownFile]:
    """Return what is shown of each file and each folder that was left out, by name."""
    shown = {name: ShownFile(reason) for name, reason in found.left_out} if found else {}
    for file in report.files:
        if not file.aside:
            shown[file.name] = _about(file, found, settings_for(file.name))
    return shown


def _in_words(shown: ShownFile) -> str:
    if not shown.is_linted:
        return f"not linted: {shown.why}"
    places = [f"{place.kind.value} at {place.line}:{place.column}" for place in shown.payloads[:_MOST_SHOWN]]
    more = [f"{len(shown.payloads) - _MOST_SHOWN} more"] if len(shown.payloads) > _MOST_SHOWN else []
    inside = sorted({place.inside for place in shown.payloads if place.inside})
    held = count(shown.number, "payload") + (f" ({', '.join([*places, *more])})" if places else "")
    held += f" in {' and '.join(', '.join(labels) for labels in inside)}" if inside else ""
    return f"{held}, {shown.why}"


def _about(file: FileReport, found: Discovery | None, own: FileSettings) -> ShownFile:
    settings = own.settings
    if file.skipped:
        return ShownFile(file.skipped)
    places: tuple[ShownPayload, ...] = ()
    if found and not file.name.endswith((*LINES, *COMPRESSED)):
        content = read_file.read(file.name, settings.limits.size + 1)
        if content.size > settings.limits.size:
            return ShownFile(f"its {content.size} bytes are more than the limit of {settings.limits.size}")
        places = tuple(_places(content.data, file.name, own))
    return ShownFile(_why(file, found, settings), is_linted=True, number=file.payloads, payloads=places)


def _places(data: bytes, name: str, settings: FileSettings) -> Iterator[ShownPayload]:
    """Yield where each payload of a file begins."""
    source, issues = decode(data, name)
    for document in Linter(settings.settings).examine(TextInput(source, settings, issues)).documents:
        if document.is_request_alone:
            continue
        start = document.tree.start if document.tree else 0
        region = document.region
        offset = region.span(Span(start, start + 1)).start if region and document.source.text else start
        position = source.position(offset)
        yield ShownPayload(document.kind, position.line, position.column, tuple(_labels(region)))


def _labels(region: Region | None) -> list[str]:
    """Return what a payload stands in, from the outside."""
    labels: list[str] = []
    while region is not None:
        if region.label and region.label not in labels[:1]:
            labels.insert(0, region.label)
        region = region.around
    return labels


def _why(file: FileReport, found: Discovery | None, settings: Settings) -> str:
    if settings.kind is not None:
        why = f"because every file is linted as {settings.kind.value}"
    elif kinds := [pair for pair in settings.kinds if matches(pair[0], file.name, settings.root)]:
        pattern, kind = kinds[0]
        why = f'because "{pattern}" is linted as {kind.value}'
    elif included := [pattern for pattern in settings.include if matches(pattern, file.name, settings.root)]:
        why = f'because "{included[0]}" is included'
    elif file.payloads:
        why = "recognized by content"
    else:
        why = "but requests that send one"
    if found is None or file.name in found.searched:
        return why
    return f"{why}; passed by name" if file.name in found.named else f"{why}; sent by a request"
