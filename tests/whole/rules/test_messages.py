"""What messages are like, whatever is in the payload."""

from __future__ import annotations

import json

import pytest
from linting import lint, lint_data

_LONG = 5000
_LONGEST_MESSAGE = 400


@pytest.mark.parametrize("unit", ["x", "ab ", "<A_B>", "é", "{", '"', "https://", "1", "\\", "\x00"])
def test_a_long_value_or_key_makes_no_long_message(unit: str) -> None:
    long = unit * (_LONG // len(unit))
    payload = {
        "element": {"key": long, long: 1},
        "name": long,
        "tags": [long, {long: long}],
        "configuration": {
            long: long,
            "event.notification.enabled": long,
            "event.notification.callback.url": long,
            "event.vendor.type": long,
            "oauth.callback.url": long,
        },
        "providerData": {"code": long, long: long},
        "externalAuthentication": long,
        long: long,
    }
    for text in (json.dumps(payload), json.dumps(payload, indent=1).replace(",", "", 1)):
        messages = [finding.message for finding in lint(text, "instance.json").findings]
        assert messages
        assert max(map(len, messages)) <= _LONGEST_MESSAGE


def test_a_secret_in_a_list_is_named_by_the_setting() -> None:
    body = {"element": {"key": "box"}, "name": "x", "configuration": {"password": ["Tr0ub4dor3qW9x"]}}
    (finding,) = [each for each in lint_data(body).findings if each.code == "IL501"]
    assert finding.message == (
        'plain-text credential in "password"; store it elsewhere and use a reference such as ${NAME}'
    )
