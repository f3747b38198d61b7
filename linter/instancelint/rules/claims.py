"""
Claims: what payloads may share with each other, found without loading a rule.

The rules about several files find their places with the same functions, so that a claim and its finding always agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from instancelint.domain.settings_generated import EVENT_NOTIFICATION_CALLBACK_URL, OAUTH_API_KEY
from instancelint.model.report import Claim
from instancelint.model.stand_ins import has_sample_word, is_blank, is_open, is_stand_in
from instancelint.rules.conditions import SHORTEST_SECRET

if TYPE_CHECKING:
    from instancelint.base.path import Path
    from instancelint.domain.catalog import Catalog

NAME_CODE, CALLBACK_CODE, SECRET_CODE = "IL612", "IL330", "IL507"
"""The rules whose claims these are."""

_PLATFORM_PATH = "/elements/api-v2/events/"
"""Callbacks of the platform itself are the matter of callback-url-element."""
_NOT_SHARED = frozenset({OAUTH_API_KEY, "code"})
"""Client ids identify an application and are meant to be shared; a grant code works once."""

Known: TypeAlias = Callable[[str], object]
"""Tells whether there is an element with a key: anything but None, if there is."""


class Callback(NamedTuple):
    """An event callback that is named after an element: its URL, that element and the payload's own."""

    url: str
    named: str
    element: str


def name_and_callback(data: object, known: Known) -> Iterator[Claim]:
    """Yield what the name and the callback URL of a payload claim."""
    group = shared_name(data)
    if group is not None:
        yield Claim(NAME_CODE, group)
    callback = shared_callback(data, known)
    if callback is not None:
        yield Claim(CALLBACK_CODE, callback.url, callback.named == callback.element, needs_owner=True)


def element_of(data: object) -> str | None:
    """Return the key of a payload's element."""
    element = data.get("element") if isinstance(data, dict) else None
    key = element.get("key") if isinstance(element, dict) else None
    return key if isinstance(key, str) and key else None


def shared_name(data: object) -> str | None:
    """Return what two payloads have in common that have one element and one name; None where there is no final name."""
    element = element_of(data)
    name = data.get("name") if isinstance(data, dict) else None
    if element is None or not isinstance(name, str) or is_blank(name) or is_open(name):
        return None
    return f"{element}\n{name.strip().casefold()}"


def shared_callback(data: object, known: Known) -> Callback | None:
    """Return an event callback that has the key of an element in its path."""
    element = element_of(data)
    configuration: Any = data.get("configuration") if isinstance(data, dict) else None
    url = configuration.get(EVENT_NOTIFICATION_CALLBACK_URL) if isinstance(configuration, Mapping) else None
    if element is None or not isinstance(url, str) or _PLATFORM_PATH in url:
        return None
    path = url.partition("?")[0].partition("://")
    words = (path[2] or path[0]).split("/")[1 if path[2] else 0 :]
    named = next((word for word in words if word and known(word) is not None), None)
    return Callback(url, named, element) if named is not None and not is_open(url) else None


def shared_secrets(strings: Iterable[tuple[Path, str]], catalog: Catalog) -> Iterator[tuple[Path, str]]:
    """Yield the place of each literal secret that should not stand in two payloads, and its digest."""
    from instancelint.domain.secrets import is_secret_place  # most payloads hold no literal secret

    for path, value in strings:
        if (
            len(value) < SHORTEST_SECRET
            or path[-1:] == ()
            or path[-1] in _NOT_SHARED
            or len(set(value)) < SHORTEST_SECRET // 2
        ):
            continue
        is_real = not is_stand_in(value) and not has_sample_word(value)
        if is_real and is_secret_place(path, catalog.declared_secrets):
            yield path, _digest(value)


def _digest(value: str) -> str:
    from hashlib import sha256  # as above

    return sha256(value.encode("utf-8", "surrogatepass")).hexdigest()
