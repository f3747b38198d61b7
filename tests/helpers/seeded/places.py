"""Places of a payload where mistakes of a kind happen: its addresses, switches, secrets, polled resources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from instancelint.base.path import Path
from seeded.kind import Change, Data

EVENTS_ON = ("configuration", "event.notification.enabled")
CALLBACK = ("configuration", "event.notification.callback.url")
REDIRECT = ("configuration", "oauth.callback.url")
SIGNATURE_KEY = ("configuration", "event.notification.signature.key")
VENDOR_TYPE = ("configuration", "event.vendor.type")
INTERVAL = ("configuration", "event.poller.refresh_interval")
POLLER = ("configuration", "event.poller.configuration")
API_KEY = ("configuration", "oauth.api.key")
API_SECRET = ("configuration", "oauth.api.secret")
CODE = ("providerData", "code")
ELEMENT_KEY = ("element", "key")
CONFIGURATION: Path = ("configuration",)


def has(body: Data, *paths: Path) -> bool:
    """Check whether a payload has all of these members of its tables."""
    return all(path[1] in body.get(str(path[0]), {}) for path in paths)


def texts(body: Data, *tables: str) -> Iterator[tuple[Path, str]]:
    """Yield the texts of tables, by default of the configuration and the grant."""
    for table in tables or ("configuration", "providerData"):
        for key, value in body.get(table, {}).items():
            if isinstance(value, str):
                yield (table, key), value


def addresses(body: Data) -> Iterator[tuple[Path, str]]:
    """Yield the two addresses that the platform documents for every element."""
    for path, value in texts(body, "configuration"):
        if path in {CALLBACK, REDIRECT} and value.startswith("https://"):
            yield path, value


def plain(body: Data) -> Iterator[tuple[Path, str]]:
    """Yield settings that hold a word of the user's own: no reference, no address, no word that the platform knows."""
    for path, value in texts(body, "configuration"):
        is_word = value[0] != "$" and "://" not in value and value not in {"true", "false"}
        if is_word and not str(path[1]).startswith(("event.", "authentication.")):
            yield path, value


def secrets(body: Data) -> Iterator[tuple[Path, str]]:
    """Yield settings that hold a reference to a secret."""
    for path, value in texts(body, "configuration"):
        if value.startswith("${") and ("secret" in str(path[1]).lower() or "password" in str(path[1]).lower()):
            yield path, value


def switches(body: Data) -> Iterator[tuple[Path, bool]]:
    """Yield the settings that are on or off."""
    for key, value in body.get("configuration", {}).items():
        if isinstance(value, bool):
            yield ("configuration", key), value


def keys(body: Data, *beginnings: str) -> Iterator[tuple[Path, str]]:
    """Yield the settings whose keys every element knows, by how they begin."""
    for key in body.get("configuration", {}):
        if key.startswith(beginnings or ("oauth.", "event.")):
            yield ("configuration", key), key


def resources(body: Data) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the polled resources."""
    for name, resource in body.get("configuration", {}).get(POLLER[1], {}).items():
        yield (*POLLER, name), resource


def always(*changes: Change) -> Callable[[Data], Iterator[Change]]:
    """Make changes that every payload can have."""
    return lambda _: iter(changes)
