"""
The baseline: findings that are known and do not fail a run, in a file beside the payloads.

An entry names a finding by its rule, its place in the payload, the payload's element and name, and a digest of the
value at fault. The file's name is a hint: entries find their payload again in a file of another name or notation, when
the old file is gone.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from instancelint.base import read_file
from instancelint.base.message import safe
from instancelint.base.relative import relative
from instancelint.base.source_text import SourceText, Span
from instancelint.config.settings import ConfigError
from instancelint.model.document import Document, SyntaxIssue
from instancelint.model.finding import Edit, Finding, Identity
from instancelint.model.report import FileReport
from instancelint.model.terms import Limits
from instancelint.parse.encoding import decode
from instancelint.parse.json.read_json import parse

VERSION = 1
KNOWN = "baseline"
"""What `Finding.suppressed_by` says of a known finding."""
RENAMED = "baseline-renamed"
STALE = "baseline-stale"

LARGEST = 100_000_000
"""Bytes of a baseline: that of some 400,000 findings."""
_LIMITS = Limits(nodes=LARGEST)
"""A baseline is no payload: what is written must be readable, however many findings it lists."""
_NAMELESS = frozenset({"", "/", "*", "*/*"})
"""Payloads that say nothing of what they are, or whose name is masked."""
_FIELDS = ("file", "payload", "rule", "pointer", "value")


class BaselineEntry(NamedTuple):
    """A known finding; `file` is relative to the folder of the baseline, with `/` between its parts."""

    file: str
    payload: str
    rule: str
    pointer: str
    value: str

    @property
    def place(self) -> str:
        """The pointer with every index left open, as items move."""
        return "/".join("*" if step.isdecimal() else step for step in self.pointer.split("/"))


@dataclass(frozen=True)
class Baseline:
    """The baseline in a file; `path` is absolute, and `document` is the file's text with its places."""

    path: str
    entries: tuple[BaselineEntry, ...] = ()
    document: Document | None = None

    @property
    def folder(self) -> str:
        """The folder to which the names of files are relative."""
        return os.path.dirname(self.path)

    def relative(self, name: str) -> str:
        """Write the name of a linted file as entries do."""
        return relative(os.path.abspath(name), self.folder).replace(os.sep, "/")

    def entry(self, finding: Finding) -> BaselineEntry | None:
        """Return the entry that stands for a finding; None for one that no baseline takes."""
        identity = finding.identity
        if identity is None or finding.name.startswith(("suppression-", "baseline-")):
            return None
        value = f"sha256:{identity.digest}" if identity.digest else identity.shape
        return BaselineEntry(self.relative(finding.file), identity.payload, finding.name, finding.pointer, value)

    def span(self, index: int) -> Span:
        """Return the place of an entry in the baseline's own text."""
        node = self.document.node(("findings", index)) if self.document else None
        return Span(node.start, node.end) if node else Span(0, 0)


def read(path: str) -> Baseline:
    """Read a baseline; raises ConfigError when it cannot be read or is none."""
    try:
        content = read_file.read(path, LARGEST)
    except OSError as error:
        raise ConfigError(
            f"cannot read baseline {safe(path)}: {read_file.reason(error)}; run 'instancelint baseline' to write one"
        ) from None
    if content.size > LARGEST:
        raise ConfigError(too_large(relative(path)))
    source, _ = decode(content.data, relative(path))
    return read_text(source, path)


def too_large(name: str) -> str:
    """Say that a baseline is larger than one may be, and what to do instead."""
    return f"baseline {safe(name)} is larger than {LARGEST} bytes; fix findings, or split the files among baselines"


def read_text(source: SourceText, path: str = "") -> Baseline:
    """Read the text of a baseline; raises ConfigError when it is none."""
    document = parse(source, limits=_LIMITS)
    data = document.data if not document.recovered else None
    listed = data.get("findings") if isinstance(data, dict) and data.get("version") == VERSION else None
    if not isinstance(listed, list) or not all(map(_is_entry, listed)):
        raise ConfigError(
            f"{safe(source.name)} is not a valid baseline for this version; run 'instancelint baseline' to write one"
        )
    return Baseline(path or os.path.abspath(source.name), tuple(BaselineEntry(**entry) for entry in listed), document)


def _is_entry(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and set(entry) == set(_FIELDS)
        and all(isinstance(value, str) for value in entry.values())
    )


def render(entries: Iterable[BaselineEntry]) -> str:
    """Write a baseline: sorted, an entry a line, so that two branches rarely touch the same line."""
    lines = ",\n".join(json.dumps(entry._asdict(), ensure_ascii=False) for entry in sorted(entries))
    return (
        f'{{"version": {VERSION}, "findings": [\n{lines}\n]}}\n'
        if lines
        else f'{{"version": {VERSION}, "findings": []}}\n'
    )


Key: TypeAlias = Callable[[BaselineEntry], tuple[str, ...] | None]
"""What has to be equal for an entry to stand for a finding; None where that cannot be told."""


class Matched(NamedTuple):
    """Known findings with the index of the entry for each, entries that are stale, and new names of files by entry."""

    known: list[tuple[Finding, int]]
    stale: list[int]
    renamed: dict[int, str]


