"""IL325 poller-same-date-field."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.model.document import Document
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, value_of
from instancelint.rules.shared.poller import resources
from instancelint.rules.shared.poller_rule import PollerRule

_DATES = "datesConfiguration"


class PollerSameDateField(PollerRule[NoOptions]):
    """
    Same field for both dates of a record.

    The poller distinguishes new records from changed ones by two dates. If both use the same field, every record counts
    as new. If the provider has only one date, set `filterByUpdatedDate: false`.
    """

    meta = Meta(
        code="IL325",
        name="poller-same-date-field",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("setting:event.poller.configuration",),
        messages={
            "same": "{field!r} is used for both the created and the updated date; use two fields, or set "
            "filterByUpdatedDate: false",
        },
        bad=(
            Head("bigcommerce", "Shop").configured("""
                event.poller.configuration:
                  orders:
                    url: /hubs/ecommerce/orders
                    idField: id
                    datesConfiguration:
                      updatedDateField: date_modified
                      updatedDateFormat: milliseconds
                      createdDateField: date_modified
                                        ~~~~~~~~~~~~~ same
                      createdDateFormat: milliseconds
            """),
        ),
        good=(
            Head("bigcommerce", "Shop").configured("""
                event.poller.configuration:
                  orders:
                    url: /hubs/ecommerce/orders
                    idField: id
                    filterByUpdatedDate: false
                    datesConfiguration:
                      updatedDateField: date_created
                      updatedDateFormat: milliseconds
                      createdDateField: date_created
                      createdDateFormat: milliseconds
            """),
        ),
        extra=True,
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Compare the two fields of each resource."""
        for resource in resources(doc):
            created = resource.text(_DATES, "createdDateField")
            if (
                not created
                or not created.strip()
                or is_open(created)
                or created != resource.text(_DATES, "updatedDateField")
            ):
                continue
            by_updates = resource.data.get("filterByUpdatedDate")
            if by_updates is not False and by_updates != "false":
                yield Problem(value_of(*resource.path, _DATES, "createdDateField"), "same", {"field": created})
