"""The choice of rules: those that are switched on and that a payload calls for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from instancelint.config.select import ActiveRule
from instancelint.model.document import Document, Format
from instancelint.rules.conditions import conditions
from instancelint.rules.triggers import (
    Always,
    AroundPayload,
    CrossFile,
    OnCondition,
    OnIssue,
    OnSchemaError,
    OnText,
    Trigger,
)


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
        self._table: dict[Trigger, list[int]] = {}
        for index, active in enumerate(self.rules):
            triggers = active.entry.triggers
            if active.options and any(isinstance(trigger, OnCondition | OnText) for trigger in triggers):
                triggers = (*triggers, Always())
            for trigger in triggers:
                self._table.setdefault(trigger, []).append(index)
        self.heard = frozenset(trigger.word for trigger in self._table if isinstance(trigger, OnCondition))
        """The conditions that call for a rule."""
        self._texts = [trigger for trigger in self._table if isinstance(trigger, OnText)]
        self.around = frozenset(self._table.get(AroundPayload(), ()))
        """The numbers of the rules that look at the text around a payload."""

    @property
    def cross_file(self) -> list[ActiveRule]:
        """The rules about several payloads."""
        return [self.rules[index] for index in self._table.get(CrossFile(), ())]

    def called_by(self, doc: Document, holding: Iterable[str], *, sharing: bool = False) -> list[ActiveRule]:
        """
        Return the rules that may have something to report on a payload; with `sharing`, those about several too.

        `holding` are the conditions that hold for it.
        """
        return [self.rules[number] for number in self.numbers(doc, holding, sharing=sharing)]

    def numbers(self, doc: Document, holding: Iterable[str], *, sharing: bool = False) -> list[int]:
        """Return the numbers of the rules that `called_by` returns."""
        triggers: list[Trigger] = [AroundPayload()] if doc.region is not None else []
        if not doc.is_request_alone:
            triggers += [Always(), *map(OnCondition, holding), *self._texts_in(doc)]
            triggers += [OnSchemaError(error.rule) for error in doc.schema_errors]
            triggers += [OnIssue(issue.kind) for issue in doc.issues]
            if sharing:
                triggers.append(CrossFile())
        return [number for number in self._called_by(triggers) if self.rules[number].entry.fits(doc)]

    def called_by_note(self, note: Document) -> list[ActiveRule]:
        """Return the rules that speak of issues, for a document that carries nothing else."""
        return [self.rules[number] for number in self._called_by(OnIssue(issue.kind) for issue in note.issues)]

    def conditions(self, doc: Document) -> frozenset[str]:
        """Return the names of the conditions that hold for a payload."""
        return conditions(doc.data, doc.scalars, self._outline, self._secrets)

    def _called_by(self, triggers: Iterable[Trigger]) -> list[int]:
        return sorted({index for trigger in triggers for index in self._table.get(trigger, ())})

    def _texts_in(self, doc: Document) -> Iterable[Trigger]:
        text = _searchable(doc) if self._texts else None
        return self._texts if text is None else [trigger for trigger in self._texts if trigger.word in text]


def _searchable(document: Document) -> str | None:
    """Return the text in lower case to look for marks of rules; None where escapes could hide some."""
    text = document.source.text
    if document.format is Format.MEMORY or "\\u" in text or "\\x" in text or "\\U" in text:
        return None
    return text.lower()
