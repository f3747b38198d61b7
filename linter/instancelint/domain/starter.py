"""A first payload for an element: everything that is known to be needed, with placeholders where a person decides."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.domain.element import GRANTS, Element, Parameter
from instancelint.domain.exported_element import WITHHELD
from instancelint.domain.settings_generated import (
    AUTHENTICATION_TYPE,
    EVENT_NOTIFICATION_CALLBACK_URL,
    EVENT_NOTIFICATION_ENABLED,
    EVENT_NOTIFICATION_SIGNATURE_KEY,
    EVENT_OBJECTS,
    EVENT_POLLER_CONFIGURATION,
    EVENT_POLLER_REFRESH_INTERVAL,
    EVENT_VENDOR_TYPE,
)

Notation = Literal["yaml", "json"]
Mechanism = Literal["webhook", "polling"]

_DATE_FORMAT = "yyyy-MM-dd'T'HH:mm:ss'Z'"
_GRANTS = {
    "code": "<AUTHORIZATION_GRANT_CODE>",
    "oauth_token": "<OAUTH_TOKEN>",
    "oauth_verifier": "<OAUTH_VERIFIER>",
    "secret": "<OAUTH_TOKEN_SECRET>",
}
_FIELDS = {"oauth1": "oauth_token", "oauth2": "code"}
"""The field of a grant by which each version of OAuth is known."""
_MINUTES = 15
_PLAIN = lazy_pattern(r"[A-Za-z</][A-Za-z0-9._/<>-]*")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})
_LINE_BREAKERS = {0x7F: "\\x7f", 0x85: "\\x85", 0x2028: "\\u2028", 0x2029: "\\u2029", 0xFEFF: "\\ufeff"}


def starter(
    element: Element, *, notation: Notation, events: Mechanism | None = None, authentication: str | None = None
) -> str:
    """
    Write a create body for an element, ready to be filled in.

    It passes the linter except for its placeholders. In YAML, comments name alternatives and optional parameters.
    Raises ValueError if the element is known to report events, or to authenticate, only in other ways.
    """
    payload = starter_payload(element, events=events, authentication=authentication)
    if notation == "json":
        return json.dumps(payload, indent=2, ensure_ascii=False) + "\n"
    return "\n".join(_yaml(element, payload, _authentication(element, authentication))) + "\n"


def starter_payload(
    element: Element, *, events: Mechanism | None = None, authentication: str | None = None
) -> dict[str, object]:
    """Return the body that `starter` writes. Raises ValueError as that does."""
    if events and element.events and events not in element.events:
        raise ValueError(f"{element.key} does not support events by {events}; use {element.events[0]}")
    chosen = _authentication(element, authentication)
    active = [found for found in _ordered(element) if _belongs(element, found, chosen)]
    configuration: dict[str, object] = {found.key: _value(found, chosen) for found in active}
    if events:
        configuration |= _events(element, events)
    payload: dict[str, object] = {"element": {"key": element.key}}
    grant = _grant(element, chosen)
    if grant:
        payload["providerData"] = grant
    return payload | {"configuration": configuration, "tags": ["<TAG>"], "name": "<INSTANCE_NAME>"}


def ways(element: Element) -> tuple[str, ...]:
    """
    Return the ways to authenticate that a body can be written for: the values of `authentication.type`, if known.

    Otherwise they are those of the element, but for a version of OAuth of whose grant nothing is known.
    """
    unknown = {name for name, field in _FIELDS.items() if field not in element.grant_fields}
    return element.authentication_values or tuple(way for way in element.authentication if way not in unknown)


def _authentication(element: Element, asked: str | None) -> str:
    """Choose between ways to authenticate: the one asked for, or OAuth 2 where it is one of them, else the first."""
    known = ways(element)
    if asked is None:
        oauth = sorted((way for way in known if _is_oauth(way)), key=lambda way: way.lower() != "oauth2")
        return next(iter((*oauth, *known)), "")
    found = next((way for way in known if way.lower() == asked.lower()), None)
    if found is None:
        others = f" (choose from {', '.join(known)})" if known else "; no types are known"
        raise ValueError(f"{element.key} does not support authentication type {asked!r}{others}")
    return found


def _is_oauth(way: str) -> bool:
    return way.lower().startswith("oauth")


def _grant(element: Element, chosen: str) -> dict[str, str]:
    """Return the fields of the grant; of those of both kinds of OAuth, the ones of the chosen kind."""
    if chosen and not _is_oauth(chosen):
        return {}
    fields = element.grant_fields
    if "code" in fields and "oauth_token" in fields:
        own = GRANTS["oauth1"] if chosen.lower() == "oauth1" else ("code",)
        fields = (*own, *(field for field in fields if field == "realmId"))
    return {field: _GRANTS.get(field, _placeholder(field)) for field in fields}


def _ordered(element: Element) -> list[Parameter]:
    """Sort what is sent: the choice of authentication first, then what is required, then the rest."""
    sent = [found for found in element.parameters.values() if found.sent and not found.key.startswith("event.")]
    return sorted(sent, key=lambda found: (found.key != AUTHENTICATION_TYPE, not found.required, found.key))


def _belongs(element: Element, found: Parameter, chosen: str) -> bool:
    """Check whether a parameter is part of the payload, and not among the optional ones."""
    if found.key == AUTHENTICATION_TYPE:
        return bool(found.enum)
    if found.authentication:
        is_other = found.authentication.lower() != chosen.lower()
    else:
        is_other = found.key.startswith("oauth.") and bool(element.uses_oauth) and not _is_oauth(chosen or "oauth")
    if is_other:
        return False
    if found.required is not None:
        return found.demanded or (found.required and found.basis.public)
    if found.type == "boolean" or found.key.startswith("oauth.user."):
        return False
    return found.basis.documented or not element.table


def _value(found: Parameter, chosen: str) -> object:
    if found.key == AUTHENTICATION_TYPE and found.enum:
        return chosen
    if found.default is not None and found.default != WITHHELD:
        return found.default
    if found.enum:
        return found.enum[0]
    return False if found.type == "boolean" else _placeholder(found.key)


def _placeholder(key: str) -> str:
    return f"<{re.sub('[^A-Z0-9]+', '_', key.upper()).strip('_') or 'VALUE'}>"


def _events(element: Element, mechanism: Mechanism) -> dict[str, object]:
    settings: dict[str, object] = {
        EVENT_NOTIFICATION_ENABLED: True,
        EVENT_NOTIFICATION_CALLBACK_URL: "<EVENT_CALLBACK_URL>",
        EVENT_NOTIFICATION_SIGNATURE_KEY: "<SIGNATURE_KEY>",
    }
    if len(element.events) > 1:
        settings[EVENT_VENDOR_TYPE] = mechanism
    if mechanism == "polling":
        settings[EVENT_POLLER_REFRESH_INTERVAL] = _MINUTES
        if element.polls_by_objects:
            return {**settings, EVENT_OBJECTS: _placeholder(EVENT_OBJECTS)}
        resources = element.poller_resources or ("<RESOURCE>",)
        settings[EVENT_POLLER_CONFIGURATION] = {name: _resource(element, name) for name in resources}
    return settings


def _resource(element: Element, name: str) -> dict[str, object]:
    where = f"<UPDATED_DATE_FIELD>>='${{gmtDate:{_DATE_FORMAT}}}'"
    return {
        "url": f"/hubs/{element.hub or '<HUB>'}/{name}?where={where}",
        "idField": "<ID_FIELD>",
        "datesConfiguration": {
            "updatedDateField": "<UPDATED_DATE_FIELD>",
            "updatedDateFormat": _DATE_FORMAT,
            "updatedDateTimezone": "GMT",
            "createdDateField": "<CREATED_DATE_FIELD>",
            "createdDateFormat": _DATE_FORMAT,
            "createdDateTimezone": "GMT",
        },
    }


def _yaml(element: Element, payload: Mapping[str, object], chosen: str) -> Iterator[str]:
    title = f"{element.name or element.key}, {element.hub} hub" if element.hub else element.name or element.key
    yield f"# {title}: body of POST /instances. Replace the placeholders in < >."
    for key, value in payload.items():
        if key != "configuration":
            yield from _member(key, value, "")
            continue
        yield "configuration:" if value else "configuration: {}"
        yield from _configuration(element, payload, chosen)


def _configuration(element: Element, payload: Mapping[str, object], chosen: str) -> Iterator[str]:
    configuration = payload["configuration"]
    if not isinstance(configuration, dict):
        return
    if not element.described:
        yield "  # Only the key of this element is known; add its parameters here."
    for key, value in configuration.items():
        found = element.parameters.get(key)
        note = _note(found) if found else ""
        if key == EVENT_NOTIFICATION_ENABLED:
            yield "  # Events"
        yield from _member(key, value, "  ", note)
    others = [found for found in _ordered(element) if found.key not in configuration]
    if others:
        yield "  # Optional, or for another authentication type:"
    for found in others:
        (line,) = _member(found.key, _value(found, chosen), "  ", _note(found))
        yield f"  # {line.strip()}"


def _note(found: Parameter) -> str:
    """Write the comment with what a person has to know to fill a parameter in."""
    notes = [found.label]
    if found.authentication:
        notes.append(f"with {AUTHENTICATION_TYPE} {found.authentication}")
    if len(found.enum) > 1:
        notes.append("one of " + ", ".join(found.enum))
    return "; ".join(filter(None, notes))


def _member(key: str, value: object, indent: str, note: str = "") -> Iterator[str]:
    comment = f"  # {note}" if note else ""
    if isinstance(value, dict):
        yield f"{indent}{_scalar(key)}:{comment}"
        for name, item in value.items():
            yield from _member(name, item, indent + "  ")
    elif isinstance(value, list):
        yield f"{indent}{_scalar(key)}:"
        for item in value:
            yield f"{indent}  - {_scalar(item)}"
    else:
        yield f"{indent}{_scalar(key)}: {_scalar(value)}{comment}"


def _scalar(value: Any) -> str:  # noqa: ANN401 - any scalar of JSON
    """Write a scalar; strings that YAML could take for something else stand in double quotes."""
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False).translate(_LINE_BREAKERS)
