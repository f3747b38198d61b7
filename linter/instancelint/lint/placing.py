"""From the results of rules to the findings of an input: placed, masked, with their fixes and identities."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.source_text import SourceText
from instancelint.config.select import selects
from instancelint.config.settings import FileSettings
from instancelint.domain.catalog import Catalog
from instancelint.lint.checker import Checker
from instancelint.lint.fast_path import Doubted
from instancelint.lint.findings import Result, Writers, finding_of, shown_fix, title_of
from instancelint.lint.masked_text import only_lines
from instancelint.lint.redaction import Elsewhere, Redactor
from instancelint.model.document import Document
from instancelint.model.finding import Finding, Fix
from instancelint.model.repair import Repair
from instancelint.model.report import Wanted

if TYPE_CHECKING:
    from instancelint.base.bounded_cache import Kept
    from instancelint.lint.identity import Identities

NOTHING = Elsewhere()


class ReadInput(NamedTuple):
    """An input that was read, with what is known of its first payloads."""

    source: SourceText
    documents: tuple[Document, ...]
    settings: FileSettings
    doubted: Doubted | None = None


class Placing:
    """Makes the findings of one input, of which so many repairs may be written down."""

    def __init__(  # noqa: PLR0913 - all but the first four have their defaults
        self,
        checker: Checker,
        wanted: Wanted,
        read: ReadInput,
        left: int,
        *,
        elsewhere: Elsewhere = NOTHING,
        kept: Kept | None = None,
    ) -> None:
        self._checker = checker
        self._wanted = wanted
        self._read = read
        self.left = left
        self._writers: Writers = {}
        self.redactor = Redactor(read.source, read.documents, checker.catalog, kept=kept, elsewhere=elsewhere)
        self._identities = _identities(self.redactor, checker.catalog) if wanted.identities else None

    @property
    def source(self) -> SourceText:
        """The text as reports may show it."""
        return self.redactor.source if self._wanted.text else only_lines(self._read.source)

    def placed(self, results: Iterable[Result]) -> list[tuple[Result, Finding]]:
        """Make a finding of each result, but for those that are ignored in the file."""
        placed: list[tuple[Result, Finding]] = []
        checker = self._checker
        for result in results:
            try:
                finding = self._finding(result)
            except Exception as error:
                if result.active is checker.failing:
                    raise
                placed += self.placed(checker.failed(result.active, result.document, error))
                continue
            self.left -= isinstance(result.problem.fix, Repair)
            if not any(selects(word, finding.code, finding.name) for word in self._read.settings.ignored):
                placed.append((result, finding))
        return placed

    def _finding(self, result: Result) -> Finding:
        identity = self._identities.of(result.problem, result.document) if self._identities else None
        return finding_of(result, self.redactor, fix=self._fix(result), identity=identity)

    def _fix(self, result: Result) -> Fix | None:
        """Return the fix that a finding brings: edits that are known, and the first repairs written as edits."""
        if not self._wanted.fixes:
            return None
        fix = result.problem.fix
        if self.left > 0 or not isinstance(fix, Repair):
            return shown_fix(result, self.redactor, self._writers)
        return title_of(fix)

    def suppressed(self, placed: list[tuple[Result, Finding]]) -> list[tuple[Result, Finding]]:
        """Mark what is suppressed, and add what is wrong with the suppressions."""
        from instancelint.lint.suppress.suppressed_file import File  # most files suppress nothing
        from instancelint.lint.suppress.suppressions import suppress

        checker, read = self._checker, self._read
        codes = frozenset(active.entry.code for active in checker.rules)
        file = File(read.source, read.documents, read.settings, codes, self.redactor.prose, checker.registry)
        results = [result for result, _ in placed]
        shared = {index for index, result in enumerate(results) if result.problem.group is not None}
        marked = suppress([finding for _, finding in placed], file, shared)
        late = self.placed(result for note in marked.notes for result in checker.say(note))
        return [*zip(results, marked.findings, strict=True), *late]


def _identities(redactor: Redactor, catalog: Catalog) -> Identities:
    from instancelint.lint.identity import Identities  # most reports show none

    return Identities(redactor, catalog)
