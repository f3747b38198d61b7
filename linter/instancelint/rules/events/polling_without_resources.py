"""IL304 polling-without-resources."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.settings_generated import (
    EVENT_NOTIFICATION_ENABLED,
    EVENT_OBJECTS,
    EVENT_POLLER_CONFIGURATION,
    EVENT_POLLER_URLS,
    EVENT_VENDOR_TYPE,
)
from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import is_true
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Head, Meta, NoOptions, Problem, SchemaRule, key_of, value_of
from instancelint.rules.shared.misspelt import stands_elsewhere


class PollingWithoutResources(SchemaRule[NoOptions]):
    """
    Polling without resources to poll.

    Unless the element has a default of its own, the poller has nothing to do and no event ever arrives. List the
    resources in `event.poller.configuration`; a few elements use `event.objects` or `event.poller.urls` instead.
    """

    meta = Meta(
        code="IL304",
        name="polling-without-resources",
        since="0.1.0",
        severity=Severity.WARNING,
        absence=True,
        messages={
            "nothing": "polling is enabled but no resources are configured; add event.poller.configuration with the "
            "resources to poll",
            "known": "polling is enabled but no resources are configured; add event.poller.configuration with "
            "resources such as {resources}",
            "alone": "{element} is documented to report events by polling only, but no resources are configured; add "
            "event.poller.configuration with the resources to poll",
            "objects": "polling is enabled but no objects are configured; add event.objects with the objects to poll, "
            "separated by commas",
        },
        bad=(
            Head("googledrive", "Documents").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                event.vendor.type: polling
                                   ~~~~~~~ nothing
            """),
            Head("zendesk", "Tickets").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/tickets
                event.vendor.type: polling
                                   ~~~~~~~ known
            """),
            Head("sfdcservicecloud", "Cases").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/cases
                event.vendor.type: polling
                                   ~~~~~~~ objects
            """),
            Head("sapc4ccrm", "Sales").configured("""
                event.notification.enabled: true
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ alone
                event.notification.callback.url: https://events.acme.io/sales
            """),
        ),
        good=(
            Head("sfdc", "Accounts").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/accounts
                event.vendor.type: polling
                event.objects: Account,Contact
            """),
            Head("sharefile", "Documents").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/files
                event.vendor.type: webhook
            """),
        ),
        kinds=CREATES,
        conditions=("no-resources",),
        yields_to=("configuration-key-foreign", "misplaced-poller-resource"),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Yield the schema's errors; without a vendor type, check whether the element only polls."""
        yield from super().check(doc)
        catalog = self.context.catalog
        element = catalog.get(doc.element_key or "")
        if element is None or not element.polls_alone or EVENT_VENDOR_TYPE in doc.configuration:
            return
        if not is_true(doc.configuration.get(EVENT_NOTIFICATION_ENABLED)):
            return
        for key in (EVENT_POLLER_CONFIGURATION, EVENT_POLLER_URLS, EVENT_OBJECTS):
            if key in doc.configuration or stands_elsewhere(doc, key, catalog):
                return
        at = key_of("configuration", EVENT_NOTIFICATION_ENABLED)
        beside = tuple(("configuration", key) for key, value in doc.configuration.items() if isinstance(value, dict))
        beside = (("element", "key"), *beside)
        yield Problem(at, "alone", {"element": Name(element.key)}, yields_at=beside)

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Suggest what to poll, unless the element's own definition has a default."""
        element = self.context.catalog.get(doc.element_key or "")
        known = element.poller_resources if element else ()
        for key in (EVENT_POLLER_CONFIGURATION, EVENT_POLLER_URLS, EVENT_OBJECTS):
            parameter = element.parameter(key) if element else None
            if (parameter and parameter.default) or stands_elsewhere(doc, key, self.context.catalog):
                return None
        at = value_of("configuration", EVENT_VENDOR_TYPE)
        if known:
            return Problem(at, "known", {"resources": Name.each(known)})
        return Problem(at, "objects" if element and element.polls_by_objects else "nothing")
