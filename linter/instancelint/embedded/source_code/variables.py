"""Variables: the literal that one is set to, with what is added to it later in the same function."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from instancelint.embedded.source_code.reading import MERGES, PUTS, Reader
from instancelint.embedded.source_code.syntax import Call, Syntax, text_of
from instancelint.embedded.source_code.tree import Site, sites
from instancelint.embedded.source_code.values import Items, Table, TableMember, Text, Unknown, Value

if TYPE_CHECKING:
    from tree_sitter import Node

_CHANGES = MERGES | frozenset(
    """
    addAll putAll update compact pop delete remove except push unset plus tap setdefault putObject putArray with
    withArray transform_values reject select
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
"""Methods and functions that change a table in a way that nobody can read off."""
_MOST_MENTIONS = 500
"""Mentions of a variable that are looked at."""
_HIGHEST = 4
"""Nodes between a name and the assignment that sets it."""
_LONGEST = 40
"""Nodes between a name and the assignment that sets a part of it."""
_MOST_READ = 10_000_000
"""Characters of a file, as often as they are read to find mentions: bundles hold all they have in one function."""
_TAKEN_OUT = frozenset({"delete", "del", "unset", "unset_statement", "delete_statement", "delete_expression"})


class _Declared(NamedTuple):
    """Where a variable is set: the assignment, and what it is set to."""

    site: Site
    value: Node


