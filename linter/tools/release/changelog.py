"""Sections of CHANGELOG.md, and the notes of a release."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from tools.release.links import absolute_links

UNRELEASED = "Unreleased"
_HEADING = re.compile(r"^## (.*)$", re.MULTILINE)
_NAMED = re.compile(r"\[([^\]]+)\](?: - (.*))?")
_WRAPPED = re.compile(r"(?<=\S)\n[ ]*(?=[^\s#*-])")
_TARGETS = re.compile(r"^\[([^\]]+)\]: (\S+)$", re.MULTILINE)


class Section(NamedTuple):
    """What the changelog says of one version."""

    version: str
    date: str
    text: str


def sections(changelog: str) -> Iterator[Section]:
    """Yield the sections from the top; a heading of another shape is a version without a date."""
    body = _TARGETS.sub("", changelog)
    headings = list(_HEADING.finditer(body))
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    for heading, end in zip(headings, ends, strict=True):
        named = _NAMED.fullmatch(heading[1])
        version, date = (named[1], named[2] or "") if named else (heading[1], "")
        yield Section(version, date, body[heading.end() : end].strip())


def released(changelog: str, version: str) -> Section | None:
    """Return the section of a version."""
    return next((section for section in sections(changelog) if section.version == version), None)


def problems(changelog: str, version: str, *, is_tagged: bool) -> Iterator[str]:
    """Yield what is wrong with the changelog; with a tag, nothing may be unreleased."""
    found = list(sections(changelog))
    names = [section.version for section in found]
    if names[:1] != [UNRELEASED]:
        yield f"the first section must be [{UNRELEASED}]"
    elif is_tagged and found[0].text:
        yield f"[{UNRELEASED}] is not empty; move its lines to [{version}]"
    if names[1:2] != [version]:
        yield f"the section after [{UNRELEASED}] must be [{version}]"
    for section in found[1:]:
        if not _is_date(section.date):
            yield f"[{section.version}] needs a date, as in [{section.version}] - 2026-01-31"
        if not section.text:
            yield f"[{section.version}] is empty"
    targets = [target[1] for target in _TARGETS.finditer(changelog)]
    yield from (f"[{name}] has no address at the end of the file" for name in names if name not in targets)


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def notes(changelog: str, version: str) -> str:
    """
    Return the notes of a release as its page shows them; raises LookupError without a section.

    There every line break is shown, so each paragraph and each item is one line, and links lead to the released files.
    """
    section = released(changelog, version)
    if section is None:
        raise LookupError(version)
    return absolute_links(_WRAPPED.sub(" ", section.text), version) + "\n"
