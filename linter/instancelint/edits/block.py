"""YAML block collections: mappings and sequences told by their indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from instancelint.base.source_text import Span
from instancelint.edits.layout import Layout
from instancelint.edits.new_entry import block_entry
from instancelint.edits.plan import Slot, require
from instancelint.edits.value_text import with_margin
from instancelint.model.finding import Edit

_DASHES = re.compile(r"[ \t]*(?:-[ \t]+)+")
_COLON = re.compile(r"[ \t]*:")
_PROPERTIES = re.compile(r"(?:[ \t]+[&!][^\s]*)*")
_FILLER = re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+")


@dataclass(frozen=True, slots=True)
class _Entry:
    start: int
    end: int
    slot: Slot

    @property
    def cut(self) -> int:
        """Where it begins with the comments that go with it."""
        return self.start if self.slot.cut is None else min(self.start, self.slot.cut)


class BlockContainer:
    """One block mapping or sequence, with members to take out or to add."""

    def __init__(self, slot: Slot, layout: Layout) -> None:
        self.slot, self.layout, self.text = slot, layout, layout.text
        self.node = slot.place
        self.column = layout.column(self.node.start)
        local = [kid for kid in slot.kids or () if not kid.foreign]
        listed = isinstance(slot.value, list)
        require(all(listed or kid.has_key for kid in local), "members have no place of their own")
        self.entries = [_Entry(entry_start(kid, layout), kid.end, kid) for kid in local]

    @cached_property
    def regular(self) -> bool:
        """Check whether the text holds nothing that the data does not show, such as merges and duplicate keys."""
        end = self.node.start
        for entry in self.entries:
            if not self._is_filler(end, entry.start) or self.layout.column(entry.start) != self.column:
                return False
            end = entry.slot.place.end if entry.slot.place.end > entry.slot.key.end else self._after_colon(entry)
        return self._is_filler(end, self.node.end) and len(self.entries) == len(self.slot.kids or ())

    def edits(self) -> Iterator[Edit]:
        """Write down what is taken out and added."""
        gone = [index for index, entry in enumerate(self.entries) if entry.slot.removed]
        added = self.slot.new
        require(not self.layout.keeps_breaks, "a block scalar keeps the line breaks after it")
        if gone:
            require(self.regular, "the container holds more than its data shows")
            if added and gone[-1] == len(self.entries) - 1:
                gone.pop()
            elif not added and len(gone) == len(self.entries):
                yield from self._clear(gone)
                return
            yield from self._cut_all(gone)
        if added:
            entries = [block_entry(slot, self.column, self.layout) for slot in added]
            last = self.entries[-1] if self.entries else None
            end = self._line_end(last) if last else self.node.end
            self._refuse_swallowing(added, end)
            if last and last.slot.removed:
                text = self.layout.newline.join(with_margin(entries, self.column))
                own_line = last.cut < last.start
                yield Edit(Span(last.cut if own_line else last.start, end), text if own_line else text[self.column :])
            else:
                yield insert_lines(with_margin(entries, self.column), max(end, self.node.end), self.layout)

    def _is_filler(self, start: int, end: int) -> bool:
        found = _FILLER.match(self.text, start, end)
        return found is not None and found.end() >= end

    def _after_colon(self, entry: _Entry) -> int:
        found = _COLON.match(self.text, entry.slot.key.end)
        return found.end() if found and entry.slot.has_key else entry.end

    def _line_end(self, entry: _Entry) -> int:
        """Return the end of an entry's last line, which holds nothing else but a comment."""
        end = self._after_colon(entry) if entry.slot.place.end <= entry.slot.key.end else entry.end
        require(self.layout.rest_is_comment(end), "something else is in the line")
        return self.layout.line_end(end)

    def _cut_all(self, gone: list[int]) -> Iterator[Edit]:
        kept: _Entry | None = None
        skip = -1
        cut = set(gone)
        for index, entry in enumerate(self.entries):
            if index not in cut:
                kept = entry
            elif index <= skip:
                continue
            elif self.layout.starts_line(entry.start):
                yield self._cut_lines(entry, kept)
            else:
                edit, skip = self._cut_after_dash(index)
                yield edit

    def _cut_lines(self, entry: _Entry, kept: _Entry | None) -> Edit:
        """Take out the lines of an entry; `kept` is the last one before it that stays."""
        stop = self.layout.next_line(self._line_end(entry))
        if kept is not None and self.layout.ends_in_block_scalar(kept.slot.place):
            swallowed = self.layout.comment_follows(stop, self.column)
            require(not swallowed, "a comment would become part of the text before it")
        return Edit(Span(self.layout.line_start(entry.cut), stop), "")

    def _cut_after_dash(self, index: int) -> tuple[Edit, int]:
        """Take out the first entry, which shares its line with a dash: the next one moves up to the dash."""
        layout, start = self.layout, self.entries[index].start
        dashes = _DASHES.fullmatch(layout.before(start))
        require(index == 0 and dashes is not None, "the line begins with something unknown")
        while True:
            stop = layout.next_line(self._line_end(self.entries[index]))
            while stop < len(self.text) and not self.text[stop : layout.line_end(stop)].strip():
                stop = layout.next_line(stop)
            stop = layout.skip_blanks(stop)
            following = self.entries[index + 1]
            if stop != following.start or not following.slot.removed or index + 2 == len(self.entries):
                return Edit(Span(start, stop), ""), index
            index += 1

    def _clear(self, gone: list[int]) -> Iterator[Edit]:
        """Take out everything: the value becomes an empty flow collection."""
        empty = "[]" if isinstance(self.slot.value, list) else "{}"
        first, *others = (self.entries[index] for index in gone)
        if self.slot.parent is None or not self.layout.starts_line(first.start):
            yield Edit(Span(first.start, self._line_end(first)), empty)
        else:
            at = after_lead(self.slot, self.layout)
            yield Edit(Span(at, at), " " + empty)
            yield self._cut_lines(first, None)
        for entry in others:
            yield self._cut_lines(entry, None)

    def _refuse_swallowing(self, added: list[Slot], end: int) -> None:
        """Refuse to move a block scalar in front of a comment that is indented like its text."""
        for slot in added:
            if slot.source is not None and self.layout.ends_in_block_scalar(slot.source.place):
                swallowed = self.layout.comment_follows(self.layout.next_line(end), self.column)
                require(not swallowed, "a comment would become part of the text before it")