class Variables:
    """The variables of one text."""

    def __init__(self, text: str, root: Site, syntax: Syntax) -> None:
        self._text = text
        self._root = root
        self._syntax = syntax
        self._open: set[tuple[int, str]] = set()
        self._values: dict[tuple[int, str], Value | None] = {}
        self._mentions: dict[tuple[int, str], list[Site]] = {}
        self._declarations: dict[tuple[int, str], list[_Declared] | None] = {}
        self._left = _MOST_READ

    def reader(self, site: Site) -> Reader:
        """Return what reads values at a place, where certain variables are known."""
        return Reader(self._text, self._syntax, lambda node: self._part(text_of(node), site))

    def _part(self, name: str, at: Site) -> Value | None:
        """Return the value of a variable that is a part of a literal; a function that it is handed to may fill it."""
        value = self.value(name, at)
        if isinstance(value, Table) and value.handed:
            value.open = True
        return value

    def value(self, name: str, at: Site) -> Value | None:
        """Return the value that a variable has at a place; None where it is not known."""
        for scope in self.scopes(at):
            key = (scope.node.id, name)
            if key in self._values:
                return self._values[key]
            if key in self._open:
                return None
            if key not in self._declarations:
                self._declarations[key] = self._declared(name, scope)
            declared = self._declarations[key]
            if declared is None:
                if scope.node is not self._root.node and self._is_parameter(name, scope):
                    return None
                continue
            self._open.add(key)
            found = self._with_additions(name, declared[0], scope) if len(declared) == 1 else None
            self._open.discard(key)
            self._values[key] = found
            return found
        return None

    def scopes(self, site: Site) -> list[Site]:
        """Return the functions around a place, from the inside, and the whole text."""
        return [
            each for each in chain((site,), site.above()) if each.node.type in self._syntax.functions or each.up is None
        ]

    def _is_parameter(self, name: str, scope: Site) -> bool:
        """Check whether a function has a parameter of a name."""
        node = scope.node
        head = node.child_by_field_name("parameters") or node.child_by_field_name("parameter")
        body = node.child_by_field_name("body")
        end = head.end_byte if head else body.start_byte if body else node.end_byte
        return re.search(rf"(?<![\w$]){re.escape(name)}(?![\w$])", self._text[node.start_byte : end]) is not None

    def mentions(self, name: str, scope: Site) -> list[Site]:
        """Return the places in a function at which a variable is named; none where too much was read for others."""
        key = (scope.node.id, name)
        if key not in self._mentions:
            self._left -= scope.node.end_byte - scope.node.start_byte
            self._mentions[key] = self._found(name, scope) if self._left > 0 else []
        return self._mentions[key]

    def _found(self, name: str, scope: Site) -> list[Site]:
        node = scope.node
        pattern = re.compile(rf"(?<![\w$.@]){re.escape(name)}(?![\w])")
        places = [match.start() for match in pattern.finditer(self._text, node.start_byte, node.end_byte)]
        found = []
        for site in sites(scope, places[:_MOST_MENTIONS]):
            whole = site if site.node.type in self._syntax.names else site.up
            if whole is not None and whole.node.type in self._syntax.names and text_of(whole.node) == name:
                found.append(whole)
        return found

    def _declared(self, name: str, scope: Site) -> list[_Declared] | None:
        """Return where a variable is set; None where it is not."""
        found = []
        for site in self.mentions(name, scope):
            for above in islice(site.above(), _HIGHEST):
                sides = self._syntax.assignment(above.node)
                if sides is not None and self._is_name(sides[0], site.node):
                    found.append(_Declared(above, sides[1]))
                if sides is not None or above.node.type in self._syntax.functions:
                    break
        return found or None

    def _is_name(self, left: Node, name: Node) -> bool:
        """Check whether the left side of an assignment is nothing but a name."""
        return left.start_byte == name.start_byte and left.end_byte >= name.end_byte and self._syntax.step(left) is None

    def _with_additions(self, name: str, declared: _Declared, scope: Site) -> Value | None:
        own = next(iter(self.scopes(declared.site)), self._root)
        if own.node.id != scope.node.id:
            return None
        value = self.reader(declared.site).value(declared.value)
        if isinstance(value, Items) and not value.items and not value.open:
            value = Table(value.start, value.opened, value.closed, value.end, plain=value.plain)
        if isinstance(value, Table):
            for site in self.mentions(name, scope):
                if site.node.start_byte > declared.value.start_byte:
                    self._add(site, value, declared)
        return None if isinstance(value, Unknown) else value

    def _add(self, site: Site, table: Table, declared: _Declared) -> None:
        """Add what a mention of a variable puts into its table."""
        path, top = self._path(site)
        above = top.up
        if above is None:
            return
        if path is None:
            table.open = table.open or self._changes(top) or self._is_set(site)
            return
        sides = self._syntax.assignment(above.node)
        if sides is not None and self._is_set(site) and sides[0].end_byte == top.node.end_byte:
            if path:
                self._put(table, path, sides[1], above, declared)
            return
        call = self._syntax.call(above.node)
        if call is not None and call.receiver is not None and call.receiver.start_byte == site.node.start_byte:
            inner = path[:-1] if call.receiver.end_byte < top.node.end_byte else path
            self._called(table, inner, call, above, declared)
        elif self._changes(top):
            table.open = True
        elif self._is_handed(top):
            table.handed = True
            table.open = table.open or bool(path)

    def _is_handed(self, top: Site) -> bool:
        """Check whether a value is handed to a function."""
        for above in islice(top.above(), 2):
            call = self._syntax.call(above.node)
            if call is not None:
                return any(self._syntax.bare(each) == self._syntax.bare(top.node) for each in call.arguments)
        return False

    def _called(self, table: Table, path: list[Text], call: Call, site: Site, declared: _Declared) -> None:
        """Add what a method of a table puts into it, and what others put in after it."""
        pair = call.pair if call.name in PUTS else None
        key = self.reader(site).key(pair[0]) if pair else None
        if pair and key is not None:
            self._put(table, [*path, key], pair[1], site, declared)
        elif call.name in PUTS | _CHANGES:
            table.open = True
        for above in islice(site.above(), 2):
            following = self._syntax.call(above.node)
            if following is not None and following.receiver == site.node:
                self._called(table, path, following, above, declared)
                return

    def _path(self, site: Site) -> tuple[list[Text] | None, Site]:
        """Return the keys that a mention leads to, and the whole of it; None for a key that is not written out."""
        reader = Reader(self._text, self._syntax)
        path: list[Text] = []
        top = site
        while top.up is not None:
            step = self._syntax.step(top.up.node)
            bare = self._syntax.bare(top.up.node)
            if step is not None and step[0].start_byte == top.node.start_byte and step[0].end_byte == top.node.end_byte:
                key = self._key(reader, step[1])
                if key is None:
                    return None, top.up
                path.append(key)
            elif not (top.up.node.type in self._syntax.wrappers and bare.start_byte == top.node.start_byte):
                break
            top = top.up
        return path, top

    def _key(self, reader: Reader, node: Node) -> Text | None:
        """Return a key of an access: a string, or a word behind a point."""
        inner = node
        while inner.named_child_count == 1 and not self._syntax.is_string(inner):
            inner = inner.named_children[0]
        text = reader.string(inner)
        if text is not None:
            return None if text.is_filled else text
        before = self._text[node.start_byte - 1 : node.start_byte]
        if before not in {".", ">"}:
            return None
        return reader.word(node)

    def _put(self, table: Table, path: list[Text], value: Node, site: Site, declared: _Declared) -> None:
        for key in path[:-1]:
            member = table.member(key.text)
            if member is None or not isinstance(member.value, Table):
                table.open = True
                return
            table = member.value
        if self._may_be_passed_over(site, declared):
            table.open = True
            return
        found = self.reader(site).value(value)
        table.members[:] = [member for member in table.members if member.key.text != path[-1].text]
        table.members.append(TableMember(site.node.start_byte, site.node.end_byte, path[-1], found, added=True))

    def _is_set(self, site: Site) -> bool:
        """Check whether a mention begins the left side of an assignment."""
        found = (self._syntax.assignment(above.node) for above in islice(site.above(), _LONGEST))
        sides = next(filter(None, found), None)
        return sides is not None and sides[0].start_byte == site.node.start_byte

    def _may_be_passed_over(self, site: Site, declared: _Declared) -> bool:
        """Check whether what happens at a place need not happen each time the variable is set."""
        around = {above.node.id for above in declared.site.above()}
        kinds = self._syntax.branches | self._syntax.functions
        return any(above.node.type in kinds and above.node.id not in around for above in site.above())

    def _changes(self, top: Site) -> bool:
        """Check whether a table is handed to what may change it, or something is taken out of it."""
        for above in islice(top.above(), 3):
            call = self._syntax.call(above.node)
            if call is not None:
                return call.name in _CHANGES
            if above.node.type in _TAKEN_OUT or any(child.type in _TAKEN_OUT for child in above.node.children[:1]):
                return True
        return False
