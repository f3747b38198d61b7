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
    A callback that cannot arrive, or arrives where nobody works with it.

    The platform is hosted: it sends events over the internet, and cannot reach `10.0.4.7`, `192.168.1.20`, or a host
    such as `jenkins` that has a name in your network alone. Tunnels such as ngrok lead to somebody's machine while a
    program runs there; echo services such as webhook.site show events, and grants, to whoever knows the address. All of
    that is fine while you try things out; the profile `deploy` makes it an error. Events that are sent to the platform
    itself are read at one address only, `…/elements/api-v2/events/<element>`.
    """

    meta = Meta(
        code="IL316",
        name="callback-url-host",
        since="0.1.0",
        severity=Severity.INFO,
        messages={
            "private": "the platform cannot reach {host!r}, an address of a private network; use a public one",
            "internal": "the platform cannot reach {host!r}, a name in your own network; use a public host",
            "tunnel": "{host!r} is a tunnel to one machine; use an address that stays before this is sent",
            "echo": "{host!r} shows what it receives to others; use an address of your own before this is sent",
            "platform": "{host!r} is the platform, which reads no events at this address; use that of your receiver",
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
        """Look at the host of both callbacks; a redirect is opened by a browser, which may reach more."""
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
    """Return the message about a host; None where it may well be right."""
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
