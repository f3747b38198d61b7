"""The base of rules about payloads that are written in another shape than the API reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from instancelint.model.document import Document, Target
from instancelint.model.terms import Severity
from instancelint.rules.base import OptionsT, Problem, Rule, SchemaRule
from instancelint.rules.triggers import OnIssue, OnSchemaError, Trigger


class ShapeRule(Rule[OptionsT]):
    """
    Base of a rule that reports parts in another shape, besides what it checks in a payload that is written as such.

    `shapes` maps kinds of slips to message ids, and `severities` says which of them are graver or milder than the rule.
    A subclass's `check` yields from `slips`.
    """

    shapes: ClassVar[Mapping[str, str]]
    severities: ClassVar[Mapping[str, Severity]] = {}

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return what calls for the rule: what calls for it anyway, and the slips."""
        return (*super().triggers(), *map(OnIssue, sorted(cls.shapes)))

    def slips(self, doc: Document) -> Iterator[Problem]:
        """Report the parts in another shape."""
        for issue in doc.issues:
            if issue.kind in self.shapes:
                message, severity = self.shapes[issue.kind], self.severities.get(issue.kind)
                fix = issue.repair
                yield Problem(Target(issue.path), message, issue.args, fix=fix, severity=severity, issue=issue)


class ShapeSchemaRule(ShapeRule[OptionsT], SchemaRule[OptionsT]):
    """Base of such a rule that the schema decides otherwise; a subclass implements `explain`."""

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return what calls for the rule: what the schema refuses, and the slips."""
        refused = map(OnSchemaError, cls.defs or (cls.meta.name,))
        return (*refused, *map(OnIssue, sorted(cls.shapes)))

    def check(self, doc: Document) -> Iterator[Problem]:
        """Report the slips, and explain what the schema rejects."""
        yield from self.slips(doc)
        yield from SchemaRule.check(self, doc)
