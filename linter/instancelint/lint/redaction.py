"""
Redaction: the one place that decides what must not be shown.

It runs before anything is formatted. What leaves it is a masked copy of the source text, equal in length and line
breaks, and masked message arguments; nothing that prints ever holds a secret. `domain/secrets.py` says which values
are secret. A document that does not parse has no values one could trust, so there only words of the payload
vocabulary are shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from instancelint.base.message import Cleaning
from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.domain.secrets import url_credentials
from instancelint.lint.public_words import is_known_key, known_keys, mask_words, vocabulary
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
        spans.extend(_outside(_places_of(self._values, text), self.keys))
        if any(inner.region for inner in self._texts.values()):
            spans.extend(_credentials(text))
        return replace(self._source, text=_masked(text, spans))

    @cached_property
    def keys(self) -> list[Span]:
        """The ranges of the keys that are shown wherever they stand as such, in the order of the file."""
        return sorted(span for inner in self._texts.values() for span in inner.keys_in_file())

    def clean(self, text: str, document: Document | None = None) -> str:
        """
        Mask every part of a text that is, or is cut from, a secret.

        `document` is the payload that the text speaks of: only its own mistakes make all its values doubtful.
        """
        if self._is_doubtful(document):
            return mask_words(text, self._catalog)
        if text in self._values:
            return MASK * len(text)
        starts = range(len(text) - _GRAM + 1)
        spans = [Span(start, start + _GRAM) for start in starts if text[start : start + _GRAM] in self._grams]
        return _masked(text, spans)

    def key(self, key: str, document: Document | None = None) -> str:
        """
        Return a key as it may be shown: one that settings have is, whatever the values are.

        Any other is cleaned as a value is: a secret may have slipped into the place of a key.
        """
        return key if is_known_key(key, self._catalog) else self.clean(key, document)

    def cleaning(self, document: Document) -> Cleaning:
        """Return how the arguments of messages about a payload are made safe."""
        return Cleaning(partial(self.clean, document=document), partial(self.key, document=document))

    def path(self, path: Path, document: Document) -> Path:
        """Mask the steps of a path that are no known keys: where a text did not parse, a value may pass for a key."""
        if not self._is_doubtful(document):
            return path
        return tuple(
            step if isinstance(step, int) or is_known_key(step, self._catalog) else MASK * len(step) for step in path
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

    def keys_in_file(self) -> Iterator[Span]:
        """Yield the ranges of the file that hold keys which payloads have."""
        yield from (self.region.span(span) if self.region else span for span in self._keys)

    @cached_property
    def _keys(self) -> list[Span]:
        """The ranges of known keys; none of a text that does not parse, where anything may pass for a key."""
        if self.is_doubtful:
            return []
        return sorted({span for doc in self._documents for span in known_keys(doc.tree, self._catalog)})

    def masked(self) -> str:
        """Return the text with its secrets masked where they are values, and in comments."""
        text = self._source.text
        if self.is_doubtful:
            return mask_words(text, self._catalog)
        spans = [span for doc in self._documents for span in self._secret_spans(doc)]
        for doc in self._documents:
            for comment in doc.comments:
                labels = _LABEL.finditer(comment.text)
                found = next((label for label in labels if _SECRET_LABEL.search(label.group(1))), None)
                if found:
                    spans.append(Span(comment.span.start + found.end(), comment.span.end))
        return _masked(text, [*spans, *_outside(_places_of(self.values, text), self._keys)])

    @cached_property
    def values(self) -> frozenset[str]:
        """The secret values of all payloads."""
        return frozenset(part for doc in self._documents for found in self._secrets(doc) for part in found.parts)

    def _secrets(self, doc: Document) -> Iterator[SecretValue]:
        """Yield what a document says itself: a payload inside of it knows best what its own values are."""
        parts = (part for part in self._documents if part.whole is doc and not (part.wrapper or part.origins))
        inner = {part.base for part in parts if part.base}
        names = vocabulary(self._catalog)
        return secret_values(doc, self._meant, self._catalog.declared_secrets, names, inner)

    def _secret_spans(self, doc: Document) -> Iterator[Span]:
        for found in self._secrets(doc):
            node = doc.node(found.path)
            if node is None:
                continue
            span = Span(node.start, node.end)
            if found.parts == [str(found.value)] or not all(part in self._source.slice(span) for part in found.parts):
                yield _inside_quotes(self._source.text, span)


def _outside(spans: Iterable[Span], keys: list[Span]) -> Iterator[Span]:
    """Yield the ranges that do not lie inside a key."""
    starts = [key.start for key in keys]
    for span in spans:
        before = bisect_right(starts, span.start) - 1
        if before < 0 or keys[before].end < span.end:
            yield span


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
