"""
Writes repairs down: operations on data become edits on the text, in the notation and the style of the file.

What no operation names stays as it is, character for character, comments included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.edits.block import BlockContainer
from instancelint.edits.comments import take_along
from instancelint.edits.flow import FlowContainer
from instancelint.edits.layout import Layout, has
from instancelint.edits.new_entry import block_entry
from instancelint.edits.plan import Plan, Slot, UnsafeError, require
from instancelint.edits.replacement import block_edits, rename_edit, replace_edits
from instancelint.edits.value_text import with_margin
from instancelint.model.document import Document, Format
from instancelint.model.finding import Edit
from instancelint.model.repair import Move, Operation

_RARE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Line breaks of YAML 1.1 that nothing else takes for line breaks: lines cannot be told apart."""


class Writer:
    """Writes repairs of a document down, each for itself; what has been read of the text for one serves the next."""

    def __init__(self, doc: Document) -> None:
        self._text = doc.source.text
        is_readable = doc.format is not Format.YAML or not has(_RARE_BREAKS, doc.source.text)
        self._plan = Plan(doc, doc.tree) if doc.tree is not None and is_readable else None
        self._layout = Layout(doc, self._plan) if self._plan else None

    def edits(self, operations: Iterable[Operation]) -> tuple[Edit, ...] | None:
        """Write operations down as `to_edits` does."""
        plan, layout = self._plan, self._layout
        if plan is None or layout is None:
            return None
        try:
            for operation in operations:
                plan.mark(operation)
            take_along(plan.moved, layout)
            return _joined(_edits(plan.root, plan, layout), self._text)
        except UnsafeError:
            return None
        finally:
            plan.unmark()


def to_edits(doc: Document, operations: tuple[Operation, ...]) -> tuple[Edit, ...] | None:
    """
    Write operations down as edits on `doc.source.text`, sorted and apart from each other.

    What the operations mean together is said by `repair.apply_operations`. Returns None where they cannot be written
    without a risk: a place that aliases share or that a merge brings in, a path that leads nowhere, a text whose
    brackets or commas are not where they belong, data built in memory.
    """
    if doc.whole is not None and doc.whole.source is doc.source:
        return to_edits(doc.whole, tuple(_within(doc.base, operation) for operation in operations))
    return Writer(doc).edits(operations)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits to a text; raises ValueError where two of them want the same place, or one lies outside."""
    parts = []
    done = 0
    last: Edit | None = None
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < done or edit.span.end > len(text) or (last and last.span == edit.span):
            raise ValueError(f"edits overlap or lie outside the text: {edit.span}")
        parts += [text[done : edit.span.start], edit.text]
        done, last = edit.span.end, edit
    return "".join([*parts, text[done:]])


def _within(base: Path, operation: Operation) -> Operation:
    """Say the same of a payload that is a part of a document."""
    if isinstance(operation, Move):
        return Move((*base, *operation.path), (*base, *operation.to))
    return operation._replace(path=(*base, *operation.path))


def _edits(slot: Slot, plan: Plan, layout: Layout) -> Iterator[Edit]:
    """Yield the edits of a value that is in the text and of everything in it, inner ones first."""
    if slot.replaced:
        yield from replace_edits(slot, layout)
        return
    if slot.kids is None:
        return
    for kid in slot.kids:
        if kid in plan.near and not kid.removed and not kid.foreign:
            yield from _edits(kid, plan, layout)
    renamed = [kid for kid in slot.kids if kid.renamed and not kid.removed]
    if not renamed and not slot.changed():
        return
    require(not layout.has_control_tags, "a template decides which members there are")
    flow = plan.is_flow(slot)
    if not flow or slot.flow or slot.kids or layout.comments_in(slot.place.start, slot.place.end):
        kids, container = layout.containers.get(slot, (None, None))
        if container is None or kids is not slot.kids:
            container = FlowContainer(slot, layout) if flow else BlockContainer(slot, layout)
            layout.containers[slot] = (slot.kids, container)
        require(not renamed or container.regular, "the container holds more than its data shows")
        yield from (rename_edit(kid, layout) for kid in renamed)
        yield from container.edits()
    else:
        yield from block_edits(slot, lambda column: _block_lines(slot.new, column, layout), layout)


def _block_lines(added: list[Slot], column: int, layout: Layout) -> list[str]:
    return with_margin([block_entry(slot, column, layout) for slot in added], column)


def _joined(edits: Iterator[Edit], text: str) -> tuple[Edit, ...]:
    """Sort edits and join those that touch; only deletions may overlap."""
    joined: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        last = joined[-1] if joined else None
        if last is None or edit.span.start > last.span.end:
            joined.append(edit)
            continue
        if edit.span.start < last.span.end:
            require(not edit.text and not last.text, "edits overlap")
        addition = edit.text
        if not last.text and last.span.length and addition[:1] in {"\r", "\n"} and _starts_line(last.span.start, text):
            addition = addition.removeprefix("\r").removeprefix("\n")
        joined[-1] = Edit(Span(last.span.start, max(last.span.end, edit.span.end)), last.text + addition)
    return tuple(edit for edit in joined if edit.text != text[edit.span.start : edit.span.end])


def _starts_line(offset: int, text: str) -> bool:
    return offset == 0 or text[offset - 1] in "\r\n"
