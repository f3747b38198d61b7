"""Which of the rules that are switched on a payload calls for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from instancelint.config.select import ActiveRule
from instancelint.model.document import Document, Format
from instancelint.rules.conditions import conditions


class Dispatch:
    """
    The rules that are switched on, sorted by what calls for them.

    A rule whose options were set is asked about every payload: conditions hold for what it says by itself.
    """

    def __init__(
        self, rules: Iterable[ActiveRule], outline: Callable[[str], Any], secrets: frozenset[str] = frozenset()
    ) -> None:
        self.rules = tuple(rules)
        self._outline = outline
        self._secrets = secrets
        self._always: list[int] = []
        self._regions: list[int] = []
        self._texts: list[int] = []
        self._by_schema: dict[str, list[int]] = {}
        self._by_issue: dict[str, list[int]] = {}
        self._by_condition: dict[str, list[int]] = {}
        self.shared: list[int] = []
        for index, active in enumerate(self.rules):
            self._add(index, active)

    def _add(self, index: int, active: ActiveRule) -> None:
        entry = active.entry
        _enter(self._by_issue, entry.issues, index)
        for name in entry.schema_names:
            self._by_schema.setdefault(name, []).append(index)
        if entry.trigger == "any" or (entry.trigger in {"condition", "text"} and active.options):
            self._always.append(index)
        elif entry.trigger == "condition":
            _enter(self._by_condition, entry.triggers, index)
        elif entry.trigger == "issue":
            _enter(self._by_issue, entry.triggers, index)
        elif entry.trigger != "schema":
            {"region": self._regions, "shared": self.shared, "text": self._texts}[entry.trigger].append(index)

    def called_by(self, doc: Document, holding: Iterable[str], *, sharing: bool = False) -> list[ActiveRule]:
        """
        Give the rules that may have something to say about a payload; with `sharing`, those about several too.

        `holding` are the conditions that hold for it.
        """
        found = set(self._regions) if doc.region is not None else set()
        if not doc.is_request_alone:
            found.update(self._always)
            for error in doc.schema_errors:
                found.update(self._by_schema.get(error.rule, ()))
            for issue in doc.issues:
                found.update(self._by_issue.get(issue.kind, ()))
            for condition in holding:
                found.update(self._by_condition.get(condition, ()))
            if self._texts:
                found.update(self._by_text(doc))
            if sharing:
                found.update(self.shared)
        called = (self.rules[index] for index in sorted(found))
        return [active for active in called if active.entry.fits(doc)]

    def conditions(self, doc: Document) -> frozenset[str]:
        """Name the conditions that hold for a payload."""
        return conditions(doc.data, doc.scalars, self._outline, self._secrets)

    def called_by_note(self, note: Document) -> list[ActiveRule]:
        """Give the rules that speak of issues, for a document that carries nothing else."""
        found = {index for issue in note.issues for index in self._by_issue.get(issue.kind, ())}
        return [self.rules[index] for index in sorted(found)]

    def _by_text(self, doc: Document) -> list[int]:
        text = _searchable(doc)
        return [
            index
            for index in self._texts
            if text is None or any(mark in text for mark in self.rules[index].entry.triggers)
        ]


def _enter(table: dict[str, list[int]], names: Iterable[str], index: int) -> None:
    for name in names:
        table.setdefault(name, []).append(index)


def _searchable(document: Document) -> str | None:
    """Give the text in lower case to look for marks of rules; None where escapes could hide some."""
    text = document.source.text
    if document.format is Format.MEMORY or "\\u" in text or "\\x" in text or "\\U" in text:
        return None
    return text.lower()
