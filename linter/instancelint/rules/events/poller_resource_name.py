"""IL326 poller-resource-name."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.model.document import Document
from instancelint.model.stand_ins import is_placeholder
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, key_of
from instancelint.rules.shared.poller import resources
from instancelint.rules.shared.poller_rule import PollerRule


class PollerResourceName(PollerRule[NoOptions]):
    """
    A polled resource whose name looks like something else.

    The key of a polled resource is the name that events carry, such as `contacts`. A slash at its start, blanks around
    it or a placeholder become part of that name, and whoever handles the events does not know it.
    """

    meta = Meta(
        code="IL326",
        name="poller-resource-name",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("setting:event.poller.configuration",),
        messages={
            "slash": "events will carry the name {name!r}; write it without the slash at its start",
            "blank": "events will carry the name {name!r}; write it without the blanks around it",
            "placeholder": "the polled resource {name!r} still has a placeholder for a name; write its name",
        },
        bad=(
            Head("gmail", "Mail").configured("""
                event.poller.configuration:
                  /changed-messages:
                  ~~~~~~~~~~~~~~~~~ slash
                    url: /hubs/general/changed-messages
                    idField: id
                  "labels ":
                  ~~~~~~~~~ blank
                    url: /hubs/general/labels
                    idField: id
                  <RESOURCE>:
                  ~~~~~~~~~~ placeholder
                    url: /hubs/general/threads
                    idField: id
            """),
        ),
        good=(
            Head("googlecalendar", "Calendar").configured("""
                event.poller.configuration:
                  calendars/{calendarId}/changed-events:
                    url: /hubs/scheduling/calendars/{calendarId}/changed-events
                    idField: id
            """),
        ),
        extra=True,
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Look at the names."""
        for resource in resources(doc):
            name = resource.name
            kind = None
            if is_placeholder(name):
                kind = "placeholder"
            elif name != name.strip():
                kind = "blank"
            elif name.startswith("/"):
                kind = "slash"
            if kind:
                yield Problem(key_of(*resource.path), kind, {"name": Name(name)})
