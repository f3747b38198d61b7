"""A client of the platform that is under test."""

from __future__ import annotations

import httpx


def box(name: str, callback: str) -> dict[str, object]:
    """Return the payload of a Box instance that sends its events to a callback URL."""
    return {
        "element": {"key": "box"},
        "name": name,
        "providerData": {"code": "4fJ9kQ2w"},
        "configuration": {
            "oauth.api.key": "b7Xk2mQ9",
            "oauth.api.secret": "tR5vN8wz",
            "oauth.callback.url": "https://acme.io/oauth",
            "event.notification.enabled": True,
            "event.notification.callback.url": callback,
        },
    }


def create(client: httpx.Client, payload: dict[str, object]) -> int:
    """Create an instance; its ID."""
    response = client.post("/instances", json=payload)
    response.raise_for_status()
    return int(response.json()["id"])
