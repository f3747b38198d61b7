"""
A session: the texts that are open in an editor, and what is found in each.

An open text comes before the file on disk, also where another payload is compared with it or a request sends it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from instancelint.base import read_file
from instancelint.base.file_kinds import BINARY, LINES, NOT_A_PAYLOAD, is_binary, suffix_of
from instancelint.config.find import SettingsFinder
from instancelint.config.settings import BASELINE, ConfigError, FileSettings
from instancelint.language.known_files import KnownFiles
from instancelint.language.open_text import OpenText, read_saved
from instancelint.lint.lint_input import BytesInput, Input, LinesInput, skip_reason
from instancelint.lint.linter import Linter
from instancelint.lint.payload_cache import PayloadCache
from instancelint.model.finding import Finding
from instancelint.model.report import Failure, FileReport, Report, Wanted
from instancelint.model.terms import Kind
from instancelint.run.baseline.apply import mark_known
from instancelint.run.baseline.baseline_file import Baseline, read
from instancelint.run.discover import is_excluded
from instancelint.run.worker import Worker, cannot_read

EXCLUDED = "excluded by the config file"


class CheckedText(NamedTuple):
    """What was found in a text; `failure` says why nothing could be, in one sentence."""

    text: OpenText
    report: FileReport
    failure: str = ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that nothing suppresses."""
        return tuple(finding for finding in self.report.findings if finding.suppressed_by is None)


class _Read(NamedTuple):
    """What was found in a text for itself, as payloads of a kind where a request says it."""

    text: OpenText
    kind: Kind | None
    outcome: FileReport | Failure


