"""A sketch of YAML in blocks: read line by line, by indentation, whatever else is wrong with it."""

from __future__ import annotations

import re
from dataclasses import replace

from instancelint.base.path import Path
from instancelint.language import yaml_lines
from instancelint.language.blank_line import LISTS, blank_spot, holds_table, spot_before
from instancelint.language.bracket_sketch import decoded, sketch_brackets
from instancelint.language.sketch import DEEPEST, Sketch, SketchEntry, SketchTable, Spot, Writing
from instancelint.model.document import Data

_WORDS: dict[str, Data] = {"true": True, "false": False, "null": None, "~": None, "": None}


class _Reader:
    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self._at = at
        self._stack: list[tuple[SketchTable, Path]] = []
        self._pending: SketchEntry | None = None
        """The last member or item, while it has no value."""
        self._plain: SketchEntry | None = None
        """The last member or item whose value is a plain word, which may run on."""
        self.root: SketchTable | None = None
        self.spot: Spot | None = None
        self._passed = False

    def read(self) -> None:
        position, size = 0, len(self._text)
        while position <= size and len(self._stack) <= DEEPEST:
            line = self._line_end(position)
            content = self._after_indent(position)
            if content >= line or self._text[content] == "#" or self._is_directive(position, line):
                if not self._passed and position <= self._at <= line:
                    self._in_blank(position, line, is_comment=content < min(line, self._at))
                end = line
            else:
                end = self._take_line(position, content)
            following = yaml_lines.end_of(yaml_lines.BREAK, self._text, max(end, position))
            if following == end and following >= size:
                break
            position = following

    def _is_directive(self, position: int, line: int) -> bool:
        return self._text[position] == "%" or yaml_lines.is_marker(self._text[position:line])

    def _line_end(self, position: int) -> int:
        return yaml_lines.end_of(yaml_lines.LINE, self._text, position)

    def _after_indent(self, position: int) -> int:
        return yaml_lines.end_of(yaml_lines.INDENT, self._text, position)

    def _in_blank(self, start: int, line: int, *, is_comment: bool) -> None:
        """Set the spot in a line with nothing in it, or nothing but a comment."""
        self._passed = True
        waiting = self._pending if self._stack else None
        waiting = waiting if waiting and (waiting.key in LISTS or self._holds_table(waiting)) else None
        if not is_comment and (self._stack or self.root is None):
            following = yaml_lines.next_line(self._text, line)
            self.spot = blank_spot(self._at, self._at - start, following, self._stack, waiting)

    def _take_line(self, start: int, content: int) -> int:
        """Read a line that holds something, and what belongs to it on further lines; return where that ends."""
        if self._text.startswith("--- ", content) and content == start:
            content = self._after_indent(content + 3)
        column = content - start
        before = not self._passed and start <= self._at < content
        self._runs_on(column, content)
        end = self._take_node(column, content, start)
        if before and not self._passed and self._stack:
            self._set_before(start, content)
        return end

    def _set_before(self, start: int, content: int) -> None:
        """Set the spot in the indentation of a line."""
        self._passed = True
        self.spot = spot_before(self._at, self._at - start, content, self._stack)

    def _runs_on(self, column: int, content: int) -> None:
        """Forget a plain word that this line cannot be a part of."""
        holder = self._stack[-1][0] if self._stack else None
        if (
            self._plain is None
            or holder is None
            or column <= holder.indent
            or yaml_lines.KEY.match(self._text, content)
        ):
            self._plain = None

    def _take_node(self, column: int, content: int, start: int) -> int:
        """Read what begins at a column: an item, a member, or a value."""
        item = yaml_lines.ITEM.match(self._text, content)
        if item and self._plain is None:
            return self._take_item(column, content, item.end(), start)
        key = yaml_lines.KEY.match(self._text, content)
        if key:
            return self._take_member(column, content, key)
        return self._take_word(column, content)

    def _table_at(self, column: int, *, is_list: bool, start: int) -> SketchTable:
        """Return the table that an entry at a column belongs to, opened where there is none."""
        pending = self._pending
        while self._stack and self._stack[-1][0].indent > column:
            self._stack.pop()
            pending = None
        top = self._stack[-1] if self._stack else None
        if top is not None and top[0].indent == column and top[0].is_list and not is_list:
            self._stack.pop()  # a list at the column of its key ends where the next key is
            pending = None
            top = self._stack[-1] if self._stack else None
        same = top is not None and top[0].indent == column and top[0].is_list is is_list
        if same and top is not None:
            self._pending = None
            return top[0]
        deeper = top is None or column > top[0].indent or (is_list and column == top[0].indent)
        if (pending is not None and deeper) or top is None:
            return self._open(column, is_list=is_list, start=start, holder=pending)
        self._pending = None
        return top[0]

    def _open(self, column: int, *, is_list: bool, start: int, holder: SketchEntry | None) -> SketchTable:
        table = SketchTable(is_list, start, indent=column)
        path: Path = ()
        if holder is not None and self._stack:
            holder.table, holder.start = table, start
            path = (*self._stack[-1][1], holder.key)
        elif self.root is None:
            self.root = table
        self._stack.append((table, path))
        self._pending = None
        return table

    def _take_item(self, column: int, content: int, inner: int, start: int) -> int:
        table = self._table_at(column, is_list=True, start=content)
        if not table.is_list or len(self._stack) > DEEPEST:
            return self._line_end(content)
        entry = table.add(None, content, content + 1)
        self._pending = entry
        if not self._passed and self._at == content:
            self._set_before(start, content)
        line = self._line_end(content)
        if inner >= line or yaml_lines.COMMENT.match(self._text, inner):
            if not self._passed and content < self._at <= line:
                self._in_item(table, entry, inner)
            return line
        if not self._passed and content < self._at < inner:
            self._in_item(table, entry, self._at)
        return self._take_node(inner - start, inner, start)

    def _in_item(self, table: SketchTable, entry: SketchEntry, at: int) -> None:
        """Set the spot to an item that is still empty."""
        self._passed = True
        path = self._path_of(table)
        self.spot = Spot(path, table, Writing.ITEM, entry, max(at, self._at), max(at, self._at))

    def _take_member(self, column: int, content: int, key: re.Match[str]) -> int:
        colon = key.start("colon")
        key_end = content + len(self._text[content:colon].rstrip())
        table = self._table_at(column, is_list=False, start=content)
        written = self._text[content:key_end]
        entry = table.add(decoded(written), content, key_end)
        entry.has_colon = True
        self._pending = entry
        if not self._passed and content <= self._at <= key_end:
            quote = written[0] if written[0] in "\"'" else ""
            self._set(Writing.KEY, table, entry, (content, key_end), quote)
        return self._take_value(entry, table, colon + 1, key_end)

    def _path_of(self, table: SketchTable) -> Path:
        return next((path for found, path in self._stack if found is table), ())

    def _set(
        self, writing: Writing, table: SketchTable, entry: SketchEntry | None, place: tuple[int, int], quote: str = ""
    ) -> None:
        self._passed = True
        start, end = place
        self.spot = Spot(self._path_of(table), table, writing, entry, start, end, quote, column=table.indent)

    def _take_value(self, entry: SketchEntry, table: SketchTable, after: int, begin: int) -> int:
        """Read the value of a member or item from an offset on; return where it ends."""
        line = self._line_end(after)
        value = yaml_lines.end_of(yaml_lines.PROPERTIES, self._text, self._after_indent(after))
        writing = table.writing_value
        if value >= line or self._text[value] == "#":
            if not self._passed and begin < self._at <= min(value, line):
                place = max(after, self._at)
                self._set(writing, table, entry, (place, place))
            elif not self._passed and value < self._at <= line:
                self._passed = True
            return line
        if not self._passed and begin < self._at < value:
            self._set(writing, table, entry, (self._at, self._at))
            self.spot = replace(self.spot, is_between=True) if self.spot else None
        self._pending = None
        entry.start = value
        mark = self._text[value]
        if mark in "{[":
            return self._take_brackets(entry, table, value)
        if yaml_lines.BLOCK.match(self._text, value):
            return self._take_block(entry, table, value)
        if mark in "\"'":
            end = yaml_lines.end_of_quoted(self._text, value, table.indent)
        else:
            end = yaml_lines.end_of(yaml_lines.PLAIN, self._text, value)
        self._fill(entry, table, value, end, is_plain=mark not in "\"'")
        return self._line_end(end)

    def _fill(self, entry: SketchEntry, table: SketchTable, start: int, end: int, *, is_plain: bool) -> None:
        text = self._text[start:end]
        entry.end = end
        entry.scalar = _WORDS.get(text, text) if is_plain else decoded(yaml_lines.folded(text))
        self._plain = entry if is_plain else None
        if not self._passed and start <= self._at <= self._line_end(end):
            if self._at > end and self._text[end : self._at].lstrip().startswith("#"):
                self._passed = True
                return
            quote = "" if is_plain else text[0]
            self._set(table.writing_value, table, entry, (start, end), quote)

    def _take_brackets(self, entry: SketchEntry, table: SketchTable, start: int) -> int:
        at = self._at if not self._passed and self._at > start else -1
        sketch, end = sketch_brackets(self._text, at, yaml=True, start=start)
        entry.table, entry.end = sketch.table, end
        spot = sketch.spot
        is_closed = sketch.table is not None and sketch.table.is_closed
        if not self._passed and start <= self._at <= end:
            self._passed = True
            if spot is not None and start < self._at and (self._at < end or not is_closed):
                self.spot = replace(spot, path=(*self._path_of(table), entry.key, *spot.path))
            elif self._at in {start, end} and start < end:
                self._set(table.writing_value, table, entry, (start, end), "{")
        elif not self._passed and end < self._at <= self._line_end(end):
            self._passed = True
        return self._line_end(end)

    def _take_block(self, entry: SketchEntry, table: SketchTable, start: int) -> int:
        """Read a block scalar."""
        value, end, position = yaml_lines.block_scalar(self._text, start, table.indent)
        entry.scalar, entry.end = value, end
        if self._passed or not start <= self._at <= position:
            return position
        line = yaml_lines.start_of(self._text, self._at)
        is_outside = start < line and self._at - line <= table.indent
        if is_outside and self._at > end:
            return end  # where the next member may be written
        content = self._after_indent(line)
        if is_outside and content < self._line_end(line):
            self._set_before(line, content)
        else:
            self._set(table.writing_value, table, entry, (start, end), self._text[start])
        return position

    def _take_word(self, column: int, content: int) -> int:
        """Read a line without a key: more of a plain word, the value of the member above, or half a key."""
        line = self._line_end(content)
        end = yaml_lines.end_of(yaml_lines.PLAIN, self._text, content)
        table = self._stack[-1][0] if self._stack else None
        if self._plain is not None and table is not None:
            entry = self._plain
            entry.end = end
            entry.scalar = f"{entry.scalar} {self._text[content:end]}"
            if not self._passed and content <= self._at <= line:
                self._set(table.writing_value, table, entry, (entry.start, end))
            return line
        pending = self._pending
        if table is not None and pending is not None and column > table.indent and not self._holds_table(pending):
            return self._take_value(pending, table, content, content - 1)
        if self._text[content] in "{[" and pending is None and self.root is None:
            return self._take_root_brackets(content)
        holder = self._table_at(column, is_list=False, start=content)
        if holder.is_list:
            return line
        entry = holder.add(decoded(self._text[content:end]), content, end)
        self._pending = None
        if not self._passed and content <= self._at <= line:
            quote = self._text[content] if self._text[content] in "\"'" else ""
            self._set(Writing.KEY, holder, entry, (content, end), quote)
        return line

    def _holds_table(self, entry: SketchEntry) -> bool:
        return holds_table(entry, self._stack[-1][1] if self._stack else ())

    def _take_root_brackets(self, content: int) -> int:
        sketch, end = sketch_brackets(self._text, self._at, yaml=True, start=content)
        self.root, self.spot = sketch.table, sketch.spot
        self._passed = self._passed or self._at <= end
        return self._line_end(end)


def sketch_blocks(text: str, at: int) -> Sketch:
    """Sketch a document of YAML; `at` is the offset whose spot is asked for."""
    reader = _Reader(text, at)
    reader.read()
    return Sketch(reader.root, reader.spot)
