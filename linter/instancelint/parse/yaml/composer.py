"""From YAML events to data and ranges, in one pass and without recursion."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.model.document import Data, Node, SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.model.terms import Limits, PlainScalar
from instancelint.parse.yaml.builder_parts import Anchor, Built
from instancelint.parse.yaml.covered_text import View
from instancelint.parse.yaml.implicit_types import resolve, tagged
from instancelint.parse.yaml.implicit_words import PlainScalars
from instancelint.parse.yaml.open_containers import Frames, StopReadingError
from instancelint.parse.yaml.stream_parts import DOCUMENT_COST
from instancelint.parse.yaml.yaml_events import Event, Events

_BLOCK = frozenset("|>")
_PROPERTY = lazy_pattern(r"(?:!<[^>]*>|[!&][^\s,\[\]{}]*)(?:\s++|(?<=\s)#[^\r\n]*+)*+")
_BLANKS = " \t\r\n\x85\u2028\u2029"
_HEADER = lazy_pattern(r"[^\r\n\x85\u2028\u2029]*")
_REST_OF_LINE = lazy_pattern(r"[ \t]*+:[ \t]*+([^\s#\[{][^\r\n]*)?")


class Builder(Frames):
    """
    Builds the documents of one stream.

    After `run`, `documents` holds what was built and `issues` what was noticed; `error` is what stopped the parser,
    and the rest tells where that was: `path` is the place of the value that was being read, `holder` that of the
    container around it, `brackets` are the offsets of those still open. `hashes` are the scalars that hold a `#`.
    """

    def __init__(self, view: View, limits: Limits) -> None:
        super().__init__(view, limits)
        self.documents: list[Built] = []
        self.error: YAMLError | None = None
        self.path: Path = ()
        self.holder: Path = ()
        self.brackets: tuple[int, ...] = ()
        self.last_scalar = (0, 0)
        self.hashes: list[tuple[int, int]] | None = [] if "#" in view.text else None
        self.stopped = False
        self._text = view.text
        self._is_odd = bool(view.cover) or self.hashes is not None

    def run(self, events: Events) -> None:
        """Read events until the stream ends, an error stops the parser, or a limit is reached."""
        handlers: dict[type[object], Callable[[Event], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._mapping_start,
            MappingEndEvent: self._collection_end,
            SequenceStartEvent: self._sequence_start,
            SequenceEndEvent: self._collection_end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document_start,
            DocumentEndEvent: self._document_end,
            StreamStartEvent: _ignore,
        }
        get = events.get_event
        try:
            while True:
                event = get()
                handle = handlers.get(type(event))
                if handle is None:  # the end of the stream
                    return
                handle(event)
        except YAMLError as error:
            self.error = error
        except StopReadingError:
            self.stopped = True
        self._abandon()

    def _scalar(self, event: Event) -> None:
        value, tag, anchor = event.value, event.tag, event.anchor
        start, end = event.start_mark.index, event.end_mark.index
        is_plain = event.implicit[0]
        if tag is not None or anchor is not None or event.style in _BLOCK:
            start, end = self._trimmed(event, start, end)
        self.last_scalar = (start, end)
        if self._is_odd:
            value, end, is_plain = self._seen(event, start, end)
        frame = self._frame
        if frame.members is not None:
            if frame.key is None:
                frame.key, frame.key_start, frame.key_end = value, start, end
                frame.is_merging = value == "<<" and is_plain
                if frame.is_merging:
                    self._note_merge(Span(start, end))
                if anchor is not None:
                    self._anchors[anchor] = Anchor(value, Node(start, end), 1, 0, value)
                return
            if start == end and tag is anchor and self._text[start - 1] != ":":
                start = end = frame.key_end
        self._put_scalar(event, value, Node(start, end), is_plain=is_plain)

    def _put_scalar(self, event: Event, value: str, node: Node, *, is_plain: bool) -> None:
        self.count += 1
        if self.count > self._maximum:
            self._stop_counting(node.start, node.end)
        data: Data = value
        known = None
        if event.tag is not None and event.tag != "!":
            data = tagged(event.tag, value)
        elif is_plain and (known := resolve(value)) is not None:
            data, self._plain[node.start] = known
        if event.anchor is not None:
            self._anchors[event.anchor] = Anchor(data, node, 1, 0, value, known[1] if known else None)
        self._put(data, node)

    def _trimmed(self, event: Event, start: int, end: int) -> tuple[int, int]:
        """Leave anchor and tag, and the line breaks after a block scalar, out of a range."""
        start = min(self._after_properties(event, start), end)
        if event.style in _BLOCK:
            content_end = start + len(self._text[start:end].rstrip(_BLANKS))
            while content_end < end and self._text[content_end] in " \t":
                content_end += 1
            end = content_end
        return start, end

    def _after_properties(self, event: Event, start: int) -> int:
        for _ in range((event.anchor is not None) + (event.tag is not None)):
            found = _PROPERTY.match(self._text, start)
            start = found.end() if found else start
        return start

    def _seen(self, event: Event, start: int, end: int) -> tuple[str, int, bool]:
        """Give the value of a scalar without covers, its end and whether it is plain; note one that may hold a `#`."""
        value, is_plain = event.value, event.implicit[0]
        if self.view.cover and self.view.cover in value:
            value, end = self.view.uncovered(value, start, end)
            is_plain = False
        if self.hashes is not None and ("#" in value or event.style in _BLOCK):
            header = _HEADER.match(self._text, start, end) if event.style in _BLOCK else None
            self.hashes.append((header.end() if header else start, end))  # a header can hold a comment
        return value, end, is_plain

    def _mapping_start(self, event: Event) -> None:
        start = self._after_properties(event, event.start_mark.index)
        flow = bool(event.flow_style) and self._text[start : start + 1] == "{"
        self._open(start, event.anchor, flow=flow, members={})

    def _sequence_start(self, event: Event) -> None:
        start = self._after_properties(event, event.start_mark.index)
        flow = bool(event.flow_style) and self._text[start : start + 1] == "["
        self._open(start, event.anchor, flow=flow, members=None)

    def _collection_end(self, event: Event) -> None:
        frame = self._frame
        self._close(event.end_mark.index if frame.flow else frame.end)
        if frame.is_key and not self._frame.is_in_key:
            self.report("collection-key", frame.start, frame.start + 1)

    def _alias(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        anchor = self._anchors.get(event.anchor)
        frame = self._frame
        is_key = frame.members is not None and frame.key is None
        if anchor is None:
            self._broken_alias(event, start, end, is_key=is_key)
        elif not is_key:
            self._copy(anchor, start, end)
        else:
            if anchor.text is None:
                self.report("collection-key", start, end)
            frame.key, frame.key_start, frame.key_end = anchor.text or "", start, end
            frame.is_skipping = anchor.text is None

    def _broken_alias(self, event: Event, start: int, end: int, *, is_key: bool) -> None:
        text = self.view.original[start:end]
        if event.anchor in self._anchors:
            self.report("recursive-alias", start, end)
        else:
            quotes = (Edit(Span(start, start), "'"), Edit(Span(end, end), "'"))
            path = (*self._place(), text) if is_key else self._place()
            issue = SyntaxIssue("undefined-alias", Span(start, end), path, edits=quotes, safe=False)
            self._note(issue)
        frame = self._frame
        if is_key:
            frame.key, frame.key_start, frame.key_end = text, start, end
            return
        frame.is_skipping = frame.is_skipping or frame.is_merging
        self._count_one(start, end)
        self._put(None if event.anchor in self._anchors else text, Node(start, end))

    def _document_start(self, _: Event) -> None:
        self._begin()
        self._is_open = True
        if self.documents:
            self.count += DOCUMENT_COST
        self._start_payload()

    def _document_end(self, event: Event) -> None:
        self._is_open = False
        root = self._frame
        if root.nodes and not (root.nodes[0].start == root.nodes[0].end and root.items[0] is None):
            self._keep(event.end_mark.index)

    def _keep(self, end: int, *, recovered: bool = False) -> None:
        """Keep the document that was built."""
        root = self._frame
        tree = root.nodes[0] if root.nodes else Node(0, 0)
        data = root.items[0] if root.items else None
        scalars: Mapping[Path, PlainScalar] = PlainScalars(tree, self._plain) if self._plain else {}
        self.documents.append(Built(data, tree, scalars, end, recovered))

    def _abandon(self) -> None:
        """Close what is open when reading stops, and keep what was built of the last document."""
        self.path = self._place()
        self.holder = self.path[: len(self._stack) - 1] if self._stack else ()
        self.brackets = tuple(frame.start for frame in [*self._stack, self._frame] if frame.flow)
        if not self._is_open and self.documents:
            self.documents[-1] = self.documents[-1]._replace(recovered=True)
            return
        self._is_open = False
        self._guess_value()
        while self._stack:
            frame = self._frame
            self._close(max(frame.end, frame.start + 1) if frame.flow else frame.end)
        self._keep(len(self._text), recovered=True)

    def _guess_value(self) -> None:
        """Read what is on the line after a key as its value, where the parser stopped before it."""
        frame = self._frame
        rest = _REST_OF_LINE.match(self._text, frame.key_end) if frame.key is not None else None
        if self.error is None or rest is None or not rest[1] or frame.is_merging or frame.is_skipping:
            frame.key = None
            frame.is_merging = frame.is_skipping = False
            return
        value = self.view.original[rest.start(1) : rest.end(1)].rstrip()
        self._put(value, Node(rest.start(1), rest.start(1) + len(value)))


def _ignore(_: Event) -> None:
    """Pass over an event that says nothing about a document."""
