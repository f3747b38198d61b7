"""Settings and fields of a grant that are in another table of a payload than they belong in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.domain.payload_kind import RESPONSE_MARKS
from instancelint.domain.settings_generated import BODY, EVENT_POLLER_CONFIGURATION, GRANT, PASSWORD, USERNAME
from instancelint.rules.conditions import GRANT_ALONE
from instancelint.rules.shared.poller import DATE_KEYS, RESOURCE_KEYS

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog
    from instancelint.model.document import Document

_DOTTED = "providerData."
_RESERVED = lazy_pattern(r"(?:authentication|base|bulk|document|event|filter|oauth|pagination)[.]")
"""Beginnings of keys that the platform keeps for settings."""
_PLAIN = frozenset({USERNAME, PASSWORD})
_POLLER = ("configuration", EVENT_POLLER_CONFIGURATION)
_NOT_AT_TOP = BODY | RESPONSE_MARKS | {"expires", "expires_in"}
_NOT_IN_GRANT = frozenset(GRANT)
_NOT_IN_ELEMENT = frozenset({"key", "id", "name", "tags"})
_NOT_IN_RESOURCE = frozenset({*RESOURCE_KEYS, *DATE_KEYS})


class Misplaced(NamedTuple):
    """Where a member is, and where it belongs."""

    at: Path
    to: Path


def misplaced_settings(doc: Document, catalog: Catalog) -> Iterator[Misplaced]:
    """Yield the settings that are in another table than the configuration."""
    for path, table, others in _tables(doc):
        for key, value in table.items():
            if key not in others and _is_setting(doc, key, catalog) and not _is_resource(path, value):
                yield Misplaced((*path, key), ("configuration", key))


def misplaced_grant(doc: Document, catalog: Catalog) -> Iterator[Misplaced]:
    """
    Yield the fields of a grant that are settings or members of the body.

    An element that is not known may have a setting called `code`, unless the credentials of an OAuth app are beside it.
    """
    element = catalog.get(doc.element_key or "")
    fields = {*GRANT_ALONE, *(element.grant_fields if element else ())}
    for path, table in (("configuration",), doc.configuration), ((), doc.members):
        if path and element is None and not any(key.startswith("oauth.") for key in table):
            continue
        if element is not None and (element.takes_grant is False or element.parameter("code")):
            continue
        names = {key: key.removeprefix(_DOTTED) for key in table if isinstance(key, str)}
        if not {*GRANT_ALONE}.isdisjoint(names.values()):
            yield from (
                Misplaced((*path, key), ("providerData", name))
                for key, name in names.items()
                if name in fields and not (element and element.parameter(key)) and key not in BODY
            )


def is_elsewhere(doc: Document, key: str) -> bool:
    """Check whether a setting is in another table than the configuration."""
    return any(key in table for _, table, _ in _tables(doc))


def _is_setting(doc: Document, key: str, catalog: Catalog) -> bool:
    element = catalog.get(doc.element_key or "")
    own = element.parameter(key) is not None if element else False
    return own or key in _PLAIN or _RESERVED.match(key) is not None or ("." in key and catalog.generic(key))


def _is_resource(path: Path, value: object) -> bool:
    """Check whether a member of the poller configuration is a polled resource that is named as a setting is."""
    return path == _POLLER and isinstance(value, Mapping) and not value.keys().isdisjoint(RESOURCE_KEYS)


def _tables(doc: Document) -> Iterator[tuple[Path, Mapping[str, object], frozenset[str]]]:
    """Yield every table but the configuration, with the keys that are no settings there."""
    yield (), doc.members, _NOT_AT_TOP
    yield ("element",), doc.mapping("element"), _NOT_IN_ELEMENT
    yield ("providerData",), doc.mapping("providerData"), _NOT_IN_GRANT
    poller = doc.configuration.get(EVENT_POLLER_CONFIGURATION)
    if not isinstance(poller, Mapping):
        return
    yield _POLLER, poller, _NOT_IN_RESOURCE
    for name, resource in poller.items():
        if isinstance(resource, Mapping):
            yield (*_POLLER, name), resource, _NOT_IN_RESOURCE
            dates = resource.get("datesConfiguration")
            if isinstance(dates, Mapping):
                yield (*_POLLER, name, "datesConfiguration"), dates, _NOT_IN_RESOURCE
