"""Suppressing one finding: by a comment where the notation has comments, or by the config file."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections import Counter
from typing import NamedTuple

from instancelint.base.file_kinds import suffix_of
from instancelint.base.source_text import Span
from instancelint.config.settings import Settings
from instancelint.language.parts import TextPart
from instancelint.model.document import Document, Format
from instancelint.model.finding import Edit, Finding
from instancelint.model.place_pattern import leads_to

CONFIG = "instancelint.toml"
_PYPROJECT = "pyproject.toml"
_SLASHES = (".jsonc", ".json5")
_WILDCARDS = re.compile(r"[*?\[\]\\!#]")
_LIST = re.compile(r"^[ \t]*ignore[ \t]*=[ \t]*\[", re.MULTILINE)


def comment(part: TextPart, finding: Finding) -> tuple[Edit, ...]:
    """Return the edit that writes a comment over a finding; none if that would not suppress just this finding."""
    found = part.found(finding)
    if found is None or finding.span is None:
        return ()
    mark = _mark(found[0].document)
    if not mark:
        return ()
    source = part.given.source
    start = source.line_span(source.position(finding.span.start - part.start).line).start
    line = source.text[start:]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    written = f"{indent}{mark} instancelint: ignore[{finding.name}]{source.newline}"
    text = f"{source.text[:start]}{written}{source.text[start:]}"
    after = part.linter.examine(part.given._replace(source=source.with_text(text)))
    before, left = _open(part.examination.report.findings), _open(after.report.findings)
    if before - left != Counter({finding.code: 1}) or left - before:
        return ()
    return (Edit(Span(start + part.start, start + part.start), written),)


def _mark(document: Document) -> str:
    """Return how a comment begins in a document; '' where it has none."""
    if document.format is Format.YAML:
        return "#"
    return "//" if suffix_of(document.source.name) in _SLASHES and document.region is None else ""


def _open(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.code for finding in findings if finding.suppressed_by is None)


class ConfigChange(NamedTuple):
    """A config file with an entry that suppresses a finding: its path, its text (None if it is new), and the edit."""

    path: str
    text: str | None
    edit: Edit


def config_entry(finding: Finding, settings: Settings, folder: str) -> ConfigChange | None:
    """Return a change of the config file, or a new one in a folder; None if the place or the file has no name."""
    path = settings.source or os.path.join(folder, CONFIG)
    root = os.path.dirname(os.path.abspath(path))
    file = os.path.relpath(finding.file, root).replace(os.sep, "/")
    if file.startswith("../") or _WILDCARDS.search(file) or not leads_to(finding.pointer, finding.path):
        return None
    entry = {"rule": finding.name, "files": f"/{file}"} | ({"pointer": finding.pointer} if finding.pointer else {})
    text = _read(path) if os.path.isfile(path) else None
    if text is None and settings.source:
        return None
    edit = _edit(text or "", entry, is_pyproject=os.path.basename(path) == _PYPROJECT)
    return ConfigChange(path, text, edit) if edit else None


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            return stream.read()
    except (OSError, ValueError):
        return None


def _edit(text: str, entry: dict[str, str], *, is_pyproject: bool) -> Edit | None:
    """Return the edit that adds an entry to a config file, if the file says that and nothing else afterwards."""
    items = [f"{key} = {json.dumps(value)}" for key, value in entry.items()]
    table = "tool.instancelint.ignore" if is_pyproject else "ignore"
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text else newline if text.endswith("\n") else newline * 2
    at_end = Edit(Span(len(text), len(text)), gap + newline.join([f"[[{table}]]", *items]) + newline)
    in_list = [Edit(Span(match.end(), match.end()), f"{{ {', '.join(items)} }}, ") for match in _LIST.finditer(text)]
    return next((edit for edit in (at_end, *in_list) if _adds(text, edit, entry, is_pyproject=is_pyproject)), None)


def _adds(text: str, edit: Edit, entry: dict[str, str], *, is_pyproject: bool) -> bool:
    try:
        before = tomllib.loads(text)
        after = tomllib.loads(text[: edit.span.start] + edit.text + text[edit.span.end :])
    except tomllib.TOMLDecodeError:
        return False
    holder_before, holder = before, after
    for step in ("tool", "instancelint") if is_pyproject else ():
        holder_before, holder = holder_before.get(step, {}), holder.get(step, {})
    entries = holder.get("ignore")
    if not isinstance(entries, list) or entry not in entries:
        return False
    entries.remove(entry)
    if not entries and "ignore" not in holder_before:
        del holder["ignore"]
    return bool(before == after)
