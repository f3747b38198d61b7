"""
Kinds of payloads: the decision whether a document is one, and of which call.

Decided by shape alone, also for data recovered from a broken file; nothing here raises.
"""

from __future__ import annotations

import re
from typing import Any, Final

from instancelint.base.suggest import nearest
from instancelint.domain.settings_generated import BASE_URL, BODY, DOCUMENT_TAGGING
from instancelint.domain.strangers import (
    configures_other_thing,
    is_among_tables,
    is_known_element,
    is_label,
    names_other_thing,
)
from instancelint.model.stand_ins import is_placeholder, is_template
from instancelint.model.terms import Kind

RESPONSE_MARKS: Final = frozenset(
    {
        "id",
        "token",
        "valid",
        "disabled",
        "createdDate",
        "elementId",
        "cachingEnabled",
        "cacheTimeToLive",
        "maxCacheSize",
        "provisionInteractions",
        "traceLoggingEnabled",
        "eventsEnabled",
        "eventsNotificationCallbackUrl",
        "subscriptionId",
        "user",
        "objects",
    }
)
_RESPONSE_MARKS_NEEDED: Final = 3
_NEIGHBOURS: Final = ("element", "providerData", "name", "tags")
_TABLES: Final = frozenset({"configuration", "providerData"})
_OTHER_BODIES: Final = frozenset(
    {"formula", "formulaId", "formulaInstanceId", "steps", "triggers", "vendorName", "fields"}
)
"""Members of formulas, their instances and transformations, which have a name and a configuration as well."""
_KNOWN_KEYS: Final = frozenset({"username", "password", "expires_in"})
_KNOWN_START: Final = (
    "authentication.",
    BASE_URL,
    "bulk.",
    DOCUMENT_TAGGING,
    "event.",
    "filter.response.",
    "oauth.",
    "pagination.",
)
_NO_STRANGERS: Final = RESPONSE_MARKS | _KNOWN_KEYS
GRANT_CODES: Final = frozenset({"code", "oauth_token", "oauth_verifier"})
"""What a provider answers when somebody has agreed; nothing but a grant has it."""
_REFERENCE: Final = frozenset({"key", "id"})
OWN_START: Final = ("event.", "filter.response.", "oauth.")
"""How the keys of settings start that hardly any other software has."""
_KNOWN_TABLES: Final = frozenset({"oauth", "event", "bulk", "pagination"})
"""Tables that hold what should be dotted keys; a mistake of its own, made in a payload."""

_QUOTED: Final = "[\"'\u201c\u201d\u2018\u2019]?"
_ELEMENT_TEXT: Final = rf"\belement{_QUOTED}\s*:"
_KEY_TEXT: Final = rf"\b(?:key|id){_QUOTED}\s*:"
_CONFIGURATION_TEXT: Final = rf"\bconfiguration{_QUOTED}\s*:"
_SETTING_TEXT: Final = rf"\b(?:(?:oauth|event|bulk|pagination|filter)\.[a-z_.]{{1,60}}|username){_QUOTED}\s*:"
"""Patterns that a text is searched for when it does not parse; `re` compiles each on first use, and remembers it."""


def classify(data: object) -> Kind | None:
    """Return the kind of payload that a document is; None where it does not look like one."""
    if not isinstance(data, dict):
        return None
    if not (_names_element(data) or _configures(data)) or _is_of_other_software(data):
        return None
    if _is_response(data):
        return Kind.RESPONSE
    if "element" in data:
        return Kind.UPDATE if _is_update(data) else Kind.CREATE
    whole = "configuration" in data and "name" in data and "id" not in data
    return Kind.CREATE_FOR_ELEMENT if whole else Kind.UPDATE


def is_other_body(data: dict[Any, Any]) -> bool:
    """Check whether an object is a formula, an instance of one, or a transformation."""
    return "element" not in data and not _OTHER_BODIES.isdisjoint(data)


def text_looks_like_payload(text: str) -> bool:
    """Check whether a text that does not parse was meant to be a payload: its members stand in it as keys."""
    if re.search(_ELEMENT_TEXT, text) and re.search(_KEY_TEXT, text):
        return True
    return re.search(_CONFIGURATION_TEXT, text) is not None and re.search(_SETTING_TEXT, text) is not None


def _names_element(data: dict[object, object]) -> bool:
    """Check whether the document names an element, and is not something else that happens to have a key `element`."""
    element = data.get("element")
    if not isinstance(element, dict):
        return False
    if not isinstance(element.get("key"), str) and "id" not in element:
        return False
    others = data.keys() - {"element"}
    return bool(others & (BODY | RESPONSE_MARKS)) or not others


