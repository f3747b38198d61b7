"""IL305 poller-interval-value."""

from __future__ import annotations

from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class PollerIntervalValue(SchemaRule[NoOptions]):
    """
    Polling interval that is not a whole number of minutes.

    The platform reads `event.poller.refresh_interval` as the minutes between two polls. Use a whole number from 1 up,
    as a number or as a string of digits; the default of most elements is 15.
    """

    meta = Meta(
        code="IL305",
        name="poller-interval-value",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "text": "invalid polling interval {value!r}; use a whole number of minutes (1 or more)",
            "type": "polling interval must be a whole number of minutes, not {actual}; use a number such as 15",
        },
        bad=(
            Head("zendesk", "Tickets").configured("""
                event.poller.refresh_interval: 15 minutes
                                               ~~~~~~~~~~ text
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.refresh_interval: 0
                                               ~ text
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.refresh_interval: 2.5
                                               ~~~ text
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.refresh_interval: true
                                               ~~~~ type
            """),
        ),
        good=(
            Head("zendesk", "Tickets").configured("""
                event.poller.refresh_interval: "5"
            """),
            Head("zendesk", "Tickets").configured("""
                event.poller.refresh_interval: <MINUTES>
            """),
        ),
        yields_to=("configuration-value-type", "json-syntax", "json-non-finite-number"),
    )

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Distinguish a wrong number from a value of another type."""
        at = value_of(*error.path)
        value = error.value
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return Problem(at, "type", {"actual": type_name(value)})
        return Problem(at, "text", {"value": str(value)})
