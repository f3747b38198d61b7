"""
Secrets: the values that must not be shown.

Three things make a value secret: the catalogue or the schema says so, its key's name says so, or it looks like a
generated credential. The rules about secrets ask here, and so does what decides which values are public.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.domain.settings_generated import EVENT_POLLER_CONFIGURATION, PUBLIC_GRANT
from instancelint.domain.urls import end_of_user_info
from instancelint.model.stand_ins import is_public

_SECRET_NAME = lazy_pattern(
    r"pass(?:word|wd|phrase|code)|secret|token|credential|private|signature|api[._-]?key|access[._-]?key|"
    r"(?:^|[._-])(?:key|auth|pin|pwd|cert|sid)$|certificate|authorization$|apikey|session",
    re.IGNORECASE,
)
_PUBLIC_NAME = lazy_pattern(r"(?:^|[._])(?:url|uri|type|time|interval|refresh_time|expires_in|enabled)$", re.IGNORECASE)
_LONG = 20
_LONG_WORD = lazy_pattern(rf"[A-Za-z0-9+=_.-]{{{_LONG},}}")
_ADDRESS = lazy_pattern(r"//([^\s\"'<>]*+)")
_PARAMETER = lazy_pattern(r"[?&;#]([\w.-]+)=([^&#\s\"'<>]+)")
_SECRET_PARAMETER = lazy_pattern("token|secret|password|passwd|pwd|key|sig|signature|code|auth", re.IGNORECASE)
_HEX = lazy_pattern(r"[0-9a-fA-F-]+")


def secret_parts(path: Path, value: object, declared: frozenset[str]) -> Iterator[str]:
    """
    Yield the secret strings that a value holds: the whole of it, or parts of a URL or text.

    `declared` are the settings that are secret whatever they are called (`Catalog.declared_secrets`).
    """
    if isinstance(value, bool) or value is None:
        return
    text = str(value)
    if not text or text in {"true", "false"} or is_public(text):
        return
    if is_secret_place(path, declared):
        yield text
        return
    yield from (text[start:end] for start, end in url_credentials(text))
    yield from (word.strip(".") for word in _LONG_WORD.findall(text) if _has_generated_part(word))


def url_credentials(text: str) -> Iterator[tuple[int, int]]:
    """Yield the range of each user name with its password, and of each secret parameter, in the addresses of a text."""
    addresses = (match.span(1) for match in _ADDRESS.finditer(text))
    found = [(start, end_of_user_info(text, start, end) - 1) for start, end in addresses]
    found += [match.span(2) for match in _PARAMETER.finditer(text) if _SECRET_PARAMETER.search(match.group(1))]
    yield from ((start, end) for start, end in sorted(found) if start < end and not is_public(text[start:end]))


def _has_generated_part(word: str) -> bool:
    """Check whether a part between dots looks generated; with it goes the rest, as in a signed token."""
    return any(len(part) >= _LONG and looks_generated(part) for part in word.split("."))


def looks_generated(word: str) -> bool:
    """Check whether a long word without blanks is more likely made by a machine than by a person."""
    digits = sum(character.isdigit() for character in word)
    mixed = any(map(str.isupper, word)) and any(map(str.islower, word))
    return digits > 1 and (mixed or _HEX.fullmatch(word) is not None)


def is_secret_place(path: Path, declared: frozenset[str]) -> bool:
    """Check whether the value at a path is secret whatever it looks like."""
    key = path[-1] if path else ""
    if not isinstance(key, str):
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if path[:1] == ("providerData",):
        return key not in PUBLIC_GRANT
    if path == ("element", "key") or path[:1] in {("tags",), ("name",)} or EVENT_POLLER_CONFIGURATION in path[:-1]:
        return False
    if _PUBLIC_NAME.search(key):
        return False
    return _SECRET_NAME.search(key) is not None or key in declared


def is_below_secret(path: Path, declared: frozenset[str]) -> bool:
    """Check whether a path is secret, or leads through what is; the grant as a whole is not."""
    return any(is_secret_place(path[:length], declared) for length in range(2, len(path) + 1))