def _configures(data: dict[object, object]) -> bool:
    """Check whether the document holds settings next to another member of a payload."""
    configuration = data.get("configuration")
    if not isinstance(configuration, dict) or not any(key in data for key in _NEIGHBOURS):
        return False
    if is_other_body(data):
        return False
    return any(isinstance(key, str) and is_setting(key, value) for key, value in configuration.items())


def _is_of_other_software(data: dict[object, object]) -> bool:
    """Check whether an object with an element or a configuration has members that no payload has."""
    element = data.get("element")
    if _is_part_of_page(data, element):
        return True
    if data.keys() <= BODY and (not isinstance(element, dict) or element.keys() <= _REFERENCE):
        return False
    if _is_response(data):
        return False
    is_sure = _has_own_settings(data) is True
    if isinstance(element, dict) and element.keys() & _REFERENCE:
        if is_sure:
            return is_among_tables(data, _NO_STRANGERS)
        return names_other_thing(data, element, _NO_STRANGERS)
    return configures_other_thing(data, _NO_STRANGERS, is_sure=is_sure)


def _is_part_of_page(data: dict[object, object], element: object) -> bool:
    """Check whether an object is a part of a page, or what it says in a language, rather than a payload."""
    speaks = _has_own_settings(data)
    if speaks or (speaks is None and not isinstance(element, str)):
        return False
    return not is_known_element(element.get("key") if isinstance(element, dict) else element)


def _has_own_settings(data: dict[object, object]) -> bool | None:
    """
    Check whether an object holds a grant, or settings whose names are those of the platform alone.

    Gives None where there are no such settings, and False where their values are only what a page calls them.
    """
    if isinstance(data.get("providerData"), dict):
        return True
    found = None
    for table in (data.get("configuration"), data):
        for key, value in table.items() if isinstance(table, dict) else ():
            if isinstance(key, str) and key.startswith(OWN_START):
                if not is_label(value):
                    return True
                found = False
    return found


def is_setting(key: str, value: object) -> bool:
    """Check whether a member belongs into a configuration by its key."""
    return key in _KNOWN_KEYS or key.startswith(_KNOWN_START) or (key in _KNOWN_TABLES and isinstance(value, dict))


def is_sure_setting(key: str) -> bool:
    """Check whether a key is a setting of the platform that hardly any other software has, or one by a slip."""
    from instancelint.domain._generated import GENERIC  # few documents are asked about

    return key.startswith(OWN_START) and (key in GENERIC or bool(nearest(key, GENERIC)))


def speaks_of_platform(data: dict[Any, Any]) -> bool:
    """Check whether an object names a known element or one to be filled in, or holds a grant or a sure setting."""
    element, grant, settings = data.get("element"), data.get("providerData"), data.get("configuration")
    key = element.get("key") if isinstance(element, dict) else None
    if isinstance(key, str) and (is_known_element(key) or is_template(key) or is_placeholder(key)):
        return True
    if isinstance(grant, dict) and not GRANT_CODES.isdisjoint(grant):
        return True
    inner = [name for name in settings if isinstance(name, str)] if isinstance(settings, dict) else []
    if isinstance(key, str) and any("." in name for name in inner):
        return True
    return any(is_sure_setting(name) for name in (*data, *inner) if isinstance(name, str))


def _is_response(data: dict[object, object]) -> bool:
    marks = data.keys() & RESPONSE_MARKS
    if len(marks) >= _RESPONSE_MARKS_NEEDED or {"id", "token"} <= marks:
        return True
    element = data.get("element")
    described = sum(map(_describes, element.items())) if isinstance(element, dict) else 0
    return described >= _RESPONSE_MARKS_NEEDED or (described > 0 and "token" in data)


def _describes(member: tuple[object, object]) -> bool:
    """Check whether a member of an element tells about it; a setting or a table that slipped into it does not."""
    key, value = member
    if key in _TABLES:
        return not isinstance(value, dict)
    return key not in {"key", "id"} and not (isinstance(key, str) and ("." in key or is_setting(key, value)))


def _is_update(data: dict[object, object]) -> bool:
    """Check whether an element that is named by its id alone belongs to a partial body."""
    element = data["element"]
    by_id = isinstance(element, dict) and "id" in element and "key" not in element
    return by_id and ("configuration" not in data or "name" not in data)
