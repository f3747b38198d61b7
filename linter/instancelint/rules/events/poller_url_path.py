"""IL328 poller-url-path."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.model.document import Document
from instancelint.model.repair import Repair, Replace
from instancelint.model.terms import Safety, Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, value_of
from instancelint.rules.shared.poller import poller_urls
from instancelint.rules.shared.poller_rule import PollerRule

_ABSOLUTE = lazy_pattern(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:)?//")
_RELATIVE = lazy_pattern(r"\s*(?:\.{1,2}/|[A-Za-z][\w.-]*(?:[/?]|\s*$))")
_HUBS = lazy_pattern(r"[^?]*?(?P<path>(?<![^/.\s])/?hubs/)")


class PollerUrlPath(PollerRule[NoOptions]):
    """
    Poller URL that is not a path of the API.

    The poller requests a resource of the element itself, so its URL is the path of that resource, such as
    `/hubs/crm/contacts`: without a host, and with a leading slash.
    """

    meta = Meta(
        code="IL328",
        name="poller-url-path",
        since="0.1.0",
        severity=Severity.WARNING,
        messages={
            "absolute": "poller URL must be an API path without a host; start it with /hubs/",
            "relative": "poller URL has no leading slash; start it with /hubs/",
        },
        bad=(
            Head("sagecrm", "Sales").configured(
                """
                event.poller.configuration:
                  accounts:
                    url: hubs/crm/accounts
                         ~~~~~~~~~~~~~~~~~ relative
                    idField: key
                  contacts:
                    url: https://api.cloud-elements.com/elements/api-v2/hubs/crm/contacts
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ absolute
                    idField: key
                """,
                fixed="""
                event.poller.configuration:
                  accounts:
                    url: /hubs/crm/accounts
                    idField: key
                  contacts:
                    url: /hubs/crm/contacts
                    idField: key
                """,
            ),
            Head("sagecrm", "Sales").configured("""
                event.poller.configuration:
                  accounts:
                    url: crm/accounts
                         ~~~~~~~~~~~~ relative
                    idField: key
            """),
        ),
        good=(
            Head("sagecrm", "Sales").configured("""
                event.poller.configuration:
                  accounts:
                    url: "/hubs/crm/accounts?next=https://a.acme.io"
                    idField: key
                  contacts:
                    url: "${CONTACTS_URL}"
                    idField: key
            """),
        ),
        conditions=("setting:event.poller.configuration",),
        yields_to=("placeholder-value", "poller-url-quotes"),
    )

    def check_resources(self, doc: Document) -> Iterator[Problem]:
        """Check how each URL begins."""
        for resource, url in poller_urls(doc):
            message = "absolute" if _ABSOLUTE.match(url) else "relative" if _RELATIVE.match(url) else None
            if message is None:
                continue
            at = value_of(*resource.path, "url")
            hubs = _HUBS.match(url)
            repair = None
            if hubs:
                path = "/hubs/" + url[hubs.end() :]
                repair = Repair("Start with /hubs/", (Replace(at.path, path),), Safety.UNSAFE)
            yield Problem(at, message, fix=repair)
