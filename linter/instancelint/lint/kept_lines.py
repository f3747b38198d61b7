"""What was found in the lines of a text of JSON Lines, kept for the next time: an edit costs the line that it is in."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from instancelint.base.file_kinds import MARK
from instancelint.lint.kept_versions import forget_older
from instancelint.lint.lint_input import BytesInput
from instancelint.model.report import FileReport

if TYPE_CHECKING:
    from instancelint.lint.payload_cache import Space

_MARK = MARK.encode()


class _Line:
    """What is kept of a line."""

    __slots__ = ("found", "keys")

    def __init__(self, found: FileReport, keys: tuple[Hashable, ...]) -> None:
        self.found = found
        self.keys = keys
        """Under which what was learnt of its payload is kept."""


class KeptLines:
    """Lints lines; those in which something may be suppressed are linted anew each time, as that may end on a day."""

    def __init__(self, lint: Callable[[BytesInput], FileReport], kept: Space) -> None:
        self._lint = lint
        self._kept = kept
        self._used: dict[Hashable, _Line | None] = {}

    def lint(self, given: BytesInput) -> FileReport:
        """Return the report of a line."""
        own = given.settings
        if own.suppressions or _MARK in given.data:
            with self._kept.noting() as keys:
                found = self._lint(given)
            self._used.update(dict.fromkeys(keys))
            return found
        what = (given.name, own.kind, own.is_payload, own.ignored)
        key = ("line", given.data, given.size, given.is_relevant, what)
        line: _Line | None = self._kept.get(key)
        if line is None:
            with self._kept.noting() as keys:
                found = self._lint(given)
            line = _Line(found, tuple(keys))
            self._kept.put(key, line, len(given.data) + 100)
        self._used[key] = line
        return line.found

    def forget_older(self, name: str) -> None:
        """Forget the lines that a file had before."""
        forget_older(self._kept, ("lines", name), self._used)
