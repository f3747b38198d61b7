"""Bases of the rules about the text around a payload."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.source_text import Span
from instancelint.model.document import Document, SyntaxIssue
from instancelint.model.request import Command
from instancelint.rules.base import OptionsT, Problem, Rule
from instancelint.rules.triggers import AroundPayload, Trigger


class RegionRule(Rule[OptionsT]):
    """A rule about the text around a payload: the quotes of a shell, a request, also one without its payload."""

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return what calls for the rule: a text around the payload."""
        return (AroundPayload(),)


class CommandRule(RegionRule[OptionsT]):
    """A rule about the request that sends a payload."""

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the request of a payload that has one."""
        if doc.command is not None:
            yield from self.check_command(doc, doc.command)

    def check_command(self, doc: Document, command: Command) -> Iterator[Problem]:
        """Yield what is wrong with a request; `in_command` makes a place of one of its ranges."""
        raise NotImplementedError


def in_command(span: Span) -> SyntaxIssue:
    """Name a range of the text that the request stands in."""
    return SyntaxIssue("command", span, in_command=True)
