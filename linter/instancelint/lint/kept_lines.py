"""What was found in the lines of a text of JSON Lines, kept for the next time: an edit costs the line that it is in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from instancelint.base.file_kinds import MARK
from instancelint.lint.lint_input import BytesInput
from instancelint.model.report import FileReport

if TYPE_CHECKING:
    from instancelint.lint.payload_cache import Space

_MARK = MARK.encode()


class KeptLines:
    """Lints lines; those in which something may be suppressed are linted anew each time, as that may end on a day."""

    def __init__(self, lint: Callable[[BytesInput], FileReport], kept: Space) -> None:
        self._lint = lint
        self._kept = kept

    def lint(self, given: BytesInput) -> FileReport:
        """Return the report of a line."""
        own = given.settings
        if own.suppressions or _MARK in given.data:
            return self._lint(given)
        what = (given.name, own.kind, own.is_payload, own.ignored)
        key = ("line", given.data, given.size, given.is_relevant, what)
        found: FileReport | None = self._kept.get(key)
        if found is None:
            found = self._lint(given)
            self._kept.put(key, found, len(given.data) + 100)
        return found
