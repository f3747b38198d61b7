"""URLs of the plainest form, of which the rules about URLs have nothing to say."""

from __future__ import annotations

from typing import Final

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.suggest import nearest
from instancelint.domain import hosts

_PLAIN_URL: Final = lazy_pattern(
    r"https?://((?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+|\$\{\w+\}[A-Za-z0-9.-]*)(?::[0-9]{1,4})?((?:/[A-Za-z0-9._~%+${}-]+)*)/?"
)
_VARIABLES: Final = ("page.", "site.")
_PLATFORM_EVENTS: Final = "/api-v2/events"
_PLATFORM_LENGTHS: Final = frozenset(len(host) + slips for host in hosts.PLATFORM_HOSTS for slips in (-2, -1, 0, 1, 2))
"""Lengths of what may be meant to be the platform's; `nearest` forgives two slips."""
_SAMPLES: Final = (
    *sorted(hosts.SAMPLE_HOSTS),
    *(f".{domain}" for domain in (*hosts.MADE_UP_DOMAINS, *hosts.INTERNAL_DOMAINS)),
    *hosts.TUNNEL_HOSTS,
    *hosts.ECHO_HOSTS,
)
"""Ends of hosts that no address in use has."""
_PLATFORM: Final = lazy_pattern(r".*(?:\.|^)(?:cloud-elements\.com|cloudelements\.io|ext\.hana\.ondemand\.com)")


def is_plain_url(value: str, *, is_redirect: bool = False) -> bool:
    """
    Check whether a value is a URL of which surely nothing is wrong but that it may not be encrypted.

    The platform's own address for logins is right for a redirect alone (`is_redirect`).
    """
    match = _PLAIN_URL.fullmatch(value)
    if match is None:
        return False
    host, path = match[1].lower(), match[2]
    if host[0].isdigit() or "localhost" in host or host.endswith(_SAMPLES):
        return False
    if _PLATFORM.fullmatch(host) and not (is_redirect and host.startswith("auth.")):
        return False
    if len(host) in _PLATFORM_LENGTHS and host not in hosts.PLATFORM_HOSTS and nearest(host, hosts.PLATFORM_HOSTS):
        return False
    return _PLATFORM_EVENTS not in path.lower() and not any(name in path for name in _VARIABLES)
