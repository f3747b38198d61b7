"""Lints what tests hold in memory, one input at a time."""

from __future__ import annotations

from collections.abc import Mapping

from instancelint.config.settings import Settings
from instancelint.lint.cross_file import compare_files
from instancelint.lint.lint_input import DataInput, Input, content_input
from instancelint.lint.linter import Linter
from instancelint.model.report import FileReport, Report


def lint_bytes(data: bytes, name: str, linter: Linter | None = None) -> FileReport:
    """Lint the content of a file."""
    linter = linter or Linter()
    return linter.lint(content_input(name, linter.settings.for_file(name), data))


def lint_data(data: object, settings: Settings | None = None) -> FileReport:
    """Lint plain data."""
    settings = settings or Settings()
    return Linter(settings).lint(DataInput("<payload>", settings.for_file("<payload>"), data))


def lint_files(contents: Mapping[str, bytes], settings: Settings | None = None) -> Report:
    """Lint the contents of files by their names, and compare them."""
    linter = Linter(settings)

    def input_of(name: str) -> Input:
        return content_input(name, linter.settings.for_file(name), contents[name])

    return compare_files([linter.lint(input_of(name)) for name in contents], lambda file: (linter, input_of(file.name)))
