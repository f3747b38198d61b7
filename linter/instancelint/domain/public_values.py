"""
What of a value may be shown: by the place where it stands and by its form. By default nothing is.

Public by place are the element's key, the name and the tags; by form booleans, short numbers, words that a setting is
declared to take, patterns of dates, addresses but for their credentials, parameters and random parts, and what stands
in for a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.domain.hosts import PLATFORM_HOSTS, SAMPLE_HOSTS
from instancelint.domain.secrets import is_below_secret, is_secret_place, secret_parts
from instancelint.domain.urls import end_of_user_info
from instancelint.model.stand_ins import is_public, public_parts

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog

_PUBLIC_PLACES = frozenset({("name",), ("element",), ("element", "key"), ("element", "id")})
_PUBLIC_FORM = lazy_pattern(
    r"(?i:true|false|null|none|yes|no|on|off|polling|webhooks?)|~"
    r"|[-+]?[0-9]{1,6}(?:\.[0-9]{1,3})?"
)
_DATE_PATTERN = lazy_pattern(r"(?:[-/:., yMdHhmsSZXzEa]|'[TZ]')+")
_ADDRESS = lazy_pattern(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}:)?//")
_PIECE = r"(?:[0-9]{1,4}(?:[A-Za-z]{1,40}[0-9]{0,4})?|[A-Za-z]{1,40}[0-9]{0,4})"
"""A part of a label, which is read in one way only: of several in a row, all ways would be tried together."""
_LABEL = rf"{_PIECE}?(?:-{{1,2}}{_PIECE}){{0,8}}"
_HOST = lazy_pattern(
    rf"(?:(?:{_LABEL}\.){{0,8}}(?:[A-Za-z]{{1,12}}|[0-9]{{1,3}})|\[[0-9A-Fa-f:.]{{2,45}}\])(?::[0-9]{{1,5}})?"
)
"""A name made of words, as names of hosts are: with a lost slash, a random step of the path would pass for a part."""
_AUTHORITY = lazy_pattern(r"[^/?#]*")
_KNOWN_HOSTS = frozenset({*PLATFORM_HOSTS, *SAMPLE_HOSTS, "localhost"})
_SEGMENT = lazy_pattern(r"/|[^/]+")
_PLAIN = lazy_pattern(r"@?(?:[A-Za-z]{1,24}|v?[0-9]{1,4})(?:[._-](?:[A-Za-z]{1,24}|v?[0-9]{1,4})){0,5}")
_TOKEN = lazy_pattern(r"\S+")
_ORDINARY = lazy_pattern(
    r"[(\"']?(?:[A-Za-z]{1,12}(?:[-'/][A-Za-z]{1,12}){0,2}|[A-Z]{2,10}-[0-9]{1,6}|[0-9]{4}-[0-9]{2}-[0-9]{2}|#?[0-9]{1,6})"
    r"[)\"'.,;:!?]{0,3}|\W"
)
_MANY = 50
"""Credentials in one value, beyond which nothing of it is shown."""
_PARAMETER = lazy_pattern(r"[?&]?(?:[A-Za-z][A-Za-z._-]{0,40}=)?")


def hidden_parts(path: Path, text: str, catalog: Catalog) -> Iterator[Span]:
    """
    Yield the ranges of a scalar that must not be shown, in order.

    `text` is the value as it is written, without its quotes; `path` is its place in the payload.
    """
    if not text or is_public(text):
        return
    if is_secret_place(path, catalog.declared_secrets) or is_below_secret(path[:-1], catalog.declared_secrets):
        yield Span(0, len(text))
        return
    if _PUBLIC_FORM.fullmatch(text) or _is_date_pattern(path, text) or text in _choices(catalog).get(path[-1:], ()):
        return
    if is_public_place(path):
        yield from sorted(_credentials(path, text, catalog))
        return
    yield from hidden_around(text, sorted((*public_address(text), *public_parts(text))))


def _is_date_pattern(path: Path, text: str) -> bool:
    """Check whether a value is the pattern of a date, which a word may look like elsewhere."""
    return bool(path) and str(path[-1]).lower().endswith("format") and _DATE_PATTERN.fullmatch(text) is not None


def is_public_place(path: Path) -> bool:
    """Check whether what stands at a path is shown whatever it is, but for credentials."""
    return path in _PUBLIC_PLACES or path[:1] == ("tags",)


def hidden_around(text: str, shown: list[Span]) -> Iterator[Span]:
    """Yield what is left of a text between ranges that are shown, which are in order."""
    position = 0
    for span in shown:
        if span.start > position:
            yield Span(position, span.start)
        position = max(position, span.end)
    if position < len(text):
        yield Span(position, len(text))


def public_address(text: str) -> Iterator[Span]:
    """
    Yield the public parts of an address: scheme, host, plain steps of the path, and the names of parameters.

    Behind a user name or password only a host that everybody knows is shown: where the `@` before the host is lost, or
    another one stands in the password, the end of the password reads as a host.
    """
    match = _ADDRESS.match(text)
    if match is None:
        return
    yield Span(*match.span())
    start = end_of_user_info(text, match.end(), len(text))
    authority = _AUTHORITY.match(text, start)
    end = authority.end() if authority else start
    if start > match.end():
        if text[start:end].lower() in _KNOWN_HOSTS:
            yield Span(start, end)
    elif _HOST.fullmatch(text, start, end):
        yield Span(start, end)
        yield from _public_steps(text, end)


def _public_steps(text: str, start: int) -> Iterator[Span]:
    """Yield the plain steps of the path that begins here, and the names of parameters."""
    query = min(place for place in (text.find("?", start), text.find("#", start), len(text)) if place >= 0)
    for segment in _SEGMENT.finditer(text, start, query):
        if segment.group() == "/" or _PLAIN.fullmatch(segment.group()):
            yield Span(*segment.span())
    if text[query : query + 1] == "?":
        yield from _parameters(text, query)


def hidden_in_prose(text: str) -> Iterator[Span]:
    """Yield what is no ordinary word, number or date of a sentence that somebody wrote for the readers of a report."""
    for match in _TOKEN.finditer(text):
        if not _ORDINARY.fullmatch(match.group()):
            yield Span(*match.span())


def _parameters(text: str, start: int) -> Iterator[Span]:
    end = text.find("#", start)
    while start >= 0 and (end < 0 or start < end):
        match = _PARAMETER.match(text, start)
        if match and match.end() > start:
            yield Span(*match.span())
        start = text.find("&", start + 1)


def _credentials(path: Path, text: str, catalog: Catalog) -> Iterator[Span]:
    """Yield what looks like a credential where it has no place."""
    parts = set(secret_parts(path, text, catalog.declared_secrets))
    if len(parts) > _MANY:
        yield Span(0, len(text))
        return
    for part in parts:
        start = text.find(part)
        while start >= 0:
            yield Span(start, start + len(part))
            start = text.find(part, start + len(part))


@lru_cache(maxsize=8)
def _choices(catalog: Catalog) -> dict[Path, frozenset[str]]:
    """Return by the last step of its path the words that a setting of any element is declared to take."""
    found: dict[Path, frozenset[str]] = {}
    for key, words in catalog.choices():
        found[key,] = found.get((key,), frozenset()) | frozenset(words)
    return found
