"""
Redaction: the one place that decides what must not be shown.

It runs before anything is formatted. What leaves it is a masked copy of the source text, equal in length and line
breaks, and masked message arguments; nothing that prints ever holds a secret. What is shown of a value is decided by
its place and form (`domain/public_values.py`), and by default nothing is. Where no value can be told - in a document
that does not parse, in comments, around payloads - only the words of the payload vocabulary are shown.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.message import Cleaning
from instancelint.base.path import Path, value_at
from instancelint.base.source_text import SourceText, Span
from instancelint.domain.public_values import hidden_around, hidden_in_prose, hidden_parts
from instancelint.lint.kept_words import HiddenWords
from instancelint.lint.masked_text import masked
from instancelint.lint.payload_text import PayloadText
from instancelint.lint.pieces import short_pieces, small_letters
from instancelint.lint.public_words import (
    hidden_in_expression,
    hidden_words,
    is_half_typed,
    is_known_key,
    is_public_key,
    is_public_step,
    vocabulary,
)
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


class Elsewhere(NamedTuple):
    """What is secret in the rest of a file, as far as it matters to a section of it that is looked at alone."""

    values: frozenset[str] = frozenset()
    grams: frozenset[str] = frozenset()
    is_doubtful: bool = False
    """Whether the file is one text, and a payload elsewhere in it holds values that its data does not."""
    is_broken: bool = False
    """Whether the file is one text that does not parse, as something elsewhere in it is wrong."""


class Redactor:
    """
    Masks what is not public in one file.

    A payload inside another text is masked in its own text, and the mask is written at its places of the file. Around
    it only the words of requests and the public parts of addresses are shown.

    `only_known_keys` is for a text that was repaired: there a value may have become a key, or a part of another one.
    """

    def __init__(  # noqa: PLR0913 - all but the first three have their defaults
        self,
        source: SourceText,
        documents: Iterable[Document],
        catalog: Catalog,
        *,
        only_known_keys: bool = False,
        kept: Kept | None = None,
        elsewhere: Elsewhere = Elsewhere(),  # noqa: B008 - it never changes
    ) -> None:
        self._source = source
        self._words = HiddenWords(catalog, kept)
        texts: dict[int, dict[int, Document]] = {}
        for doc in documents:
            held = texts.setdefault(id(doc.source), {})
            held.update((id(part), part) for part in (doc, doc.whole) if part)
        self.texts = {
            key: PayloadText(
                held.values(), self._words, only_known_keys=only_known_keys, doubtful=elsewhere.is_doubtful
            )
            for key, held in texts.items()
        }
        self._elsewhere = elsewhere
        self.asked: set[str] = set()
        """The texts that were looked for among the secrets, in small letters."""
        self._catalog = catalog
        self._hidden_at: dict[tuple[int, Path], tuple[str, ...]] = {}

    @cached_property
    def source(self) -> SourceText:
        """The source text with all masked that is not public, character for character."""
        text = self._source.text
        whole = self.texts.get(id(self._source))
        if whole and len(self.texts) == 1:
            return self._source.with_text(whole.masked())
        spans = [span for inner in self.texts.values() for span in inner.masked_in_file()]
        for span in (span for inner in self.texts.values() for span in inner.expressions()):
            spans.extend(hidden_in_expression(text, span, self._catalog))
        if id(self._source) not in self.texts:
            payloads = sorted(place for inner in self.texts.values() for place in inner.places())
            for part in hidden_around(text, payloads):
                spans.extend(hidden_words(text, self._catalog, part))
        return self._source.with_text(masked(text, spans))

    def clean(self, text: str, document: Document | None = None, place: Path | None = None) -> str:
        """
        Mask every part of a text that is, or is cut from, a secret.

        `document` is the payload that the text speaks of: only its own mistakes make all its values doubtful. A short
        text may be a part of any value by chance; only of the one at the `place` that it speaks of, it is no chance.
        """
        if self._is_doubtful(document):
            return text if is_half_typed(text, self._catalog) else self._words.masked(text)
        small = small_letters(text)  # a rule may speak of a host in small letters
        self.asked.add(small)
        if small in self.values or self._is_cut_from(small, document, place):
            return MASK * len(text)
        grams = grams_of(small)
        hidden = grams.intersection(self.grams) | self._grams_of_long(grams)
        starts = range(len(small) - _GRAM + 1) if hidden else ()
        return masked(text, [Span(at, at + _GRAM) for at in starts if small[at : at + _GRAM] in hidden])

    def is_public(self, text: str, document: Document, places: Collection[Path]) -> bool:
        """Check whether nothing of what is to be written at places is secret, be it ever so short."""
        is_shown = self.clean(text, document) == text
        if not is_shown or not any(hidden_words(text, self._catalog)):  # such as the `https://` of an address
            return is_shown
        for piece in {*short_pieces(small_letters(text), _GRAM - 1)} - vocabulary(self._catalog):
            self.asked.add(piece)
            if piece in self.values or any(self._is_cut_from(piece, document, place) for place in places):
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
        if is_known_key(key, self._catalog) or (document and self._is_element(key, document)):
            return key
        return self.clean(key, document) if is_public_key(key, self._catalog) else MASK * len(key)

    def _is_element(self, key: str, document: Document) -> bool:
        """Check whether a key is that of the payload's element, and no secret that was pasted there as well."""
        if key != document.element_key or self._is_doubtful(document):
            return False
        small = small_letters(key)
        self.asked.add(small)
        return self._catalog.get(key) is not None or small not in self.values

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
        own = self.texts.get(id(document.source)) if document else None
        return own.is_doubtful if own else any(inner.is_doubtful for inner in self.texts.values())

    @cached_property
    def values(self) -> frozenset[str]:
        """The parts of all values that are not public, in small letters."""
        own = (small_letters(value) for inner in self.texts.values() for value in inner.values)
        return self._elsewhere.values.union(own)

    @cached_property
    def grams(self) -> frozenset[str]:
        """The pieces of them by which they are found, but for those of long ones."""
        return self._elsewhere.grams.union(*(grams_of(value) for value in self.values if len(value) <= _LONG))

    @property
    def has_long_values(self) -> bool:
        """Whether not all pieces are known, as a value is so long that they are looked for in it."""
        return bool(self._long)

    @cached_property
    def _long(self) -> tuple[str, ...]:
        return tuple(value for value in self.values if len(value) > _LONG)


def grams_of(text: str) -> set[str]:
    """Return the pieces of a text by which parts of it are found in others."""
    return {text[start : start + _GRAM] for start in range(len(text) - _GRAM + 1)}
