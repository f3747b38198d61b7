"""IL327 poller-url-hub."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Name
from instancelint.domain.element import Basis
from instancelint.model.document import Document, Target
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem
from instancelint.rules.shared.poller import poller_urls
from instancelint.rules.shared.poller_rule import PollerRule

_HUB = lazy_pattern(r"\s*/hubs/([a-zA-Z]+)")


class PollerUrlHub(PollerRule[NoOptions]):
    """
    Poller URL of another hub than the element's.

    The part after `/hubs/` is the hub that the element belongs to, such as `crm` or `documents`. Another one is usually
    left over from a payload of another element. A few elements do serve several hubs, so this rule is off by default.
    """

    meta = Meta(
        code="IL327",
        name="poller-url-hub",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("setting:event.poller.configuration",),
        messages={
            "other": "{element} belongs to hub {hub!r}, not {found!r}; check that this URL belongs to the element"
        },
        bad=(
            Head("bigcommerce", "Shop").configured("""
                event.poller.configuration:
                  contacts:
                    url: /hubs/crm/contacts?where=updated>${epoch}
                               ~~~ other
                    idField: id
            """),
        ),
        good=(
            Head("bigcommerce", "Shop").configured("""
                event.poller.configuration:
                  contacts:
                    url: /hubs/ecommerce/contacts?where=updated>${epoch}
                    idField: id
            """),
        ),
        extra=True,
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Compare the hub of each URL with the element's."""
        element = self.context.catalog.get(doc.element_key or "")
        if element is None or not element.hub or element.basis.get("hub") is Basis.SUSPECT:
            return
        for resource, url in poller_urls(doc):
            match = _HUB.match(url)
            if match and match[1].lower() != element.hub.lower():
                args = {"element": Name(element.key), "hub": Name(element.hub), "found": match[1]}
                yield Problem(Target((*resource.path, "url"), within=match.span(1)), "other", args)
