"""The text of payloads in a file: what of it is not public."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.domain.public_values import hidden_parts, is_public_place
from instancelint.domain.secrets import is_secret_place
from instancelint.lint.kept_words import HiddenWords
from instancelint.lint.masked_text import masked
from instancelint.lint.pieces import inside_quotes
from instancelint.lint.placed_scalars import (
    PlacedScalar,
    hidden_keys,
    hidden_properties,
    placed_scalars,
    properties,
    unread,
)
from instancelint.lint.public_words import hidden_words, vocabulary
from instancelint.lint.repeated_secrets import RepeatedSecrets, pieces_of
from instancelint.model.document import Document

_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[\"'\\:=,{}\[\]\r\n]")
_KEPT = 1_000
"""Values of which what is hidden is kept: those of a payload as people write them."""


class PayloadText:
    """The text of one payload, or of several that are in one."""

    def __init__(
        self, documents: Iterable[Document], words: HiddenWords, *, only_known_keys: bool, doubtful: bool
    ) -> None:
        self._words = words
        self._documents = tuple(documents)
        self._only_known_keys = only_known_keys
        self._source = self._documents[0].source
        self._catalog = words.catalog
        self.is_doubtful = doubtful or any(map(is_doubtful, self._documents))
        self.region = self._documents[0].region
        self._meant: dict[int, dict[Path, Path]] = {}
        """
        What stands for a part of a payload, by where it is written in which document; the names of settings are values
        in a list.
        """
        for doc in self._documents:
            meant = self._meant.setdefault(id(doc.whole or doc), {})
            meant.update({doc.base: ()} if doc.base else {})
        for doc in self._documents:
            meant = self._meant[id(doc.whole or doc)]
            meant.update({(*doc.base, *at): path for path, at in doc.origins.items()})

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
            for found in self._scalars
            for span in self._hidden_parts(found.place, str(found.value))
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
        for found in self._scalars:
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
        for span in self._hidden_parts(place, value):
            yield Span(whole.start + span.start, whole.start + span.end)

    @cached_property
    def _repeated(self) -> RepeatedSecrets:
        """The longer values of places that are secret, which are masked where all else is shown."""
        declared = self._catalog.declared_secrets
        found = (found.value for found in self._scalars if is_secret_place(found.place, declared))
        return RepeatedSecrets(value for value in found if isinstance(value, str))

    def repeats(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return what its longer secrets begin with, and all pieces of that length of what is public in it."""
        shown = (str(found.value) for found in self._scalars if is_public_place(found.place))
        return self._repeated.beginnings, frozenset().union(*map(pieces_of, shown))

    @property
    def properties(self) -> frozenset[str]:
        """The names of anchors, aliases and tags."""
        return frozenset(properties(self._source.text, self._documents))

    def _hidden_parts(self, place: Path, value: str) -> tuple[Span, ...]:
        """Return what is hidden of a value, which is asked for what it is and for where it is written."""
        found = self._parts.get((place, value))
        if found is None:
            found = tuple(hidden_parts(place, value, self._catalog))
            if len(self._parts) < _KEPT:
                self._parts[place, value] = found
        return found

    @cached_property
    def _parts(self) -> dict[tuple[Path, str], tuple[Span, ...]]:
        return {}

    @cached_property
    def _scalars(self) -> tuple[PlacedScalar, ...]:
        names = vocabulary(self._catalog)
        meant = self._meant
        return tuple(
            each for doc in self._documents for each in placed_scalars(doc, meant[id(doc.whole or doc)], names)
        )


def is_doubtful(doc: Document) -> bool:
    """Check whether the text holds values that the data does not: it did not parse, or a key stands twice."""
    return doc.recovered or any(issue.kind == "duplicate-key" for issue in doc.issues)
