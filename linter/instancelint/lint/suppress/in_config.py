"""Suppressions in the config file: which findings they cover, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from instancelint.base.file_kinds import LINES, suffix_of
from instancelint.base.message import Word, safe, shorten
from instancelint.base.source_text import Span
from instancelint.config.select import selects
from instancelint.config.settings import Suppression
from instancelint.lint.suppress.entry_index import index_of
from instancelint.lint.suppress.suppressed_file import EXPIRED, UNUSED, File, is_past, marked
from instancelint.model.document import SyntaxIssue
from instancelint.model.finding import Finding


class Config:
    """The suppressions of the config file that concern a file."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._entries = index_of(file.settings.suppressions)
        self._used: set[Suppression] = set()
        self._expired: dict[tuple[Suppression, int], Finding] = {}

    def mark(self, finding: Finding) -> Finding:
        """Mark a finding when an entry covers it; remember those that an expired entry would have covered."""
        for entry in self._entries.covering(finding):
            self._used.add(entry)
            if entry.expires is None or not is_past(entry.expires):
                finding = marked(finding, self._by(entry))
            elif finding.suppressed_by is None:
                self._expired.setdefault((entry, finding.payload), finding)
        return finding

    def _by(self, entry: Suppression) -> str:
        """Say what suppresses a finding; the reason is masked and cut."""
        said = shorten(safe(self._file.clean(entry.reason)))
        return f"config: {said}" if said else "config"

    def issues(self) -> Iterator[tuple[int, SyntaxIssue]]:
        """Yield what is wrong with the entries, each with the index of the payload where that shows."""
        for (entry, payload), finding in self._expired.items():
            args = {"until": str(entry.expires), "where": Word(self._where)}
            yield payload, SyntaxIssue(EXPIRED, finding.span or Span(0, 0), finding.path, args)
        if suffix_of(self._file.source.name) in LINES:
            return  # each line is looked at alone, and says nothing of the others
        for entry in self._entries.for_one_file:
            if entry in self._used or not self._names_the_file(entry) or not self._is_on(entry):
                continue
            unused = {"rules": [entry.rule], "where": Word(self._where)}
            yield self._file.documents[0].number, SyntaxIssue(UNUSED, Span(0, 0), args=unused)

    @cached_property
    def _where(self) -> str:
        return f' under "ignore" in {self._file.settings.settings.source or "the settings"}'

    def _names_the_file(self, entry: Suppression) -> bool:
        return self._file.source.name.replace("\\", "/").endswith(entry.files.rpartition("/")[2])

    def _is_on(self, entry: Suppression) -> bool:
        return any(
            active.code in self._file.rules and selects(entry.rule, active.code, active.name)
            for active in self._file.registry.entries
        )
