"""The platform's own addresses for events, which end in the key of an element."""

from __future__ import annotations

import re
from typing import NamedTuple

_PLATFORM = re.compile(
    r"\s*https?://[^/?#\s]+/elements/api-v2/(?P<events>events)(?![^/?#\s])(?P<slashes>/*)(?P<key>(?<=/)[^/?#\s]*)?",
    re.IGNORECASE,
)


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
    match = _PLATFORM.match(url)
    if match is None:
        return None
    end = match.end("slashes")
    span = match.span("key") if match["key"] is not None else (end, end)
    return PlatformCallback(match["key"] or "", span, match.span("slashes"), match.start("events"))
