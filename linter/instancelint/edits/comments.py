"""
Comments of what is moved: those above it, in its line, and in a table that is taken apart go where it goes.

A comment at the top of a YAML text speaks of the text, not of its first member, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from instancelint.base.source_text import Span
from instancelint.edits.layout import Layout
from instancelint.edits.plan import Slot

_BLANKS_AND_COMMA = re.compile(r"[ \t]*,?[ \t]*")


def take_along(moved: Iterable[Slot], layout: Layout) -> None:
    """Give the new slots of what was moved their comments, and have the old places be cut with them."""
    if not layout.comments:
        return
    parts: dict[int, list[Slot]] = {}
    tops: dict[int, Slot] = {}
    for slot in moved:
        if slot.source is not None and not slot.removed:
            top = _top(slot.source)
            tops[id(top)] = top
            parts.setdefault(id(top), []).append(slot)
    for name, slots in parts.items():
        _share_out(tops[name], slots, layout)


def _share_out(top: Slot, slots: list[Slot], layout: Layout) -> None:
    """Share the comments of what is taken out among the parts of it that are moved."""
    if not layout.starts_line(top.start):
        return
    position = _start_above(top, layout)
    top.cut = position if position < layout.line_start(top.start) else None
    ordered = sorted((slot.source.start, slot.source.end, slot) for slot in slots if slot.source)
    for number, (start, end, slot) in enumerate(ordered):
        slot.comments = tuple(_texts(position, start, layout))
        position = end if slot.source and slot.source.flow else layout.line_end(end)
        if number == len(ordered) - 1 and _is_rest(top.end, layout):
            slot.comments += tuple(_texts(position, layout.line_end(top.end), layout))


def _top(source: Slot) -> Slot:
    """Return the outermost value that is taken out with a part of it."""
    top, above = source, source.parent
    while above is not None:
        if above.removed:
            top = above
        above = above.parent
    return top


def _start_above(top: Slot, layout: Layout) -> int:
    """Return the start of the comments on the lines right above an entry, or of its own line."""
    line = layout.source.position(top.start).line
    is_first = top.parent is not None and top.parent.parent is None and not layout.json and not _has_before(top)
    alone = {layout.line_start(span.start): span for span in _alone(layout)}
    starts = layout.source.line_starts
    while not is_first and line > 1 and (span := alone.get(starts[line - 2])) and span.end < starts[line - 1]:
        line -= 1
    return starts[line - 1]


def _has_before(top: Slot) -> bool:
    kids = top.parent.kids if top.parent else None
    return any(kid.start < top.start for kid in kids or () if not kid.foreign)


def _alone(layout: Layout) -> Iterator[Span]:
    """Yield the comments that have a line for themselves."""
    for comment in layout.comments:
        span = comment.span
        if layout.starts_line(span.start) and not layout.text[span.end : layout.line_end(span.end)].strip(" \t"):
            yield span


def _is_rest(end: int, layout: Layout) -> bool:
    """Check whether nothing but a comma and comments follow in a line, so that the line is cut as a whole."""
    comma = _BLANKS_AND_COMMA.match(layout.text, end)
    return layout.rest_is_comment(end) or (comma is not None and layout.rest_is_comment(comma.end()))


def _texts(start: int, end: int, layout: Layout) -> Iterator[str]:
    return (comment.text.rstrip() for comment in layout.comments if start <= comment.span.start < end)
