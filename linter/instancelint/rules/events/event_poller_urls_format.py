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
    List of polled resources without separators.

    `event.poller.urls` lists the names of resources, separated by `|` (HubSpot uses line breaks). Run together, they
    are a single name that no resource has, and nothing is polled.
    """

    meta = Meta(
        code="IL310",
        name="event-poller-urls-format",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("setting:event.poller.urls",),
        messages={"run-together": "several names seem to run together; separate them with |"},
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
        """Yield a long value without any separator; a single URL may be long."""
        value = doc.configuration.get(EVENT_POLLER_URLS)
        if not isinstance(value, str) or len(value) <= _LONGEST_NAME or is_open(value):
            return
        if not _SEPARATORS & set(value) and not value.lstrip().startswith(("/", "http")):
            yield Problem(value_of("configuration", EVENT_POLLER_URLS), "run-together")
