"""Bases of the rules about the text around a payload."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.source_text import Span
from instancelint.model.document import Document, SyntaxIssue
from instancelint.model.request import Request
from instancelint.rules.base import OptionsT, Problem, Rule
from instancelint.rules.triggers import AroundPayload, Trigger


class RegionRule(Rule[OptionsT]):
    """A rule about the text around a payload: the quotes of a shell, a request, also one without its payload."""

    @classmethod
    def triggers(cls) -> tuple[Trigger, ...]:
        """Return what calls for the rule: a text around the payload."""
        return (AroundPayload(),)


class RequestRule(RegionRule[OptionsT]):
    """A rule about the request that sends a payload."""

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the request of a payload that has one."""
        if doc.request is not None:
            yield from self.check_request(doc, doc.request)

    def check_request(self, doc: Document, request: Request) -> Iterator[Problem]:
        """Yield what is wrong with a request; `in_request` makes a place of one of its ranges."""
        raise NotImplementedError


def in_request(span: Span) -> SyntaxIssue:
    """Name a range of the text that the request stands in."""
    return SyntaxIssue("command", span, in_request=True)