class Matcher:
    """
    Finds the entry for each finding of a run.

    `is_on` tells of a file and a rule whether the rule was on, and `gone` of a file (relative to the baseline) whether
    it is known to be no longer there.
    """

    def __init__(
        self,
        baseline: Baseline,
        reports: Sequence[FileReport],
        is_on: Callable[[str, str], bool],
        gone: Callable[[str], bool],
    ) -> None:
        self._baseline = baseline
        self._reports = {baseline.relative(report.name): report for report in reports}
        self._is_on = is_on
        self._gone = gone
        self._left = dict.fromkeys(range(len(baseline.entries)))
        self._known: list[tuple[Finding, int]] = []

    def match(self) -> Matched:
        """
        Match in passes, the strictest one first; every entry stands for one finding.

        Of a payload that does not parse, places and values are masked: there the rule has to do until it parses again.
        """
        entries = self._baseline.entries
        open_findings = [
            (finding, entry)
            for report in self._reports.values()
            for finding in report.findings
            if finding.suppressed_by is None and (entry := self._baseline.entry(finding)) is not None
        ]
        open_findings = self._pass(open_findings, _exact)
        open_findings = self._pass(open_findings, _moved)
        open_findings = self._pass(open_findings, self._alone_in_file)
        unread = [(finding, entry) for finding, entry in open_findings if _is_unread(finding)]
        self._pass(unread, lambda entry: (entry.file, entry.rule))
        open_findings = [pair for pair in open_findings if not _is_unread(pair[0])]
        before = len(self._known)
        self._pass(open_findings, _elsewhere, self._is_free)
        renamed = {index: self._baseline.relative(finding.file) for finding, index in self._known[before:]}
        stale = [index for index in self._left if self._is_stale(entries[index])]
        return Matched(self._known, stale, renamed)

    def _pass(
        self,
        findings: list[tuple[Finding, BaselineEntry]],
        key: Key,
        is_free: Callable[[BaselineEntry], bool] | None = None,
    ) -> list[tuple[Finding, BaselineEntry]]:
        """Match findings with entries of the same key, as far as those are free; gives the findings that are left."""
        left: dict[tuple[str, ...], dict[str, list[int]]] = {}
        for index in reversed(self._left):
            entry = self._baseline.entries[index]
            name = key(entry) if is_free is None or is_free(entry) else None
            if name is not None:
                left.setdefault(name, {}).setdefault(entry.value, []).append(index)
        missed = []
        for finding, entry in findings:
            name = key(entry)
            index = _take(left[name], finding.identity) if name in left else None
            if index is None:
                missed.append((finding, entry))
            else:
                del self._left[index]
                self._known.append((finding, index))
        return missed

    def _alone_in_file(self, entry: BaselineEntry) -> tuple[str, ...] | None:
        """Recognise the only payload of a file when its name was changed."""
        report = self._reports.get(entry.file)
        return (entry.file, entry.rule, entry.place) if report and report.payloads == 1 else None

    def _is_free(self, entry: BaselineEntry) -> bool:
        """Check whether a finding in a file of another name may take an entry: not while the old file is there."""
        return entry.file not in self._reports and not os.path.lexists(os.path.join(self._baseline.folder, entry.file))

    def _is_stale(self, entry: BaselineEntry) -> bool:
        if entry.file in self._reports:
            return self._is_on(self._reports[entry.file].name, entry.rule)
        return self._gone(entry.file)


def _exact(entry: BaselineEntry) -> tuple[str, ...]:
    return entry.file, entry.payload, entry.rule, entry.pointer


def _moved(entry: BaselineEntry) -> tuple[str, ...]:
    return entry.file, entry.payload, entry.rule, entry.place


def _elsewhere(entry: BaselineEntry) -> tuple[str, ...] | None:
    return None if entry.payload in _NAMELESS else (entry.payload, entry.rule, entry.place)


def _is_unread(finding: Finding) -> bool:
    return finding.identity is not None and finding.identity.digest is None


def _take(indexes: dict[str, list[int]], identity: Identity | None) -> int | None:
    """Take an entry about the same value as a finding is, as far as that can be told."""
    if identity is None:
        return None
    values = list(indexes) if identity.digest is None else [f"sha256:{identity.digest}", identity.shape]
    for value in values:
        if indexes.get(value):
            return indexes[value].pop()
    return None


def stale_issues(baseline: Baseline, matched: Matched) -> Iterator[SyntaxIssue]:
    """Say which entries are out of date, as issues at their places; of a renamed file once."""
    entries = baseline.entries
    for index in matched.stale:
        args = {"rule": entries[index].rule, "file": entries[index].file}
        edits = (Edit(_with_comma(baseline, index), ""),)
        yield SyntaxIssue(STALE, baseline.span(index), ("findings", index), args, edits=edits)
    told = set()
    for index, name in sorted(matched.renamed.items()):
        pair = (entries[index].file, name)
        if pair not in told:
            told.add(pair)
            args = {"file": pair[0], "name": name}
            yield SyntaxIssue(RENAMED, baseline.span(index), ("findings", index), args)


def _with_comma(baseline: Baseline, index: int) -> Span:
    """Return the range to delete so that the list stays one."""
    span = baseline.span(index)
    if index + 1 < len(baseline.entries):
        return Span(span.start, baseline.span(index + 1).start)
    return Span(baseline.span(index - 1).end if index else span.start, span.end)
