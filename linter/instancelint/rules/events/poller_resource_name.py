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
    Suspicious name of a polled resource.

    The key of a polled resource is the name that its events have, such as `contacts`. A leading slash, surrounding
    whitespace or a placeholder becomes part of that name, which receivers of the events do not expect.
    """

    meta = Meta(
        code="IL326",
        name="poller-resource-name",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("setting:event.poller.configuration",),
        messages={
            "slash": "events will be named {name!r}; remove the leading slash",
            "blank": "events will be named {name!r}; remove the whitespace around the name",
            "placeholder": "placeholder {name!r} was not replaced; use the name of the polled resource",
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
        """Yield names that look wrong."""
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
