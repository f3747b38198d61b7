"""
Bases of the rules about polled resources.

The configuration of the poller may also be a string that holds the same as JSON. These rules look into such a string
too: their findings point to the part of it that is wrong, and offer no fix, as that would rewrite the string.
"""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document, Format, Target
from instancelint.rules.base import OptionsT, Problem, Rule, SchemaRule
from instancelint.rules.shared.poller import read_string

_PLACE = ("configuration", EVENT_POLLER_CONFIGURATION)


class PollerRule(Rule[OptionsT]):
    """Base of a rule about polled resources; a subclass implements `check_resources`."""

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the resources, whether they are in an object or in a string."""
        if EVENT_POLLER_CONFIGURATION not in doc.configuration:
            return
        yield from self.check_resources(doc)
        inner = read_string(doc)
        if inner is None or inner.recovered or not isinstance(inner.data, dict):
            return
        for problem in self.check_resources(self.opened(doc, inner.data)):
            at = _inside(inner, problem.at)
            yield problem._replace(at=at, related=(), fix=None)

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Yield what is wrong in a payload whose poller configuration is an object."""
        raise NotImplementedError

    def opened(self, doc: Document, polled: object) -> Document:
        """Return the payload with the object in place of the string that holds it."""
        configuration = {**doc.configuration, EVENT_POLLER_CONFIGURATION: polled}
        data = {**doc.data, "configuration": configuration} if isinstance(doc.data, dict) else doc.data
        return doc._replace(data=data, format=Format.JSON, schema_errors=(), scan=None)


class PollerSchemaRule(PollerRule[OptionsT], SchemaRule[OptionsT]):
    """Base of a rule about polled resources that the schema decides; a subclass implements `explain`."""

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Explain what the schema refuses."""
        return SchemaRule.check(self, doc)

    def opened(self, doc: Document, polled: object) -> Document:
        """Hold the opened payload against the schema once more."""
        from instancelint.rules.verdict import verdict  # strings are rare

        opened = super().opened(doc, polled)
        return opened._replace(schema_errors=verdict.check(opened.data, doc.kind))


def _inside(inner: Document, at: Target) -> Target:
    """Turn a place below the poller configuration into a range of the string's decoded value."""
    span = inner.locate(at._replace(path=at.path[len(_PLACE) :]))
    return Target(_PLACE, within=(span.start, span.end) if span else None)
