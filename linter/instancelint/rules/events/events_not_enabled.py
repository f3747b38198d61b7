"""IL302 events-not-enabled."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.domain.settings_generated import (
    EVENT_NOTIFICATION_CALLBACK_URL,
    EVENT_NOTIFICATION_ENABLED,
    EVENT_OBJECTS,
    EVENT_VENDOR_TYPE,
)
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Add, Repair, Replace
from instancelint.model.stand_ins import is_blank
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import CREATES, Head, Meta, NoOptions, Problem, SchemaRule, key_of, value_of
from instancelint.rules.shared.misspelt import stands_elsewhere

_IDLE = (EVENT_NOTIFICATION_CALLBACK_URL, EVENT_VENDOR_TYPE, EVENT_OBJECTS)
_IDLE_PREFIX = "event.poller."


class EventsNotEnabled(SchemaRule[NoOptions]):
    """
    Event settings without effect because events are not enabled.

    Without `event.notification.enabled: true` the platform neither polls nor listens, and the other event settings have
    no effect. Enable the events, or remove the settings until they are needed.
    """

    meta = Meta(
        code="IL302",
        name="events-not-enabled",
        since="0.1.0",
        severity=Severity.WARNING,
        absence=True,
        messages={
            "absent": "{keys} has no effect because events are not enabled; add event.notification.enabled: true",
            "absent-many": "{keys} have no effect because events are not enabled; add event.notification.enabled: true",
            "off": "{keys} has no effect because events are disabled; enable them or remove the setting",
            "off-many": "{keys} have no effect because events are disabled; enable them or remove the settings",
        },
        labels={
            "off": "events are disabled",
            "off-many": "events are disabled",
        },
        bad=(
            Head("freshdeskv2", "Tickets").configured(
                """
                event.notification.callback.url: https://events.acme.io/tickets
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ absent-many
                event.vendor.type: polling
                event.objects: contacts
                """,
                fixed="""
                event.notification.callback.url: https://events.acme.io/tickets
                event.vendor.type: polling
                event.objects: contacts
                event.notification.enabled: true
                """,
            ),
            Head("freshdeskv2", "Tickets").configured("""
                event.notification.callback.url: https://events.acme.io/tickets
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ absent
            """),
            Head("box", "Contracts").configured(
                """
                event.notification.enabled: false
                                            ~~~~~ off
                event.notification.callback.url: https://events.acme.io/files
                """,
                fixed="""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                """,
            ),
            Head("sharefile", "Documents").configured("""
                event.notification.enabled: false
                                            ~~~~~ off-many
                event.vendor.type: webhook
                event.notification.callback.url: https://events.acme.io/files
            """),
        ),
        good=(
            Head("box", "Contracts").configured("""
                event.notification.enabled: "${EVENTS}"
                event.notification.callback.url: https://events.acme.io/files
            """),
            Head("box", "Contracts").configured("""
                event.notification.signature.key: ${SIGNATURE_KEY}
            """),
        ),
        kinds=CREATES,
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report every setting without effect, in one finding."""
        table = doc.configuration
        idle = tuple(
            key
            for key, value in table.items()
            if (key in _IDLE or key.startswith(_IDLE_PREFIX)) and not is_blank(value) and not isinstance(value, bool)
        )
        if not idle or (
            EVENT_NOTIFICATION_ENABLED not in table
            and stands_elsewhere(doc, EVENT_NOTIFICATION_ENABLED, self.context.catalog)
        ):
            return None
        place = ("configuration", EVENT_NOTIFICATION_ENABLED)
        many = "-many" if len(idle) > 1 else ""
        if EVENT_NOTIFICATION_ENABLED in table:
            repair = Repair("Enable events", (Replace(place, value=True),), Safety.UNSAFE)
            first = (key_of("configuration", idle[0]), "has no effect")
            return Problem(value_of(*place), f"off{many}", {"keys": Name.each(idle)}, related=(first,), fix=repair)
        repair = Repair("Enable events", (Add(place, value=True),), Safety.UNSAFE)
        return Problem(key_of("configuration", idle[0]), f"absent{many}", {"keys": Name.each(idle)}, fix=repair)
