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
    Poller settings for an instance that uses webhooks.

    An instance either polls or receives webhooks. With the vendor type `webhook` the poller settings have no effect,
    and a reader cannot tell which of the two was meant. Remove them, or use `polling`. If no vendor type is set, the
    documentation of the element says which of the two it uses.
    """

    meta = Meta(
        code="IL303",
        name="webhook-with-poller-settings",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "ignored": "{keys} has no effect with webhooks; remove it, or switch to polling",
            "ignored-many": "{keys} have no effect with webhooks; remove them, or switch to polling",
            "element": "{keys} is for polling, but {element} is documented to report events by webhook only; remove "
            "the setting",
            "element-many": "{keys} are for polling, but {element} is documented to report events by webhook only; "
            "remove the settings",
        },
        conditions=("undocumented-poller",),
        labels={
            "ignored": "only used for polling",
            "ignored-many": "only used for polling",
        },
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
        """Yield the schema's errors; without a vendor type, check whether the element only uses webhooks."""
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
        """Report every poller setting in one finding, at the first of them."""
        keys = _settings_of_poller(doc)
        return Problem(
            key_of("configuration", keys[0]),
            "ignored-many" if len(keys) > 1 else "ignored",
            {"keys": Name.each(keys)},
            related=((value_of("configuration", EVENT_VENDOR_TYPE), "the vendor type"),),
            fix=_removal(keys),
        )


def _settings_of_poller(doc: Document) -> tuple[str, ...]:
    return tuple(key for key, value in doc.configuration.items() if key.startswith(_POLLER) and value is not None)


def _removal(keys: tuple[str, ...]) -> Repair:
    removals = tuple(Remove(("configuration", key)) for key in keys)
    return Repair("Remove the poller settings", removals, Safety.UNSAFE)
