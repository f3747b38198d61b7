"""IL321 event-vendor-type-unsupported."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.element import Basis, Element
from instancelint.domain.settings_generated import EVENT_NOTIFICATION_ENABLED, EVENT_VENDOR_TYPE
from instancelint.model.document import Document
from instancelint.model.stand_ins import is_true
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, value_of

_WAYS = {"polling": "polling", "webhook": "webhook", "webhooks": "webhook"}


class EventVendorTypeUnsupported(Rule[NoOptions]):
    """
    Event type that is not documented for the element.

    Elements poll, receive webhooks, or both; some have no events at all. With a type that the element does not support,
    no event ever arrives. The documentation may be out of date, so this rule is off by default.
    """

    meta = Meta(
        code="IL321",
        name="event-vendor-type-unsupported",
        since="0.1.0",
        severity=Severity.INFO,
        marks=("event.",),
        messages={
            "other-way": "{element} is documented to report events by {ways}, not by {type}; change event.vendor.type",
            "no-events": "no events are documented for {element}; disable them unless you know that they work",
        },
        bad=(
            Head("box", "Contracts").configured("""
                event.vendor.type: polling
                                   ~~~~~~~ other-way
            """),
            Head("brighttalk", "Webinars").configured("""
                event.notification.enabled: true
                                            ~~~~ no-events
            """),
        ),
        good=(
            Head("box", "Contracts").configured("""
                event.notification.enabled: true
                event.vendor.type: webhooks
            """),
            Head("my-own-element", "Own").configured("""
                event.notification.enabled: true
                event.vendor.type: polling
            """),
        ),
        extra=True,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Compare the settings with what the catalogue knows of the element."""
        key = doc.element_key
        element = self.context.catalog.get(key) if key else None
        if element is None or not element.described or element.basis.get("events") is Basis.SUSPECT:
            return
        yield from _without_events(doc, element) if not element.events else _other_way(doc, element)


def _without_events(doc: Document, element: Element) -> Iterator[Problem]:
    if element.table and element.source is None and is_true(doc.configuration.get(EVENT_NOTIFICATION_ENABLED)):
        yield Problem(
            value_of("configuration", EVENT_NOTIFICATION_ENABLED), "no-events", {"element": Name(element.key)}
        )


def _other_way(doc: Document, element: Element) -> Iterator[Problem]:
    chosen = doc.configuration.get(EVENT_VENDOR_TYPE)
    way = _WAYS.get(chosen) if isinstance(chosen, str) else None
    if way is not None and way not in element.events:
        args = {"element": Name(element.key), "ways": " or ".join(element.events), "type": chosen}
        yield Problem(value_of("configuration", EVENT_VENDOR_TYPE), "other-way", args)
