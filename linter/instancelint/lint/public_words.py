"""
What may be shown whatever the secrets are: the words of the payload vocabulary, and the keys that payloads have.

A document that does not parse has no values one could trust, so there only these words are shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.domain import schemas
from instancelint.domain.hosts import PLATFORM_HOSTS, SAMPLE_HOSTS
from instancelint.domain.public_values import hidden_around, public_address
from instancelint.domain.secrets import is_below_secret, is_secret_place
from instancelint.model.stand_ins import is_public, public_parts

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog

_WORD_OR_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,20}://[^\s\"'<>`]*|[^\s{}\[\],:\"'`()]+")
_LARGE = 1_000_000
"""Characters above which no word is looked up, and none is shown."""
_VARIABLE = re.compile(r"\$[A-Z]{2,20}(?:_[A-Z]{1,20}){0,4}")
_KEY_SHAPE = re.compile(r"[a-z]+(?:\.[a-z_]+)+")
_HALF = 3
"""Letters of a setting that is being typed from which on it is shown: fewer may be a piece of anything."""
_KEY_WORD = r"(?:[^\W\d_]{1,60}(?:[0-9]{1,3}(?:[^\W\d_]{1,20}[0-9]{0,2})?)?|[0-9]{1,4})"
"""Each text is read by it in one way only: of several words in a row, all ways would be tried together."""
_KEY_MARKS = r"[._/{}\[\]()<>$:@*-]"
_PLAIN_KEY = re.compile(rf"{_KEY_MARKS}{{0,4}}(?:{_KEY_WORD}(?:{_KEY_MARKS}{{1,4}}|$)){{0,12}}")
_NAMES = re.compile(r"[$@]{0,2}[A-Za-z_]\w{0,40}+(?:(?:\.|\?\.|->|::)[A-Za-z_]\w{0,40}+){0,6}")
"""Names and parts of them: `process.env.KEY`."""
_BEFORE_COLON = re.compile(r"[\"']?\s*:(?!/)")
_TAGS = re.compile(
    r"(?:</?(?:html|body|div|pre|code|span|br|b|i|em|strong|p|a|ul|ol|li|table|tbody|tr|td|script|textarea|figure|ac:structured-macro"
    r"|ac:plain-text-body|!)/?>?){1,9}|(?:class|type|lang)="
)
"""Tags as pages have them around code, without what is in them."""
_WORDS = frozenset(
    """
    element key id configuration providerData code tags name externalAuthentication oauthProxy isOauthProxy
    oauthProxyName retrieveObjectsAfterInstantiation oauth_token oauth_verifier secret realmId state dataSource
    org token url idField datesConfiguration updatedDateField updatedDateFormat updatedDateTimezone
    createdDateField createdDateFormat createdDateTimezone filterByUpdatedDate createdCheckTolerance pageSize
    pollDelay filterByCurrentDate batchSize objectName useLastPollDate postHooks postHookPipelines
    useHydrationBeforePostHooks elementId valid disabled createdDate cachingEnabled eventsEnabled user true false
    null True False None polling webhook webhooks initial none gmtDate date dateTimeZone epoch milliseconds
    - --- // # /* */ ...
    https http https: description image hookName active deleted typeOauth trialAccount resources parameters
    transformationsEnabled bulkDownloadEnabled bulkUploadEnabled cloneable extendable beta authentication type
    extended hub protocolType private configDescription signupURL existingAccountDescription logo
    cacheTimeToLive maxCacheSize traceLoggingEnabled provisionInteractions eventsNotificationCallbackUrl
    subscriptionId objects emailAddress firstName lastName instances
    curl wget http POST GET PUT PATCH DELETE -X -H -d -i -s -k -L -u --user --request --header --data --data-raw
    --data-binary --post-data --url --location --silent --json Authorization Content-Type Accept User Organization
    Element Bearer Basic application application/json HTTP/1.1 json yaml yml bash sh shell console EOF << <<EOF @-
    export cat echo jq
    """.split()  # noqa: SIM905 - a list of words reads best as text
)


def is_known_key(key: str, catalog: Catalog) -> bool:
    """Check whether a key is one that payloads have, or has the form of a setting."""
    return key in vocabulary(catalog) or _KEY_SHAPE.fullmatch(key) is not None


def is_half_typed(word: str, catalog: Catalog) -> bool:
    """Check whether a documented setting with a dot begins so: whatever the word is, it tells no more than the name."""
    if len(word) < _HALF or not word.isascii():
        return False
    names = _settings(catalog)
    at = bisect_left(names, word)
    return at < len(names) and names[at].startswith(word)


def is_public_key(key: str, catalog: Catalog) -> bool:
    """Check whether a key may be shown: one that payloads have, or one made of words as keys are, spaces aside."""
    name, colon, rest = key.partition(":")
    if colon and rest.strip() and is_secret_place((name.strip(),), catalog.declared_secrets):
        return False  # a member whose quotes are around both its key and its value
    plain = key.replace(" ", "") if "." in key else key.strip()  # with a dot it is a setting, and no sentence
    return _PLAIN_KEY.fullmatch(plain) is not None or is_public(key) or is_known_key(key, catalog)


def is_public_step(path: Path, key: str, catalog: Catalog) -> bool:
    """Check whether a key may be shown below a path; below what is secret, it must be one that payloads have."""
    if is_below_secret(path, catalog.declared_secrets):
        return key in vocabulary(catalog)
    return is_public_key(key, catalog)


def hidden_words(text: str, catalog: Catalog, within: Span | None = None) -> Iterator[Span]:
    """
    Yield every word of a text, or of a range of it, that is none of the vocabulary and no public part of an address.

    For what has no values that could be told: a text that does not parse, comments, what is around payloads.
    """
    words = vocabulary(catalog)
    whole = within or Span(0, len(text))
    if whole.length > _LARGE:
        yield whole
        return
    for match in _WORD_OR_ADDRESS.finditer(text, whole.start, whole.end):
        word = match.group()
        if "://" in word:
            shown = sorted((*public_address(word), *public_parts(word)))
            for span in hidden_around(word, shown):
                yield Span(match.start() + span.start, match.start() + span.end)
        elif not (word in words or _is_shown(word) or _is_key(word, text, match.end())):
            yield Span(*match.span())


def hidden_in_expression(text: str, span: Span, catalog: Catalog) -> Iterator[Span]:
    """Yield what is not public of an expression of source code; names that are made of words are, as keys are."""
    if not (_NAMES.fullmatch(text, span.start, span.end) and is_public_key(text[span.start : span.end], catalog)):
        yield from hidden_words(text, catalog, span)


def _is_shown(word: str) -> bool:
    if is_public(word) or _VARIABLE.fullmatch(word) is not None or not any(map(str.isalnum, word)):
        return True
    return _TAGS.fullmatch(word) is not None


def _is_key(word: str, text: str, end: int) -> bool:
    return _KEY_SHAPE.fullmatch(word) is not None and _BEFORE_COLON.match(text, end) is not None


@lru_cache(maxsize=8)
def _settings(catalog: Catalog) -> list[str]:
    return sorted(name for name in {*schemas.parameters(), *catalog.parameter_names()} if "." in name)


@lru_cache(maxsize=8)
def vocabulary(catalog: Catalog) -> frozenset[str]:
    """Return the words that a payload may show although it does not parse: keys, element keys and literals."""
    names = set(_WORDS) | set(schemas.parameters()) | set(catalog.keys())
    return frozenset({*names, *SAMPLE_HOSTS, *PLATFORM_HOSTS, "localhost"}) | catalog.parameter_names()
