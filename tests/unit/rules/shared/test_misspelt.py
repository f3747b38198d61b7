"""Settings that are there after all."""

from __future__ import annotations

import pytest

from instancelint.base.source_text import SourceText
from instancelint.domain.catalog import Catalog
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
