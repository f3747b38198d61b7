"""Another value, or another key, in the place of one that is in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from instancelint.base.source_text import Span
from instancelint.edits.block import after_lead, entry_start, insert_lines
from instancelint.edits.layout import Layout
from instancelint.edits.plan import LONGEST_LEAD, PROPERTIES, Slot, require
from instancelint.edits.scalar_text import json_scalar, yaml_key
from instancelint.edits.value_text import Flow, block_lines, flow_text, inline, quote_habit
from instancelint.model.finding import Edit

_TAG = re.compile(r"(?<!\S)!\S*")
_KEPT_TAGS = {("!", str), ("!!str", str), ("!!map", dict), ("!!seq", list)}
_HEADER = re.compile(r"[|>][0-9+-]*")

Render = Callable[[int], list[str]]
"""Gives the lines of a block collection at a column."""


def rename_edit(slot: Slot, layout: Layout) -> Edit:
    """Write another key, in the quotes of the old one."""
    raw = layout.source.slice(slot.key)
    require(bool(raw) and raw[0] not in "*{[<$?&!" and not re.search(r"[\r\n]", raw), "the key cannot be written anew")
    key = str(slot.step)
    if layout.json:
        return Edit(slot.key, json_scalar(key))
    return Edit(slot.key, yaml_key(key, flow=slot.flow, quote=raw[0] if raw[0] in "\"'" else ""))


def replace_edits(slot: Slot, layout: Layout) -> Iterator[Edit]:
    """Write another value in the notation, the style and the indentation of the old one."""
    value = slot.data()
    if not layout.json:
        yield from _drop_tag(slot, value, layout)
    if slot.flow or _is_flow_pair(slot, value, layout):
        yield _inline_edit(slot, _flow_value(slot, value, layout), layout)
        return
    if isinstance(value, dict | list) and value:
        yield from block_edits(slot, lambda column: block_lines(value, column, layout), layout)
    elif _is_block(slot, layout):
        yield from _scalar_for_block(slot, inline(value), layout)
    else:
        yield from _inline_edits(slot, inline(value, _quote_at(slot.place.start, layout)), layout)


def block_edits(slot: Slot, render: Render, layout: Layout) -> Iterator[Edit]:
    """Write a block collection in the place of any value that is in a block collection."""
    node, listed = slot.place, isinstance(slot.data(), list)
    if _is_block(slot, layout):
        yield _block_for_block(slot, render, layout)
    elif slot.parent is None:
        require(layout.starts_line(node.start), "the value shares its line")
        column = layout.column(node.start)
        yield _inline_edit(slot, layout.newline.join(render(column))[column:], layout)
    elif slot.has_key or layout.text[entry_start(slot, layout) + 1 : node.start].strip():
        column = _child_column(slot, layout, listed=listed)
        yield from _cut_value(slot, layout)
        yield insert_lines(render(column), _line_of_end(slot, layout), layout)
    else:
        require(_header_comment(slot, layout) is None, "a comment would be lost")
        column = layout.column(node.start) + (node.start == entry_start(slot, layout) + 1)
        yield _inline_edit(slot, layout.newline.join(render(column))[column:], layout)


def _is_block(slot: Slot, layout: Layout) -> bool:
    node = slot.place
    return bool(node.children) and layout.text[node.start] not in "{[*"


def _is_flow_pair(slot: Slot, value: object, layout: Layout) -> bool:
    """Check whether one collection between brackets takes the place of another."""
    node = slot.place
    brackets = layout.text[node.start : node.start + 1] in {"{", "["}
    return brackets and node.children is not None and isinstance(value, dict | list)


def _flow_value(slot: Slot, value: object, layout: Layout) -> str:
    node = slot.place
    indent = None
    if isinstance(value, dict | list):
        top = slot.parent is None or not slot.flow
        own_line = layout.line_end(node.start) < node.end if top else layout.starts_line(slot.start)
        indent = layout.indent(slot.start) if own_line else None
    quote = "" if isinstance(value, dict | list) or layout.json else _quote_at(node.start, layout)
    quote = quote or (quote_habit(slot, layout) if slot.has_key and slot.flow else "")
    return flow_text(value, Flow(layout, indent, quote, layout.separators))


def _quote_at(offset: int, layout: Layout) -> str:
    mark = layout.text[offset : offset + 1]
    return mark if mark in {'"', "'"} else ""


def _inline_edit(slot: Slot, text: str, layout: Layout) -> Edit:
    """Write text over a value; an absent value gets a blank before it."""
    node = slot.place
    if node.start == node.end:
        last = layout.skip_back(node.start, " \t\r\n") - 1
        before = layout.text[last : last + 1]
        require(bool(slot.parent) and (before in {":", "-"} or slot.lead < node.start), "there is no place for a value")
        text = text if layout.text[node.start - 1] in " \t" else " " + text
    return Edit(Span(node.start, node.end), text)


def _inline_edits(slot: Slot, text: str, layout: Layout) -> Iterator[Edit]:
    """Write text over a value of any kind; the comment in the first line of a block scalar stays."""
    header = _header_comment(slot, layout)
    if header is None:
        yield _inline_edit(slot, text, layout)
    else:
        yield Edit(Span(slot.place.start, header), text)
        yield Edit(Span(layout.line_end(header), slot.place.end), "")


def _header_comment(slot: Slot, layout: Layout) -> int | None:
    """Return the end of a block scalar's indicator where a comment follows it."""
    node = slot.place
    found = _HEADER.match(layout.text, node.start, node.end) if not layout.json else None
    if found is None or layout.text[node.start] not in "|>":
        return None
    return found.end() if "#" in layout.text[found.end() : layout.line_end(found.end())] else None


