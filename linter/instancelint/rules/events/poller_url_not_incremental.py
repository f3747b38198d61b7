"""IL324 poller-url-not-incremental."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.message import Name
from instancelint.model.document import Document
from instancelint.model.stand_ins import is_template
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, value_of
from instancelint.rules.shared.poller import poller_urls
from instancelint.rules.shared.poller_rule import PollerRule


class PollerUrlNotIncremental(PollerRule[NoOptions]):
    """
    Poller URL that requests all records each time.

    Without a time in its condition, every poll reads and compares everything, which is slow and uses up the provider's
    quota. If the provider can filter by time, add a condition such as
    `?where=updated>'${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'`.
    """

    meta = Meta(
        code="IL324",
        name="poller-url-not-incremental",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("setting:event.poller.configuration",),
        messages={"all": "every poll of {resource!r} requests all records; add a time condition to the URL"},
        bad=(
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration:
                  users:
                    url: /hubs/helpdesk/users
                         ~~~~~~~~~~~~~~~~~~~~ all
                    idField: id
            """),
        ),
        good=(
            Head("zendesk", "Tickets").configured("""
                event.poller.configuration:
                  users:
                    url: /hubs/helpdesk/users?where=updated>${epoch}
                    idField: id
            """),
        ),
        extra=True,
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Yield URLs without any template."""
        for resource, url in poller_urls(doc):
            if not is_template(url) and "${" not in url:
                yield Problem(value_of(*resource.path, "url"), "all", {"resource": Name(resource.name)})
