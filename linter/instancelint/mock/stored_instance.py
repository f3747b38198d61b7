"""Instances as the platform keeps and returns them: `schema/response.schema.json` describes the shape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.settings_generated import (
    EVENT_NOTIFICATION_CALLBACK_URL,
    EVENT_NOTIFICATION_ENABLED,
    EVENT_NOTIFICATION_SIGNATURE_KEY,
)
from instancelint.mock.masking import masked

Body = Mapping[str, Any]


class StoredInstance(NamedTuple):
    """
    An instance: what calls return, with secrets masked, and the key that signs its events.

    `data` is what the platform answers. The signature key is the only secret that is kept.
    """

    id: int
    token: str
    data: dict[str, Any]
    signature_key: str = ""


def created(  # noqa: PLR0913 - what a body says, and what the platform adds
    body: Body, element: Element | None, catalog: Catalog, *, number: int, token: str, now: datetime
) -> StoredInstance:
    """Return the instance that a create body makes; `element` is that of the body or of the address."""
    configuration = _configuration(body)
    data = {
        "id": number,
        "name": body.get("name"),
        "createdDate": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "token": token,
        "element": described(element) if element else dict(body.get("element") or {}),
        "elementId": element.id if element else None,
        "tags": body.get("tags") or [],
        "provisionInteractions": [],
        "valid": True,
        "disabled": False,
        "maxCacheSize": 0,
        "cacheTimeToLive": 0,
        "configuration": masked(configuration, catalog.declared_secrets, ("configuration",)),
        "eventsEnabled": configuration.get(EVENT_NOTIFICATION_ENABLED) == "true",
        "cachingEnabled": False,
        "externalAuthentication": body.get("externalAuthentication") or "none",
    }
    return StoredInstance(number, token, data, configuration.get(EVENT_NOTIFICATION_SIGNATURE_KEY) or "")


def changed(instance: StoredInstance, body: Body, catalog: Catalog, *, replace: bool) -> StoredInstance:
    """
    Return an instance after PUT (`replace`) or PATCH: members of the body take the place of those that were there.

    PATCH keeps the settings that it does not name.
    """
    given = _configuration(body)
    data = dict(instance.data)
    data |= {key: body[key] for key in ("name", "tags", "disabled", "externalAuthentication") if key in body}
    key = instance.signature_key
    if "configuration" in body:
        kept = {} if replace else data["configuration"]
        data["configuration"] = {**kept, **masked(given, catalog.declared_secrets, ("configuration",))}
        data["eventsEnabled"] = data["configuration"].get(EVENT_NOTIFICATION_ENABLED) == "true"
        key = given.get(EVENT_NOTIFICATION_SIGNATURE_KEY, "" if replace else key) or ""
    return instance._replace(data=data, signature_key=key)


def callback_url(instance: StoredInstance) -> str:
    """Return where an instance sends its events; empty where they are off or have no address."""
    configuration = instance.data["configuration"]
    return str(configuration.get(EVENT_NOTIFICATION_CALLBACK_URL) or "") if instance.data["eventsEnabled"] else ""


def described(element: Element) -> dict[str, Any]:
    """Return what the catalogue knows of an element, in the shape in which the platform answers."""
    known = {"id": element.id, "name": element.name or element.key, "key": element.key, "hub": element.hub or None}
    way = next(iter(element.authentication), None)
    return {**known, "authentication": {"type": way}} if way else known


def _configuration(body: Body) -> dict[str, Any]:
    """Return the settings as they are stored: each value is a string or null."""
    given = body.get("configuration")
    return {key: _stored(value) for key, value in given.items()} if isinstance(given, dict) else {}


def _stored(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value)