def insert_lines(lines: list[str], end: int, layout: Layout) -> Edit:
    """Write lines under the one that holds an offset, which is the end of what it holds but for a comment."""
    require(layout.rest_is_comment(end), "something else is in the line")
    at = layout.next_line(end)
    if layout.line_end(end) == at:
        return Edit(Span(at, at), layout.newline + layout.newline.join(lines))
    return Edit(Span(at, at), layout.newline.join(lines) + layout.newline)


def entry_start(kid: Slot, layout: Layout) -> int:
    """Return the start of a block entry: its key, or its dash."""
    if kid.has_key or not isinstance(kid.step, int):
        return kid.start
    found = _FILLER.match(layout.text, kid.lead, kid.place.start)
    start = found.end() if found else kid.lead
    require(layout.text.startswith("-", start), "a dash is not where it belongs")
    return start


def after_lead(slot: Slot, layout: Layout) -> int:
    """Return the end of what is before a block collection in an earlier line: its key and colon, or its dash."""
    if slot.has_key:
        found = _COLON.match(layout.text, slot.key.end)
        require(found is not None, "a colon is not where it belongs")
        at = found.end() if found else 0
    else:
        at = entry_start(slot, layout) + 1
    found = _PROPERTIES.match(layout.text, at)
    at = found.end() if found else at
    require(layout.rest_is_comment(at) and layout.next_line(at) <= slot.place.start, "the value shares the line")
    return at
