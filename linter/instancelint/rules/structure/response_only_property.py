"""IL208 response-only-property."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Move, Remove, Repair
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Example, Head, Meta, NoOptions, Problem, SchemaRule, key_of


class ResponseOnlyProperty(SchemaRule[NoOptions]):
    """
    A field of a response in a request.

    Fields such as `token`, `valid` or `eventsEnabled` are what the platform tells about an instance; in a request they
    do nothing, and the setting that was meant stays unset. To switch events on, set `event.notification.enabled` in the
    configuration. Remove the field.
    """

    meta = Meta(
        code="IL208",
        name="response-only-property",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "top": "{key!r} belongs to responses and does nothing in a request; remove it",
            "events": "{key!r} belongs to responses; to switch events on, set event.notification.enabled instead",
            "element": "in a request an element has only its key or id; remove {key!r}",
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
        """Say what the field is, and offer to remove it."""
        key = error.path[-1] if error.path else None
        if key is None:
            return None
        message = "element" if len(error.path) > 1 else "events" if key == "eventsEnabled" else "top"
        repair = Repair("Remove it", (Remove(error.path),), Safety.UNSAFE)
        if error.path == ("element", "name") and "name" not in doc.members:
            repair = Repair("Move it up", (Move(error.path, ("name",)),), Safety.UNSAFE)
        return Problem(key_of(*error.path), message, {"key": Name(key)}, fix=repair)
