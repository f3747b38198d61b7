"""IL312 event-vendor-type-value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from instancelint.base.message import Name
from instancelint.base.suggest import nearest
from instancelint.domain.settings_generated import EVENT_VENDOR_TYPE
from instancelint.model.document import Document, SchemaError
from instancelint.model.repair import Repair, Replace
from instancelint.model.stand_ins import type_name
from instancelint.model.terms import Severity
from instancelint.rules.base import Example, Head, Meta, Problem, SchemaRule, option, value_of

_PATH = ("configuration", EVENT_VENDOR_TYPE)
_KNOWN = ("polling", "webhook", "webhooks")
_WEBHOOKS = frozenset({"webhook", "webhooks"})


@dataclass(frozen=True, slots=True)
class Options:
    """Options of event-vendor-type-value."""

    preferred: str = option("", 'Only spelling to accept, "webhook" or "webhooks"; if empty, both.')


class EventVendorTypeValue(SchemaRule[Options]):
    """
    Unknown vendor type.

    `event.vendor.type` says how the platform learns of changes: `polling`, or `webhook`, which may also be spelled
    `webhooks`. With any other value no events arrive. To allow only one spelling in your files, set the option
    `preferred`.
    """

    Options = Options
    meta = Meta(
        code="IL312",
        name="event-vendor-type-value",
        since="0.1.0",
        severity=Severity.ERROR,
        conditions=("option",),
        yields_to=("configuration-value-type",),
        messages={
            "unknown": "unknown vendor type {value!r}; use polling or webhook",
            "near": "unknown vendor type {value!r}; did you mean {near!r}?",
            "type": "vendor type must be polling or webhook, not {actual}",
            "spelling": "use {near!r} instead of {value!r} (configured spelling)",
        },
        bad=(
            Head("zendesk", "Tickets").configured(
                """
                event.vendor.type: Polling
                                   ~~~~~~~ near
                """,
                fixed="""
                event.vendor.type: polling
                """,
            ),
            Head("zendesk", "Tickets").configured("""
                event.vendor.type: push
                                   ~~~~ unknown
            """),
            Head("zendesk", "Tickets").configured("""
                event.vendor.type: [polling]
                                   ~~~~~~~~~ type
            """),
            Example(
                """
                element:
                  key: zendesk
                name: Tickets
                configuration:
                  event.vendor.type: webhooks
                                     ~~~~~~~~ spelling
                """,
                fixed="""
                element:
                  key: zendesk
                name: Tickets
                configuration:
                  event.vendor.type: webhook
                """,
                options={"preferred": "webhook"},
            ),
        ),
        good=(
            Head("zendesk", "Tickets").configured("""
                event.vendor.type: webhooks
            """),
            Head("zendesk", "Tickets").configured("""
                event.vendor.type: "{{ vendor_type }}"
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Yield the schema's errors, and a spelling that the config does not allow."""
        yield from super().check(doc)
        value, preferred = doc.configuration.get(_PATH[1]), self.options.preferred
        if preferred in _WEBHOOKS and value in _WEBHOOKS and value != preferred:
            repair = Repair(f"Replace with {preferred}", (Replace(_PATH, preferred),))
            args = {"value": value, "near": Name(preferred)}
            yield Problem(value_of(*_PATH), "spelling", args, fix=repair, severity=Severity.WARNING)

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Suggest the value that was meant."""
        at = value_of(*_PATH)
        if isinstance(error.value, dict | list):
            return Problem(at, "type", {"actual": type_name(error.value)})
        if not isinstance(error.value, str):
            return Problem(at, "unknown", {"value": error.value})
        word = error.value.strip().lower()
        near = word if word in _KNOWN else next(iter(nearest(word, _KNOWN)), None)
        if near is not None:
            repair = Repair(f"Replace with {near}", (Replace(_PATH, near),))
            return Problem(at, "near", {"value": error.value, "near": Name(near)}, fix=repair)
        return Problem(at, "unknown", {"value": error.value})
