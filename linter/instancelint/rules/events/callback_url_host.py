"""IL316 callback-url-host."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.domain.reachability import is_echo, is_internal_name, is_private_address, is_tunnel
from instancelint.domain.settings_generated import EVENT_NOTIFICATION_CALLBACK_URL, OAUTH_CALLBACK_URL
from instancelint.domain.urls import Url, is_loopback, is_platform_host, is_sample_host, parse_url
from instancelint.model.document import Document, Target
from instancelint.model.stand_ins import is_open
from instancelint.model.terms import Severity
from instancelint.rules.base import Head, Meta, NoOptions, Problem, Rule


class CallbackUrlHost(Rule[NoOptions]):
    """
    Callback URL that cannot be reached, or that others can read.

    The platform is hosted: it sends events over the internet and cannot reach `10.0.4.7`, `192.168.1.20` or a host such
    as `jenkins` whose name exists only in your network. Tunnels such as ngrok lead to one person's machine while a
    program runs there; echo services such as webhook.site show events, and grants, to anyone who knows the URL. That is
    fine while you experiment; the `deploy` profile makes it an error. The platform itself accepts events at one URL
    only: `…/elements/api-v2/events/<element>`.
    """

    meta = Meta(
        code="IL316",
        name="callback-url-host",
        since="0.1.0",
        severity=Severity.INFO,
        messages={
            "private": "{host!r} is a private network address, which the platform cannot reach; use a public one",
            "internal": "{host!r} is an internal host name, which the platform cannot reach; use a public host",
            "tunnel": "{host!r} is a tunnel to a single machine; use a permanent address before sending",
            "echo": "{host!r} shows others what it receives; replace it before sending",
            "platform": "{host!r} is the platform itself, which accepts no events at this URL; use your receiver's URL",
        },
        bad=(
            Head("hootsuite", "Social").configured("""
                oauth.callback.url: https://4f2a.ngrok-free.app/oauth
                                            ~~~~~~~~~~~~~~~~~~~ tunnel
                event.notification.callback.url: https://10.0.4.7:8443/events
                                                         ~~~~~~~~ private
            """),
            Head("hootsuite", "Social").configured("""
                event.notification.callback.url: http://jenkins/events
                                                        ~~~~~~~ internal
            """),
            Head("hootsuite", "Social").configured("""
                event.notification.callback.url: https://webhook.site/0b5d
                                                         ~~~~~~~~~~~~ echo
            """),
            Head("hootsuite", "Social").configured("""
                event.notification.callback.url: https://console.cloud-elements.com/elements
                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~ platform
            """),
        ),
        good=(
            Head("hootsuite", "Social").configured("""
                oauth.callback.url: https://192.168.1.20/oauth
                event.notification.callback.url: https://172.32.0.9/events
            """),
            Head("hootsuite", "Social").configured("""
                event.notification.callback.url: https://api.cloud-elements.com/elements/api-v2/events/hootsuite/
            """),
        ),
        conditions=("odd-url",),
        yields_to=("url-not-production", "url-malformed", "url-host"),
        profiles={"docs": None, "deploy": Severity.ERROR},
    )

    def check(self, doc: Document) -> Iterator[Problem]:
        """Check the host of both callbacks; a redirect is opened by a browser, which may reach more."""
        for key in (OAUTH_CALLBACK_URL, EVENT_NOTIFICATION_CALLBACK_URL):
            value = doc.configuration.get(key)
            url = parse_url(value) if isinstance(value, str) else None
            if url is None or is_open(url.host) or is_loopback(url.host) or is_sample_host(url.host):
                continue
            message = _kind(url, is_event=key == EVENT_NOTIFICATION_CALLBACK_URL)
            if message is not None:
                severity = Severity.INFO if message == "platform" else None
                at = Target(("configuration", key), within=url.spans["host"])
                yield Problem(at, message, {"host": url.host}, severity=severity)


def _kind(url: Url, *, is_event: bool) -> str | None:
    """Return the message about a host, or None if it may be right."""
    host = url.host
    if is_tunnel(host) or is_echo(host):
        return "tunnel" if is_tunnel(host) else "echo"
    if not is_event or set("{}<>$%") & set(host):
        return None
    if is_private_address(host):
        return "private"
    if is_internal_name(host):
        return "internal"
    return "platform" if is_platform_host(host) and "/events" not in url.part("path") else None
