"""IL317 polling-by-objects."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION, EVENT_POLLER_URLS
from instancelint.model.document import Document
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, key_of

_RESOURCES = (EVENT_POLLER_CONFIGURATION, EVENT_POLLER_URLS)


class PollingByObjects(Rule[NoOptions]):
    """
    Polled resources for an element that polls objects.

    Most elements poll the resources in `event.poller.configuration`. Some, such as Salesforce, poll the objects that
    `event.objects` lists, separated by commas; no other way is documented for them.
    """

    meta = Meta(
        code="IL317",
        name="polling-by-objects",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("undocumented-poller",),
        messages={
            "instead": "{element} is documented to poll the objects in event.objects, not {key!r}; list the objects "
            "there, separated by commas",
        },
        bad=(
            Head("sfdc", "Accounts").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/accounts
                event.vendor.type: polling
                event.poller.configuration:
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ instead
                  accounts:
                    url: /hubs/crm/accounts
                    idField: Id
            """),
        ),
        good=(
            Head("sfdc", "Accounts").configured("""
                event.notification.enabled: true
                event.notification.callback.url: https://events.acme.io/accounts
                event.vendor.type: polling
                event.poller.refresh_interval: 15
                event.objects: Account,Contact
            """),
            Head("hubspot", "Leads").configured("""
                event.poller.configuration:
                  accounts:
                    url: /hubs/marketing/accounts
                    idField: id
            """),
        ),
        yields_to=("webhook-with-poller-settings",),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the catalogue for what the element polls."""
        element = self.context.catalog.get(doc.element_key or "")
        if element is None or not element.polls_by_objects:
            return
        for key in _RESOURCES:
            if doc.configuration.get(key) is not None:
                yield Problem(key_of("configuration", key), "instead", {"element": Name(element.key), "key": Name(key)})
