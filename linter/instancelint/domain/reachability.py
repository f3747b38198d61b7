"""Hosts that a hosted platform cannot reach, or that are there for a while only."""

from __future__ import annotations

import ipaddress

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.domain.hosts import ECHO_HOSTS, INTERNAL_DOMAINS, TUNNEL_HOSTS

_NUMBER = lazy_pattern(r"0[xX][0-9A-Fa-f]+|[0-9]+")
_MOST_PARTS = 4
_BITS = 32
_BITS_OF_PART = 8
_PRIVATE = tuple(
    map(
        ipaddress.ip_network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
            *("192.168.0.0/16", "::/127", "fc00::/7", "fe80::/10"),
        ),
    )
)


def is_private_address(host: str) -> bool:
    """
    Check whether a host is the address of a private network, of a link, or of the machine itself.

    IPv4 may be written in any notation that clients read: `10.1`, `0xA000001`, `012.0.0.1`.
    """
    address = _address(host)
    return address is not None and any(address.version == net.version and address in net for net in _PRIVATE)


def is_internal_name(host: str) -> bool:
    """Check whether a name exists inside a network only: one without a dot, or in a domain that is kept for that."""
    if _address(host) is not None:
        return False
    labels = host.lower().rstrip(".").split(".")
    return len(labels) == 1 or any(is_within(host, domain) for domain in INTERNAL_DOMAINS)


def is_tunnel(host: str) -> bool:
    """Check whether a host leads to somebody's own machine while a program runs there."""
    return any(is_within(host, tunnel) for tunnel in TUNNEL_HOSTS)


def is_echo(host: str) -> bool:
    """Check whether a host shows what it receives to whoever looks, and passes nothing on."""
    return any(is_within(host, echo) for echo in ECHO_HOSTS)


def is_within(host: str, domain: str) -> bool:
    """Check whether a host is a domain, or in it."""
    host = host.lower().rstrip(".")
    return host == domain or host.endswith("." + domain)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    if host.startswith("["):
        try:
            address = ipaddress.IPv6Address(host[1:-1].partition("%")[0])
        except ValueError:
            return None
        return address.ipv4_mapped or address
    parts = host.rstrip(".").split(".")
    if len(parts) > _MOST_PARTS or not all(map(_NUMBER.fullmatch, parts)):
        return None
    *first, last = [_value(part) for part in parts]
    room = _BITS - _BITS_OF_PART * len(first)
    if last >= 1 << room or any(part >> _BITS_OF_PART for part in first):
        return None
    return ipaddress.IPv4Address(
        sum(part << (_BITS - _BITS_OF_PART * (index + 1)) for index, part in enumerate(first)) + last
    )


def _value(number: str) -> int:
    """Read a number as clients do: hexadecimal after 0x, octal after 0 unless it has an 8 or 9."""
    if number[:2].lower() == "0x":
        return int(number, 16)
    return int(number, 8) if number[0] == "0" and not {"8", "9"} & set(number) else int(number)
