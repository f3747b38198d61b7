"""From the nodes of a grammar to the values that they write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from instancelint.embedded.source_code.strings import decoded
from instancelint.embedded.source_code.syntax import Call, Inside, Opened, Syntax, TableEntry
from instancelint.embedded.source_code.values import (
    FILLED,
    Char,
    Items,
    ListItem,
    Plain,
    Table,
    TableMember,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_DEEPEST = 64
"""Values inside each other that are looked at."""
PUTS = frozenset({"put", "set", "add", "addProperty", "Add", "putIfAbsent", "TryAdd", "element", "accumulate", "store"})
"""Methods that put a value into a table under a key."""
MERGES = frozenset(
    """
    assign extend merge merge! deep_merge deep_merge! reverse_merge defaults defaultsDeep array_merge array_replace
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
"""Methods and functions that bring the members of several tables together."""
_FINISHED = frozenset({"build", "toString", "to_json", "to_h", "asMap", "toJson", "ToString", "freeze", "deep_dup"})
"""Methods of a table, or of what builds one, that stand for the same."""
_SPECIFIERS = re.compile(r"%(?:\d\$)?[sdvtqf]|\{\d\}")
"""Where a format fills something in."""
_NAME_FILLED_IN = re.compile(r"\$[A-Za-z_]\w*")

Known = Callable[["Node"], "Value | None"]
"""Gives the value of a variable, where it is known."""


