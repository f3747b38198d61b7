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
    Incomplete date configuration.

    The poller compares the dates on which a record was updated and created, to distinguish new records from changed
    ones. It needs the field and the format of both dates. Add what is missing; a resource without such dates has no
    `datesConfiguration` at all. For some elements every documented resource has one; if it is missing there, that is
    reported as information.
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
            "missing": "datesConfiguration of {resource!r} is missing {fields}; both dates need a field and a format",
            "none": "{resource!r} has no datesConfiguration, unlike every documented resource of {element}; add it "
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
        """Yield the schema's errors, and resources without the dates that the catalogue expects."""
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
        """Report all that is missing in one finding; misspelt and misplaced keys are covered by another rule."""
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
    """Return the date keys that are next to the table of dates instead of in it."""
    resource = value_at(doc.data, path[:-1])
    return set(DATE_KEYS) & resource.keys() if isinstance(resource, dict) else set()
