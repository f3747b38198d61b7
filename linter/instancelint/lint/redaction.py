"""
Redaction: the one place that decides what must not be shown.

It runs before anything is formatted. What leaves it is a masked copy of the source text, equal in length and line
breaks, and masked message arguments; nothing that prints ever holds a secret. `domain/secrets.py` says which values
are secret. A document that does not parse has no values one could trust, so there only words of the payload
vocabulary are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from instancelint.base.path import Path, members
from instancelint.base.source_text import SourceText, Span
from instancelint.domain import schemas
from instancelint.domain.hosts import PLATFORM_HOSTS, SAMPLE_HOSTS
from instancelint.domain.public_values import (
    hidden_around,
    hidden_in_prose,
    hidden_parts,
    hidden_words,
    is_public_place,
)
from instancelint.domain.secrets import is_secret_place
from instancelint.model.document import Document
from instancelint.model.stand_ins import MASK, is_public

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog

_GRAM = 6
"""Length of the shortest part of a secret that is masked inside other text."""
_MASKS = re.compile(r"\*+")
_KEY_SHAPE = re.compile(r"[a-z]+(?:\.[a-z_]+)+")
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
    curl wget http POST GET PUT PATCH DELETE -X -H -d -i -s -k -L --request --header --data --data-raw --data-binary
    --post-data --url --location --silent --json Authorization Content-Type Accept User Organization Element Bearer
    Basic application application/json HTTP/1.1 json yaml yml bash sh shell console ``` ```json ```yaml ```bash ```sh
    ```shell ```http ```console EOF << <<EOF <<'EOF' @- | \\ && ; $ export $( ) cat echo jq
    """.split()  # noqa: SIM905 - a list of words reads best as text
)


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
        spans = [span for inner in self._texts.values() for span in inner.masked_in_file()]
        if id(self._source) not in self._texts:
            payloads = sorted(place for inner in self._texts.values() for place in inner.places())
            for part in hidden_around(text, payloads):
                spans.extend(hidden_words(text, _vocabulary(self._catalog), part))
        return replace(self._source, text=_masked(text, spans))

    def clean(self, text: str, document: Document | None = None) -> str:
        """
        Mask every part of a text that is, or is cut from, a secret.

        `document` is the payload that the text speaks of: only its own mistakes make all its values doubtful.
        """
        if self._is_doubtful(document):
            return _masked(text, list(hidden_words(text, _vocabulary(self._catalog))))
        if text in self._values:
            return MASK * len(text)
        starts = range(len(text) - _GRAM + 1)
        spans = [Span(start, start + _GRAM) for start in starts if text[start : start + _GRAM] in self._grams]
        return _masked(text, spans)

    def prose(self, text: str) -> str:
        """Mask every part of a sentence that is a secret, or may be one."""
        return _masked(self.clean(text), list(hidden_in_prose(text)))

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

    def places(self) -> Iterator[Span]:
        """Yield where the text stands in the file; a request without a payload has none."""
        if self.region and self._source.text:
            yield self.region.span(Span(0, len(self._source.text)))

    def masked_in_file(self) -> Iterator[Span]:
        """Yield the ranges of the file that have to be masked."""
        text, masked = self._source.text, self.masked()
        for match in _MASKS.finditer(masked):
            span = Span(match.start(), match.end())
            if masked[span.start : span.end] != text[span.start : span.end]:
                yield self.region.span(span) if self.region else span

    def masked(self) -> str:
        """Return the text with all masked that is not public."""
        return _masked(self._source.text, list(self._hidden()))

    @cached_property
    def values(self) -> frozenset[str]:
        """The parts of all values that are not public."""
        return frozenset(
            str(value)[span.start : span.end]
            for doc in self._documents
            for path, value in _leaves(doc)
            if not isinstance(value, bool) and value is not None
            for span in hidden_parts(path, str(value), self._catalog)
        )

    def _hidden(self) -> Iterator[Span]:
        text = self._source.text
        if self.is_doubtful:
            yield from hidden_words(text, _vocabulary(self._catalog))
            return
        for doc in self._documents:
            for comment in doc.comments:
                yield from hidden_words(text, _vocabulary(self._catalog), comment.span)
            for path, _ in _leaves(doc):
                node = doc.node(path)
                if node is not None:
                    whole = _inside_quotes(text, Span(node.start, node.end))
                    value = self._source.slice(whole)
                    repeated = self._repeated(value) if is_public_place(path) else ()
                    for span in (*hidden_parts(path, value, self._catalog), *repeated):
                        yield Span(whole.start + span.start, whole.start + span.end)

    def _repeated(self, text: str) -> Iterator[Span]:
        """Yield where a secret of the payload stands in a value."""
        for secret in self._secrets:
            start = text.find(secret)
            while start >= 0:
                yield Span(start, start + len(secret))
                start = text.find(secret, start + 1)

    @cached_property
    def _secrets(self) -> frozenset[str]:
        declared = self._catalog.declared_secrets
        return frozenset(
            value
            for doc in self._documents
            for path, value in _leaves(doc)
            if isinstance(value, str)
            and len(value) >= _GRAM
            and is_secret_place(path, declared)
            and not is_public(value)
        )


def _is_doubtful(doc: Document) -> bool:
    """Check whether the text holds values that the data does not: it did not parse, or a key stands twice."""
    return doc.recovered or any(issue.kind == "duplicate-key" for issue in doc.issues)


def _leaves(doc: Document) -> Iterator[tuple[Path, object]]:
    """Yield every scalar with its path; what YAML aliases share comes once below each top-level key."""
    stack: list[tuple[Path, object]] = [((), doc.data)]
    seen: set[tuple[int, Path]] = set()
    while stack:
        path, value = stack.pop()
        if isinstance(value, dict | list):
            mark = (id(value), path[:1])
            if mark in seen:
                continue
            seen.add(mark)
            stack.extend(((*path, step), item) for step, item in members(value))
        else:
            yield path, value


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
