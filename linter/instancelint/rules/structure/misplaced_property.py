"""IL209 misplaced-property."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from instancelint.base.message import Name
from instancelint.base.path import Path
from instancelint.domain.shape_draft import BESIDE_CONFIGURATION, IN_ELEMENT, LISTED, WRAPPED
from instancelint.model.document import Document
from instancelint.model.repair import Add, Move, Repair
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Meta, NoOptions, Problem, key_of
from instancelint.rules.shared.shape_rule import ShapeRule

_TOP_LEVEL = ("name", "tags", "element", "providerData")


class MisplacedProperty(ShapeRule[NoOptions]):
    """
    A key on the wrong level.

    `name`, `tags`, `element` and `providerData` belong to the top of the body, settings with dotted keys belong into
    `configuration`. On the wrong level the platform does not see them: the name is missing, or the setting is not set.
    Move the key. `name` inside `configuration` is left alone where the body has a name of its own, as an element may
    have a setting of that name.
    """

    meta = Meta(
        code="IL209",
        name="misplaced-property",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "inside": "{key!r} belongs to the top level of the body, not into configuration; move it up",
            "outside": "{key!r} is a setting; move it into configuration",
            "beside": "the body has no settings in a configuration; move {key} into it",
            "in-element": "an element has only its key or id; move {key} out of it",
            "wrapped": "the payload is inside {key!r}, which the API does not know; write only what is inside",
            "listed": "{key!r} and {more} more are payloads under names; write each into a file of its own, or all into"
            " a list",
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
        ),
        good=(
            Example("""
                element:
                  key: quickbase
                name: Tables
                configuration:
                  name: tables.acme.io
                  username: ${QUICKBASE_USER}
            """),
        ),
        conditions=("misplaced",),
    )

    shapes: ClassVar = {BESIDE_CONFIGURATION: "beside", IN_ELEMENT: "in-element", WRAPPED: "wrapped", LISTED: "listed"}
    severities: ClassVar = {LISTED: Severity.WARNING}

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look for top-level keys inside the configuration, and for settings outside of it."""
        yield from self.slips(doc)
        if not isinstance(doc.data, dict):
            return
        for key in _TOP_LEVEL:
            if key in doc.configuration and key not in doc.data and _fits(key, doc.configuration[key]):
                yield self._problem(doc, ("configuration", key), (key,), "inside")
        for parent in ((), ("providerData",)):
            table = doc.mapping("providerData") if parent else doc.data
            for key in table:
                if "." in key and self.context.catalog.generic(key):
                    yield self._problem(doc, (*parent, key), ("configuration", key), "outside")

    def _problem(self, doc: Document, at: Path, to: Path, message: str) -> Problem:
        return Problem(key_of(*at), message, {"key": Name(at[-1])}, fix=_move(doc, at, to))


def _fits(key: str, value: object) -> bool:
    """Check whether a value can be what the top-level key holds; an element may have a setting of the same name."""
    types: tuple[type, ...] = {"name": (str,), "tags": (list, str), "element": (dict,), "providerData": (dict,)}[key]
    return isinstance(value, types)


def _move(doc: Document, at: Path, to: Path) -> Repair | None:
    title = f"Move it {'up' if len(to) == 1 else 'into configuration'}"
    top = doc.data if isinstance(doc.data, dict) else {}
    if len(to) > 1 and to[-1] in doc.configuration:
        return None
    if len(to) > 1 and "configuration" not in top:
        return Repair(title, (Add(("configuration",), {}), Move(at, to)))
    return Repair(title, (Move(at, to),))
