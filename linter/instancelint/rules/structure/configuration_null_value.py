"""IL206 configuration-null-value."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.domain.settings_generated import (
    EVENT_NOTIFICATION_ENABLED,
    EVENT_OBJECTS,
    EVENT_POLLER_CONFIGURATION,
    EVENT_POLLER_URLS,
    OAUTH_CALLBACK_URL,
    OAUTH_USER_REFRESH_TOKEN,
    OAUTH_USER_TOKEN,
)
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Remove, Repair
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of

_NEEDED = frozenset({
    EVENT_NOTIFICATION_ENABLED,
    EVENT_OBJECTS,
    EVENT_POLLER_CONFIGURATION,
    EVENT_POLLER_URLS,
    OAUTH_CALLBACK_URL,
    OAUTH_USER_REFRESH_TOKEN,
    OAUTH_USER_TOKEN,
})  # fmt: skip
"""Settings that others need: without one of them, the next finding would be that it is missing."""


class ConfigurationNullValue(SchemaRule[NoOptions]):
    """
    Setting without a value.

    Null means the same as omitting the setting. It usually marks a value that got lost, or a response that was posted
    back: there, settings without a value are null. Remove the setting or give it a value.
    """

    meta = Meta(
        code="IL206",
        name="configuration-null-value",
        since="0.1.0",
        severity=Severity.WARNING,
        yields_to=("json-syntax",),
        messages={"null": "{key!r} has no value; remove the setting or give it one"},
        bad=(
            Head("box", "Contracts").configured(
                """
                filter.response.nulls: true
                oauth.scope: null
                             ~~~~ null
                """,
                fixed="""
                filter.response.nulls: true
                """,
            ),
        ),
        good=(
            Head("box", "Contracts").configured("""
                filter.response.nulls: true
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Offer to remove the setting, unless it has to be there."""
        element = self.context.catalog.get(doc.element_key or "")
        needed = {found.key for found in element.required(doc.configuration)} if element else set()
        drop = error.path[-1] not in needed | _NEEDED
        repair = Repair("Remove the setting", (Remove(error.path),)) if drop else None
        return Problem(value_of(*error.path), "null", {"key": Name(error.path[-1])}, fix=repair)
