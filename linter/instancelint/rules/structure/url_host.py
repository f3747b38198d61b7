"""IL225 url-host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.suggest import nearest
from instancelint.domain.hosts import PLATFORM_HOSTS
from instancelint.domain.urls import is_loopback, is_platform_host, is_sample_host, parse_url
from instancelint.model.document import Document, Target
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule

_URL_KEY = re.compile(r"(?:^|[._])ur[li]$|[a-z]Ur[li]$", re.IGNORECASE)


class UrlHost(Rule[NoOptions]):
    """
    A host name that cannot exist, or that is one letter away from the platform's.

    A host name holds letters, digits, hyphens and dots; with an underscore no certificate is issued and many clients
    refuse it. `cloud-element.com` is somebody else's domain, and events or codes sent there are lost or worse. Correct
    the name.
    """

    meta = Meta(
        code="IL225",
        name="url-host",
        since="0.1.0",
        severity=Severity.WARNING,
        conditions=("odd-url",),
        messages={
            "underscore": "the host {host!r} has an underscore, which a host name cannot have; correct the name",
            "misspelt": "the host {host!r} looks like a misspelling; did you mean {near!r}",
        },
        bad=(
            Head("gmail", "Mail").configured("""
                oauth.callback.url: https://my_login.acme.io/oauth
                                            ~~~~~~~~~~~~~~~~ underscore
                event.notification.callback.url: https://cloud-element.com/elements/api-v2/events/gmail/
                                                         ~~~~~~~~~~~~~~~~~ misspelt
            """),
        ),
        good=(
            Head("gmail", "Mail").configured("""
                oauth.callback.url: https://login-2.acme.io/oauth_return
                event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events/gmail/
                base.url: https://{my_site}.acme.io
            """),
        ),
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the host of every URL setting."""
        for key, value in doc.configuration.items():
            if not isinstance(value, str) or "://" not in value or is_open(value) or not _URL_KEY.search(key):
                continue
            url = parse_url(value)
            if url is None or is_loopback(url.host) or set("{<") & set(url.host):
                continue
            at = Target(("configuration", key), within=url.spans["host"])
            if "_" in url.host:
                yield Problem(at, "underscore", {"host": url.host})
            elif not is_platform_host(url.host) and not is_sample_host(url.host):
                near = nearest(url.host, PLATFORM_HOSTS)
                if near:
                    yield Problem(at, "misspelt", {"host": url.host, "near": near[0]})
