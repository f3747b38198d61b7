"""The cursor: which payload an offset of a file is in, at which place of it, and what is being written there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.domain.payload_kind import classify, is_setting
from instancelint.domain.settings_generated import BODY, EVENT_POLLER_CONFIGURATION
from instancelint.embedded.fragments import POLLER, is_poller
from instancelint.embedded.payloads import Expectation
from instancelint.language.block_sketch import sketch_blocks
from instancelint.language.bracket_sketch import decoded, sketch_brackets
from instancelint.language.inner_text import InnerText, inner_text
from instancelint.language.near_text import NearText, near_text
from instancelint.language.payload_base import payload_base, value_in
from instancelint.language.sketch import Sketch, SketchTable, Spot, Writing
from instancelint.language.string_text import setting_in_string, text_in_string
from instancelint.model.document import Data, Document, Format, Node
from instancelint.model.terms import Kind

_LISTS = frozenset({"instances"})
_DEEPEST = 4
"""Texts in strings in strings that are looked into."""
_NO_NODE = Node(0, 0)


@dataclass(frozen=True)
class Cursor:
    """
    A place in a payload.

    `document` is the payload as far as it can be read, with the places of its values in `text`. `path` leads to the
    object or list that the cursor is in, and `key` is the key of the member that it is in, if that is written. `prefix`
    is the part of the word at the cursor that is before it, decoded; `span` is the range of the whole word in the
    file, quotes included. `has_value` tells whether a key is followed by a colon already.
    """

    document: Document
    path: Path
    writing: Writing
    key: str | int | None
    prefix: str
    span: Span
    has_value: bool
    spot: Spot
    text: InnerText

    @property
    def table(self) -> Data:
        """The object or list that the cursor is in."""
        return value_in(self.document.data, self.path)


def cursor_at(source: SourceText, offset: int, expected: Expectation, *, is_written: bool = False) -> Cursor | None:
    """
    Return what an offset of a file means; None where it is in no payload.

    With `is_written`, only what is there already counts, and not the text that would begin with what is typed there.
    """
    near, shift = near_text(source, offset) if expected.container is None else NearText(source, 0)
    text = inner_text(near, offset - shift, expected, is_written=is_written)
    found = _cursor_in(text, offset - shift, expected, _DEEPEST) if text else None
    if found is None or not shift:
        return found
    span = Span(found.span.start + shift, found.span.end + shift)
    return replace(found, span=span, text=replace(found.text, shift=shift))


def _cursor_in(text: InnerText, offset: int, expected: Expectation, deepest: int) -> Cursor | None:
    """Return what an offset means in a text; a payload in a string of it comes first."""
    sketch = sketch_of(text)
    within = _in_string(text, sketch, offset) if deepest else None
    found = _cursor_in(within, offset, expected._replace(kind=None, included=False), deepest - 1) if within else None
    if found is not None and (found.document.members or (found.text.region and found.text.region.role.kind)):
        return found
    outer = _cursor(text, sketch, expected)  # a brace alone may be the beginning of a reference in a setting
    return (_in_setting(outer, offset) or outer) if outer else found


def sketch_of(text: InnerText) -> Sketch:
    """Return the sketch of a text, with the spot of its offset."""
    if text.notation is Format.YAML:
        return sketch_blocks(text.source.text, text.offset)
    return sketch_brackets(text.source.text, text.offset)[0]


def _document(text: InnerText, sketch: Sketch) -> Document:
    table = sketch.table
    data, node = (table.data, table.node) if table else (None, _NO_NODE)
    return Document(text.source, data, text.notation, scan=lambda: node, region=text.region)


def _in_string(text: InnerText, sketch: Sketch, offset: int) -> InnerText | None:
    """Return the payload in a string that the offset is in."""
    spot = sketch.spot
    if spot is None or spot.writing is Writing.KEY or spot.entry is None or text.inserted:
        return None
    if spot.entry.key == EVENT_POLLER_CONFIGURATION:
        return None  # which is looked into as a part of its payload
    return text_in_string(text, _document(text, sketch), (*spot.path, spot.entry.key), spot.entry, offset)


def _in_setting(cursor: Cursor, offset: int) -> Cursor | None:
    """Return the place in a poller configuration that is written as a string, as if it were an object."""
    entry = cursor.spot.entry
    if entry is None or (*cursor.path, cursor.key) != POLLER or cursor.writing is Writing.KEY or cursor.text.inserted:
        return None
    within = setting_in_string(cursor.text, cursor.document, entry, offset)
    sketch = sketch_of(within) if within else None
    if within is None or sketch is None or sketch.table is None or sketch.spot is None:
        return None
    inside = {EVENT_POLLER_CONFIGURATION: sketch.table.data}
    data = {**cursor.document.members, "configuration": {**cursor.document.configuration, **inside}}
    return _at_spot(cursor.document._replace(data=data), (*POLLER, *sketch.spot.path), sketch.spot, within)


def _cursor(text: InnerText, sketch: Sketch, expected: Expectation) -> Cursor | None:
    spot = sketch.spot
    document = _document(text, sketch)
    if spot is None:
        if sketch.table is not None or text.source.text.strip():
            return None
        spot = _empty(text)
    spot = _in_new_item(spot)
    data = document.data
    if expected.kind is Kind.POLLER_CONFIGURATION or (text.region is None and is_poller(data)):
        document = document._replace(data=_wrapped(data, POLLER), kind=Kind.POLLER_CONFIGURATION, wrapper=POLLER)
        return _at_spot(document, (*POLLER, *spot.path), spot, text)
    base = payload_base(spot, data)
    if base is None:
        if not (expected.included or expected.kind or (text.region and text.region.role.kind)):
            return None
        base = ()  # its place says that it is one, whatever it looks like
    payload = value_in(data, base)
    wrapper = _wrapper(payload) if text.region and text.region.role.documentation else ()
    path = (*wrapper, *spot.path[len(base) :])
    document = document._replace(data=_wrapped(payload, wrapper), kind=_kind(text, payload, expected), wrapper=wrapper)
    if base:
        document = document._replace(base=base)
    return _at_spot(document, path, spot, text)


def _at_spot(document: Document, path: Path, spot: Spot, text: InnerText) -> Cursor:
    word = text.source.text[spot.start : text.offset]
    key = spot.entry.key if spot.entry is not None else None
    has_value = spot.entry is not None and spot.entry.has_colon and spot.writing is Writing.KEY
    span = text.span(Span(spot.start, spot.end))
    return Cursor(document, path, spot.writing, key, _decoded(word), span, has_value, spot, text)


def _decoded(word: str) -> str:
    """Return what is written before the cursor, without the quote that opens it."""
    return decoded(word) if len(word) > 1 else word.strip("\"'“")


def _empty(text: InnerText) -> Spot:
    """Return the spot in a text in which there is nothing yet."""
    table = SketchTable(is_list=False, start=text.offset, indent=0)
    return Spot((), table, Writing.KEY, None, text.offset, text.offset, column=0)


def _in_new_item(spot: Spot) -> Spot:
    """Read a word in a list of payloads as a key of a new one."""
    if spot.writing is not Writing.ITEM or not (spot.path == () or spot.path[-1] in _LISTS) or spot.quote == "{":
        return spot
    if spot.entry is None or spot.table.indent < 0 or spot.entry.table is not None:
        return spot
    return replace(spot, path=(*spot.path, spot.entry.key), writing=Writing.KEY, entry=None)


def _wrapper(payload: Data) -> Path:
    """Return where the members of an excerpt of a page belong that are settings alone."""
    if not isinstance(payload, dict) or not payload or any(key in BODY for key in payload):
        return ()
    return ("configuration",) if all(is_setting(key, value) for key, value in payload.items()) else ()


def _wrapped(payload: Data, wrapper: Path) -> Data:
    for step in reversed(wrapper):
        payload = {str(step): payload}
    return payload


def _kind(text: InnerText, payload: Data, expected: Expectation) -> Kind:
    asked = expected.kind or (text.region.role.kind if text.region else None)
    return asked or classify(payload) or Kind.CREATE
