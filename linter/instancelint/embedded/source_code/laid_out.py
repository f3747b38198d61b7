"""
A literal as JSON: the text that a parser of JSON reads, with a map that leads every place of it back to the source.

What is between the values (whitespace, line breaks, comments) stays as it is, so that a place is where it is in the
source, and what a repair adds fits in. What is added to a table elsewhere is at its end.
"""

from __future__ import annotations

import json
import re

from instancelint.base.source_text import Span
from instancelint.embedded.source_code.values import (
    FILLED,
    Char,
    Items,
    ListItem,
    Plain,
    Table,
    TableMember,
    Text,
    Value,
)
from instancelint.model.region import OffsetMap, Piece

_GAP = re.compile(
    r"(?P<blank>[ \t\r\n]++)|(?P<comment>/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/)?|//[^\r\n]*+|\#[^\r\n]*+)|(?P<comma>[,;])"
    r"|(?P<other>[^ \t\r\n,;/#]++|/(?![/*]))"
)
_QUOTES = frozenset({'"', "'"})
_LONGEST_MARK = 4
"""Characters between a key and its value, such as `'] =`, spaces aside."""
_OUT_OF_PLACE = frozenset({"", "{", "[", ","})
"""What no comma is behind."""


class Templates:
    """Names expressions, in the order in which they come: the same one gives the same template."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._names: dict[str, str] = {}

    def of(self, start: int, end: int) -> str:
        """Return the template that stands for an expression."""
        return self._names.setdefault(self._source[start:end], f"${{e{len(self._names) + 1}}}")


class LaidOut:
    """Writes a value as JSON; `text` and `offsets` are what was written."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._templates = Templates(source)
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._last = ""
        self.filled: list[Span] = []
        """The ranges of the source that are expressions."""
        self.fixed: list[Span] = []
        """The ranges of the text in which nothing but a scalar can be written anew."""
        self.scalars: list[Span] = []
        """The ranges of the text that are a string, or another scalar, which is in one piece in the source."""
        self.quote = ""
        """The quotes of the first string."""

    @property
    def text(self) -> str:
        """The text, in which comments may stand."""
        return "".join(self._parts)

    @property
    def offsets(self) -> OffsetMap:
        """The map from the text to the source."""
        return OffsetMap(tuple(self._pieces))

    def write(self, value: Value) -> None:
        """Write a value."""
        if isinstance(value, Table):
            self._bracketed(value, "{", "}")
        elif isinstance(value, Items):
            self._bracketed(value, "[", "]")
        elif isinstance(value, Text):
            self._string(value)
        elif isinstance(value, Plain):
            self.scalars.append(Span(self._length, self._length + len(value.json)))
            self._put(value.json, value.start, value.end)
        else:
            self._filled_in(value.start, value.end, '"')

    def _bracketed(self, value: Table | Items, opening: str, closing: str) -> None:
        first = self._length
        self._put(opening, value.start, max(value.opened, value.start) if value.plain else value.start)
        entries: list[TableMember] | list[ListItem] = value.members if isinstance(value, Table) else value.items
        added = [entry for entry in entries if isinstance(entry, TableMember) and entry.added]
        position = value.opened
        for entry in entries:
            if isinstance(entry, TableMember) and entry.added:
                continue
            self._before(entry, position, is_plain=value.plain)
            self._entry(entry)
            position = entry.end
        if value.plain:
            self._gap(position, value.closed, is_last=True)
        else:
            self.fixed.append(Span(first, self._length))
        last = self._length
        for entry in added:
            self._before(entry, value.closed, is_plain=False)
            self._entry(entry)
        if added:
            self.fixed.append(Span(last - 1, self._length))
        self._put(closing, value.closed if value.plain else value.end, value.end)

    def _before(self, entry: TableMember | ListItem, position: int, *, is_plain: bool) -> None:
        if is_plain:
            self._gap(position, entry.start)
        elif self._last not in _OUT_OF_PLACE:
            self._put(",", entry.start, entry.start)

    def _entry(self, entry: TableMember | ListItem) -> None:
        if isinstance(entry, TableMember):
            self._string(entry.key)
            self._between(entry)
        self.write(entry.value)

    def _between(self, member: TableMember) -> None:
        """Write the colon between a key and its value, with the spaces around it."""
        start, end = member.key.end, member.value.start
        is_here = start <= end and member.value.end <= member.end
        written = self._source[start:end] if is_here else ""
        mark = written.strip()
        if not mark or len(mark) > _LONGEST_MARK or "\n" in mark:
            self._put(": ", start, start)
            return
        before = written.index(mark)
        self._copy(start, start + before)
        self._put(":", start + before, start + before + len(mark))
        self._copy(start + before + len(mark), end)

    def _gap(self, start: int, end: int, *, is_last: bool = False) -> None:
        """Write what is between two values; a comma only where one belongs."""
        for match in _GAP.finditer(self._source, start, max(end, start)):
            if match.lastgroup == "comma":
                if self._last not in _OUT_OF_PLACE and not is_last:
                    self._put(",", *match.span())
            elif match.lastgroup == "comment":
                self._comment(match.group(), match.start())
            elif match.lastgroup == "blank":
                self._copy(*match.span())
        if not is_last and self._last not in _OUT_OF_PLACE:
            self._put(",", end, end)

    def _comment(self, written: str, start: int) -> None:
        if written.startswith("#"):
            self._put("//", start, start + 1, is_blank=True)
            start += 1
        self._copy(start, start + len(written) - written.startswith("#"))

    def _string(self, text: Text) -> None:
        first = text.chars[0].start if text.chars else text.end
        last = text.chars[-1].end if text.chars else text.end
        if not text.start <= first <= last <= text.end:
            first = last = text.end
        begin = self._length
        self._put('"', text.start, first)
        for char in text.chars:
            self._char(char)
        self._put('"', last, text.end)
        if text.quote in _QUOTES and not text.is_filled:
            self.scalars.append(Span(begin, self._length))
            self.quote = self.quote or text.quote

    def _filled_in(self, start: int, end: int, quote: str = "") -> None:
        self._put(f"{quote}{self._templates.of(start, end)}{quote}", start, end)
        self.filled.append(Span(start, end))

    def _char(self, char: Char) -> None:
        if char.text is FILLED:
            self._filled_in(char.start, char.end)
            return
        escaped = json.dumps(char.text, ensure_ascii=False)[1:-1]
        if escaped == char.text or char.end - char.start != len(char.text):
            self._put(escaped, char.start, char.end)
            return
        for index, letter in enumerate(char.text):
            self._put(json.dumps(letter, ensure_ascii=False)[1:-1], char.start + index, char.start + index + 1)

    def _copy(self, start: int, end: int) -> None:
        """Write what is in the source, as it is."""
        if end > start:
            self._put(self._source[start:end], start, end, is_blank=True)

    def _put(self, text: str, start: int, end: int, *, is_blank: bool = False) -> None:
        self._parts.append(text)
        self._pieces.append(Piece(self._length, len(text), start, end - start))
        self._length += len(text)
        self._last = self._last if is_blank else text[-1:]
