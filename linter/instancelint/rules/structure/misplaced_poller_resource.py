"""IL207 misplaced-poller-resource."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document
from instancelint.model.repair import Add, Move, Repair
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, key_of

_RESOURCE_KEYS = frozenset({"url", "idField", "datesConfiguration"})
_NESTED_TABLES = frozenset({"oauth", "event", "bulk", "pagination", "filter"})


class MisplacedPollerResource(Rule[NoOptions]):
    """
    Polled resource next to `event.poller.configuration` instead of inside it.

    The poller reads the resources inside `event.poller.configuration`; next to it, a resource is an unknown setting,
    and its events never arrive. This happens when a brace is closed one resource too early. Move the resource inside.
    """

    meta = Meta(
        code="IL207",
        name="misplaced-poller-resource",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={"misplaced": "move the polled resource {name!r} into event.poller.configuration"},
        bad=(
            Head("sapc4ccrm", "Sales").configured(
                """
                event.poller.configuration:
                  contacts:
                    url: /hubs/crm/contacts
                    idField: id
                accounts:
                ~~~~~~~~ misplaced
                  url: /hubs/crm/accounts
                  idField: id
                """,
                fixed="""
                event.poller.configuration:
                  contacts:
                    url: /hubs/crm/contacts
                    idField: id
                  accounts:
                    url: /hubs/crm/accounts
                    idField: id
                """,
            ),
        ),
        good=(
            Head("sapc4ccrm", "Sales").configured("""
                event.poller.configuration:
                  accounts:
                    url: /hubs/crm/accounts
                    idField: id
            """),
        ),
        conditions=("nested",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look for objects that read like a polled resource."""
        for key, value in doc.configuration.items():
            if not isinstance(value, dict) or key == EVENT_POLLER_CONFIGURATION or key in _NESTED_TABLES:
                continue
            if _RESOURCE_KEYS & value.keys():
                at = ("configuration", key)
                yield Problem(key_of(*at), "misplaced", {"name": Name(key)}, fix=_repair(doc, key))


def _repair(doc: Document, key: str) -> Repair | None:
    title = "Move it into event.poller.configuration"
    inside = doc.configuration.get(EVENT_POLLER_CONFIGURATION)
    at = ("configuration", key)
    if isinstance(inside, dict):
        return None if key in inside else Repair(title, (Move(at, ("configuration", EVENT_POLLER_CONFIGURATION, key)),))
    if EVENT_POLLER_CONFIGURATION in doc.configuration:
        return None
    to = ("configuration", EVENT_POLLER_CONFIGURATION)
    return Repair(title, (Add(to, {}), Move(at, (*to, key))))
