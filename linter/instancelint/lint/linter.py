"""The linter: from an input to the report of it. Clean inputs need no more than the fast path."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from instancelint.config.settings import Settings
from instancelint.lint.fast_path import Clean, FastPath
from instancelint.lint.lint_input import BytesInput, DataInput, Input, LinesInput, SingleInput, skip_reason
from instancelint.model.report import EVERYTHING, FileReport, Wanted

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from instancelint.domain.catalog import Catalog
    from instancelint.lint.examiner import Examination, Examiner
    from instancelint.lint.payload_cache import PayloadCache


class Linter:
    """
    Lints inputs under one set of settings.

    It keeps nothing of them but in a `cache`, so it can be shared by threads. `catalog` stands for the element
    definitions that the settings name. Findings lack what is not `wanted` of them.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        catalog: Catalog | None = None,
        cache: PayloadCache | None = None,
        *,
        wanted: Wanted = EVERYTHING,
    ) -> None:
        self.settings = settings or Settings()
        self._catalog = catalog
        self._cache = cache
        self._wanted = wanted
        self._fast_path = FastPath(self.settings, self._heard) if catalog is None else None

    def lint(self, given: Input) -> FileReport:
        """Return the report of an input; raises ConfigError where the settings name a rule that does not exist."""
        if isinstance(given, LinesInput):
            return self._lint_lines(given)
        if self._cache is not None and (kept := self._kept_report(given)) is not None:
            return kept
        if self._cache is None:
            return self._lint_anew(given)
        with self._one_version("report", given):
            return self._lint_anew(given)

    def _lint_anew(self, given: SingleInput) -> FileReport:
        learnt = self._fast_path.look(given) if self._fast_path is not None else None
        if isinstance(learnt, Clean):
            return FileReport(given.name, payloads=learnt.payloads, claims=learnt.claims)
        if isinstance(given, BytesInput) and (reason := skip_reason(given)):
            return FileReport(given.name, skipped=reason)
        return self.examiner.report(given, learnt)

    def _lint_lines(self, given: LinesInput) -> FileReport:
        """Lint a file line by line; the lines of a text that is open in an editor are kept."""
        from instancelint.lint.json_lines import lint_lines  # few inputs are read line by line

        kept = self.examiner.kept if self._cache is not None and given.data is not None else None
        if kept is None:
            return lint_lines(self.lint, given).report()
        from instancelint.lint.kept_lines import KeptLines  # few linters keep anything

        lines = KeptLines(self._lint_anew, kept)
        report = lint_lines(lines.lint, given).report()
        lines.forget_older(given.name)
        return report

    def _one_version(self, use: str, given: SingleInput) -> AbstractContextManager[None]:
        from instancelint.lint.kept_versions import one_version  # as above

        return one_version(self.examiner.kept, (use, given.name))

    def _kept_report(self, given: SingleInput) -> FileReport | None:
        if isinstance(given, DataInput) or (isinstance(given, BytesInput) and skip_reason(given)):
            return None
        return self.examiner.kept_report(given)

    def examine(self, given: SingleInput) -> Examination:
        """Return the report of an input with all that it was made from, which nobody may be shown."""
        if self._cache is None:
            return self.examiner.examine(given)
        with self._one_version("examination", given):
            return self.examiner.examine(given)

    def _heard(self, found: frozenset[str]) -> frozenset[str]:
        return self.examiner.checker.heard(found)

    @cached_property
    def examiner(self) -> Examiner:
        """What looks at an input in full; raises ConfigError and DefinitionError where the settings are wrong."""
        from instancelint.lint.examiner import Examiner  # clean inputs need none of it

        return Examiner(self.settings, self._catalog, self._cache, wanted=self._wanted)
