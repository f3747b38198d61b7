"""
What may be shown whatever the secrets are: the words of the payload vocabulary, and the keys that payloads have.

A document that does not parse has no values one could trust, so there only these words are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from instancelint.base.source_text import Span
from instancelint.domain import schemas
from instancelint.domain.hosts import PLATFORM_HOSTS, SAMPLE_HOSTS
from instancelint.model.document import Node
from instancelint.model.stand_ins import MASK, is_public

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog

_LARGE = 1_000_000
"""Characters of a text that does not parse above which no word is looked up."""
_STRUCTURE = re.compile(r"[^\s{}\[\],:\"']+")
_KEY_SHAPE = re.compile(r"[a-z]+(?:\.[a-z_]+)+")
_BEFORE_COLON = re.compile(r"[\"']?\s*:(?!/)")
_WORDS = frozenset(
    """
    element key id configuration providerData code tags name externalAuthentication oauthProxy isOauthProxy
    oauthProxyName retrieveObjectsAfterInstantiation oauth_token oauth_verifier secret realmId state dataSource
    org token url idField datesConfiguration updatedDateField updatedDateFormat updatedDateTimezone
    createdDateField createdDateFormat createdDateTimezone filterByUpdatedDate createdCheckTolerance pageSize
    pollDelay elementId valid disabled createdDate cachingEnabled eventsEnabled user true false null True False
    None polling webhook webhooks initial none gmtDate date dateTimeZone epoch milliseconds - --- // # /* */ ...
    https http https: description image hookName active deleted typeOauth trialAccount resources parameters
    transformationsEnabled bulkDownloadEnabled bulkUploadEnabled cloneable extendable beta authentication type
    extended hub protocolType private configDescription signupURL existingAccountDescription logo
    cacheTimeToLive maxCacheSize traceLoggingEnabled provisionInteractions eventsNotificationCallbackUrl
    subscriptionId objects emailAddress firstName lastName instances
    """.split()  # noqa: SIM905 - a list of words reads best as text
)


class _Veil(dict[int, int]):
    """A translation table: structure and white space stay, everything else becomes the mask."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        self[code] = code if character.isspace() or character in "{}[],:\"'" else ord(MASK)
        return self[code]


_VEIL = _Veil()


def is_known_key(key: str, catalog: Catalog) -> bool:
    """Check whether a key is one that payloads have, or has the form of a setting."""
    return key in vocabulary(catalog) or _KEY_SHAPE.fullmatch(key) is not None


def known_keys(node: Node | None, catalog: Catalog) -> Iterator[Span]:
    """Yield the range of each key below a node that may be shown."""
    pending = [node] if node else []
    while pending:
        children = pending.pop().children
        if isinstance(children, dict):
            for key, member in children.items():
                pending.append(member.node)
                if member.key_end > member.key_start and is_known_key(key, catalog):
                    yield Span(member.key_start, member.key_end)
        elif children:
            pending.extend(children)


def mask_words(text: str, catalog: Catalog) -> str:
    """Mask every word that is not part of the payload vocabulary; in a very large text, every word."""
    if len(text) > _LARGE:
        return text.translate(_VEIL)
    words = vocabulary(catalog)

    def mask(match: re.Match[str]) -> str:
        word = match.group()
        if word in words or (_KEY_SHAPE.fullmatch(word) and _BEFORE_COLON.match(text, match.end())):
            return word
        if is_public(word) or not any(map(str.isalnum, word)):
            return word
        return MASK * len(word)

    return _STRUCTURE.sub(mask, text)


@lru_cache(maxsize=8)
def vocabulary(catalog: Catalog) -> frozenset[str]:
    """Return the words that a payload may show although it does not parse: keys, element keys and literals."""
    names = set(_WORDS) | set(schemas.parameters()) | set(catalog.keys())
    hosts = {*SAMPLE_HOSTS, *PLATFORM_HOSTS, "localhost"}
    return frozenset({*names, *hosts, *("//" + host for host in hosts)}) | catalog.parameter_names()
