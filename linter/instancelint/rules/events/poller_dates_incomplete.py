"""IL315 poller-dates-incomplete."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.base.path import Path, value_at
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION
from instancelint.model.document import Document, SchemaError
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, key_of
from instancelint.rules.shared.poller import DATE_KEYS, RESOURCE_KEYS, near_misses, resources
from instancelint.rules.shared.poller_rule import PollerSchemaRule

_NEEDED = ("updatedDateField", "updatedDateFormat", "createdDateField", "createdDateFormat")
_NAME_AT = len(("configuration", EVENT_POLLER_CONFIGURATION))


class PollerDatesIncomplete(PollerSchemaRule[NoOptions]):
    """
    Half a date configuration, or none where the element needs one.

    The poller compares a record's date of change with its date of creation, to tell new records from changed ones. For
    that it needs the field and the format of both. Add what is missing; a resource without such dates has no
    `datesConfiguration` at all. Of some elements every documented resource has one; that a resource lacks it there is
    information.
    """

    meta = Meta(
        code="IL315",
        name="poller-dates-incomplete",
        since="0.1.0",
        severity=Severity.WARNING,
        absence=True,
        yields_to=("poller-resource-fields",),
        conditions=("setting:event.poller.configuration",),
        messages={
            "missing": "the dates of the polled resource {resource!r} lack {fields}; the poller needs both dates, each "
            "with field and format",
            "none": "every documented resource of {element} has datesConfiguration, and {resource!r} has none; add it, "
            "unless its records have no dates",
        },
        bad=(
            Head("magentosoapv19", "Shop").configured("""
                event.poller.configuration:
                  invoices:
                    url: /hubs/ecommerce/invoices
                    idField: increment_id
                    datesConfiguration:
                    ~~~~~~~~~~~~~~~~~~ missing
                      createdDateField: created_at
                      createdDateFormat: yyyy-MM-dd HH:mm:ss
                  orders:
                    url: /hubs/ecommerce/orders
                    idField: increment_id
                    datesConfiguration: {}
                    ~~~~~~~~~~~~~~~~~~ missing
            """),
            Head("zohocrm", "Sales").configured("""
                event.poller.configuration:
                  accounts:
                  ~~~~~~~~ none
                    url: /hubs/crm/accounts
                    idField: id
            """),
        ),
        good=(
            Head("magentosoapv19", "Shop").configured("""
                event.poller.configuration:
                  invoices:
                    url: /hubs/ecommerce/invoices
                    idField: increment_id
                  orders:
                    url: /hubs/ecommerce/orders
                    idField: increment_id
                    datesConfiguration:
                      updatedDateField: updated_at
                      updatedDateFormat: yyyy-MM-dd HH:mm:ss
                      createdDateField: created_at
                      createdDateFormat: yyyy-MM-dd HH:mm:ss
            """),
        ),
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Explain the schema's errors, and ask the catalogue whether the element's resources have dates."""
        yield from super().check_resources(doc)
        element = self.context.catalog.get(doc.element_key or "")
        if element is None or not element.poller_dates:
            return
        for resource in resources(doc):
            written = {*resource.data, *near_misses(resource.data, RESOURCE_KEYS).values()}
            if "datesConfiguration" not in written and not written & {*DATE_KEYS} and "url" in written:
                args = {"element": Name(element.key), "resource": Name(resource.name)}
                yield Problem(key_of(*resource.path), "none", args, severity=Severity.INFO)

    def explain(self, doc: Document, error: SchemaError) -> Problem | None:
        """Name all that is missing in one finding; a misspelt or misplaced key is the matter of another rule."""
        if not isinstance(error.value, dict):
            return None
        lost = {*near_misses(error.value, DATE_KEYS).values(), *_beside(doc, error.path)}
        fields = tuple(key for key in _NEEDED if key not in error.value and key not in lost)
        if not fields:
            return None
        return Problem(
            key_of(*error.path), "missing", {"resource": Name(error.path[_NAME_AT]), "fields": Name.each(fields)}
        )


def _beside(doc: Document, path: Path) -> set[str]:
    """Return the date keys that stand beside the table of dates instead of in it."""
    resource = value_at(doc.data, path[:-1])
    return set(DATE_KEYS) & resource.keys() if isinstance(resource, dict) else set()