class Session:
    """Open texts by name; `new_finder` returns what finds the settings, each time that these have changed."""

    def __init__(self, new_finder: Callable[[], SettingsFinder]) -> None:
        self.new_finder = new_finder
        self.texts: dict[str, OpenText] = {}
        self.reload()

    def reload(self) -> None:
        """Forget what was found, as settings, a baseline or definitions have changed."""
        self.wrong_settings = ""
        try:
            self.finder = self.new_finder()
        except ConfigError as error:
            self.finder = SettingsFinder(isolated=True)
            self.wrong_settings = str(error)
        self.worker = Worker(PayloadCache(), wanted=Wanted(text=False))  # the editor has the text itself
        self.known = KnownFiles()
        self._baselines: dict[str, Baseline] = {}
        self._read: dict[str, _Read] = {}

    def open(self, name: str, text: str, version: int | None = None, language: str = "") -> None:
        """Take a text that was opened."""
        self.texts[name] = OpenText(name, text, version, language, self._saved(name, text))

    def change(self, name: str, text: str, version: int | None = None) -> None:
        """Take a text as it was changed."""
        self.texts[name] = self.texts[name]._replace(text=text, version=version, saved=None)

    def save(self, name: str) -> None:
        """Note that a text was saved as it is."""
        text = self.texts[name]
        self.texts[name] = text._replace(saved=self._saved(name, text.text))

    def close(self, name: str) -> None:
        """Forget a text; its file counts again once it is read."""
        text = self.texts.pop(name, None)
        self._read.pop(name, None)
        if text is not None:
            self.known.forget(text.linted_name)

    def _saved(self, name: str, text: str) -> bytes | None:
        try:
            limit = self.finder.above(name).limits.size
        except ConfigError:
            return None
        return read_saved(name, text, limit)

    def check(self, name: str) -> CheckedText:
        """Return what is found in an open text, beside the other texts and files that are known."""
        text = self.texts[name]
        if self.wrong_settings:
            return CheckedText(text, FileReport(name), self.wrong_settings)
        try:
            for other in self.texts.values():
                with suppress(ConfigError):  # of which this text may know nothing
                    self._alone(other)
            found = self._alone(text)
            if isinstance(found, Failure):
                return CheckedText(text, FileReport(name), found.text)
            report = self.known.beside_others(found, self._input_of)
            marked = mark_known(Report((report,)), self.finder.for_file, reading=self._baseline)
            return CheckedText(text, next(file for file in marked.files if file.name == report.name))
        except ConfigError as error:
            return CheckedText(text, FileReport(name), str(error))

    def related(self, name: str) -> frozenset[str]:
        """Return the open texts whose findings depend on this one as it was checked last."""
        text = self.texts[name]
        if self.known.sends(text.linted_name):
            return frozenset(self.texts) - {name}
        near = self.known.related(text.linted_name)
        return frozenset(other.name for other in self.texts.values() if other.linted_name in near) - {name}

    def _alone(self, text: OpenText) -> FileReport | Failure:
        """Return what is found in a text for itself."""
        known = self._read.get(text.name)
        kind = self.known.kind_of_body(text.linted_name)
        if known is not None and known.text is text and known.kind is kind:
            return known.outcome
        outcome = self._lint(text, self.finder.for_file(text.linted_name))
        if kind is not None and isinstance(outcome, FileReport) and outcome.skipped == NOT_A_PAYLOAD:
            settings = self.finder.for_file(text.linted_name)
            outcome = self._lint(text, settings._replace(kind=kind, is_payload=True))
        self._read[text.name] = _Read(text, kind, outcome)
        self.known.take(outcome if isinstance(outcome, FileReport) else FileReport(text.linted_name))
        return outcome

    def _lint(self, text: OpenText, settings: FileSettings) -> FileReport | Failure:
        if is_excluded(text.name, settings.settings) or os.path.basename(text.name) == BASELINE:
            return FileReport(text.linted_name, skipped=EXCLUDED)
        return self.worker.lint(text.given(settings))

    def settings_of(self, text: OpenText) -> FileSettings:
        """Return the settings under which a text was checked; raises ConfigError."""
        settings = self.finder.for_file(text.linted_name)
        known = self._read.get(text.name)
        is_body = known is not None and known.kind is not None and not settings.is_payload
        return settings._replace(kind=known.kind, is_payload=True) if known and is_body else settings

    def read_closed(self, name: str) -> FileReport | Failure:
        """Lint a file that is not open, and remember what it claims; raises ConfigError."""
        settings = self.finder.for_file(name)
        try:
            given = _from_disk(name, settings)
        except OSError as error:
            self.known.forget(name)
            return cannot_read(name, error)
        reason = None
        if isinstance(given, BytesInput):
            reason = BINARY if is_binary(given.data) else skip_reason(given)
        outcome = FileReport(name, skipped=reason) if reason else self.worker.lint(given)
        self.known.take(outcome if isinstance(outcome, FileReport) else FileReport(name))
        return outcome

    def beside_others(self, reports: list[FileReport], folders: list[str]) -> Report:
        """Return reports of files as a run over all of them would; raises ConfigError."""
        compared = [self.known.beside_others(report, self._input_of) for report in reports]
        return mark_known(Report(tuple(compared)), self.finder.for_file, folders, reading=self._baseline)

    def _input_of(self, file: FileReport) -> tuple[Linter, Input] | None:
        """Give an open text or a file once more, to look at what it claims."""
        text = next((text for text in self.texts.values() if text.linted_name == file.name), None)
        settings = self.settings_of(text) if text else self.finder.for_file(file.name)
        try:
            given = text.given(settings) if text else _from_disk(file.name, settings)
        except OSError:
            return None
        return self.worker.linter(settings.settings), given

    def _baseline(self, path: str) -> Baseline:
        if path not in self._baselines:
            self._baselines[path] = read(path)
        return self._baselines[path]


def _from_disk(name: str, settings: FileSettings) -> Input:
    if suffix_of(name) in LINES:
        return LinesInput(name, settings, os.path.getsize(name))
    content = read_file.read(name, settings.settings.limits.size + 1)
    return BytesInput(name, settings, content.data, content.size)
