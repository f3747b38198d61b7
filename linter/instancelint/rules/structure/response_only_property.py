"""IL208 response-only-property."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Move, Remove, Repair
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Head, Meta, NoOptions, Problem, SchemaRule, key_of


class ResponseOnlyProperty(SchemaRule[NoOptions]):
    """
    Response field in a request.

    Fields such as `token`, `valid` or `eventsEnabled` are returned by the platform; in a request they do nothing, and
    the intended setting stays unset. To enable events, set `event.notification.enabled` in the configuration. Remove
    the field.
    """

    meta = Meta(
        code="IL208",
        name="response-only-property",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "top": "{key!r} is only returned in responses; remove it",
            "events": "{key!r} is only returned in responses; to enable events, set event.notification.enabled",
            "element": "{key!r} is only returned in responses; a request gives just the element's key or id",
        },
        bad=(
            Example(
                """
                element:
                  key: box
                name: Contracts
                valid: true
                ~~~~~ top
                configuration: {}
                """,
                fixed="""
                element:
                  key: box
                name: Contracts
                configuration: {}
                """,
            ),
            Example("""
                element:
                  key: freshservice
                  hub: helpdesk
                  ~~~ element
                name: Service desk
                eventsEnabled: "true"
                ~~~~~~~~~~~~~ events
                configuration: {}
            """),
        ),
        yields_to=("misplaced-property",),
        good=(
            Head("freshservice", "Service desk").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://hooks.acme.io/desk
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Name the field, and offer to remove it."""
        key = error.path[-1] if error.path else None
        if key is None:
            return None
        message = "element" if len(error.path) > 1 else "events" if key == "eventsEnabled" else "top"
        repair = Repair("Remove it", (Remove(error.path),), Safety.UNSAFE)
        if error.path == ("element", "name") and "name" not in doc.members:
            repair = Repair("Move it up", (Move(error.path, ("name",)),), Safety.UNSAFE)
        return Problem(key_of(*error.path), message, {"key": Name(key)}, fix=repair)
