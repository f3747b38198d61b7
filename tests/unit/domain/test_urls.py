"""Addresses of the platform that take events."""

from __future__ import annotations

import pytest

from instancelint.domain.urls import platform_callback


@pytest.mark.parametrize(
    ("url", "key", "slashes"),
    [
        ("https://api.cloud-elements.com/elements/api-v2/events/box/", "box", "/"),
        ("https://api.cloud-elements.com/elements/api-v2/events/box?x=1", "box", "/"),
        ("https://api.cloud-elements.com/elements/api-v2/events//", "", "//"),
        ("https://api.cloud-elements.com/elements/api-v2/events", "", ""),
        ("https://api.cloud-elements.com/elements/api-v2/events?x=1", "", ""),
    ],
)
def test_platform_callback(url: str, key: str, slashes: str) -> None:
    found = platform_callback(url)
    assert found is not None
    assert (found.key, url[slice(*found.key_span)], url[slice(*found.slashes)]) == (key, key, slashes)
    assert url[found.events :].startswith("events")


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.io/events/box",
        "box",
        "https://acme.io/elements/api-v2/events-log/x",
        "https://acme.io/elements/api-v2/instances",
    ],
)
def test_other_addresses(url: str) -> None:
    assert platform_callback(url) is None
