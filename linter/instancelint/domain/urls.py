"""
The parts of an absolute http(s) URL, with their offsets in the text, and what hosts and addresses of the platform are.

A linter asks more of a URL than whether it parses: which characters of it are wrong. `urllib` gives no offsets and
costs start-up time, so the few lines are here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.domain.hosts import MADE_UP_DOMAINS, PLATFORM_HOSTS, SAMPLE_HOSTS

_URL = lazy_pattern(
    r"\s*+(?P<scheme>[Hh][Tt][Tt][Pp][Ss]?)://(?![Hh][Tt][Tt][Pp][Ss]?:?//)"
    r"(?>(?P<userinfo>[^/?#\s]*)@)?+(?P<host>\[[^\]\s]*+\]|[^/?#:@\s]*+)"
    r"(?::(?P<port>[^/?#\s]*+))?(?P<path>[^?#\s]*+)(?:\?(?P<query>[^#\s]*+))?(?:#(?P<fragment>\S*+))?\s*+"
)
_WRAPPED = lazy_pattern(
    r"\s*(?:<+(?P<bare>https?://[^\s<>]+)>+|(?P<quote>[\"'`])(?P<quoted>https?://[^\s\"'`]+)(?P=quote))\s*",
    re.IGNORECASE,
)
_PART_NAMES = ("scheme", "userinfo", "host", "port", "path", "query", "fragment")
_AUTHORITY = lazy_pattern(r"[^/?#]*")
_DOMAIN = lazy_pattern(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,9}")
_SCOPE = lazy_pattern(r"(?<=/)@")
_LOOPBACK = lazy_pattern(r"localhost|.*\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]")
_PLATFORM_EVENTS = lazy_pattern(
    r"\s*https?://[^/?#\s]+/elements/api-v2/(?P<events>events)(?![^/?#\s])(?P<slashes>/*)(?P<key>(?<=/)[^/?#\s]*)?",
    re.IGNORECASE,
)


class Url(NamedTuple):
    """An absolute URL; `spans` gives each part that is there as a half-open range of offsets in the text."""

    text: str
    spans: dict[str, tuple[int, int]]

    def part(self, name: str) -> str:
        """Return a part's text: scheme, userinfo, host, port, path, query or fragment; empty where it is missing."""
        start, end = self.spans.get(name, (0, 0))
        return self.text[start:end]

    @property
    def host(self) -> str:
        """The host in lower case."""
        return self.part("host").lower()


@lru_cache(maxsize=256)
def parse_url(text: str) -> Url | None:
    """Take an absolute http(s) URL apart; None where the text is not one, or has no host."""
    match = _URL.fullmatch(text)
    if match is None or not match["host"]:
        return None
    return Url(text, {name: match.span(name) for name in _PART_NAMES if match[name] is not None})


def is_wrapped(text: str) -> bool:
    """Check whether an address has quotes or angle brackets around it."""
    return unwrapped(text) is not None


def unwrapped(text: str) -> str | None:
    """Return the address that has quotes or angle brackets around it; None where there are none."""
    match = _WRAPPED.fullmatch(text)
    return match["bare"] or match["quoted"] if match else None


def end_of_user_info(text: str, start: int, end: int) -> int:
    """
    Return where the user name and password of an address end, `@` included: its start where it has none.

    `start` is behind the `//`. A password that is not encoded may hold anything, so they reach to the last `@` of the
    range, unless a host with a dot stands first and each `@` begins a step of the path, as in `//host.com/@scope`.
    """
    last = text.rfind("@", start, end)
    authority = _AUTHORITY.match(text, start, end)
    if last < 0 or authority is None:
        return start
    rest = _SCOPE.sub("", text[authority.end() : end])
    return start if _DOMAIN.fullmatch(authority.group()) and "@" not in rest else last + 1


def is_loopback(host: str) -> bool:
    """Check whether a host is this machine."""
    return _LOOPBACK.fullmatch(host.lower()) is not None


def is_sample_host(host: str) -> bool:
    """Check whether a host stands for one in documentation."""
    host = host.lower()
    first, _, last = host.rpartition(".")
    if first and last in MADE_UP_DOMAINS:
        return True
    return any(host == sample or host.endswith("." + sample) for sample in SAMPLE_HOSTS)


def is_platform_host(host: str) -> bool:
    """Check whether a host is the platform's own."""
    host = host.lower()
    return host in PLATFORM_HOSTS or host.endswith((".cloud-elements.com", ".ext.hana.ondemand.com"))


class PlatformCallback(NamedTuple):
    """An address such as `https://api.cloud-elements.com/elements/api-v2/events/box`, with offsets into it."""

    key: str
    """The element's key; empty where there is none."""
    key_span: tuple[int, int]
    slashes: tuple[int, int]
    """The slashes between `events` and the key."""
    events: int
    """Where the word `events` starts."""


def platform_callback(url: str) -> PlatformCallback | None:
    """Read an address for events; None where it is no address of the platform."""
    match = _PLATFORM_EVENTS.match(url)
    if match is None:
        return None
    end = match.end("slashes")
    span = match.span("key") if match["key"] is not None else (end, end)
    return PlatformCallback(match["key"] or "", span, match.span("slashes"), match.start("events"))
