"""IL305 poller-interval-value."""

from __future__ import annotations

from instancelint.model.document import Document, SchemaError
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, SchemaRule, value_of


class PollerIntervalValue(SchemaRule[NoOptions]):
    """
    A polling interval that is not a whole number of minutes.

    The platform reads `event.poller.refresh_interval` as minutes between two polls. Write a whole number from 1 up, as
    a number or as a string of digits; the default of most elements is 15.
    """

    meta = Meta(
        code="IL305",
        name="poller-interval-value",
        since="0.1.0",
        severity=Severity.ERROR,
        messages={
            "text": "{value!r} is no polling interval; write a whole number of minutes, 1 or more",
            "type": "a polling interval is a whole number of minutes, not {actual}; write a number such as 15",
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
        """Tell a wrong number from a value that is no number at all."""
        at = value_of(*error.path)
        value = error.value
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return Problem(at, "type", {"actual": type_name(value)})
        return Problem(at, "text", {"value": str(value)})
