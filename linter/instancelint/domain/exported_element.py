"""An element definition as the platform exports it: every shape is checked, and no value is kept that may be secret."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path, to_pointer
from instancelint.domain.element import GRANTS, Basis, Element, Parameter
from instancelint.domain.settings_generated import EVENT_METADATA, EVENT_POLLER_CONFIGURATION, EVENT_VENDOR_TYPE

WITHHELD = "(not shown)"
"""Stands for a default that exists but could be a credential."""

_BOOLEANS = frozenset({"BOOLEAN", "BOOLEAN_YESNO"})
_AUTHENTICATIONS = {"apikey": "api_key", "oauth": "oauth2"}
_HARMLESS = lazy_pattern(r"true|false|[0-9]{1,9}|https?://[A-Za-z0-9.:-]+(?:/[A-Za-z0-9._/-]{0,40})?", re.IGNORECASE)


class ExportError(Exception):
    """What is wrong with an export: the text is a place, as a JSON Pointer, and what is wrong with what is there."""


def is_export(data: object) -> bool:
    """Check whether data has the outer form of an export, or of a list in which one is."""
    items = data if isinstance(data, list) else [data]
    return any(isinstance(item, dict) and {"key", "configuration"} <= item.keys() for item in items)


class Export:
    """
    One exported element, and the way to its parts that names the place of whatever is wrong.

    Both raise `ExportError`.
    """

    def __init__(self, data: object, path: Path) -> None:
        self._path = path
        self._data = self._object(data, path)

    def element(self, source: str) -> Element:
        """Make an element of it; `source` is the file that it was read from."""
        key = self._text(self._data, "key", self._path)
        if not key:
            self._fail((*self._path, "key"), "is missing or blank")
        fields = self._fields()
        parameters = {field.key: field for field in map(self._parameter, fields)}
        defaults = {self._text(field, "key", path): field.get("defaultValue") for path, field in fields}
        authentication = self._authentication()
        return Element(
            key=key,
            name=self._text(self._data, "name", self._path),
            hub=self._text(self._data, "hub", self._path),
            id=self._id(),
            authentication=authentication,
            events=_events(parameters, defaults),
            provider_data=next((GRANTS[way] for way in authentication if way in GRANTS), ()),
            poller_resources=tuple(sorted(_json_keys(defaults.get(EVENT_POLLER_CONFIGURATION)))),
            parameters=parameters,
            basis=dict.fromkeys(
                ("hub", "authentication", "events", "provider_data", "poller_resources"), Basis.DEFINITION
            ),
            table=True,
            source=source,
        )

    def _fields(self) -> list[tuple[Path, dict[str, Any]]]:
        """Return the entries of `configuration`, each with its place."""
        path = (*self._path, "configuration")
        entries = self._data.get("configuration")
        if not isinstance(entries, list):
            self._fail(path, "must be a list of parameters; this is not an exported element")
        return [((*path, index), self._object(entry, (*path, index))) for index, entry in enumerate(entries)]

    def _parameter(self, entry: tuple[Path, dict[str, Any]]) -> Parameter:
        path, field = entry
        key = self._text(field, "key", path)
        if not key:
            self._fail((*path, "key"), "is missing or blank")
        kind = self._text(field, "type", path).upper()
        options = self._options(field, path)
        hidden = [self._flag(field, name, path) for name in ("internal", "hideFromConsole")]
        return Parameter(
            key=key,
            basis=Basis.DEFINITION,
            type="boolean" if kind in _BOOLEANS else "object" if key == EVENT_POLLER_CONFIGURATION else "string",
            required=self._flag(field, "required", path),
            required_basis=Basis.DEFINITION,
            default=_default(field.get("defaultValue"), kind, options),
            enum=() if kind in _BOOLEANS else options,
            secret=kind == "PASSWORD",
            hidden=any(hidden),
            label=self._text(field, "name", path),
        )

    def _options(self, field: Mapping[str, Any], path: Path) -> tuple[str, ...]:
        options = field.get("options") or []
        path = (*path, "options")
        if not isinstance(options, list):
            self._fail(path, "must be a list of objects with a value")
        values = []
        for index, option in enumerate(options):
            value = option.get("value") if isinstance(option, dict) else option
            if isinstance(value, bool) or not isinstance(value, str | int):
                self._fail((*path, index), "must be an object whose value is a string")
            if not str(value).isprintable():
                self._fail((*path, index), "contains a control character")
            if str(value).strip():
                values.append(str(value))
        return tuple(dict.fromkeys(values))

    def _authentication(self) -> tuple[str, ...]:
        given = self._data.get("authentication")
        path = (*self._path, "authentication")
        if given is None:
            return ("oauth2",) if self._flag(self._data, "typeOauth", self._path) else ()
        kind = given if isinstance(given, str) else self._text(self._object(given, path), "type", path)
        return (_AUTHENTICATIONS.get(kind.lower(), kind),) if kind else ()

    def _id(self) -> int | None:
        value = self._data.get("id")
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def _object(self, value: object, path: Path) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._fail(path, "must be an object")
        return value

    def _text(self, data: Mapping[str, Any], name: str, path: Path) -> str:
        value = data.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._fail((*path, name), "must be a string")
        words = " ".join(value.split())
        if not words.isprintable():
            self._fail((*path, name), "contains a control character")
        return words

    def _flag(self, data: Mapping[str, Any], name: str, path: Path) -> bool:
        value = data.get(name)
        if value is not None and not isinstance(value, bool):
            self._fail((*path, name), "must be true or false")
        return bool(value)

    def _fail(self, path: Path, problem: str) -> NoReturn:
        place = to_pointer(path) or "the document"
        raise ExportError(f"{place} {problem}")


def _default(value: object, kind: str, options: tuple[str, ...]) -> object:
    """Keep a default that cannot be a credential; of any other, only that it exists."""
    if value is None or value == "":
        return None
    if isinstance(value, bool | int | float) and kind != "PASSWORD":
        return value
    text = str(value)
    if kind != "PASSWORD" and (text in options or _HARMLESS.fullmatch(text)):
        return text
    return WITHHELD


def _events(parameters: Mapping[str, Parameter], defaults: Mapping[str, object]) -> tuple[str, ...]:
    """Read from the event parameters how the element can report changes."""
    known = {"polling": "polling", "webhook": "webhook", "webhooks": "webhook"}
    words = {key.lower() for key in _json_keys(defaults.get(EVENT_METADATA))}
    vendor = parameters.get(EVENT_VENDOR_TYPE)
    if vendor is not None:
        words |= {value.lower() for value in vendor.enum}
        words.add(str(defaults.get(EVENT_VENDOR_TYPE)).lower())
    return tuple(sorted({known[word] for word in words if word in known}))


def _json_keys(value: object) -> frozenset[str]:
    """Return the keys of an object that is written as JSON inside a string; none for anything else."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return frozenset()
    return frozenset(value) if isinstance(value, dict) else frozenset()
