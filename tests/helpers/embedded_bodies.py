"""Clean payloads that tests put into other texts."""

from __future__ import annotations

from typing import Any

Body = dict[str, Any]

BOX: Body = {
    "element": {"key": "box"},
    "name": "Contracts",
    "tags": ["prod"],
    "providerData": {"code": "${CODE}"},
    "configuration": {
        "oauth.callback.url": "https://apps.acme-trading.io/cb",
        "oauth.api.key": "${KEY}",
        "oauth.api.secret": "${SECRET}",
    },
}
STRIPE: Body = {
    "element": {"key": "stripe"},
    "name": "Payments",
    "tags": ["prod"],
    "configuration": {"api.key": "${K}"},
}
