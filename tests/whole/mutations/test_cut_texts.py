"""A text that stops in its middle has one mistake, wherever it stops, and nothing is said to be missing from it."""

from __future__ import annotations

from linting import lint

BODY = """{
  "element": {"key": "sfdc"},
  "name": "Contracts",
  "tags": ["sales", "${ENV}"],
  "providerData": {"code": "${CODE}"},
  "configuration": {
    "oauth.api.key": "${KEY}",
    "oauth.api.secret": "${SECRET}",
    "oauth.callback.url": "https://apps.acme-trading.io/oauth/callback",
    "filter.response.nulls": true,
    "event.notification.enabled": true,
    "event.notification.callback.url": "https://hooks.acme-trading.io/ce",
    "event.poller.refresh_interval": 15
  }
}
"""
FIRST = BODY.index(' "sfdc"')
"""Before it, nothing tells that the text is a payload."""
LAST = BODY.rindex("}")


def test_a_cut_text_has_one_mistake() -> None:
    assert lint(BODY, "a.json").findings == ()
    found = {end: [each.code for each in lint(BODY[:end], "a.json").findings] for end in range(FIRST, LAST)}
    assert {end: codes for end, codes in found.items() if codes != ["IL110"]} == {}


def test_what_stands_before_the_end_is_checked() -> None:
    text = BODY.replace("true", '"maybe"', 1)
    found = lint(text[: text.index("event.poller")], "a.json").findings
    assert [(each.code, each.pointer) for each in found] == [
        ("IL210", "/configuration/filter.response.nulls"),
        ("IL110", "/configuration"),
    ]
