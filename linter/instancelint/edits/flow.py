"""Containers between brackets: JSON objects and arrays, and YAML flow collections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from instancelint.base.source_text import Span
from instancelint.edits.layout import Gap, Layout
from instancelint.edits.new_entry import flow_entry
from instancelint.edits.plan import LONGEST_LEAD, PROPERTIES, Slot, require
from instancelint.edits.value_text import Flow, quote_habit
from instancelint.model.finding import Edit

_INLINE_COMMA = re.compile(r"[ \t]*,[ \t]*")
_INLINE_COLON = re.compile(r"[ \t]*:[ \t]*")


@dataclass(frozen=True, slots=True)
class _Entry:
    start: int
    end: int
    slot: Slot


@dataclass(frozen=True, slots=True)
class _Style:
    """How new entries stand: `separator` goes between two of them, and holds a line break when each has its line."""

    separator: str
    flow: Flow

    @property
    def leading(self) -> str:
        """What goes before an entry when the comma is there already."""
        return self.separator.lstrip(" \t")[1:] or " "


class FlowContainer:
    """One container between brackets, with members to take out or to add."""

    def __init__(self, slot: Slot, layout: Layout) -> None:
        self.slot, self.layout, self.text = slot, layout, layout.text
        node = slot.place
        brackets = self.text[node.start] + self.text[node.end - 1] if node.end > node.start + 1 else ""
        require(brackets == ("{}" if isinstance(slot.value, dict) else "[]"), "the brackets are not where they belong")
        self.inner = Span(node.start + 1, node.end - 1)
        self.entries = [self._entry(kid) for kid in slot.kids or () if not kid.foreign]
        listed = isinstance(slot.value, list)
        inside = all(self.inner.start <= entry.start and entry.end <= self.inner.end for entry in self.entries)
        require(
            inside and all(listed or entry.slot.has_key for entry in self.entries), "members have no place of their own"
        )
        borders = [self.inner.start, *(place for entry in self.entries for place in (entry.start, entry.end))]
        borders.append(self.inner.end)
        self.gaps = [layout.gap(*pair) for pair in zip(borders[::2], borders[1::2], strict=True)]

    @cached_property
    def regular(self) -> bool:
        """Check whether the text holds nothing that the data does not show, such as merges and duplicate keys."""
        return all(gap.regular for gap in self.gaps) and len(self.entries) == len(self.slot.kids or ())

    def edits(self) -> Iterator[Edit]:
        """Write down what is taken out and added."""
        gone = [index for index, entry in enumerate(self.entries) if entry.slot.removed]
        added = self.slot.new
        last = len(self.entries) - 1
        if gone:
            require(self.regular, "the container holds more than its data shows")
            if added and gone[-1] == last:
                gone.pop()
            yield from self._cut_all(gone, keeps_none=not added and len(gone) == len(self.entries))
        if added and not self.entries:
            yield from self._fill(added)
        elif added:
            style = self._style(self.entries[-1])
            texts = [flow_entry(slot, style.flow) for slot in added]
            yield from self._swap(texts, style) if self.entries[-1].slot.removed else self._append(texts, style)

    def _entry(self, kid: Slot) -> _Entry:
        start = kid.start
        if not kid.has_key:
            found = PROPERTIES.search(self.text, max(kid.lead, start - LONGEST_LEAD), start)
            start = found.start() if found else start
        return _Entry(start, kid.end, kid)

    def _cut_all(self, gone: list[int], *, keeps_none: bool) -> Iterator[Edit]:
        if keeps_none and not any(gap.comments for gap in self.gaps):
            yield Edit(self.inner, "")
            return
        last = len(self.entries) - 1
        tail = self.gaps[-1].comma is None and not keeps_none
        first_of_tail, cut = last + 1, set(gone)
        while tail and first_of_tail - 1 in cut:
            first_of_tail -= 1
        for first, final in self._runs(gone):
            before = self._comma(first) if first == first_of_tail else None
            after = self._comma(final + 1) if final < last or not tail else None
            yield from self._cut(first, final, before, after, required=final < last)

    def _runs(self, gone: list[int]) -> Iterator[tuple[int, int]]:
        """Group neighbours that have no comment between them."""
        runs: list[tuple[int, int]] = []
        for index in gone:
            if runs and runs[-1][1] == index - 1 and not self.gaps[index].comments:
                runs[-1] = (runs[-1][0], index)
            else:
                runs.append((index, index))
        yield from runs

    def _comma(self, gap: int) -> int | None:
        comma = self.gaps[gap].comma
        require(comma is not None or gap == len(self.entries), "a comma is missing")
        return comma

    def _cut(self, first: int, final: int, before: int | None, after: int | None, *, required: bool) -> Iterator[Edit]:
        """Take out neighbours with the comma after them, or with the one before them where they are the last."""
        layout = self.layout
        start, end = self.entries[first].start, self.entries[final].end
        require(after is not None or not required, "a comma is missing")
        stop = end if after is None else after + 1
        if layout.starts_line(start) and stop <= layout.line_end(end) and layout.rest_is_comment(stop):
            if before is not None:
                yield _deletion(before, before + 1)
            yield _deletion(layout.line_start(self._cut_start(first)), layout.next_line(stop))
        elif before is not None:
            yield from self._cut_tail(self.gaps[first], before, start, end)
        elif after is not None and self._has_comment(self.gaps[final + 1], end, after):
            yield _deletion(start, end)
            yield _deletion(after, after + 1)
        else:
            yield self._cut_inline(first, final, start, stop)

    def _cut_start(self, index: int) -> int:
        """Return where an entry begins with the comments that go with it."""
        cut, start = self.entries[index].slot.cut, self.entries[index].start
        return start if cut is None else min(cut, start)

    def _cut_inline(self, first: int, final: int, start: int, stop: int) -> Edit:
        layout = self.layout
        following = self.gaps[final + 1]
        if first == 0 and final + 1 < len(self.entries) and not following.comments:
            return _deletion(start, self.entries[final + 1].start)
        after = layout.skip_blanks(stop)
        if after == layout.line_end(stop):
            return _deletion(layout.skip_back(start), stop)
        return _deletion(start, stop if self._has_comment(following, after, after + 1) else after)

    def _cut_tail(self, gap: Gap, comma: int, start: int, end: int) -> Iterator[Edit]:
        layout = self.layout
        if self._has_comment(gap, comma, start):
            yield _deletion(comma, comma + 1)
            yield _deletion(layout.skip_back(start), end)
        elif layout.starts_line(comma) and not gap.comments:
            yield _deletion(gap.span.start, end)
        else:
            yield _deletion(comma, end)

    def _has_comment(self, gap: Gap, start: int, end: int) -> bool:
        return any(start <= comment.start < end for comment in gap.comments)

    def _style(self, model: _Entry) -> _Style:
        """Take the layout of new entries from the last one there is."""
        layout = self.layout
        before = layout.before(model.start)
        item, colon = layout.separators
        if layout.json and model.slot.has_key:
            written = self.text[model.slot.key.end : model.slot.place.start]
            colon = written if _INLINE_COLON.fullmatch(written) else colon
        flow = Flow(layout, None, quote_habit(model.slot, layout), (item, colon))
        if not before.strip(" \t"):
            return _Style("," + layout.newline + before, _on_lines(flow, before))
        if _INLINE_COMMA.fullmatch(before):
            return _Style(layout.newline + before, _on_lines(flow, " " * len(before)))
        gap = self.gaps[-2] if len(self.entries) > 1 else None
        separator = layout.source.slice(gap.span) if gap else item
        return _Style(separator if _INLINE_COMMA.fullmatch(separator) else item, flow)

    def _swap(self, texts: list[str], style: _Style) -> Iterator[Edit]:
        """Write new entries in the place of the last one; a comment about the old one goes with it."""
        model, layout = self.entries[-1], self.layout
        comma = self.gaps[-1].comma
        stop = model.end if comma is None else comma + 1
        if self._cut_start(-1) < model.start:
            yield _deletion(self._cut_start(-1), layout.line_start(model.start))
        yield Edit(Span(model.start, model.end), style.separator.join(texts))
        line_end = layout.line_end(model.end)
        alone = layout.starts_line(model.start) and stop <= line_end and layout.rest_is_comment(stop)
        if alone and self._has_comment(self.gaps[-1], stop, line_end):
            yield _deletion(stop, line_end)

    def _append(self, texts: list[str], style: _Style) -> Iterator[Edit]:
        """Write new entries after the last one, and after the comment in its line."""
        gap, layout, end = self.gaps[-1], self.layout, self.entries[-1].end
        require(gap.regular and len(gap.commas) <= 1, "something unknown is before the closing bracket")
        lines = layout.newline in style.separator
        comma = gap.comma
        if comma is not None:
            require(not style.separator.startswith(layout.newline), "commas lead and trail")
            end, text = comma + 1, style.leading + style.separator.join(texts) + ","
        else:
            text = style.separator + style.separator.join(texts)
        at = end
        if lines and layout.rest_is_comment(end) and layout.skip_blanks(end) < layout.line_end(end):
            at = layout.line_end(end)
            if text.startswith(","):
                yield Edit(Span(end, end), ",")
                text = text[1:]
        yield Edit(Span(at, at), text)

    def _fill(self, added: list[Slot]) -> Iterator[Edit]:
        """Write the first entries of an empty container."""
        gap, layout, slot = self.gaps[0], self.layout, self.slot
        require(gap.regular and not gap.commas, "something unknown is between the brackets")
        item, colon = layout.separators
        flow = Flow(layout, None, quote_habit(slot, layout), (item, colon))
        own_line = slot.parent is not None and layout.starts_line(slot.start)
        one_line = layout.line_end(self.inner.start) >= self.inner.end
        if not own_line and one_line and not gap.comments and not any(kid.comments for kid in added):
            yield Edit(self.inner, item.join(flow_entry(kid, flow) for kid in added))
            return
        outer = layout.newline + layout.indent(self.inner.start)
        inner = outer + layout.unit
        flow = _on_lines(flow, layout.indent(self.inner.start) + layout.unit)
        text = inner + ("," + inner).join(flow_entry(kid, flow) for kid in added)
        if not gap.comments:
            yield Edit(self.inner, text + outer)
            return
        at = gap.comments[-1].end
        yield Edit(Span(at, at), text + (outer if layout.line_end(at) >= self.inner.end else ""))


def _deletion(start: int, end: int) -> Edit:
    return Edit(Span(start, end), "")


def _on_lines(flow: Flow, indent: str) -> Flow:
    return Flow(flow.layout, indent, flow.quote, flow.separators)