def _scalar_for_block(slot: Slot, text: str, layout: Layout) -> Iterator[Edit]:
    """Write text in the place of a block collection: behind its key, or where it began."""
    node = slot.place
    if slot.parent is None or not layout.starts_line(node.start):
        yield Edit(Span(node.start, node.end), text)
        return
    at = after_lead(slot, layout)
    require(layout.rest_is_comment(node.end), "something else is in the line")
    yield Edit(Span(at, at), " " + text)
    yield Edit(Span(layout.line_start(node.start), layout.next_line(node.end)), "")


def _block_for_block(slot: Slot, render: Render, layout: Layout) -> Edit:
    node = slot.place
    column = layout.column(node.start)
    require(layout.rest_is_comment(node.end), "something else is in the line")
    if slot.has_key and isinstance(slot.value, dict) and column <= layout.column(slot.key.start):
        column = _child_column(slot, layout, listed=False)
    lines = layout.newline.join(render(column))
    if layout.starts_line(node.start):
        return Edit(Span(layout.line_start(node.start), node.end), lines)
    return Edit(Span(node.start, node.end), lines[column:])


def _child_column(slot: Slot, layout: Layout, *, listed: bool) -> int:
    """Return the column of a block collection in the lines under its key or dash."""
    if not slot.has_key:
        return layout.column(entry_start(slot, layout)) + 2
    return layout.column(slot.key.start) + (layout.sequence_offset if listed else len(layout.unit))


def _cut_value(slot: Slot, layout: Layout) -> Iterator[Edit]:
    """Take out a value that is behind its key, with the spaces before it."""
    node = slot.place
    start = layout.skip_back(node.start, " \t\r\n")
    header = _header_comment(slot, layout)
    if header is None:
        yield Edit(Span(start, node.end), "")
    else:
        yield Edit(Span(start, header), "")
        yield Edit(Span(layout.line_end(header), node.end), "")


def _line_of_end(slot: Slot, layout: Layout) -> int:
    end = max(slot.place.end, slot.key.end)
    if slot.place.start == slot.place.end:
        found = re.compile(r"[ \t]*:").match(layout.text, slot.key.end)
        end = max(end, found.end() if found else end)
    return end


def _drop_tag(slot: Slot, value: object, layout: Layout) -> Iterator[Edit]:
    """Take out a tag that says something else than the new value; an anchor stays."""
    start = max(slot.lead, slot.place.start - LONGEST_LEAD)
    lead = layout.text[start : slot.place.start]
    if "!" not in lead:
        return
    found = PROPERTIES.search(lead)
    require(found is not None or slot.parent is None, "a tag is not where it belongs")
    if found is None:
        return
    on_lines = isinstance(value, dict | list) and value and not slot.flow
    for tag in _TAG.finditer(lead, found.start()):
        if (tag.group(), type(value)) in _KEPT_TAGS:
            continue
        first, end = start + tag.start(), start + tag.end()
        yield Edit(Span(layout.skip_back(first), end) if on_lines else Span(first, layout.skip_blanks(end)), "")
