"""What may be written at a place of a payload, whatever it is written in: keys with a first value, and values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from instancelint.base.path import Path
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import GRANTS, Element, Parameter
from instancelint.domain.exported_element import WITHHELD
from instancelint.domain.secrets import is_secret_place
from instancelint.domain.setting_text import is_setting_place, member_names, required_text, text_of
from instancelint.domain.settings_generated import (
    AUTHENTICATION_TYPE,
    EVENT_NOTIFICATION_CALLBACK_URL,
    EVENT_NOTIFICATION_ENABLED,
    EVENT_POLLER_CONFIGURATION,
    EVENT_POLLER_REFRESH_INTERVAL,
    EVENT_VENDOR_TYPE,
)
from instancelint.domain.starter import ways
from instancelint.language.choice import FORMATS, VALUES, ZONES, Choice, reference
from instancelint.model.document import Data
from instancelint.model.stand_ins import is_true
from instancelint.model.terms import Kind

_FIRST = ("element", "configuration", "providerData", "name", "tags")
_GENERAL = ("filter.response.nulls", "oauth.scope", "base.url")
"""Settings of any element that payloads hold, besides those of events."""
_EVENTS = (EVENT_NOTIFICATION_ENABLED, EVENT_NOTIFICATION_CALLBACK_URL, "event.notification.signature.key")
_RESOURCE = ("url", "idField", "datesConfiguration", "filterByUpdatedDate", "pageSize")
_DATES = tuple(f"{when}Date{what}" for when in ("updated", "created") for what in ("Field", "Format", "Timezone"))
_FIXED: dict[str, tuple[Data, ...]] = {"event.notification.type": ("webhook",), EVENT_POLLER_REFRESH_INTERVAL: (15, 5)}


def _table(payload: Data, path: Path) -> dict[str, Data]:
    for step in path:
        payload = payload.get(step) if isinstance(payload, dict) else None
    return payload if isinstance(payload, dict) else {}


@dataclass(frozen=True, slots=True)
class PayloadChoices:
    """What may be written into a payload of a kind, for the element that it or its request names."""

    payload: Data
    kind: Kind
    element: Element | None
    catalog: Catalog

    @property
    def _is_new(self) -> bool:
        """Whether an instance is created, which cannot be done without what is required."""
        return self.kind in {Kind.CREATE, Kind.CREATE_FOR_ELEMENT}

    # -- keys --------------------------------------------------------------------------------------------------------

    def keys(self, path: Path) -> Iterator[Choice]:
        """Yield the keys that may be written at a place, those that are missing first."""
        if path == ():
            yield from self._members()
        elif path == ("configuration",):
            yield from self._settings()
        elif path == ("providerData",):
            yield from self._grant()
        elif path in {("element",), ("oauthProxy",)}:
            names = ("key", "id") if path == ("element",) else member_names(path)
            present = _table(self.payload, path)
            if path == ("element",) and present.keys() & {"key", "id"}:
                return
            for name in names:
                yield self._member((*path, name), is_required=name == "key")
        elif path[:2] == ("configuration", EVENT_POLLER_CONFIGURATION):
            yield from self._polled(path)

    def _member(self, path: Path, *, is_required: bool = False) -> Choice:
        name = str(path[-1])
        value = self._table_value(path) or VALUES.get(name, reference(path, self.catalog))
        text = text_of(path, self.element, self.catalog)
        return Choice(name, value, name, "required" if is_required else "", text, is_required, path=path)

    def _table_value(self, path: Path) -> Data:
        """Return what a new table is filled in with; an empty one would be a mistake."""
        if path in {("element",), ("configuration",), ("providerData",), ("oauthProxy",)}:
            below = list(self.keys(path))
            found = [one for one in below if one.is_required or path == ("oauthProxy",)] or below[:1]
            if path == ("element",):
                found = below[:1]
            return {str(one.key): one.value for one in found}
        if path[-1] == "datesConfiguration":
            return {str(one.key): one.value for one in self.keys(path)}
        return None

    def _resource(self, name: str) -> Data:
        """Return what a new polled resource is filled in with."""
        path: Path = ("configuration", EVENT_POLLER_CONFIGURATION, name)
        return {key: self._member((*path, key)).value for key in _RESOURCE[:3]}

    def _members(self) -> Iterator[Choice]:
        element = self.element
        left_out = {"element"} if self.kind is Kind.CREATE_FOR_ELEMENT else set()
        takes_grant = element is None or (
            element.takes_grant is not False and "oauthProxy" not in _table(self.payload, ())
        )
        if not takes_grant:
            left_out |= {"providerData", "externalAuthentication", "oauthProxy"}
        rest = [name for name in member_names(()) if name not in _FIRST]
        first = _FIRST if self._is_new else (*_FIRST[1:], *_FIRST[:1])
        for name in (*first, *rest):
            if name not in left_out and name not in _table(self.payload, ()):
                is_required = name in {"element", "configuration", "name"} and self.kind is Kind.CREATE
                yield self._member((name,), is_required=is_required)

    def _grant(self) -> Iterator[Choice]:
        element = self.element
        fields = element.grant_fields if element and element.grant_fields else ()
        if not fields and (element is None or element.takes_grant is not False):
            versions = element.oauth_versions if element else frozenset()
            fields = GRANTS["oauth1"] if versions == {1} else GRANTS["oauth2"]
        present = _table(self.payload, ("providerData",))
        for version, others in (("oauth1", GRANTS["oauth2"]), ("oauth2", GRANTS["oauth1"])):
            if any(name in present for name in GRANTS[version]):
                fields = tuple(name for name in fields if name not in others)
        takes_both = {"code", "oauth_token"} <= set(fields)
        for name in fields:
            if name not in present:
                is_other = takes_both and name in GRANTS["oauth1"]
                is_required = self._is_new and bool(element and element.takes_grant) and not is_other
                yield self._member(("providerData", name), is_required=is_required)

    def _settings(self) -> Iterator[Choice]:
        """Yield settings: what is missing, what the element takes, and what any element takes."""
        present = _table(self.payload, ("configuration",))
        element = self.element
        needed = list(dict.fromkeys(self._needed(element, present))) if element else []
        if is_true(present.get(EVENT_NOTIFICATION_ENABLED)):
            needed.append(EVENT_NOTIFICATION_CALLBACK_URL)
        others = [found.key for found in self._taken(element, present)] if element else []
        general = [*_EVENTS, *_GENERAL] if element is None or not element.table else []
        if element is None:
            general = ["oauth.api.key", "oauth.api.secret", "oauth.callback.url", "username", "password", *general]
        for key in dict.fromkeys((*needed, *others, *general)):
            if key not in present:
                yield self._setting(key, element, is_required=self._is_new and key in needed)

    def _needed(self, element: Element, present: dict[str, Data]) -> Iterator[str]:
        if element.authentication_values and AUTHENTICATION_TYPE not in present:
            yield AUTHENTICATION_TYPE
        yield from (found.key for found in element.missing(present))
        chosen = present.get(AUTHENTICATION_TYPE)
        if element.takes_grant and not _table(self.payload, ("oauthProxy",)):
            yield from element.oauth_requirements(chosen if isinstance(chosen, str) else None) or ()
        if element.lacks_all_alternatives(present):
            yield from element.alternatives[0]
        yield from (found.key for found in element.parameters.values() if found.likely and found.sent)

    def _taken(self, element: Element, present: dict[str, Data]) -> Iterator[Parameter]:
        """Yield what the element takes, but for settings of another way to authenticate, the surest first."""
        chosen = present.get(AUTHENTICATION_TYPE)
        found = [one for one in element.parameters.values() if one.sent]
        found.sort(key=lambda one: (one.key.startswith("event."), not one.basis.documented, not one.required, one.key))
        for one in found:
            way = one.authentication.lower()
            if not way or not isinstance(chosen, str) or way == chosen.lower():
                yield one

    def _setting(self, key: str, element: Element | None, *, is_required: bool) -> Choice:
        found = element.parameter(key) if element else None
        values = list(self._values_of(key, found, element))
        text = text_of(("configuration", key), element, self.catalog)
        detail = "required" if is_required else f"required: {required_text(found)}".replace("`", "") if found else ""
        value = values[0] if values else reference(("configuration", key), self.catalog)
        if key == EVENT_POLLER_CONFIGURATION:
            resources = (element.poller_resources if element else ()) or ("<RESOURCE>",)
            value = {name: self._resource(name) for name in resources[:1]}
        also = self._also(key, value)
        return Choice(key, value, key, detail, text, is_required, path=("configuration", key), also=also)

    def _also(self, key: str, value: Data) -> tuple[tuple[str, Data], ...]:
        """Return the address of the receiver, which events cannot do without."""
        is_on = key == EVENT_NOTIFICATION_ENABLED and value is True
        present = _table(self.payload, ("configuration",))
        if not is_on or EVENT_NOTIFICATION_CALLBACK_URL in present:
            return ()
        return (
            (
                EVENT_NOTIFICATION_CALLBACK_URL,
                reference(("configuration", EVENT_NOTIFICATION_CALLBACK_URL), self.catalog),
            ),
        )

    def _polled(self, path: Path) -> Iterator[Choice]:
        present = _table(self.payload, path)
        element = self.element
        depth = len(path) - 2
        if depth == 0:
            names = element.poller_resources if element else ()
            yield from (Choice(name, self._resource(name), name, "resource") for name in names if name not in present)
        elif depth in {1, 2} and (depth == 1 or path[-1] == "datesConfiguration"):
            for name in _RESOURCE if depth == 1 else _DATES:
                if name not in present:
                    first = next(iter(self.values((*path, name))), None)
                    choice = self._member((*path, name))
                    yield Choice(name, first.value, name, text=choice.text) if first and depth > 1 else choice

    # -- values ------------------------------------------------------------------------------------------------------

    def values(self, path: Path) -> Iterator[Choice]:
        """Yield the values that may be written at a place."""
        name = str(path[-1])
        if path == ("element", "key"):
            yield from self._elements()
        elif is_setting_place(path):
            element = self.element
            found = element.parameter(name) if element else None
            for value in self._values_of(name, found, element):
                label = str(value).lower() if isinstance(value, bool) else str(value)
                yield Choice(label, value, is_open=False, also=self._also(name, value))
            if not (found and (found.enum or found.type == "boolean")):
                yield self._reference(path)
        elif name.endswith("DateFormat"):
            yield from (Choice(word, word, detail="date pattern", is_open=False) for word in FORMATS)
        elif name.endswith("DateTimezone"):
            yield from (Choice(word, word, detail="time zone", is_open=False) for word in ZONES)
        elif path[:-1] == ("providerData",):
            yield self._reference(path)
        elif path == ("externalAuthentication",):
            yield from (Choice(word, word, is_open=False) for word in ("initial", "none"))
        elif name in {"isOauthProxy", "retrieveObjectsAfterInstantiation", "filterByUpdatedDate"}:
            yield from (Choice(str(value).lower(), value, is_open=False) for value in (True, False))

    def _reference(self, path: Path) -> Choice:
        word = reference(path, self.catalog)
        is_secret = is_secret_place(path, self.catalog.declared_secrets)
        return Choice(word, word, detail="reference; keeps the secret out of the file" if is_secret else "reference")

    def _elements(self) -> Iterator[Choice]:
        for element in self.catalog.elements():
            detail = ", ".join(filter(None, (element.name, element.hub)))
            yield Choice(element.key, element.key, detail=detail, is_open=False, path=("element", "key"))

    def _values_of(self, key: str, found: Parameter | None, element: Element | None) -> Iterator[Data]:
        """Yield the values of a setting that are known, the best one first."""
        if key == AUTHENTICATION_TYPE and element:
            yield from (element.authentication_values or ways(element))
            return
        if key == EVENT_VENDOR_TYPE:
            yield from (element.events if element and element.events else ("webhook", "polling"))
            return
        if found is not None and found.enum:
            yield from found.enum
            return
        if key == EVENT_NOTIFICATION_ENABLED:
            yield from (True, False)
            return
        if found is not None and found.type == "boolean" and not self.catalog.generic(key):
            first = found.default if isinstance(found.default, bool) else True
            yield from (first, not first)
            return
        described = self.catalog.generic_schema(key)
        if described is not None and described.get("$ref") == "#/$defs/boolean":
            yield from (True, False)
        elif found is not None and found.default is not None and found.default != WITHHELD and not found.secret:
            yield found.default
        else:
            yield from _FIXED.get(key, FORMATS[:1] if key == "bulk.query.date_mask" else ())
