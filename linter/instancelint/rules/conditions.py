"""
Conditions: properties of a payload that call for a rule.

Most payloads have nothing wrong with them, and most rules have nothing to say about most payloads. A rule whose verdict
no schema can give names the conditions that call for it (`Meta.conditions`); they are found here in one pass over the
payload, without loading a rule. A condition may hold where the rule then finds nothing; that a rule speaks where none
of its conditions holds is a mistake, which a test looks for in hundreds of thousands of payloads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.unseen import unseen_runs
from instancelint.domain._generated import ELEMENTS, GENERIC
from instancelint.domain.payload_kind import GRANT_CODES
from instancelint.domain.plain_urls import is_plain_url
from instancelint.domain.settings_generated import (
    AUTHENTICATION_TYPE,
    BODY,
    EVENT_OBJECTS,
    EVENT_POLLER_CONFIGURATION,
    EVENT_POLLER_REFRESH_INTERVAL,
    EVENT_POLLER_URLS,
    EVENT_VENDOR_TYPE,
    GRANT,
    OAUTH_API_KEY,
    OAUTH_CALLBACK_URL,
    PUBLIC_GRANT,
)
from instancelint.model.stand_ins import REFERENCE, may_hold_placeholder

if TYPE_CHECKING:
    from instancelint.base.path import Path
    from instancelint.model.terms import PlainScalar

NAMES: Final = frozenset(
    {
        "boolean-word",  # a setting is the text "true" or "false"
        "catalogue",  # the element or a setting is not plainly known, or one that is needed is missing
        "grant",  # providerData is missing or odd, stands where none belongs, or without a callback URL
        "invisible",  # a value holds a character that nobody sees
        "literal-secret",  # a secret is written out
        "markup",  # name or tags hold < or &
        "misplaced",  # a key may stand on the wrong level
        "nested",  # a setting other than the poller's configuration is an object
        "odd-url",  # a URL is not of the plainest form
        "placeholder",  # a value waits to be filled in by a person
        "odd-grant",  # a grant is more than one plain word
        "option",  # the user set an option of the rule: it holds for no payload
        "plain-word",  # a YAML word without quotes may not mean what it looks like
        "no-resources",  # an element that only polls is not told what
        "retired",  # the provider has ended the element, or something that a setting asks for
        "tags",  # tags may repeat each other
        "undocumented-poller",  # one is not among the element's, and tells what is polled or how changes are reported
        "setting:authentication.type",
        "setting:event.poller.configuration",
        "setting:event.poller.urls",
    }
)
"""Every condition; `setting:` stands for a setting that is there."""

SHORTEST_SECRET: Final = 8
"""Characters below which a text is too common to be recognised as a secret."""

_SCHEME: Final = lazy_pattern(r"\s*(?:http|[a-z]{3,6}[:;]/)", re.IGNORECASE)
_RESOURCES: Final = (EVENT_POLLER_CONFIGURATION, EVENT_POLLER_URLS, EVENT_OBJECTS)
_WHAT_IS_POLLED: Final = (EVENT_POLLER_CONFIGURATION, EVENT_POLLER_URLS)
_POLLER: Final = (*_WHAT_IS_POLLED, EVENT_POLLER_REFRESH_INTERVAL)
_SETTINGS: Final = {name.removeprefix("setting:"): name for name in NAMES if name.startswith("setting:")}
GRANT_ALONE: Final = ("code", "oauth_token", "oauth_verifier")
"""Fields of a grant that nothing else of a payload is called."""
_IN_GRANT: Final = tuple(f"providerData.{name}" for name in GRANT_ALONE)
_TOP_LEVEL: Final = frozenset({"name", "tags", "element", "providerData", *GRANT_ALONE, *_IN_GRANT})
"""Keys that belong on another level than the configuration."""
_ELEMENT_KEYS: Final = frozenset({"key", "id"})
_RESOURCE: Final = frozenset(
    {"url", "idField", "datesConfiguration", "filterByUpdatedDate", "createdCheckTolerance", "pageSize", "pollDelay"}
)
_ODD: Final = ("=", "&", "%", "//")
_OAUTH_1: Final = frozenset({"oauth_token", "oauth_verifier"})
_DATES: Final = frozenset(
    f"{when}Date{what}" for when in ("updated", "created") for what in ("Field", "Format", "Timezone")
)
_BOOLEANS: Final = ("true", "false")
_NO_SECRETS: Final = frozenset({"element", "name", "tags"})
_NONE: Final[dict[str, Any]] = {}
_NO_ELEMENT: Final = (_NONE, (), False, True, True, (), (), False)
"""Any element may have the platform's own settings."""


