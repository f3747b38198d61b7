"""
The layout of a payload: where its members belong, and which of them stand elsewhere.

Asked about a text that may have slipped by a blank: keys that are known tell at which level a line was meant to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.domain._generated import GENERIC
from instancelint.domain.payload_kind import RESPONSE_MARKS, is_setting
from instancelint.domain.settings_generated import BODY, EVENT_POLLER_CONFIGURATION, GRANT
from instancelint.model.stand_ins import is_template

TABLES: Final = ("element", "configuration", "providerData")
"""The objects of a body."""
_ELEMENT_KEYS: Final = frozenset({"key", "id"})
_GRANT_KEYS: Final = frozenset(GRANT)
_GRANT_ALONE: Final = _GRANT_KEYS - GENERIC.keys() - {"access_token", "apikey", "refresh_token", "secret"}
"""Keys of a grant that no element has a setting of."""
_RESOURCE_KEYS: Final = frozenset({"url", "idField", "datesConfiguration", "filterByUpdatedDate", "pageSize"})
_DATE_KEYS: Final = frozenset(
    f"{when}Date{what}" for when in ("updated", "created") for what in ("Field", "Format", "Timezone")
)
_PLAIN_SETTINGS: Final = frozenset({"username", "password"})
KEYS: Final = BODY | _ELEMENT_KEYS | _GRANT_KEYS | _RESOURCE_KEYS | _DATE_KEYS | _PLAIN_SETTINGS
"""Keys of payloads, besides those of settings."""

_TEXT_OF_MEMBER: Final = lazy_pattern(r"[A-Za-z][\w.-]*[:\s]")

_ELSEWHERE_THAN_ELEMENT: Final = (KEYS | GENERIC.keys()) - _ELEMENT_KEYS - {"name", "tags"}
_ELSEWHERE_THAN_CONFIGURATION: Final = BODY | _RESOURCE_KEYS | _DATE_KEYS | {"key"}

_TOLD_ELSEWHERE: Final = _ELSEWHERE_THAN_CONFIGURATION | {EVENT_POLLER_CONFIGURATION}


def is_known_key(key: str) -> bool:
    """Check whether a word is a key of a payload, at whatever level."""
    return key in KEYS or key in GENERIC or is_setting(key, None)


def payload_paths(data: object) -> list[Path]:
    """Return the paths of what may be payloads in a document: itself, its items, or those under `instances`."""
    if isinstance(data, dict):
        inner = data.get("instances")
        return [("instances", *path) for path in payload_paths(inner)] if isinstance(inner, list) else [()]
    if isinstance(data, list):
        return [(index,) for index, item in enumerate(data) if isinstance(item, dict)]
    return []


def misplaced(data: dict[str, Any]) -> Iterator[Path]:
    """Yield the paths of what stands where it does not belong, in a payload and in the tables of it."""
    if not any(name in data for name in TABLES):
        return
    for key in data:
        if key not in BODY and key not in RESPONSE_MARKS:
            yield (key,)
    for name in TABLES:
        if name in data and not isinstance(data[name], dict) and not _comes_from_outside(data[name]):
            yield (name,)
    yield from _in_element(data)
    yield from _in_configuration(data)
    grant = data.get("providerData")
    if isinstance(grant, dict):
        yield from (("providerData", key) for key in grant if key not in _GRANT_KEYS and is_known_key(key))
        yield from _not_flat(("providerData",), grant)
    yield from _in_tags(data)
    if isinstance(data.get("name", ""), dict | list | None):
        yield ("name",)


def _comes_from_outside(value: object) -> bool:
    """Check whether another tool fills in a whole table; a template in the text of a member does not."""
    return isinstance(value, str) and is_template(value) and _TEXT_OF_MEMBER.match(value) is None


def _in_element(data: dict[str, Any]) -> Iterator[Path]:
    element = data.get("element")
    if not isinstance(element, dict):
        return
    for key in element:
        is_name = key in {"name", "tags"} and key not in data and element.keys() <= {*_ELEMENT_KEYS, "name", "tags"}
        if key in _ELSEWHERE_THAN_ELEMENT or is_name or "." in key:
            yield ("element", key)
    yield from _not_flat(("element",), {key: element[key] for key in _ELEMENT_KEYS & element.keys()})


def _in_configuration(data: dict[str, Any]) -> Iterator[Path]:
    settings = data.get("configuration")
    if not isinstance(settings, dict):
        return
    yield from (("configuration", key) for key in settings if key in _ELSEWHERE_THAN_CONFIGURATION)
    if "providerData" in data or "providerData" in settings:
        yield from (("configuration", key) for key in settings if key in _GRANT_ALONE)
    yield from _not_flat(
        ("configuration",), {key: value for key, value in settings.items() if key not in _TOLD_ELSEWHERE}
    )
    poller = settings.get(EVENT_POLLER_CONFIGURATION)
    if isinstance(poller, list) or (poller is None and EVENT_POLLER_CONFIGURATION in settings):
        yield ("configuration", EVENT_POLLER_CONFIGURATION)
    if isinstance(poller, dict):
        yield from _in_poller(("configuration", EVENT_POLLER_CONFIGURATION), poller)


def _in_poller(path: Path, poller: dict[str, Any]) -> Iterator[Path]:
    for name, resource in poller.items():
        if not isinstance(resource, dict):
            yield (*path, name)
            continue
        yield from ((*path, name, key) for key in resource if key in _DATE_KEYS or "." in key)
        dates = resource.get("datesConfiguration", {})
        if isinstance(dates, dict):
            yield from ((*path, name, "datesConfiguration", key) for key in dates if key not in _DATE_KEYS)
            yield from _not_flat((*path, name, "datesConfiguration"), dates)
        else:
            yield (*path, name, "datesConfiguration")


def _in_tags(data: dict[str, Any]) -> Iterator[Path]:
    tags = data.get("tags", ())
    if isinstance(tags, list | tuple):
        yield from (("tags", index) for index, tag in enumerate(tags) if isinstance(tag, dict | list | None))
    elif not _comes_from_outside(tags):
        yield ("tags",)


def _not_flat(path: Path, table: dict[str, Any]) -> Iterable[Path]:
    return [(*path, key) for key, value in table.items() if isinstance(value, dict | list)]
