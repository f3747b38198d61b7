"""The reasons for which files are linted, or are not, as `instancelint check --show-files` writes them."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base import read_file
from instancelint.base.file_kinds import COMPRESSED, LINES
from instancelint.base.file_patterns import matches
from instancelint.base.message import safe
from instancelint.config.settings import FileSettings, Settings, SettingsFor
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.report import FileReport, Report
from instancelint.model.terms import Kind
from instancelint.parse.encoding import decode
from instancelint.reporters.shown import count, named
from instancelint.run.discover import Discovery


def lines(report: Report, found: Discovery | None, settings_for: SettingsFor) -> Iterator[str]:
    """
    Write a line for each file and each folder that was left out, in the order of their names.

    `found` is None for standard input, which cannot be read again.
    """
    texts = {name: f"not linted: {reason}" for name, reason in found.left_out} if found else {}
    for file in report.files:
        if not file.aside:
            texts[file.name] = _about(file, found, settings_for(file.name))
    yield from (f"{named(name)}: {safe(texts[name])}" for name in sorted(texts))


def _about(file: FileReport, found: Discovery | None, own: FileSettings) -> str:
    settings = own.settings
    if file.skipped:
        return f"not linted: {file.skipped}"
    held = count(file.payloads, "payload")
    if found and not file.name.endswith((*LINES, *COMPRESSED)):
        content = read_file.read(file.name, settings.limits.size + 1)
        if content.size > settings.limits.size:
            return f"not linted: its {content.size} bytes are more than the limit of {settings.limits.size}"
        kinds = _kinds(content.data, file.name, own)
        held += f" ({', '.join(kind.value for kind in kinds)})" if kinds else ""
    return f"{held}, {_why(file, found, settings)}"


def _kinds(data: bytes, name: str, settings: FileSettings) -> list[Kind]:
    """Return the kinds of the payloads in a file, each once."""
    source, issues = decode(data, name)
    documents = Linter(settings.settings).examine(TextInput(source, settings, issues)).documents
    found = {document.kind for document in documents if not document.is_request_alone}
    return [kind for kind in Kind if kind in found]


def _why(file: FileReport, found: Discovery | None, settings: Settings) -> str:
    if settings.kind is not None:
        why = f"as every file is linted as {settings.kind.value}"
    elif kinds := [pair for pair in settings.kinds if matches(pair[0], file.name, settings.root)]:
        pattern, kind = kinds[0]
        why = f'as "{pattern}" is linted as {kind.value}'
    elif included := [pattern for pattern in settings.include if matches(pattern, file.name, settings.root)]:
        why = f'as "{included[0]}" is included'
    elif file.payloads:
        why = "by its looks" if file.payloads == 1 else "by their looks"
    else:
        why = "but requests that send one"
    if found is None or file.name in found.searched:
        return why
    return f"{why}; it was named" if file.name in found.named else f"{why}; a request sends it"