def conditions(
    data: object,
    scalars: Mapping[Path, PlainScalar] | None = None,
    outline: Callable[[str], Any] = ELEMENTS.get,
    secrets: frozenset[str] = frozenset(),
) -> frozenset[str]:
    """
    Name the conditions that hold for a payload; all of them where it has not the form of one.

    `scalars` are the YAML words in it that are no texts, `outline` gives the outline of an element by its key, and
    `secrets` are settings that are secret beside those of the published catalogue.
    """
    if not isinstance(data, dict):
        return NAMES
    element, configuration = data.get("element", _NONE), data.get("configuration", _NONE)
    if not isinstance(configuration, dict) or not isinstance(element, dict):
        return NAMES
    key = element.get("key")
    known = outline(key) if isinstance(key, str) else _NO_ELEMENT if key is None else None
    if known is None:
        return NAMES
    found: set[str] = set()
    try:
        _look_at_settings(configuration, known[0], secrets, found)
        _look_at_rest(data, configuration, known, found)
        if scalars:
            _look_at_words(scalars, known[0], found)
    except TypeError:  # a key that is no string, in data built by a program
        return NAMES
    return frozenset(found)


def _look_at_settings(
    configuration: dict[str, Any], own: Mapping[str, str], secrets: frozenset[str], found: set[str]
) -> None:
    """Look at each setting and its value."""
    for key, value in configuration.items():
        letters = own.get(key) or GENERIC.get(key, "?")
        kind = letters[0]
        if (
            kind == "?"
            or letters == "e"
            or (kind == "b" and not (value is True or value is False or value in _BOOLEANS))
        ):
            found.add("catalogue")
        if key in _SETTINGS:
            found.add(_SETTINGS[key])
        if isinstance(value, str):
            if value[:2] != "${" or not REFERENCE.fullmatch(value):
                _look_at_setting(key, value, found, is_secret=letters[-1] in "!?" or key in secrets)
        elif isinstance(value, dict | list | tuple):
            if key != EVENT_POLLER_CONFIGURATION:
                found.add("nested")
            elif isinstance(value, dict):
                _look_at_poller(value, found)
            _look_inside(value, found, is_secret=key != EVENT_POLLER_CONFIGURATION)
    if not _TOP_LEVEL.isdisjoint(configuration):
        found.add("misplaced")


def _look_at_setting(key: str, value: str, found: set[str], *, is_secret: bool) -> None:
    """Look at the text of a setting that is more than a reference."""
    if is_secret and len(value) >= SHORTEST_SECRET:
        found.add("literal-secret")
    if value in {"true", "false"}:
        found.add("boolean-word")
    elif ("//" in value or _SCHEME.match(value)) and not is_plain_url(value, is_redirect=key == OAUTH_CALLBACK_URL):
        found.add("odd-url")
    _look_at_text(value, found)


def _look_at_text(value: str, found: set[str]) -> None:
    if may_hold_placeholder(value):
        found.add("placeholder")
    if not value.isascii() and unseen_runs(value):
        found.add("invisible")


def _look_inside(value: object, found: set[str], *, is_secret: bool) -> None:
    """Look at the texts inside of an object or a list; any of them may be a secret, where there can be one."""
    for text in _texts(value):
        _look_at_text(text, found)
        if "//" in text:
            found.add("odd-url")
        if is_secret and len(text) >= SHORTEST_SECRET and not REFERENCE.fullmatch(text):
            found.add("literal-secret")


def _look_at_poller(poller: dict[str, Any], found: set[str]) -> None:
    """Look for what is neither a polled resource nor a part of one."""
    if not all(map(_is_resource, poller.values())):
        found.add("misplaced")


def _is_resource(value: Any) -> bool:  # noqa: ANN401 - whatever JSON holds
    dates = value.get("datesConfiguration", _NONE) if isinstance(value, dict) and value.keys() & _RESOURCE else None
    return isinstance(dates, dict) and not {*value, *map(str, dates)} - _RESOURCE - _DATES


def _texts(value: object) -> Iterator[str]:
    pending = [value]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            pending.extend(value.values())
        elif isinstance(value, list | tuple):
            pending.extend(value)


