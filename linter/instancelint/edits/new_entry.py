"""New entries as text; what was moved keeps the way it was written wherever that fits its new place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.edits.layout import Layout, child_nodes
from instancelint.edits.plan import LONGEST_LEAD, PROPERTIES, Slot, require
from instancelint.edits.scalar_text import is_plain, json_scalar, yaml_key
from instancelint.edits.value_text import (
    Flow,
    block_item,
    block_member,
    bracketed,
    deeper,
    flow_member,
    flow_text,
    with_margin,
)
from instancelint.model.document import Node

_TAG = re.compile(r"(?<![^\s,:\[{-])!")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


def flow_entry(slot: Slot, flow: Flow) -> str:
    """Write a new member or item between brackets; `flow.indent` is that of its line, None for one line."""
    return "".join(_above(slot, flow)) + _flow_entry(slot, flow)


def _above(slot: Slot, flow: Flow) -> Iterator[str]:
    """Write the comments that a moved value brings along before it; on one line only those that end there can be."""
    for comment in slot.comments:
        if flow.indent is not None:
            yield comment + flow.layout.newline + flow.indent
            continue
        inner = comment.removeprefix("//").removeprefix("/*").removesuffix("*/").strip()
        require(flow.layout.json and "*/" not in inner, "a comment has no place on the line")
        yield f"/* {inner} */ "


def _is_table_of_moved(slot: Slot) -> bool:
    """Check whether an entry is a new table for what is moved, which keeps the way it was written."""
    is_new = slot.source is None and slot.value == {} and isinstance(slot.step, str)
    return is_new and any(kid.source is not None for kid in slot.new)


def _flow_entry(slot: Slot, flow: Flow) -> str:
    if _is_table_of_moved(slot):
        parts = [flow_entry(kid, deeper(flow)) for kid in slot.new]
        key = json_scalar(slot.step) if flow.layout.json else yaml_key(str(slot.step), flow=True, quote=flow.quote)
        return key + flow.separators[1] + bracketed("{", parts, "}", flow)
    raw = _value_text(slot, flow.layout, flow.indent, flow=True)
    if raw is None:
        _require_rewritable(slot, flow.layout)
        return _fresh_flow_entry(slot, flow)
    if not isinstance(slot.step, str):
        return raw
    key = json_scalar(slot.step) if flow.layout.json else yaml_key(slot.step, flow=True, quote=flow.quote)
    return key + flow.separators[1] + raw


def block_entry(slot: Slot, column: int, layout: Layout) -> list[str]:
    """Write a new member or item of a block collection as lines; the first comes without its indentation."""
    first, *others = _block_entry(slot, column, layout)
    head, *more = *slot.comments, first
    return [head, *(" " * column + line for line in more), *others]


def _block_entry(slot: Slot, column: int, layout: Layout) -> list[str]:
    if _is_table_of_moved(slot):
        inner = column + len(layout.unit)
        return [_block_key(slot) + ":", *with_margin([block_entry(kid, inner, layout) for kid in slot.new], inner)]
    lines = _block_text(slot, column, layout)
    if lines is not None:
        return lines
    raw = _value_text(slot, layout, " " * column, flow=False)
    if raw is not None:
        head = _block_key(slot) + ": " if isinstance(slot.step, str) else "- "
        return _LINE_BREAK.split(head + raw)
    _require_rewritable(slot, layout)
    if isinstance(slot.step, str):
        return block_member(_block_key(slot), slot.data(), column, layout)
    return block_item(slot.data(), column, layout)


def _fresh_flow_entry(slot: Slot, flow: Flow) -> str:
    if isinstance(slot.step, str):
        return flow_member(slot.step, slot.data(), flow)
    return flow_text(slot.data(), flow)


def _block_key(slot: Slot) -> str:
    return yaml_key(str(slot.step), flow=False)


def _source(slot: Slot, layout: Layout) -> Slot | None:
    """Return the slot whose text can stand for a moved value: nothing in it changed, and no alias needs its place."""
    source = slot.source
    if source is None or slot.kids is not None or not _untouched(source):
        return None
    return None if _has_alias(source.place, layout) else source


def _untouched(slot: Slot) -> bool:
    if slot.replaced or slot.changed():
        return False
    return all(not kid.renamed and _untouched(kid) for kid in slot.kids or ())


def _has_alias(node: Node, layout: Layout) -> bool:
    if layout.json:
        return False
    stack = [node]
    while stack:
        node = stack.pop()
        if layout.text.startswith("*", node.start):
            return True
        stack.extend(child_nodes(node))
    return False


def _value_text(slot: Slot, layout: Layout, indent: str | None, *, flow: bool) -> str | None:
    """Return the text of a moved value as it stands, shifted to its new indentation; None where it does not fit."""
    source = _source(slot, layout)
    if source is None:
        return None
    node, text = source.place, layout.text
    raw = text[node.start : node.end]
    brackets = raw[:1] in {"{", "["}
    if not raw or raw[0] in "|>" or (node.children is not None and not brackets):
        return None
    if not layout.json:
        found = PROPERTIES.search(text, max(source.lead, node.start - LONGEST_LEAD), node.start)
        bare = not brackets and raw[0] not in "\"'"
        raw = (found.group() if found else "") + raw
        if flow and not source.flow and bare and not is_plain(f"x{raw}", flow=True):
            return None
    return raw if not _LINE_BREAK.search(raw) else _shifted_text(raw, source, layout, indent)


def _shifted_text(raw: str, source: Slot, layout: Layout, indent: str | None) -> str | None:
    """Shift a collection between brackets that spans several lines."""
    if indent is None or source.place.children is None or _has_broken_scalar(source.place, layout):
        return None
    shifted = _shifted(_LINE_BREAK.split(raw), layout.indent(source.start), indent)
    return None if shifted is None else layout.newline.join(shifted)


def _block_text(slot: Slot, column: int, layout: Layout) -> list[str] | None:
    """Return the lines of a block member as they stand, comments and all, shifted to a new column."""
    source = _source(slot, layout)
    if source is None or source.flow or not source.has_key or not isinstance(slot.step, str):
        return None
    text = layout.text
    key = text[source.key.start : source.key.end]
    if source.step != slot.step or source.renamed:
        key = yaml_key(slot.step, flow=False, quote=key[0] if key[0] in "\"'" else "")
    if not layout.rest_is_comment(source.end):
        return None
    lines = _LINE_BREAK.split(key + text[source.key.end : layout.line_end(source.end)])
    return _shifted(lines, " " * layout.column(source.key.start), " " * column)


def _has_broken_scalar(node: Node, layout: Layout) -> bool:
    """Check whether a scalar runs over several lines, so that shifting it might change it."""
    stack = [node]
    while stack:
        node = stack.pop()
        if node.children is None and _LINE_BREAK.search(layout.text, node.start, node.end):
            return True
        stack.extend(child_nodes(node))
    return False


def _shifted(lines: list[str], old: str, new: str) -> list[str] | None:
    """Move lines but the first from one indentation to another; None where a line is not indented that far."""
    shifted = lines[:1]
    for line in lines[1:]:
        if not line.strip():
            shifted.append(line)
        elif line.startswith(old):
            shifted.append(new + line[len(old) :])
        else:
            return None
    return shifted


def _require_rewritable(slot: Slot, layout: Layout) -> None:
    """Refuse to write a moved value anew where comments or tags would be lost."""
    if slot.source is None:
        return
    node = slot.source.place
    comments = layout.comments_in(slot.source.start, node.end)
    require(not comments, "comments inside a moved value have no place to go")
    if not layout.json:
        tagged = _TAG.search(layout.text, slot.source.lead, node.end)
        require(tagged is None, "a tag inside a moved value would be lost")
