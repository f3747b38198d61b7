"""IL310 event-poller-urls-format."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.domain.settings_generated import EVENT_POLLER_URLS
from instancelint.model.document import Document
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule, value_of

_LONGEST_NAME = 40
_SEPARATORS = frozenset("|,\n\r")


class EventPollerUrlsFormat(Rule[NoOptions]):
    """
    A list of polled resources whose separators got lost.

    `event.poller.urls` holds the names of resources with a `|` between two of them (HubSpot takes a line break). Run
    together they are one name that no resource has, and nothing is polled.
    """

    meta = Meta(
        code="IL310",
        name="event-poller-urls-format",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("setting:event.poller.urls",),
        messages={"run-together": "this looks like several names run together; write | between two names"},
        bad=(
            Head("quickbooks", "Books").configured("""
                event.poller.urls: bill-paymentsbillsclassescredit-memoscredit-terms
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ run-together
            """),
        ),
        good=(
            Head("quickbooks", "Books").configured("""
                event.poller.urls: bill-payments|bills|classes|credit-memos|credit-terms
            """),
            Head("quickbooks", "Books").configured("""
                event.poller.urls: /hubs/finance/credit-memos?where=updated>'${gmtDate:yyyy-MM-dd}'
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look for a long value without any separator; a single address is long by nature."""
        value = doc.configuration.get(EVENT_POLLER_URLS)
        if not isinstance(value, str) or len(value) <= _LONGEST_NAME or is_open(value):
            return
        if not _SEPARATORS & set(value) and not value.lstrip().startswith(("/", "http")):
            yield Problem(value_of("configuration", EVENT_POLLER_URLS), "run-together")