def _look_at_rest(data: dict[str, Any], configuration: dict[str, Any], known: Any, found: set[str]) -> None:  # noqa: ANN401 - an Outline, which is a plain tuple in the generated module
    """Look at everything but the settings, and at what is missing."""
    _look_for_needed(configuration, known, found)
    takes_grant, takes_code = known[3:5]
    is_oauth = OAUTH_API_KEY in configuration or AUTHENTICATION_TYPE in configuration
    if takes_grant and data.get("providerData") is None and (is_oauth or "providerData" in data):
        found.add("grant")
    for key, value in data.items():
        if "." in key or key not in BODY:
            found.add("misplaced")
        if key == "providerData" and isinstance(value, dict):
            _look_at_grant(value, found)
            has_code = "code" in value and takes_code and _OAUTH_1.isdisjoint(value)
            if value and not (has_code and takes_grant and OAUTH_CALLBACK_URL in configuration):
                found.add("grant")
        elif key != "configuration":
            _look_at_member(key, value, found)
            if key == "element" and (others := value.keys() - _ELEMENT_KEYS):
                found.add("misplaced")
                _look_inside([value[other] for other in others], found, is_secret=True)


def _look_for_needed(configuration: dict[str, Any], known: Any, found: set[str]) -> None:  # noqa: ANN401 - an Outline, as above
    """Look for what the element needs, and for polling that it does not know."""
    own, needed, by_authentication, _, _, alternatives, retired, polls_alone = known
    if retired and ("" in retired or any(map(configuration.__contains__, retired))):
        found.add("retired")
    if polls_alone and not any(map(configuration.__contains__, _RESOURCES)):
        found.add("no-resources")
    is_complete = all(map(configuration.__contains__, needed))
    if alternatives and is_complete:
        is_complete = any(all(map(configuration.__contains__, keys)) for keys in alternatives)
    if not is_complete or (by_authentication and AUTHENTICATION_TYPE in configuration):
        found.add("catalogue")
    is_open = EVENT_VENDOR_TYPE not in configuration or any(map(configuration.__contains__, _WHAT_IS_POLLED))
    if own and is_open and any(key in configuration and key not in own for key in _POLLER):
        found.add("undocumented-poller")


def _look_at_member(key: str, value: object, found: set[str]) -> None:
    """Look at a member of the body that is neither the configuration nor a grant."""
    if isinstance(value, str):
        _look_at_text(value, found)
        if key not in _NO_SECRETS and len(value) >= SHORTEST_SECRET:
            found.add("literal-secret")
    elif isinstance(value, dict | list | tuple):
        _look_inside(value, found, is_secret=key not in _NO_SECRETS)
    if key in {"name", "tags"}:
        _look_for_markup(value, found)
    if key == "tags" and isinstance(value, list | tuple):
        _look_at_tags(value, found)


def _look_at_grant(grant: dict[str, Any], found: set[str]) -> None:
    for key, value in grant.items():
        if key not in GRANT:
            found.add("misplaced")
        if isinstance(value, str):
            if value[:2] == "${" and REFERENCE.fullmatch(value):
                continue
            _look_at_text(value, found)
            if key == "code" and " " in value:
                found.add("placeholder")
            if key in GRANT_CODES and any(mark in value for mark in _ODD):
                found.add("odd-grant")
            if key not in PUBLIC_GRANT and len(value) >= SHORTEST_SECRET:
                found.add("literal-secret")
        elif isinstance(value, dict | list | tuple):
            _look_inside(value, found, is_secret=True)


def _look_at_tags(tags: Iterable[object], found: set[str]) -> None:
    words = [" ".join(tag.split()).casefold() for tag in tags if isinstance(tag, str)]
    if len(set(words)) < len(words) or "" in words:
        found.add("tags")


def _look_for_markup(value: object, found: set[str]) -> None:
    if any("<" in text or "&" in text for text in _texts(value)):
        found.add("markup")


_CANONICAL: Final = lazy_pattern(r"true|false|True|False|-?(?:0|[1-9][0-9]*)")


def _look_at_words(scalars: Mapping[Path, PlainScalar], own: Mapping[str, str], found: set[str]) -> None:
    """Look at plain YAML words: `true` and `15` are fine where no text is meant."""
    for path, scalar in scalars.items():
        if scalar.tag == "null":
            continue
        is_setting = len(path) == len(("configuration", "key")) and path[0] == "configuration"
        letters = own.get(str(path[1])) or GENERIC.get(str(path[1]), "?") if is_setting else "?"
        if letters[0] in "sae?" or not _CANONICAL.fullmatch(scalar.text):
            found.add("plain-word")
            return
