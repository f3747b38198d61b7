"""A worker: it lints one input after the other, in any process, and reports every failure in one sentence."""

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from instancelint.base.message import safe
from instancelint.base.version import DEBUG, ISSUES_URL
from instancelint.config.settings import ConfigError, Settings
from instancelint.lint.lint_input import Input, LinesInput
from instancelint.lint.linter import Linter
from instancelint.model.report import EVERYTHING, Failure, FileReport, Wanted

if TYPE_CHECKING:
    from instancelint.lint.json_lines import FoundInLines
    from instancelint.lint.payload_cache import PayloadCache

T = TypeVar("T")


class Worker:
    """
    Lints inputs, with one linter for all under the same settings.

    A `cache` is for texts that are linted again; findings lack what is not `wanted` of them.
    """

    def __init__(self, cache: "PayloadCache | None" = None, *, wanted: Wanted = EVERYTHING) -> None:
        self.wanted = wanted
        self._linters: dict[Settings, Linter] = {}
        self._cache = cache

    def linter(self, settings: Settings) -> Linter:
        """Return the linter for some settings."""
        linter = self._linters.get(settings)
        if linter is None:
            linter = self._linters[settings] = Linter(settings, cache=self._cache, wanted=self.wanted)
        return linter

    def lint(self, given: Input) -> FileReport | Failure:
        """Lint an input; raises ConfigError when its settings are wrong."""
        return self._guarded(given, partial(self.linter(given.settings.settings).lint, given))

    def lint_lines(self, given: LinesInput) -> "FoundInLines | Failure":
        """Lint lines of a file, for others to follow; raises ConfigError when its settings are wrong."""
        from instancelint.lint.json_lines import lint_lines  # few inputs are read line by line

        return self._guarded(given, partial(lint_lines, self.linter(given.settings.settings).lint, given))

    @staticmethod
    def _guarded(given: Input, work: Callable[[], T]) -> T | Failure:
        try:
            return work()
        except OSError as error:
            return cannot_read(given.name, error)
        except Exception as error:
            if given.settings.settings.elements and (wrong := _wrong_definition(error)):
                raise wrong from None
            if isinstance(error, ConfigError) or os.environ.get(DEBUG) == "1":
                raise
            return failed("lint", given.name, error)


def _wrong_definition(error: Exception) -> ConfigError | None:
    from instancelint.domain.definitions import DefinitionError  # few settings name definitions

    return ConfigError(str(error)) if isinstance(error, DefinitionError) else None


def failed(what: str, name: str, error: Exception) -> Failure:
    """Return the failure of the linter itself; the text of the exception could contain a secret."""
    kind = type(error).__name__
    text = f"internal error ({kind}); please report it at {ISSUES_URL} (set {DEBUG}=1 for details)"
    return Failure(name, f"cannot {what} {safe(name)}: {text}")


def cannot_read(name: str, error: OSError) -> Failure:
    """Return why a file could not be read."""
    from instancelint.base.read_file import reason  # most files can be read

    return Failure(name, f"cannot read {safe(name)}: {reason(error)}")
