"""
Settings that were meant by a key that is not theirs, or that are in another place.

A rule that misses a setting asks here first. Where the setting was misspelt or misplaced, another rule says so, and
one mistake gets one finding.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.base.suggest import nearest
from instancelint.domain.catalog import Standing
from instancelint.domain.settings_generated import BODY
from instancelint.model.document import Document
from instancelint.rules.shared.misplaced import is_elsewhere

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog
    from instancelint.domain.element import Element

_RESERVED = ("oauth.", "event.", "bulk.", "pagination.")
_SHORTEST = 6
_SEPARATORS = lazy_pattern("[._-]")
_ELEMENT = lazy_pattern("[a-z0-9][a-z0-9_-]*")
_LONG = 14
"""So many letters are not one slip away from a platform's key by chance."""


def meant(key: str, doc: Document, catalog: Catalog) -> str | None:
    """
    Return the setting that a misspelt configuration key means, if there is exactly one and it is not set yet.

    A key that any element documents is not misspelt, unless a setting of this element differs from it in case or
    separators alone: many real keys are one letter apart.
    """
    element_key = doc.element_key
    is_known = element_key is not None and catalog.known(element_key)  # many are typed, and few are known
    near = _meant(key, element_key if is_known else None, catalog)
    return near if near not in doc.configuration else None


@lru_cache(maxsize=2_000)  # several rules ask for a key, and all do again for each fix that is tried
def _meant(key: str, element_key: str | None, catalog: Catalog) -> str | None:
    settings = _settings(element_key, catalog)
    own, known = settings.own, settings.known
    if any(map(str.isspace, key)) or catalog.generic(key) or key in own:
        return None
    if len(key) < _SHORTEST:
        short = () if catalog.owners(key) else nearest(key, settings.needed, 1)
        return short[0] if len(short) == 1 else None
    letters = _letters(key)
    alike = settings.by_letters.get(letters, ())
    found = {name for name in alike if name in own and not catalog.generic(name)}
    found = found or {name for name in settings.needed if name.partition(".")[2] == key}  # `subdomain` alone
    if not found and catalog.owners(key):
        return None
    if not own:  # a private element, which may have any setting but those that the platform keeps to itself
        alike = tuple(name for name in alike if name.startswith(_RESERVED))
    found = found or {name for name in alike if "." in name}
    found = found or set(settings.by_segments.get(_segments(key), ()))
    if not found and (key.startswith(_RESERVED) or len(key) >= _LONG):
        found = set(nearest(key, known))
    if not found:
        found = {name for name in nearest(key, own, 1) if len(name) > _SHORTEST}
    return found.pop() if len(found) == 1 else None


class _Settings(NamedTuple):
    """The settings that an element takes: its own, all, and all by what misspellings leave of a name."""

    own: frozenset[str]
    needed: frozenset[str]
    known: frozenset[str]
    by_letters: dict[str, tuple[str, ...]]
    by_segments: dict[tuple[str, ...], tuple[str, ...]]


@lru_cache(maxsize=32)
def _settings(element_key: str | None, catalog: Catalog) -> _Settings:
    element = catalog.get(element_key) if element_key is not None else None
    own = frozenset(name for name in element.parameters if element.parameter(name)) if element else frozenset()
    demanded = (found for found in element.parameters.values() if found.demanded) if element else ()
    needed = frozenset(found.key for found in demanded if not catalog.generic(found.key))
    generic = catalog.generic_keys()
    platform = _settings(None, catalog) if element else None  # is a part of all, and has the most of it
    by_letters = {**platform.by_letters} if platform else {}
    by_segments = {**platform.by_segments} if platform else {}
    for name in own - generic if platform else generic:
        letters, segments = _letters(name), _segments(name)
        by_letters[letters] = (*by_letters.get(letters, ()), name)
        if "." in name:
            by_segments[segments] = (*by_segments.get(segments, ()), name)
    return _Settings(own, needed, own | generic, by_letters, by_segments)


