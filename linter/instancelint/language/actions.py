"""What an editor offers to do about a place: each is proved before, and brings no new mistake."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.source_text import Span
from instancelint.language.answers import Filling
from instancelint.language.open_text import OpenText
from instancelint.language.session import CheckedText, Session
from instancelint.model.document import Document, Part
from instancelint.model.finding import Edit, Finding
from instancelint.model.terms import Safety
from instancelint.parse.encoding import decode

if TYPE_CHECKING:
    from instancelint.language.parts import TextPart
    from instancelint.language.suppressing import ConfigChange

_MOST_PROVED = 20
"""Fixes that are proved for one place; nobody reads more, and each takes as long as linting the text."""
UNSAFE = " (unsafe: changes what is sent)"


class Action(NamedTuple):
    """
    What can be done: a title, the finding that it is about, and edits by the name of a file.

    Edits count what the linter counts: without the byte-order mark of a text.
    """

    title: str
    edits: dict[str, tuple[Edit, ...]]
    finding: Finding | None = None
    is_preferred: bool = False
    config: ConfigChange | None = None
    """The change of a config file, which is not among the texts."""


class Actions:
    """The actions for open texts; what was examined for one serves the next."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._parts: dict[str, tuple[OpenText, dict[int, TextPart]]] = {}

    def part(self, text: OpenText, offset: int) -> TextPart:
        """Return the examined part of a text around an offset; raises ConfigError."""
        known = self._parts.get(text.name)
        if known is None or known[0] is not text:
            known = self._parts[text.name] = (text, {})
        for part in known[1].values():
            if part.start <= offset < part.start + max(len(part.given.source.text), 1):
                return part
        from instancelint.language.parts import part_at  # an editor starts without what waits for a person

        part = part_at(self._session, text, offset)
        known[1][part.start] = part
        return part

    def forget(self) -> None:
        """Forget what was examined, as settings have changed or a text was closed."""
        self._parts.clear()

    def fixes(self, checked: CheckedText, places: Sequence[Span]) -> list[Action]:
        """Return a fix for each finding at these places for which one holds."""
        found: list[Action] = []
        fixable = [finding for finding in at(checked, places) if finding.fix is not None]
        for finding in fixable[:_MOST_PROVED]:
            if finding.fix is None or finding.span is None:
                continue
            part = self.part(checked.text, finding.span.start)
            fix = part.fix_of(finding)
            edits = part.edits(fix) if fix else ()
            if edits:
                is_safe = finding.fix.safety is Safety.SAFE
                title = finding.fix.title if is_safe else f"{finding.fix.title}{UNSAFE}"
                found.append(Action(title, {checked.text.name: edits}, finding, is_safe))
        return found

    def fillings(self, checked: CheckedText, places: Sequence[Span]) -> list[Action]:
        """Return what can be filled in at these places: what is required, and references in place of secrets."""
        from instancelint.language.filling import filling

        found: list[Action] = []
        filled: set[int] = set()
        for finding in at(checked, places)[:_MOST_PROVED]:
            part = self.part(checked.text, finding.span.start if finding.span else 0)
            fix = filling(part, finding)
            edits = part.edits(fix) if fix else ()
            repair = fix.result.problem.fix if fix else None
            if fix and edits and repair is not None:
                found.append(Action(repair.title, {checked.text.name: edits}, finding))
                filled.add(fix.document.number)
        empty = self._empty_configuration(checked.text, places[0].start)
        if empty is not None and empty.number not in filled:
            action = self.fill(checked.text, places[0].start, Filling.REQUIRED)
            found += [action] if action else []
        return found

    def _empty_configuration(self, text: OpenText, offset: int) -> Document | None:
        """Return the payload around an offset that is in its configuration, where that is empty."""
        from instancelint.language.payload_facts import span_in_file

        part = self.part(text, offset)
        document = part.payload_at(offset)
        if document is None or document.configuration or "configuration" not in document.members:
            return None
        key = span_in_file(document, ("configuration",), Part.KEY)
        value = span_in_file(document, ("configuration",))
        is_there = key is not None and value is not None and key.start <= offset - part.start <= value.end
        return document if is_there else None

    def fill(self, text: OpenText, offset: int, what: Filling) -> Action | None:
        """Return what fills in the payload around an offset; None where there is nothing to fill in."""
        from instancelint.language.filling import filling_of

        part = self.part(text, offset)
        document = part.payload_at(offset)
        fix = filling_of(part, document, what) if document else None
        edits = part.edits(fix) if fix else ()
        repair = fix.result.problem.fix if fix else None
        return Action(repair.title, {text.name: edits}) if edits and repair is not None else None

    def suppressions(self, checked: CheckedText, places: Sequence[Span], folder: str) -> list[Action]:
        """Return how each finding at these places can be suppressed: by a comment, else in the config file."""
        from instancelint.language.suppressing import comment, config_entry

        found: list[Action] = []
        for finding in at(checked, places)[:_MOST_PROVED]:
            part = self.part(checked.text, finding.span.start if finding.span else 0)
            edits = comment(part, finding)
            if edits:
                title = f"Suppress {finding.name} here"
                found.append(Action(title, {checked.text.name: edits}, finding))
            elif change := config_entry(finding, self._session.settings_of(checked.text).settings, folder):
                title = f"Suppress {finding.name} here, in {os.path.basename(change.path)}"
                found.append(Action(title, {}, finding, config=change))
        return found

    def fix_all(self, text: OpenText) -> Action | None:
        """Return all safe fixes of a text together; None where there is nothing to fix."""
        from instancelint.fix.content import fix_content
        from instancelint.language.text_edits import edits_between

        settings = self._session.settings_of(text)
        linter = self._session.worker.linter(settings.settings)
        data = text.saved if text.saved is not None else text.text.encode()
        fixed = fix_content(text.given(settings), data, linter)
        if not fixed.applied:
            return None
        before, after = decode(data, text.linted_name)[0].text, decode(fixed.data, text.linted_name)[0].text
        if before != text.text[text.shift :]:
            return None
        return Action("Fix all", {text.name: edits_between(before, after)})


def at(checked: CheckedText, places: Sequence[Span]) -> list[Finding]:
    """Return the findings at any of these places, in the order of the text."""
    return [
        finding
        for finding in checked.findings
        if finding.span is not None and any(finding.span.overlaps(place) for place in places)
    ]
