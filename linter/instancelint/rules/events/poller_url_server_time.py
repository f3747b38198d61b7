"""IL323 poller-url-server-time."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.model.document import Document, Target
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem
from instancelint.rules.shared.poller import poller_urls, url_templates
from instancelint.rules.shared.poller_rule import PollerRule


class PollerUrlServerTime(PollerRule[NoOptions]):
    """
    Poller URL in the server's local time.

    `${date:…}` is filled in with the local time of the platform's server, which differs between regions and in summer.
    If the provider expects UTC, records are missed or sent twice. The platform recommends `${gmtDate:…}`.
    """

    meta = Meta(
        code="IL323",
        name="poller-url-server-time",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("setting:event.poller.configuration",),
        messages={
            "server-time": '"date" uses the server\'s local time; use gmtDate unless the provider expects local time'
        },
        bad=(
            Head("epages", "Shop").configured("""
                event.poller.configuration:
                  orders:
                    url: /hubs/ecommerce/orders?where=since='${date:yyyy-MM-dd}'
                                                               ~~~~ server-time
                    idField: orderId
            """),
        ),
        good=(
            Head("epages", "Shop").configured("""
                event.poller.configuration:
                  orders:
                    url: /hubs/ecommerce/orders?where=since='${gmtDate:yyyy-MM-dd}'
                    idField: orderId
            """),
        ),
        extra=True,
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Yield each such template."""
        for resource, url in poller_urls(doc):
            for template in url_templates(url):
                if template.name == "date" and template.known:
                    start = template.start + 2
                    yield Problem(Target((*resource.path, "url"), within=(start, start + len("date"))), "server-time")
