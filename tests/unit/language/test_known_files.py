"""What is known of files: they are compared again only where what they are compared with has changed."""

from __future__ import annotations

from instancelint.config.settings import Settings
from instancelint.language.known_files import KnownFiles
from instancelint.lint.lint_input import Input, content_input
from instancelint.lint.linter import Linter
from instancelint.model.report import FileReport

LINTER = Linter(Settings())
BOX = b'{"element": {"key": "box"}, "name": "Contracts", "configuration": {"filter.response.nulls": true}}'


class _Files:
    """Files that are known, and the names of those that were looked at once more."""

    def __init__(self, *names: str) -> None:
        self.known = KnownFiles()
        self.again: list[str] = []
        self.reports = {name: LINTER.lint(self._input(name)) for name in names}

    @staticmethod
    def _input(name: str) -> Input:
        return content_input(name, LINTER.settings.for_file(name), BOX)

    def _look(self, file: FileReport) -> tuple[Linter, Input]:
        self.again.append(file.name)
        return LINTER, self._input(file.name)

    def take(self, name: str) -> None:
        self.known.take(self.reports[name])

    def codes(self, name: str) -> list[str]:
        return [finding.code for finding in self.known.beside_others(self.reports[name], self._look).findings]


def test_a_third_file_with_the_same_name_leaves_the_second_as_it_is() -> None:
    files = _Files("a.json", "b.json", "c.json")
    files.take("a.json")
    files.take("b.json")
    assert files.codes("b.json") == ["IL612"]
    assert files.again == ["a.json", "b.json"]
    files.take("c.json")
    assert files.codes("b.json") == ["IL612"]
    assert files.again == ["a.json", "b.json"]


def test_a_file_that_another_is_compared_with_counts_when_it_changes_and_when_it_goes() -> None:
    files = _Files("a.json", "b.json")
    files.take("b.json")
    assert files.codes("b.json") == []
    files.take("a.json")
    assert files.codes("b.json") == ["IL612"]
    files.known.forget("a.json")
    assert files.codes("b.json") == []
