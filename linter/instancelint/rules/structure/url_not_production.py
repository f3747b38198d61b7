"""IL230 url-not-production."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.domain.settings_generated import OAUTH_CALLBACK_URL
from instancelint.domain.urls import is_loopback, is_sample_host, parse_url
from instancelint.model.document import Document, Target
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule


class UrlNotProduction(Rule[NoOptions]):
    """
    URL of a documentation sample or of the local machine.

    The platform runs elsewhere: it cannot reach `localhost`, and `mycoolapp.com` or `example.com` are not yours. A
    redirect to `localhost` is opened by the browser of whoever logs in, and leads to that person's own machine. Such a
    URL is fine for trying things out, but wrong in a payload that is sent for real; the profile `deploy` makes it an
    error.
    """

    meta = Meta(
        code="IL230",
        name="url-not-production",
        since="0.1.0",
        severity=Severity.INFO,
        conditions=("odd-url",),
        messages={
            "sample": "{host!r} is a sample host from documentation; replace it before sending",
            "redirect": "{host!r} is the machine of whoever logs in; use a public redirect URL before sending",
            "loopback": "{host!r} cannot be reached by the platform; use a public URL before sending",
        },
        bad=(
            Head("gmail", "Mail").configured("""
                oauth.callback.url: https://mycoolapp.com/auth
                                            ~~~~~~~~~~~~~ sample
                event.notification.callback.url: http://localhost:8080/events
                                                        ~~~~~~~~~ loopback
            """),
            Head("gmail", "Mail").configured("""
                oauth.callback.url: http://127.0.0.1:3000/login
                                           ~~~~~~~~~ redirect
            """),
        ),
        good=(
            Head("gmail", "Mail").configured("""
                oauth.callback.url: https://auth.cloudelements.io/oauth
                event.notification.callback.url: https://localhost.acme.io/events
            """),
        ),
        profiles={"docs": None, "deploy": Severity.ERROR},
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Look at the host of every URL in the configuration."""
        for key, value in doc.configuration.items():
            url = parse_url(value) if isinstance(value, str) and "://" in value else None
            if url is None:
                continue
            at = Target(("configuration", key), within=url.spans["host"])
            if is_sample_host(url.host):
                yield Problem(at, "sample", {"host": url.host})
            elif is_loopback(url.host):
                message = "redirect" if key == OAUTH_CALLBACK_URL else "loopback"
                yield Problem(at, message, {"host": url.host})
