"""IL320 event-vendor-type-missing."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.settings_generated import EVENT_NOTIFICATION_ENABLED, EVENT_VENDOR_TYPE
from instancelint.model.document import Document
from instancelint.model.stand_ins import is_true
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Head, Meta, NoOptions, Problem, Rule, key_of
from instancelint.rules.shared.misspelt import stands_elsewhere


class EventVendorTypeMissing(Rule[NoOptions]):
    """
    Missing choice between polling and webhooks.

    The element supports both, and without `event.vendor.type` its default decides, so a reader cannot tell what
    happens. Set it to `polling` or `webhook`.
    """

    meta = Meta(
        code="IL320",
        name="event-vendor-type-missing",
        since="0.1.0",
        severity=Severity.INFO,
        absence=True,
        marks=(EVENT_NOTIFICATION_ENABLED,),
        messages={"missing": "{element} supports both polling and webhooks; add event.vendor.type to choose one"},
        bad=(
            Head("sharefile", "Documents").configured("""
                event.notification.enabled: true
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ missing
                event.notification.callback.url: https://events.acme.io/files
            """),
        ),
        good=(
            Head("box", "Contracts").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
            """),
        ),
        kinds=CREATES,
        extra=True,
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the catalogue for the ways in which the element reports events."""
        if not is_true(doc.configuration.get(EVENT_NOTIFICATION_ENABLED)) or EVENT_VENDOR_TYPE in doc.configuration:
            return
        if stands_elsewhere(doc, EVENT_VENDOR_TYPE, self.context.catalog):
            return
        element = self.context.catalog.get(doc.element_key or "")
        if element is not None and {"polling", "webhook"} <= set(element.events):
            yield Problem(
                key_of("configuration", EVENT_NOTIFICATION_ENABLED), "missing", {"element": Name(element.key)}
            )
