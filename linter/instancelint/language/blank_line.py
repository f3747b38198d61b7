"""The spot where nothing is in a line of YAML: its column and the lines around it say what belongs there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from instancelint.base.path import Path
from instancelint.language.sketch import SketchEntry, SketchTable, Spot, Writing
from instancelint.language.yaml_lines import NextLine

_TABLES = frozenset({"element", "configuration", "providerData", "datesConfiguration", "event.poller.configuration"})
"""Members whose value is an object: a word below one is a key that is being written."""
_SCALARS = frozenset({"name", "tags", "key", "id"})
LISTS = frozenset({"tags"})
"""Members whose value is a list, so that below one is where an item is written."""


def holds_table(entry: SketchEntry, path: Path) -> bool:
    """Check whether the value of a member of the table at a path is an object, so that a word below it is a key."""
    if isinstance(entry.key, int):
        return path == () or path[-1] == "instances"
    return entry.key in _TABLES or not (entry.key in _SCALARS or path[-1:] == ("configuration",))


def blank_spot(
    at: int,
    column: int,
    following: NextLine | None,
    stack: Sequence[tuple[SketchTable, Path]],
    waiting: SketchEntry | None,
) -> Spot:
    """
    Return the spot of an offset at a column.

    `following` is the next line with something in it, and `stack` are the open tables. `waiting` is a member that waits
    for an object or a list as its value, if there is one.
    """
    if waiting is not None and stack and column > stack[-1][0].indent:
        table, path = stack[-1]
        inner = SketchTable(waiting.key in LISTS, start=at, indent=column)
        return Spot((*path, waiting.key), inner, inner.writing, None, at, at, column=column)
    if not stack:
        return Spot((), SketchTable(is_list=False, start=at, indent=0), Writing.KEY, None, at, at, column=0)
    level = column if following is None else max(column, following.column)
    fitting = [one for one in stack if one[0].indent <= level] or [stack[0]]
    table, path = fitting[-1]
    if following is not None and following.column > column and table.indent != following.column:
        table, path = next((one for one in reversed(fitting) if one[0].indent <= column), fitting[-1])
    if table.is_list and table.indent == column and not (following and following.is_item):
        # a list may be at the column of its key, where the next key belongs
        table, path = next((one for one in fitting if one[0].indent == column), fitting[-1])
    writing = Writing.ITEM if table.is_list else Writing.KEY
    return Spot(path, table, writing, None, at, at, column=table.indent)


def spot_before(at: int, column: int, content: int, stack: Sequence[tuple[SketchTable, Path]]) -> Spot:
    """
    Return the spot of an offset at a column before what a line holds, which begins at `content`.

    A word there would be in the table that its column leads to, and part what is above from what is below.
    """
    found = stack[0]
    for above, inner in pairwise(stack):
        opens = inner[0].start == content and column > above[0].indent
        if opens or inner[0].indent <= column:
            found = inner
    table, path = found
    return Spot(path, table, table.writing, None, at, at, is_between=True)
