"""Settings that are there after all."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.domain.catalog import Catalog
from instancelint.domain.urls import platform_callback
from instancelint.model.document import Document, Format
from instancelint.rules.shared.misspelt import stands_elsewhere

KEY = "event.notification.callback.url"


@pytest.mark.parametrize(
    ("data", "elsewhere"),
    [
        ({"configuration": {}}, False),
        ({"configuration": {"event.notification.callbck.url": "x"}}, True),
        ({"configuration": {"event.callback.notification.url": "x"}}, True),
        ({"configuration": {KEY + " ": "x"}}, True),
        ({"configuration": {"oauth.callback.url": "x"}}, False),
        ({"configuration": {}, KEY: "x"}, True),
        ({"configuration": {}, "providerData": {KEY: "x"}}, True),
        ({"configuration": []}, False),
        ([], False),
    ],
)
def test_stands_elsewhere(data: object, elsewhere: bool) -> None:  # noqa: FBT001 - a table
    doc = Document(SourceText("f", ""), data, Format.MEMORY)
    assert stands_elsewhere(doc, KEY, Catalog.default()) is elsewhere


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
