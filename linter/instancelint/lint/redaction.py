"""
Redaction: the one place that decides what must not be shown.

It runs before anything is formatted. What leaves it is a masked copy of the source text, equal in length and line
breaks, and masked message arguments; nothing that prints ever holds a secret. What is shown of a value is decided by
its place and form (`domain/public_values.py`), and by default nothing is. Where no value can be told - in a document
that does not parse, in comments, around payloads - only the words of the payload vocabulary are shown.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from instancelint.base.message import Cleaning
from instancelint.base.path import Path, value_at
from instancelint.base.source_text import SourceText, Span
from instancelint.domain.public_values import hidden_around, hidden_in_prose, hidden_parts, is_public_place
from instancelint.domain.secrets import is_secret_place
from instancelint.lint.kept_words import HiddenWords
from instancelint.lint.masked_text import masked
from instancelint.lint.pieces import inside_quotes, short_pieces, small_letters
from instancelint.lint.placed_scalars import PlacedScalar, hidden_keys, hidden_properties, placed_scalars, unread
from instancelint.lint.public_words import (
    hidden_in_expression,
    hidden_words,
    is_known_key,
    is_public_key,
    is_public_step,
    vocabulary,
)
from instancelint.lint.repeated_secrets import RepeatedSecrets
from instancelint.model.document import Document
from instancelint.model.stand_ins import MASK

if TYPE_CHECKING:
    from instancelint.base.bounded_cache import Kept
    from instancelint.domain.catalog import Catalog

_GRAM = 6
"""Length of the shortest part of a secret that is masked inside other text."""
_MANY = 100
"""Pieces of a text that are looked for one by one in long values."""
_LONG = 200_000
"""Characters above which the parts of a value are looked for in it: to list them all would fill the memory."""
_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[\"'\\:=,{}\[\]\r\n]")


class Redactor:
    """
    Masks what is not public in one file.

    A payload inside another text is masked in its own text, and the mask is written at its places of the file. Around
    it only the words of requests and the public parts of addresses are shown.

    `only_known_keys` is for a text that was repaired: there a value may have become a key, or a part of another one.
    """

    def __init__(
        self,
        source: SourceText,
        documents: Iterable[Document],
        catalog: Catalog,
        *,
        only_known_keys: bool = False,
        kept: Kept | None = None,
    ) -> None:
        self._source = source
        self._words = HiddenWords(catalog, kept)
        texts: dict[int, dict[int, Document]] = {}
        for doc in documents:
            held = texts.setdefault(id(doc.source), {})
            held.update((id(part), part) for part in (doc, doc.whole) if part)
        self._texts = {
            key: _Text(held.values(), self._words, only_known_keys=only_known_keys) for key, held in texts.items()
        }
        self._catalog = catalog
        self._hidden_at: dict[tuple[int, Path], tuple[str, ...]] = {}

    @cached_property
    def source(self) -> SourceText:
        """The source text with all masked that is not public, character for character."""
        text = self._source.text
        whole = self._texts.get(id(self._source))
        if whole and len(self._texts) == 1:
            return replace(self._source, text=whole.masked())
        spans = [span for inner in self._texts.values() for span in inner.masked_in_file()]
        for span in (span for inner in self._texts.values() for span in inner.expressions()):
            spans.extend(hidden_in_expression(text, span, self._catalog))
        if id(self._source) not in self._texts:
            payloads = sorted(place for inner in self._texts.values() for place in inner.places())
            for part in hidden_around(text, payloads):
                spans.extend(hidden_words(text, self._catalog, part))
        return replace(self._source, text=masked(text, spans))

    def clean(self, text: str, document: Document | None = None, place: Path | None = None) -> str:
        """
        Mask every part of a text that is, or is cut from, a secret.

        `document` is the payload that the text speaks of: only its own mistakes make all its values doubtful. A short
        text may be a part of any value by chance; only of the one at the `place` that it speaks of, it is no chance.
        """
        if self._is_doubtful(document):
            return self._words.masked(text)
        small = small_letters(text)  # a rule may speak of a host in small letters
        if small in self._values or self._is_cut_from(small, document, place):
            return MASK * len(text)
        grams = {small[start : start + _GRAM] for start in range(len(small) - _GRAM + 1)}
        hidden = {gram for gram in grams if gram in self._grams} | self._grams_of_long(grams)
        starts = range(len(small) - _GRAM + 1) if hidden else ()
        return masked(text, [Span(at, at + _GRAM) for at in starts if small[at : at + _GRAM] in hidden])

    def is_public(self, text: str, document: Document, places: Collection[Path]) -> bool:
        """Check whether nothing of what is to be written at places is secret, be it ever so short."""
        is_shown = self.clean(text, document) == text
        if not is_shown or not any(hidden_words(text, self._catalog)):  # such as the `https://` of an address
            return is_shown
        for piece in {*short_pieces(small_letters(text), _GRAM - 1)} - vocabulary(self._catalog):
            if piece in self._values or any(self._is_cut_from(piece, document, place) for place in places):
                return False
        return True

    def _is_cut_from(self, small: str, document: Document | None, place: Path | None) -> bool:
        """Check whether a short text is a part of what is hidden of the value at a place."""
        if document is None or place is None or len(small) >= _GRAM or not small.strip(" ,.:;/\"'"):
            return False
        return small not in vocabulary(self._catalog) and any(small in part for part in self._parts_at(document, place))

    def _parts_at(self, document: Document, place: Path) -> tuple[str, ...]:
        """Return what is hidden of the value at a place, in small letters."""
        mark = (id(document), place)
        if mark not in self._hidden_at:
            value: object = None
            with contextlib.suppress(ValueError):
                value = value_at(document.data, place)
            spans = hidden_parts(place, value, self._catalog) if isinstance(value, str) else ()
            self._hidden_at[mark] = tuple(small_letters(str(value)[span.start : span.end]) for span in spans)
        return self._hidden_at[mark]

    def _grams_of_long(self, grams: set[str]) -> set[str]:
        """Return those that are in a long value; where they are many, it is read through once for all."""
        if len(grams) < _MANY:
            return {gram for gram in grams if any(gram in value for value in self._long)}
        pieces = (value[at : at + _GRAM] for value in self._long for at in range(len(value) - _GRAM + 1))
        return grams.intersection(pieces)

    def key(self, key: str, document: Document | None = None) -> str:
        """
        Return a key as it may be shown: one that settings have is, whatever the values are.

        Any other is cleaned as a value is: a secret may have slipped into the place of a key.
        """
        if is_known_key(key, self._catalog) or (
            document and key == document.element_key and not self._is_doubtful(document)
        ):
            return key
        return self.clean(key, document) if is_public_key(key, self._catalog) else MASK * len(key)

    def cleaning(self, document: Document, place: Path | None = None) -> Cleaning:
        """Return how the arguments of messages about a place of a payload are made safe."""
        value = partial(self.clean, document=document, place=place)
        return Cleaning(value, partial(self.key, document=document))

    def prose(self, text: str) -> str:
        """Mask every part of a sentence that is a secret, or may be one."""
        return masked(self.clean(text), list(hidden_in_prose(text)))

    def path(self, path: Path, document: Document) -> Path:
        """Mask the steps of a path that are no known keys: where a text did not parse, a value may pass for a key."""
        catalog, is_doubtful = self._catalog, self._is_doubtful(document)

        def is_shown(number: int, step: str) -> bool:
            return is_known_key(step, catalog) if is_doubtful else is_public_step(path[:number], step, catalog)

        return tuple(
            step if isinstance(step, int) or is_shown(number, step) else MASK * len(step)
            for number, step in enumerate(path)
        )

    def _is_doubtful(self, document: Document | None) -> bool:
        own = self._texts.get(id(document.source)) if document else None
        return own.is_doubtful if own else any(inner.is_doubtful for inner in self._texts.values())

    @cached_property
    def _values(self) -> frozenset[str]:
        return frozenset(small_letters(value) for inner in self._texts.values() for value in inner.values)

    @cached_property
    def _grams(self) -> frozenset[str]:
        return frozenset(
            value[start : start + _GRAM]
            for value in self._values
            if len(value) <= _LONG
            for start in range(len(value) - _GRAM + 1)
        )

    @cached_property
    def _long(self) -> tuple[str, ...]:
        return tuple(value for value in self._values if len(value) > _LONG)


class _Text:
    """The text of one payload, or of several that are in one."""

    def __init__(self, documents: Iterable[Document], words: HiddenWords, *, only_known_keys: bool) -> None:
        self._words = words
        self._documents = tuple(documents)
        self._only_known_keys = only_known_keys
        self._source = self._documents[0].source
        self._catalog = words.catalog
        self.is_doubtful = any(map(is_doubtful, self._documents))
        self.region = self._documents[0].region
        self._meant: dict[Path, Path] = {doc.base: () for doc in self._documents if doc.base}
        self._meant.update({(*doc.base, *at): path for doc in self._documents for path, at in doc.origins.items()})
        """What stands for a part of a payload, by where it is written; the names of settings are values in a list."""

    def masked_in_file(self) -> Iterator[Span]:
        """Yield the ranges of the file that have to be masked."""
        for hidden in self._hidden():
            for word in _WORD.finditer(self._source.text, hidden.start, hidden.end):
                span = Span(*word.span())
                yield self.region.span(span) if self.region else span

    def places(self) -> Iterator[Span]:
        """Yield where the text is in the file."""
        yield from self.region.places() if self.region else ()

    def expressions(self) -> Iterator[Span]:
        """Yield the ranges of the file that templates stand for."""
        region = self.region
        yield from (region.of_request(span) for span in region.filled) if region else ()

    def masked(self) -> str:
        """Return the text with all masked that is not public."""
        return masked(self._source.text, list(self._hidden()))

    @cached_property
    def values(self) -> frozenset[str]:
        """The parts of all values that are not public."""
        return frozenset(
            str(found.value)[span.start : span.end]
            for found in self._scalars()
            for span in hidden_parts(found.place, str(found.value), self._catalog)
        )

    def _hidden(self) -> Iterator[Span]:
        text = self._source.text
        if self.is_doubtful:
            yield from self._words.spans(text, is_whole=self.region is None)
            return
        for doc in self._documents:
            for comment in doc.comments:
                yield from hidden_words(text, self._catalog, comment.span)
            for key in hidden_keys(doc, self._catalog, only_known=self._only_known_keys):
                yield inside_quotes(text, key)
        yield from hidden_properties(text, self._documents, self._catalog)
        for span in unread(text, self._documents):
            yield from hidden_words(text, self._catalog, span)
        for found in self._scalars():
            node = found.document.node(found.path)
            if node is not None:
                yield from self._hidden_in(found.place, inside_quotes(text, Span(node.start, node.end)))

    def _hidden_in(self, place: Path, whole: Span) -> Iterator[Span]:
        """Yield what is hidden of the value in a range."""
        value = self._source.slice(whole)
        if is_public_place(place):
            if self._only_known_keys and _MARK.search(value):  # the repair may have joined it with others
                yield from hidden_words(self._source.text, self._catalog, whole)
                return
            yield from (
                Span(whole.start + span.start, whole.start + span.end) for span in self._repeated.in_text(value)
            )
        for span in hidden_parts(place, value, self._catalog):
            yield Span(whole.start + span.start, whole.start + span.end)

    @cached_property
    def _repeated(self) -> RepeatedSecrets:
        """The longer values of places that are secret, which are masked where all else is shown."""
        declared = self._catalog.declared_secrets
        found = (found.value for found in self._scalars() if is_secret_place(found.place, declared))
        return RepeatedSecrets(value for value in found if isinstance(value, str))

    def _scalars(self) -> Iterator[PlacedScalar]:
        return (each for doc in self._documents for each in placed_scalars(doc, self._meant, vocabulary(self._catalog)))


def is_doubtful(doc: Document) -> bool:
    """Check whether the text holds values that the data does not: it did not parse, or a key stands twice."""
    return doc.recovered or any(issue.kind == "duplicate-key" for issue in doc.issues)
