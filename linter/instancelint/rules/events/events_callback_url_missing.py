"""IL301 events-callback-url-missing."""

from __future__ import annotations

from instancelint.base.message import Name
from instancelint.domain.settings_generated import EVENT_NOTIFICATION_CALLBACK_URL, EVENT_NOTIFICATION_ENABLED
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, key_of, value_of
from instancelint.rules.shared.misspelt import stands_elsewhere


class EventsCallbackUrlMissing(SchemaRule[NoOptions]):
    """
    Events enabled without a callback URL.

    The platform receives the changes and drops them, because it has no URL to send them to. Add your receiver's URL as
    `event.notification.callback.url`, or disable the events until there is one. An update may omit the URL, since the
    instance keeps the one it has.

    Formulas can use the events of an instance without any callback URL. If only formulas are triggered by them,
    including polled ones, the payload is right: disable this rule for its file, or suppress it there with a reason.
    """

    meta = Meta(
        code="IL301",
        name="events-callback-url-missing",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "missing": "events are enabled but no callback URL is set; add {key!r}, or suppress this if only formulas "
            "use the events",
            "unusable": "events are enabled but the callback URL is {value!r}; set it to your receiver's URL",
        },
        bad=(
            Head("box", "Contracts").configured("""
                event.notification.enabled: true
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ missing
            """),
            Head("box", "Contracts").configured("""
                event.notification.enabled: "true"
                event.notification.callback.url: " "
                                                 ~~~ unusable
            """),
            Head("box", "Contracts").configured("""
                event.notification.enabled: true
                event.notification.callback.url: false
                                                 ~~~~~ unusable
            """),
        ),
        good=(
            Head("box", "Contracts").configured("""
                event.notification.enabled: true
                event.notification.callback.url: ${EVENTS_URL}
            """),
            Head("box", "Contracts").configured("""
                event.notification.enabled: false
            """),
        ),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Distinguish a missing URL from an unusable one."""
        if EVENT_NOTIFICATION_CALLBACK_URL in doc.configuration:
            value = doc.configuration[EVENT_NOTIFICATION_CALLBACK_URL]
            return Problem(value_of("configuration", EVENT_NOTIFICATION_CALLBACK_URL), "unusable", {"value": value})
        if stands_elsewhere(doc, EVENT_NOTIFICATION_CALLBACK_URL, self.context.catalog):
            return None
        at = key_of("configuration", EVENT_NOTIFICATION_ENABLED)
        return Problem(at, "missing", {"key": Name(EVENT_NOTIFICATION_CALLBACK_URL)})
