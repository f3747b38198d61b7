"""The parts of an open text that are fixed each for itself: the whole, or each line of JSON Lines."""

from __future__ import annotations

from typing import NamedTuple

from instancelint.base.file_kinds import LINES, suffix_of
from instancelint.base.source_text import SourceText
from instancelint.fix.proof import FixCandidate
from instancelint.fix.single import candidate_of, proved
from instancelint.language.open_text import OpenText, source_of
from instancelint.language.payload_facts import span_in_file
from instancelint.language.session import Session
from instancelint.language.text_edits import edits_between
from instancelint.lint.examiner import Examination
from instancelint.lint.findings import Result
from instancelint.lint.lint_input import TextInput
from instancelint.lint.linter import Linter
from instancelint.model.document import Document
from instancelint.model.finding import Edit, Finding
from instancelint.parse.encoding import decode


class TextPart(NamedTuple):
    """A part of a text that begins at an offset, examined; what it holds may be shown to nobody."""

    start: int
    given: TextInput
    linter: Linter
    examination: Examination

    def found(self, finding: Finding) -> tuple[Result, Finding] | None:
        """Return what a reported finding was made from."""
        for result, other in self.examination.results:
            if (other.code, other.path, other.message) == (finding.code, finding.path, finding.message) and (
                _start(other) + self.start == _start(finding)
            ):
                return result, other
        return None

    def fix_of(self, finding: Finding) -> FixCandidate | None:
        """Return the fix of a reported finding."""
        found = self.found(finding)
        return candidate_of(*found) if found else None

    def payload_at(self, offset: int) -> Document | None:
        """Return the payload around an offset of the whole text; the innermost where there are several."""
        place = offset - self.start
        spans = [(span_in_file(document, ()), document) for document in self.examination.documents]
        around = [(span.start, document) for span, document in spans if span and span.start <= place <= span.end]
        return max(around, key=lambda found: found[0])[1] if around else None

    def edits(self, fix: FixCandidate) -> tuple[Edit, ...]:
        """Return the edits that a fix comes to, in the whole text, if it holds; else none."""
        after = proved(self.given, self.linter, self.examination, fix)
        return edits_between(self.given.source.text, after.source.text, self.start) if after else ()


def part_at(session: Session, text: OpenText, offset: int) -> TextPart:
    """Examine the part of a text around an offset (of what the linter counts); raises ConfigError."""
    settings = session.settings_of(text)
    name = text.linted_name
    source, issues = decode(text.saved, name) if text.saved is not None else (source_of(text), ())
    start = 0
    if suffix_of(name) in LINES:
        line = source.position(offset).line
        start = source.line_starts[line - 1]
        end = source.line_starts[line] if line < source.line_count else len(source.text)
        source, issues = SourceText(name, source.text[start:end]), ()
    given = TextInput(source, settings, issues)
    linter = session.worker.linter(settings.settings)
    return TextPart(start, given, linter, linter.examine(given))


def _start(finding: Finding) -> int:
    return finding.span.start if finding.span else 0
