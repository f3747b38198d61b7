"""IL303 webhook-with-poller-settings."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.element import Basis
from instancelint.domain.settings_generated import EVENT_VENDOR_TYPE
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Remove, Repair
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, key_of, value_of

_POLLER = "event.poller."


class WebhookWithPollerSettings(SchemaRule[NoOptions]):
    """
    Settings of the poller where changes arrive by webhook.

    An instance either polls or listens to webhooks. With the vendor type `webhook` the settings of the poller do
    nothing, and a reader cannot tell which of the two was meant. Remove them, or write `polling`. Where no vendor type
    is chosen, the element's documentation tells which of the two it has.
    """

    meta = Meta(
        code="IL303",
        name="webhook-with-poller-settings",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "ignored": "changes arrive by {type}, so {keys} has no effect; remove the setting, or poll",
            "ignored-many": "changes arrive by {type}, so {keys} have no effect; remove the settings, or poll",
            "element": "{element} is documented to report changes by webhook only, and {keys} is for polling; "
            "remove the setting",
            "element-many": "{element} is documented to report changes by webhook only, and {keys} are for polling; "
            "remove the settings",
        },
        conditions=("undocumented-poller",),
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
            Head("box", "Contracts").configured(
                """
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                event.poller.refresh_interval: 15
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ element
                """,
                fixed="""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                """,
            ),
            Head("shopify", "Shop").configured(
                """
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/orders
                event.poller.refresh_interval: 15
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ element-many
                event.poller.urls: orders
                """,
                fixed="""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/orders
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

    def check(self, doc: Document) -> Iterator[Problem]:
        """Explain the schema's errors; where no vendor type is chosen, ask the catalogue what the element does."""
        yield from super().check(doc)
        element = self.context.catalog.get(doc.element_key or "")
        if element is None or element.events != ("webhook",) or EVENT_VENDOR_TYPE in doc.configuration:
            return
        basis = element.basis.get("events")
        keys = tuple(key for key in _settings_of_poller(doc) if self.context.catalog.generic(key))
        if keys and basis in {Basis.DEFINITION, Basis.TABLE, Basis.EXAMPLE}:
            message = "element-many" if len(keys) > 1 else "element"
            args = {"element": Name(element.key), "keys": Name.each(keys)}
            severity = None if basis.documented else Severity.INFO
            yield Problem(key_of("configuration", keys[0]), message, args, fix=_removal(keys), severity=severity)

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Name every setting of the poller in one finding, at the first of them."""
        keys = _settings_of_poller(doc)
        return Problem(
            key_of("configuration", keys[0]),
            "ignored-many" if len(keys) > 1 else "ignored",
            {"keys": Name.each(keys), "type": str(doc.configuration.get(EVENT_VENDOR_TYPE))},
            related=((value_of("configuration", EVENT_VENDOR_TYPE), "the vendor type"),),
            fix=_removal(keys),
        )


def _settings_of_poller(doc: Document) -> tuple[str, ...]:
    return tuple(key for key, value in doc.configuration.items() if key.startswith(_POLLER) and value is not None)


def _removal(keys: tuple[str, ...]) -> Repair:
    removals = tuple(Remove(("configuration", key)) for key in keys)
    return Repair("Remove the settings of the poller", removals, Safety.UNSAFE)
