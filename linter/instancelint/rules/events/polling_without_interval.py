"""IL322 polling-without-interval."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.domain.settings_generated import (
    EVENT_POLLER_CONFIGURATION,
    EVENT_POLLER_REFRESH_INTERVAL,
    EVENT_VENDOR_TYPE,
)
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import CREATES, Head, Meta, NoOptions, Problem, SchemaRule, key_of
from instancelint.rules.shared.misspelt import stands_elsewhere


class PollingWithoutInterval(SchemaRule[NoOptions]):
    """
    Polling without an interval.

    The element's default applies then, usually 15 minutes. Set `event.poller.refresh_interval` if your files should say
    how often they cause requests.
    """

    meta = Meta(
        code="IL322",
        name="polling-without-interval",
        since="0.1.0",
        severity=Severity.INFO,
        absence=True,
        messages={
            "missing": "no polling interval is set, so the element's default applies; add {key!r} with a number of "
            "minutes",
        },
        bad=(
            Head("zendesk", "Tickets").configured("""
                event.vendor.type: polling
                ~~~~~~~~~~~~~~~~~ missing
                event.objects: users
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration: ${POLLER}
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ missing
            """),
        ),
        good=(
            Head("zendesk", "Tickets").configured("""
                event.vendor.type: polling
                event.objects: users
                event.poller.refresh_interval: 15
            """),
        ),
        kinds=CREATES,
        extra=True,
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Report the setting that enables polling."""
        if stands_elsewhere(doc, EVENT_POLLER_REFRESH_INTERVAL, self.context.catalog):
            return None
        asking = EVENT_POLLER_CONFIGURATION if EVENT_POLLER_CONFIGURATION in doc.configuration else EVENT_VENDOR_TYPE
        return Problem(key_of("configuration", asking), "missing", {"key": Name(EVENT_POLLER_REFRESH_INTERVAL)})
