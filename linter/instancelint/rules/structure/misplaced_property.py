"""IL209 misplaced-property."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from instancelint.base.message import Name
from instancelint.base.path import Path
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.domain.shape_draft import BESIDE_CONFIGURATION, IN_ELEMENT, IN_GRANT, LISTED, WRAPPED
from instancelint.model.document import Document
from instancelint.model.repair import Add, Move, Repair
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Head, Meta, NoOptions, Problem, key_of
from instancelint.rules.shared.misplaced import misplaced_grant, misplaced_settings
from instancelint.rules.shared.shape_rule import ShapeRule

_POLLER = ("configuration", EVENT_POLLER_CONFIGURATION)
_TOP_LEVEL = ("name", "tags", "element", "providerData")


class MisplacedProperty(ShapeRule[NoOptions]):
    """
    Key at the wrong level.

    `name`, `tags`, `element` and `providerData` belong at the top level, settings belong in `configuration`, and grant
    fields in `providerData`. At the wrong level the platform does not see them: the name is missing, or the setting is
    not set. Move the key. `name` inside `configuration` is not reported if the body also has a `name`, as an element
    may have a setting of that name.
    """

    meta = Meta(
        code="IL209",
        name="misplaced-property",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "inside": "{key!r} belongs at the top level, not in configuration; move it up",
            "polled": "{key!r} belongs at the top level, not in the poller configuration; move it up",
            "outside": "{key!r} is a setting; move it into configuration",
            "beside": "settings are outside configuration; move {key} into it",
            "in-element": "element takes only a key or id; move {key} out of it",
            "in-grant": "providerData takes only the fields of a grant; move {key} out of it",
            "wrapped": "payload is wrapped in {key!r}, which is unknown to the API; keep only what is inside",
            "listed": "{key!r} and {more} more are named payloads; put each in its own file, or all in a list",
            "poller": "{key!r} is a setting, not part of the poller configuration; move it up into configuration",
            "again": "{key!r} is a setting that configuration already has; remove it here",
            "grant": "{key!r} is a grant field; move it into providerData",
        },
        bad=(
            Example(
                """
                element:
                  key: quickbase
                configuration:
                  username: ${QUICKBASE_USER}
                  name: Tables
                  ~~~~ inside
                """,
                fixed="""
                element:
                  key: quickbase
                configuration:
                  username: ${QUICKBASE_USER}
                name: Tables
                """,
            ),
            Example(
                """
                element:
                  key: box
                providerData:
                  code: ${CODE}
                  oauth.api.key: ${KEY}
                  ~~~~~~~~~~~~~ outside
                name: Contracts
                event.notification.enabled: false
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ outside
                configuration:
                  oauth.api.secret: ${SECRET}
                """,
            ),
            Example(
                """
                element:
                  key: quickbase
                  configuration:
                  ~~~~~~~~~~~~~ in-element
                    username: ${QUICKBASE_USER}
                name: Tables
                """,
                fixed="""
                element:
                  key: quickbase
                name: Tables
                configuration:
                  username: ${QUICKBASE_USER}
                """,
            ),
            Example(
                """
                element:
                  key: box
                providerData:
                  code: ${CODE}
                  name: Contracts
                  ~~~~ in-grant
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://login.acme.io/oauth
                """,
                fixed="""
                element:
                  key: box
                providerData:
                  code: ${CODE}
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://login.acme.io/oauth
                name: Contracts
                """,
            ),
            Example(
                """
                element:
                  key: box
                name: Contracts
                configuration:
                oauth.api.key: ${KEY}
                ~~~~~~~~~~~~~ beside
                oauth.api.secret: ${SECRET}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration:
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                """,
            ),
            Example("""
                instance:
                ~~~~~~~~ wrapped
                  element:
                    key: quickbase
                  name: Tables
                  configuration:
                    username: ${QUICKBASE_USER}
            """),
            Example("""
                tables:
                ~~~~~~ listed
                  element:
                    key: quickbase
                  name: Tables
                  configuration:
                    username: ${QUICKBASE_USER}
                files:
                  element:
                    key: box
                  name: Contracts
                  configuration: {}
            """),
            Example(
                """
                element:
                  key: zendesk
                name: Support
                zendesk.subdomain: acme
                ~~~~~~~~~~~~~~~~~ outside
                configuration:
                  username: ${ZENDESK_USER}
                  event.poller.configuration:
                    users:
                      url: /hubs/helpdesk/users
                      idField: id
                    filter.response.nulls: true
                    ~~~~~~~~~~~~~~~~~~~~~ poller
                    tags: [support]
                    ~~~~ polled
                """,
                fixed="""
                element:
                  key: zendesk
                name: Support
                configuration:
                  username: ${ZENDESK_USER}
                  event.poller.configuration:
                    users:
                      url: /hubs/helpdesk/users
                      idField: id
                  zendesk.subdomain: acme
                  filter.response.nulls: true
                tags: [support]
                """,
            ),
            Example(
                """
                element:
                  key: box
                name: Contracts
                username: agent
                ~~~~~~~~ again
                configuration:
                  username: agent
                  oauth.api.key: ${KEY}
                  oauth.api.secret: ${SECRET}
                  oauth.callback.url: https://login.acme.io/oauth
                  code: ${CODE}
                  ~~~~ grant
                """,
            ),
        ),
        good=(
            Head("quickbase", "Tables").configured("""
                name: tables.acme.io
                username: ${QUICKBASE_USER}
            """),
        ),
        conditions=("misplaced",),
    )

    shapes: ClassVar = {
        BESIDE_CONFIGURATION: "beside",
        IN_ELEMENT: "in-element",
        IN_GRANT: "in-grant",
        WRAPPED: "wrapped",
        LISTED: "listed",
    }
    severities: ClassVar = {LISTED: Severity.WARNING}

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look for top-level keys and fields of a grant inside the configuration, and for settings outside of it."""
        yield from self.slips(doc)
        poller = doc.configuration.get(EVENT_POLLER_CONFIGURATION)
        polled = poller if isinstance(poller, dict) else {}
        for key in ("name", "tags"):
            if key in polled and _fits(key, polled[key]) and "/" not in polled[key]:
                yield _problem(doc, (*_POLLER, key), (key,), "polled")
        for key in _TOP_LEVEL:
            if key in doc.configuration and key not in doc.members and _fits(key, doc.configuration[key]):
                yield _problem(doc, ("configuration", key), (key,), "inside")
        for at, to in misplaced_settings(doc, self.context.catalog):
            message = "again" if to[-1] in doc.configuration else "poller" if at[0] == "configuration" else "outside"
            yield _problem(doc, at, to, message)
        for at, to in misplaced_grant(doc, self.context.catalog):
            yield _problem(doc, at, to, "grant")


def _problem(doc: Document, at: Path, to: Path, message: str) -> Problem:
    return Problem(key_of(*at), message, {"key": Name(at[-1])}, fix=_move(doc, at, to))


def _fits(key: str, value: object) -> bool:
    """Check whether a value can be what the top-level key holds; an element may have a setting of the same name."""
    types: tuple[type, ...] = {"name": (str,), "tags": (list, str), "element": (dict,), "providerData": (dict,)}[key]
    return isinstance(value, types)


def _move(doc: Document, at: Path, to: Path) -> Repair | None:
    """Return the move of a member; the table that it goes to is added where there is none."""
    title = f"Move it {f'into {to[0]}' if len(to) > 1 else 'up'}"
    if len(to) > 1 and to[0] in doc.members:
        table = doc.members[to[0]]
        return Repair(title, (Move(at, to),)) if isinstance(table, dict) and to[-1] not in table else None
    if len(to) > 1:
        return Repair(title, (Add((to[0],), {}), Move(at, to)))
    return None if to[0] in doc.members else Repair(title, (Move(at, to),))
