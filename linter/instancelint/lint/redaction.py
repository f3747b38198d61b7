"""
Redaction: the one place that decides what must not be shown.

It runs before anything is formatted. What leaves it is a masked copy of the source text, equal in length and line
breaks, and masked message arguments; nothing that prints ever holds a secret. `domain/secrets.py` says which values
are secret. A document that does not parse has no values one could trust, so there only words of the payload
vocabulary are shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.domain import schemas
from instancelint.domain.hosts import PLATFORM_HOSTS, SAMPLE_HOSTS
from instancelint.domain.secrets import url_credentials
from instancelint.lint.secret_values import SecretValue, secret_values
from instancelint.model.document import Document
from instancelint.model.request import secrets_in
from instancelint.model.stand_ins import MASK, is_public

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog

_GRAM = 6
"""Length of the shortest part of a secret that is masked inside other text."""
_FEW = 50
"""Secrets for which one search each is faster than one pass for all."""

_LABEL = re.compile(r"(?<![^\s:=])([^\s:=]+)\s*[:=]\s*(?=\S)")
_SECRET_LABEL = re.compile("password|passwd|secret|token|key|credential", re.IGNORECASE)
_MASKS = re.compile(r"\*+")
_HEADER_NAME = re.compile(r"(?<![\w-])([\w-]+)['\"]?[ \t]*[:=][ \t]*['\"]?(?=[^\r\n'\"])")
_HEADER_VALUE = re.compile(r"[^\r\n'\"]+")
_LOGIN = re.compile(r"(?:^|\s)(?:-u|--user)[ \t]*['\"]?([^\s'\"]+)")
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


class Redactor:
    """
    Masks what the payloads of one file keep secret.

    A payload inside another text is masked in its own text, and the mask is written at the same places of the file. The
    text around it is shown, but for the credentials of requests and what equals a secret of a payload.
    """

    def __init__(self, source: SourceText, documents: Iterable[Document], catalog: Catalog) -> None:
        self._source = source
        texts: dict[int, dict[int, Document]] = {}
        for doc in documents:
            held = texts.setdefault(id(doc.source), {})
            held.update((id(part), part) for part in (doc, doc.whole) if part)
        self._texts = {key: _Text(held.values(), catalog) for key, held in texts.items()}
        self._catalog = catalog

    @cached_property
    def source(self) -> SourceText:
        """The source text with every secret masked, character for character."""
        text = self._source.text
        whole = self._texts.get(id(self._source))
        if whole and whole.is_doubtful and len(self._texts) == 1:
            return replace(self._source, text=whole.masked())
        spans = [span for inner in self._texts.values() for span in inner.masked_in_file()]
        spans.extend(_places_of(self._values, text))
        if any(inner.region for inner in self._texts.values()):
            spans.extend(_credentials(text))
        return replace(self._source, text=_masked(text, spans))

    def clean(self, text: str, document: Document | None = None) -> str:
        """
        Mask every part of a text that is, or is cut from, a secret.

        `document` is the payload that the text speaks of: only its own mistakes make all its values doubtful.
        """
        if self._is_doubtful(document):
            return _mask_words(text, self._catalog)
        if text in self._values:
            return MASK * len(text)
        starts = range(len(text) - _GRAM + 1)
        spans = [Span(start, start + _GRAM) for start in starts if text[start : start + _GRAM] in self._grams]
        return _masked(text, spans)

    def path(self, path: Path, document: Document) -> Path:
        """Mask the steps of a path that are no known keys: where a text did not parse, a value may pass for a key."""
        if not self._is_doubtful(document):
            return path
        words = _vocabulary(self._catalog)
        return tuple(
            step if isinstance(step, int) or step in words or _KEY_SHAPE.fullmatch(step) else MASK * len(step)
            for step in path
        )

    def _is_doubtful(self, document: Document | None) -> bool:
        own = self._texts.get(id(document.source)) if document else None
        return own.is_doubtful if own else any(inner.is_doubtful for inner in self._texts.values())

    @cached_property
    def _values(self) -> frozenset[str]:
        return frozenset(value for inner in self._texts.values() for value in inner.values)

    @cached_property
    def _grams(self) -> frozenset[str]:
        return frozenset(
            value[start : start + _GRAM] for value in self._values for start in range(len(value) - _GRAM + 1)
        )


class _Text:
    """The text of one payload, or of several that stand in one."""

    def __init__(self, documents: Iterable[Document], catalog: Catalog) -> None:
        self._documents = tuple(documents)
        self._source = self._documents[0].source
        self._catalog = catalog
        self.is_doubtful = any(map(_is_doubtful, self._documents))
        self.region = self._documents[0].region
        self._meant: dict[Path, Path] = {doc.base: () for doc in self._documents if doc.base}
        self._meant.update({(*doc.base, *at): path for doc in self._documents for path, at in doc.origins.items()})
        """What stands for a part of a payload, by where it is written; the names of settings are values in a list."""

    def masked_in_file(self) -> Iterator[Span]:
        """Yield the ranges of the file that have to be masked."""
        text, masked = self._source.text, self.masked()
        for match in _MASKS.finditer(masked):
            span = Span(match.start(), match.end())
            if masked[span.start : span.end] != text[span.start : span.end]:
                yield self.region.span(span) if self.region else span

    def masked(self) -> str:
        """Return the text with its secrets masked where they are values, and in comments."""
        text = self._source.text
        if self.is_doubtful:
            return _mask_words(text, self._catalog)
        spans = [span for doc in self._documents for span in self._secret_spans(doc)]
        for doc in self._documents:
            for comment in doc.comments:
                labels = _LABEL.finditer(comment.text)
                found = next((label for label in labels if _SECRET_LABEL.search(label.group(1))), None)
                if found:
                    spans.append(Span(comment.span.start + found.end(), comment.span.end))
        return _masked(text, [*spans, *_places_of(self.values, text)])

    @cached_property
    def values(self) -> frozenset[str]:
        """The secret values of all payloads."""
        return frozenset(part for doc in self._documents for found in self._secrets(doc) for part in found.parts)

    def _secrets(self, doc: Document) -> Iterator[SecretValue]:
        return secret_values(doc, self._meant, self._catalog.declared_secrets, _vocabulary(self._catalog))

    def _secret_spans(self, doc: Document) -> Iterator[Span]:
        for found in self._secrets(doc):
            node = doc.node(found.path)
            if node is None:
                continue
            span = Span(node.start, node.end)
            if found.parts == [str(found.value)] or not all(part in self._source.slice(span) for part in found.parts):
                yield _inside_quotes(self._source.text, span)


def _mask_words(text: str, catalog: Catalog) -> str:
    """Mask every word that is not part of the payload vocabulary; in a very large text, every word."""
    if len(text) > _LARGE:
        return text.translate(_VEIL)
    words = _vocabulary(catalog)

    def mask(match: re.Match[str]) -> str:
        word = match.group()
        if word in words or (_KEY_SHAPE.fullmatch(word) and _BEFORE_COLON.match(text, match.end())):
            return word
        if is_public(word) or not any(map(str.isalnum, word)):
            return word
        return MASK * len(word)

    return _STRUCTURE.sub(mask, text)


def _places_of(values: Collection[str], text: str) -> Iterator[Span]:
    """Yield every place of every value; of many values, in one pass over the text."""
    if len(values) <= _FEW:
        for value in values:
            yield from (Span(match.start(), match.end()) for match in re.finditer(re.escape(value), text))
        return
    by_start: dict[str, list[str]] = {}
    for value in values:
        by_start.setdefault(value[:_GRAM], []).append(value)
    for length in {len(start) for start in by_start}:
        for place in range(len(text) - length + 1):
            for value in by_start.get(text[place : place + length], ()):
                if text.startswith(value, place):
                    yield Span(place, place + len(value))


def _credentials(text: str) -> Iterator[Span]:
    """Yield the credentials of requests: those in headers and addresses, and user names with passwords."""
    yield from (Span(*place) for place in url_credentials(text))
    for start, value in _secret_headers(text):
        found = [Span(secret.start, secret.end) for secret in secrets_in(value)]
        if not found and not is_public(value.strip()) and " " not in value.strip():
            found = [Span(0, len(value))]
        yield from (Span(start + span.start, start + span.end) for span in found)
    for login in _LOGIN.finditer(text):
        if not is_public(login.group(1)):
            yield Span(*login.span(1))


def _secret_headers(text: str) -> Iterator[tuple[int, str]]:
    """Yield where the value of each header that holds a credential starts, and the value."""
    end = 0
    for header in _HEADER_NAME.finditer(text):
        if header.start() >= end and _is_secret_header(header.group(1).lower()):
            match = _HEADER_VALUE.match(text, header.end())
            if match:
                end = match.end()
                yield match.start(), match.group()


def _is_secret_header(name: str) -> bool:
    if name.endswith(("authorization", "api-key", "apikey")):
        return True
    return "x-" in name and name.endswith(("key", "token", "secret", "password"))


def _is_doubtful(doc: Document) -> bool:
    """Check whether the text holds values that the data does not: it did not parse, or a key stands twice."""
    return doc.recovered or any(issue.kind == "duplicate-key" for issue in doc.issues)


def _inside_quotes(text: str, span: Span) -> Span:
    if len(span) > 1 and text[span.start] in "\"'" and text[span.end - 1] == text[span.start]:
        return Span(span.start + 1, span.end - 1)
    return span


def _masked(text: str, spans: list[Span]) -> str:
    """Write the mask over ranges; white space and line breaks stay, so that the text keeps its shape."""
    parts = []
    position = 0
    for span in sorted(spans):
        start = max(span.start, position)
        if start >= span.end:
            continue
        parts.append(text[position:start])
        parts.append(re.sub(r"\S", MASK, text[start : span.end]))
        position = span.end
    parts.append(text[position:])
    return "".join(parts)


@lru_cache(maxsize=8)
def _vocabulary(catalog: Catalog) -> frozenset[str]:
    """Return the words that a payload may show although it does not parse: keys, element keys and literals."""
    names = set(_WORDS) | set(schemas.parameters()) | set(catalog.keys())
    hosts = {*SAMPLE_HOSTS, *PLATFORM_HOSTS, "localhost"}
    return frozenset({*names, *hosts, *("//" + host for host in hosts)}) | catalog.parameter_names()
