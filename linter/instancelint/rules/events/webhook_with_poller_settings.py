"""IL303 webhook-with-poller-settings."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.domain.settings_generated import EVENT_VENDOR_TYPE
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Remove, Repair
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, key_of, value_of

_POLLER = "event.poller."


class WebhookWithPollerSettings(SchemaRule[NoOptions]):
    """
    Settings of the poller beside the vendor type `webhook`.

    An instance either polls or listens to webhooks. With `webhook` the settings of the poller do nothing, and a reader
    cannot tell which of the two was meant. Remove them, or write `polling`.
    """

    meta = Meta(
        code="IL303",
        name="webhook-with-poller-settings",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "ignored": "changes arrive by {type}, so {keys} has no effect; remove the setting, or poll",
            "ignored-many": "changes arrive by {type}, so {keys} have no effect; remove the settings, or poll",
        },
        labels={"ignored": "only polling reads this", "ignored-many": "only polling reads this"},
        bad=(
            Head("sharefile", "Documents").configured(
                """
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                event.vendor.type: webhook
                event.poller.refresh_interval: 15
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ignored
                """,
                fixed="""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                event.vendor.type: webhook
                """,
            ),
            Head("sharefile", "Documents").configured(
                """
                event.poller.refresh_interval: 15
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ignored-many
                event.poller.urls: documents|folders
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                event.vendor.type: webhooks
                """,
                fixed="""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                event.vendor.type: webhooks
                """,
            ),
        ),
        good=(
            Head("sharefile", "Documents").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                event.vendor.type: polling
                event.poller.refresh_interval: 15
                event.poller.urls: documents|folders
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Name every setting of the poller in one finding, at the first of them."""
        keys = tuple(key for key, value in doc.configuration.items() if key.startswith(_POLLER) and value is not None)
        removals = tuple(Remove(("configuration", key)) for key in keys)
        return Problem(
            key_of("configuration", keys[0]),
            "ignored-many" if len(keys) > 1 else "ignored",
            {"keys": Name.each(keys), "type": str(doc.configuration.get(EVENT_VENDOR_TYPE))},
            related=((value_of("configuration", EVENT_VENDOR_TYPE), "the vendor type"),),
            fix=Repair("Remove the settings of the poller", removals, Safety.UNSAFE),
        )
