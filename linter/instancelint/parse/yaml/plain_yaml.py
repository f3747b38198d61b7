"""YAML about which nothing is to be said, read in one pass over PyYAML's events, without the places of anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.error import YAMLError
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.reader import Reader

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.parse.yaml.implicit_types import resolve
from instancelint.parse.yaml.odd_ends import CUT, has_odd_end
from instancelint.parse.yaml.stream_parts import DOCUMENT_COST
from instancelint.parse.yaml.yaml_events import HAS_LIBYAML, Recorded, events

if TYPE_CHECKING:
    from instancelint.base.path import Path
    from instancelint.model.terms import Limits, PlainScalar
    from instancelint.parse.plain_reading import PlainReading

_ODD = lazy_pattern(
    "[\x85\xa0\xad\u1680\u180e\u2000-\u200f\u2018-\u201e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\xab\xbb]"
)
"""What looks like a blank, a line break, a quote or nothing, about which there may be something to say."""
_ODD_ENDS = frozenset(",;\"'}]")
_MEMBER = lazy_pattern(r":(?:\s|\Z)")
_QUOTES = frozenset("\"'")
_MERGE = "<<"
_KEPT = 200_000
"""Characters of a text up to which its events are kept; each takes far more memory than it has characters."""


class NotPlainError(ValueError):
    """A text that the parser with places has to read."""


class PlainDocument:
    """A document: its data, and the words in it that are no strings, by path."""

    def __init__(self) -> None:
        self.data: Any = None
        self.words: dict[Path, PlainScalar] = {}


def load(text: str, limits: Limits, reading: PlainReading | None = None) -> list[PlainDocument]:
    """
    Read the documents of a stream that have no anchors, tags, merge keys or repeated keys; empty ones are omitted.

    Raises NotPlainError for any other text, for one beyond the `limits`, and where libyaml is not there. The events of
    a text that is not long are kept in `reading`.
    """
    if not HAS_LIBYAML or Reader.NON_PRINTABLE.search(text) or _ODD.search(text) or CUT.search(text):
        raise NotPlainError
    stream = events(text)
    if reading is not None and len(text) <= _KEPT:
        kept = Recorded(stream)
        reading.events = kept
        get = iter(kept.events).__next__
        if kept.error is not None:
            raise NotPlainError
    else:
        get = stream.get_event
    documents = []
    left = limits.all_nodes
    try:
        while True:
            event: Any = get()
            if type(event) is DocumentStartEvent:
                document = PlainDocument()
                reader = _Reader(get, document.words, limits, left)
                document.data = reader.read()
                left = reader.left - DOCUMENT_COST
                if reader.is_over:
                    raise NotPlainError
                if document.data is not None:
                    documents.append(document)
            elif type(event) is StreamEndEvent:
                return documents
    except YAMLError:
        raise NotPlainError from None


class _Reader:
    """Reads the events of one document."""

    def __init__(self, get: Any, words: dict[Path, PlainScalar], limits: Limits, left: int) -> None:  # noqa: ANN401 - a method of either parser
        self._get = get
        self._words = words
        self._depth = limits.depth
        self._most = limits.nodes
        self.left = left
        """How many values the text may still hold."""
        self._least = left - limits.nodes
        """What is left where the payload is too large."""
        self._path: list[str | int] = []

    def read(self) -> object:
        """Return the root, and leave the stream after the end of the document."""
        root = self._value(self._get())
        if type(self._get()) is not DocumentEndEvent:
            raise NotPlainError
        return root

    @property
    def is_over(self) -> bool:
        """Whether a limit is reached."""
        return self.left <= max(self._least, 0)

    def _value(self, event: Any) -> object:  # noqa: ANN401 - as above
        kind = type(event)
        if event.anchor is not None:  # an alias has one too
            raise NotPlainError
        self.left -= 1
        if kind is ScalarEvent:
            return self._scalar(event)
        if event.tag is not None or len(self._path) >= self._depth or self.is_over:
            raise NotPlainError
        return self._mapping() if kind is MappingStartEvent else self._sequence(event)

    def _scalar(self, event: Any) -> object:  # noqa: ANN401 - as above
        if event.tag is not None:
            raise NotPlainError
        value: str = event.value
        if event.implicit[0]:
            if value[-1:] in _ODD_ENDS or value[:1] == "-":
                self._doubt(value)
            known = resolve(value)
            if known is not None:
                self._words[tuple(self._path)] = known[1]
                return known[0]
            if event.start_mark.line != event.end_mark.line:
                raise NotPlainError
        elif event.start_mark.line != event.end_mark.line and (event.style in _QUOTES or _MEMBER.search(value)):
            raise NotPlainError
        return value

    def _doubt(self, value: str) -> None:
        """Refuse a plain value with an odd mark at one of its ends."""
        step = self._path[-1] if self._path else ""
        if has_odd_end(value, step if isinstance(step, str) else "-"):
            raise NotPlainError

    def _mapping(self) -> dict[str, object]:
        found: dict[str, object] = {}
        path, get = self._path, self._get
        while type(event := get()) is not MappingEndEvent:
            if type(event) is not ScalarEvent or event.anchor is not None or event.tag is not None:
                raise NotPlainError
            key = event.value
            if key in found or key == _MERGE:
                raise NotPlainError
            path.append(key)
            found[key] = self._value(get())
            path.pop()
        return found

    def _start_payload(self) -> None:
        """Count the values of the next item of a list that the document is: each may be a payload."""
        if self.is_over:
            raise NotPlainError
        self._least = self.left - self._most

    def _sequence(self, event: Any) -> list[object]:  # noqa: ANN401 - as above
        if type(event) is not SequenceStartEvent:
            raise NotPlainError
        found: list[object] = []
        path, get = self._path, self._get
        while type(event := get()) is not SequenceEndEvent:
            path.append(len(found))
            found.append(self._value(event))
            path.pop()
            if not path and type(event) is MappingStartEvent:
                self._start_payload()
        return found