def _segments(key: str) -> tuple[str, ...]:
    return tuple(sorted(key.split(".")))


@lru_cache(maxsize=4096)  # the names of settings, above all
def _letters(key: str) -> str:
    """Return a key in small letters, without what separates its words: `oauthApiKey`, `oauth_api_key`."""
    return _SEPARATORS.sub("", key).lower()


def meant_at_top(doc: Document, key: str) -> str | None:
    """Return the top-level key that an unknown one means, if there is exactly one and the body lacks it."""
    near = [known for known in nearest(key, BODY) if known not in doc.members]
    return near[0] if len(near) == 1 and key not in BODY else None


def setting_meant_at_top(doc: Document, key: str, catalog: Catalog) -> str | None:
    """Return the setting of the platform that a top-level key means by its letters: `eventNotificationCallbackUrl`."""
    found = [name for name in _platform_settings(catalog).get(_letters(key), ()) if name != key]
    return found[0] if len(found) == 1 and found[0] not in doc.configuration else None


@lru_cache(maxsize=8)
def _platform_settings(catalog: Catalog) -> dict[str, list[str]]:
    """Return the settings of the platform by their letters."""
    found: dict[str, list[str]] = {}
    for name in catalog.generic_keys():
        if "." in name:
            found.setdefault(_letters(name), []).append(name)
    return found


def element_places(doc: Document, catalog: Catalog) -> tuple[Path, ...]:
    """
    Return the place of an element key of which another rule may say what it should be; none for a private element.

    Without the right key the catalogue cannot be asked what the element needs.
    """
    key = doc.element_key
    is_private = (
        key is not None and _ELEMENT.fullmatch(key) is not None and not catalog.known(key) and not catalog.near(key)
    )
    return () if is_private else (("element", "key"),)


def misspellings_at_top(doc: Document, key: str) -> tuple[Path, ...]:
    """Return the places of the top-level keys that a missing one was misspelt as."""
    return tuple((written,) for written in doc.members if meant_at_top(doc, written) == key)


def stands_elsewhere(doc: Document, key: str, catalog: Catalog) -> bool:
    """Check whether a configuration key is missing only because it is misspelt, or is outside the configuration."""
    top = doc.data if isinstance(doc.data, dict) else {}
    if is_elsewhere(doc, key) or any(setting_meant_at_top(doc, written, catalog) == key for written in top):
        return True
    if isinstance(doc.configuration.get(key.partition(".")[0]), dict):
        return True  # a nested table, of which yaml-nested-key speaks
    return any(_is_meant(written, key, doc, catalog) for written in doc.configuration if written != key)


def in_place_of_own(doc: Document, element: Element, catalog: Catalog) -> tuple[str, str] | None:
    """
    Return the one setting of another element, and the one of this element that it has probably taken the place of.

    None unless there is exactly one of each.
    """
    lost = [
        found.key
        for found in element.missing(doc.configuration)
        if not catalog.generic(found.key) and not stands_elsewhere(doc, found.key, catalog)
    ]
    foreign = [key for key in doc.configuration if catalog.standing(element, key) is Standing.FOREIGN]
    return (foreign[0], lost[0]) if len(lost) == len(foreign) == 1 else None


def _is_meant(written: str, key: str, doc: Document, catalog: Catalog) -> bool:
    """Check whether one key of a configuration is likely another one that is missing from it."""
    if not catalog.generic(written) and not catalog.owners(written) and resembles(written, key):
        return True
    return meant(written, doc, catalog) == key


def resembles(written: str, key: str) -> bool:
    """Check whether one key is likely meant by the other: spaces in it, other separators or order, or a few slips."""
    bare = "".join(written.split())
    return (
        _letters(bare) == _letters(key)
        or sorted(bare.split(".")) == sorted(key.split("."))
        or bool(nearest(bare, (key,)))
    )