class Reader:
    """Reads the values of one text in one language; `known` tells what is known of variables."""

    def __init__(self, text: str, syntax: Syntax, known: Known | None = None) -> None:
        self._text = text
        self._syntax = syntax
        self._known = known

    def value(self, node: Node, depth: int = 0) -> Value:
        """Return what a node writes."""
        node = self._syntax.bare(node)
        if depth > _DEEPEST or node.has_error:
            return Unknown(node.start_byte, node.end_byte)
        found = self.string(node) or self._plain(node) or self._structure(node, depth)
        if found is None and self._known is not None and node.type in self._syntax.names:
            found = self._known(node)
        return found or Unknown(node.start_byte, node.end_byte)

    def _structure(self, node: Node, depth: int) -> Value | None:
        syntax = self._syntax
        inside = syntax.table(node)
        if inside is not None:
            table = Table(node.start_byte, inside.opened, inside.closed, node.end_byte)
            return self._filled(table, inside.entries, depth)
        inside = syntax.items(node)
        if inside is not None:
            return self._items(node, inside, depth)
        if syntax.is_new(node):
            return Table(node.start_byte, node.end_byte, node.end_byte, node.end_byte, plain=False)
        call = syntax.call(node)
        return self._called(node, call, depth) if call is not None else None

    def _filled(self, table: Table, entries: Iterable[TableEntry], depth: int) -> Table:
        """Put members into a table; one that cannot be read off leaves it open."""
        for entry in entries:
            member = self._member(entry, depth)
            if member is None:
                table.open = True
            else:
                table.members.append(member)
        return table

    def _member(self, entry: TableEntry, depth: int) -> TableMember | None:
        if entry.key is None or entry.value is None:
            return None
        key = self.key(entry.key)
        if key is None:
            return None
        return TableMember(entry.node.start_byte, entry.node.end_byte, key, self.value(entry.value, depth + 1))

    def key(self, node: Node) -> Text | None:
        """Return a key that is written out; None for any other."""
        text = self.string(self._syntax.bare(node))
        if text is not None:
            return None if text.is_filled else text
        written = self._syntax.bare_key(node)
        return self._word(*written) if written is not None else None

    def word(self, node: Node) -> Text:
        """Return a word of the source as the string of its letters."""
        return self._word(node.start_byte, node.end_byte)

    def _word(self, start: int, end: int) -> Text:
        return Text(start, end, [Char(self._text[start:end], start, end)])

    def _items(self, node: Node, inside: Inside, depth: int) -> Items:
        items = Items(node.start_byte, inside.opened, inside.closed, node.end_byte)
        for entry in inside.entries:
            if entry.node.type in self._syntax.spreads:
                items.open = True
            else:
                items.items.append(self._item(entry.node, depth))
        return items

    def _item(self, node: Node, depth: int) -> ListItem:
        return ListItem(node.start_byte, node.end_byte, self.value(node, depth + 1))

    def _called(self, node: Node, call: Call, depth: int) -> Value | None:
        """Return the table or list that a call makes of what it is handed."""
        if call.full in self._syntax.listers:
            values = [self._item(argument, depth) for argument in call.arguments]
            return Items(node.start_byte, node.start_byte, node.end_byte, node.end_byte, values, plain=False)
        if call.full in self._syntax.makers:
            pairs = self._syntax.pairs(call.arguments)
            table = Table(node.start_byte, node.start_byte, node.end_byte, node.end_byte, plain=False)
            return self._filled(table, pairs, depth) if pairs is not None else None
        if call.receiver is None:
            return None
        if call.name in _FINISHED and not call.arguments:
            inner = self.value(call.receiver, depth + 1)
            return inner if isinstance(inner, Table | Items) else None
        return self._put(node, call, depth) if call.name in PUTS and call.pair else None

    def _put(self, node: Node, call: Call, depth: int) -> Table | None:
        """Return what a chain of calls that put in one member each has built."""
        links = [(node, call)]
        receiver = call.receiver
        while receiver is not None and (before := self._syntax.call(self._syntax.bare(receiver))) is not None:
            if before.name not in PUTS or not before.pair:
                break
            links.append((receiver, before))
            receiver = before.receiver
        base = self._syntax.bare(receiver) if receiver is not None else None
        if base is None or not self._syntax.is_new(base):
            return None
        table = Table(node.start_byte, base.end_byte, node.end_byte, node.end_byte, plain=False)
        entries = [TableEntry(link, *each.pair) for link, each in reversed(links) if each.pair]
        return self._filled(table, entries, depth)

    def _plain(self, node: Node) -> Plain | None:
        written = self._text[node.start_byte : node.end_byte]
        if node.type in self._syntax.numbers or node.type in {"unary_expression", "unary_operator", "unary"}:
            return Plain(node.start_byte, node.end_byte, written) if _NUMBER.fullmatch(written) else None
        if node.child_count > 1 or written not in self._syntax.words:
            return None
        return Plain(node.start_byte, node.end_byte, self._syntax.words[written])

    def string(self, node: Node) -> Text | None:
        """Return a string, or several that are joined; None for any other node."""
        if self._syntax.is_string(node):
            return self._one_string(node)
        parts = self._parts(node)
        if parts is None or not any(self._syntax.is_string(part) for part in parts):
            return None
        whole = Text(node.start_byte, node.end_byte, [])
        for part in parts:
            text = self._one_string(part) if self._syntax.is_string(part) else None
            if text is None:
                whole.chars.append(Char(FILLED, part.start_byte, part.end_byte))
            else:
                whole.chars.extend(text.chars)
        return whole

    def _parts(self, node: Node) -> list[Node] | None:
        """Return what is joined into a string, in order; None where nothing is."""
        if node.type in self._syntax.joined:
            return [child for child in node.named_children if child.type not in self._syntax.comments]
        parts: list[Node] = []
        while self._syntax.joins(node):
            left, right = self._syntax.sides(node)
            parts.append(self._syntax.bare(right))
            node = self._syntax.bare(left)
        return [node, *reversed(parts)] if parts else None

    def _one_string(self, node: Node) -> Text:
        start, end = node.start_byte, node.end_byte
        written = self._text[start:end]
        opening, closing = self._syntax.quotes(node, written)
        text = Text(start, end, [], quote=opening)
        position = start + len(opening)
        last = max(end - len(closing), position)
        filled = list(self._syntax.filled(node))
        for inner in filled:
            text.chars.extend(self._decoded(position, inner.start_byte, node, opening, filled=True))
            text.chars.append(Char(FILLED, inner.start_byte, inner.end_byte))
            position = inner.end_byte
        text.chars.extend(self._decoded(position, last, node, opening, filled=bool(filled)))
        return text

    def _decoded(self, start: int, end: int, node: Node, opening: str, *, filled: bool) -> Iterator[Char]:
        escapes, doubled = self._syntax.escapes(Opened(node.type, opening))
        if filled and self._syntax.brace_doubles:
            doubled += "{}"
        chars = decoded(self._text[start:end], start, escapes=escapes, doubled=doubled)
        if not self._syntax.fills_in_names:
            return chars
        return (part for char in chars for part in split(char, _NAME_FILLED_IN))


def with_specifiers(text: Text) -> Text:
    """Return a string in which what a format fills in is an expression."""
    chars = [part for char in text.chars for part in split(char, _SPECIFIERS)]
    return Text(text.start, text.end, chars, text.quote)


def split(char: Char, filled: re.Pattern[str]) -> Iterator[Char]:
    """Split a stretch of a string at what is filled in there; an escape, or what is filled in already, stays whole."""
    position = 0
    for match in filled.finditer(char.text) if char.end - char.start == len(char.text) else ():
        start, end = char.start + match.start(), char.start + match.end()
        if match.start() > position:
            yield Char(char.text[position : match.start()], char.start + position, start)
        yield Char(FILLED, start, end)
        position = match.end()
    if position < len(char.text):
        yield char if not position else Char(char.text[position:], char.start + position, char.end)
