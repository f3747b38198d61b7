"""
What a language writes in which way: the nodes of its grammar, as the reader asks about them.

A language is an instance of `Syntax` for whatever its grammar only names otherwise, and a class of its own where it
differs in more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from instancelint.embedded.source_code.quoting import Notation
from instancelint.embedded.source_code.strings import opening_of

if TYPE_CHECKING:
    from tree_sitter import Node

NONE: frozenset[str] = frozenset()
_PAIR = 2


class TableEntry(NamedTuple):
    """Something in a table: a member, or what brings in others (no key)."""

    node: Node
    key: Node | None = None
    value: Node | None = None


class Opened(NamedTuple):
    """A string: the type of its node, and what opens it."""

    kind: str
    opening: str


class Inside(NamedTuple):
    """What is between two brackets, and where these end and begin."""

    entries: list[TableEntry]
    opened: int
    closed: int


class Call(NamedTuple):
    """A call: what it is made on, the name of what is called, and what is handed over."""

    receiver: Node | None
    name: str
    arguments: list[Node]

    @property
    def pair(self) -> tuple[Node, Node] | None:
        """What is handed over, where it is two things: a key and a value."""
        return pair_of(self.arguments)

    @property
    def full(self) -> str:
        """The name with that of what it is called on, where that is a name too: `Map.of`."""
        is_named = self.receiver is not None and not self.receiver.named_child_count
        return f"{text_of(self.receiver)}.{self.name}" if self.receiver and is_named else self.name


@dataclass(frozen=True)
class Syntax:
    """A language. The members are types of nodes, where nothing else is said."""

    grammar: tuple[str, str]
    """The package of its grammar, and the function of it that gives the language."""
    strings: frozenset[str] = NONE
    raw_strings: frozenset[str] = NONE
    """Those of the strings in which a backslash is one."""
    interpolations: frozenset[str] = NONE
    joined: frozenset[str] = NONE
    """Strings that are behind each other."""
    additions: frozenset[str] = NONE
    """Binary expressions, one of which joins strings."""
    plus: str = "+"
    wrappers: frozenset[str] = NONE
    """Nodes that stand for their first named child."""
    numbers: frozenset[str] = NONE
    words: Mapping[str, str] = field(default_factory=dict)
    """Words that are values, with what JSON writes for them."""
    names: frozenset[str] = frozenset({"identifier"})
    """What a variable is."""
    tables: frozenset[str] = NONE
    members: frozenset[str] = NONE
    """Entries with a key and a value."""
    shorthands: frozenset[str] = NONE
    """Entries that are a variable, which is also their key."""
    lists: frozenset[str] = NONE
    calls: frozenset[str] = NONE
    assignments: frozenset[str] = NONE
    functions: frozenset[str] = NONE
    branches: frozenset[str] = NONE
    """What may be passed over when the program runs, or run more than once."""
    comments: frozenset[str] = frozenset({"comment", "line_comment", "block_comment"})
    accesses: frozenset[str] = NONE
    """Ways to name a part of an object: `a.b`, `a["b"]`."""
    bare_keys: frozenset[str] = NONE
    """Keys that are written as words."""
    spreads: frozenset[str] = NONE
    """Items that bring in others."""
    new: frozenset[str] = NONE
    """Nodes that make a new object, with the arguments in a field."""
    notation: Notation = field(default_factory=Notation)
    """How repairs are written."""
    fills_in_names: bool = False
    """Whether a `$` before a name fills in a variable, of which the grammar knows nothing."""
    brace_doubles: bool = False
    """Whether a brace is written twice in strings that are filled in."""
    makers: frozenset[str] = NONE
    """Functions that make a table of what they are handed."""
    listers: frozenset[str] = NONE
    """Functions that make a list of what they are handed."""

    def table(self, node: Node) -> Inside | None:
        """Return the entries of a table; None for any other node."""
        if node.type not in self.tables or not node.children:
            return None
        inner = [child for child in node.children[1:-1] if child.is_named and child.type not in self.comments]
        return Inside([self.entry(child) for child in inner], node.children[0].end_byte, node.children[-1].start_byte)

    def entry(self, node: Node) -> TableEntry:
        """Return what an entry of a table is."""
        if node.type in self.shorthands:
            return TableEntry(node, node, node)
        if node.type not in self.members:
            return TableEntry(node)
        key, value = node.child_by_field_name("key"), node.child_by_field_name("value")
        return TableEntry(node, self.key(key), value) if key is not None and value is not None else TableEntry(node)

    def key(self, node: Node) -> Node | None:
        """Return a key that is written out; None for one that is worked out when the program runs."""
        return node

    def items(self, node: Node) -> Inside | None:
        """Return the items of a list; None for any other node."""
        if node.type not in self.lists or not node.children:
            return None
        return between(node, self.comments)

    def call(self, node: Node) -> Call | None:
        """Return a call; None for any other node."""
        if node.type not in self.calls:
            return None
        function = node.child_by_field_name("function")
        arguments = node.child_by_field_name("arguments")
        if function is None or arguments is None:
            return None
        receiver, name = self.named(function)
        return Call(receiver, name, self.arguments(arguments))

    def arguments(self, node: Node) -> list[Node]:
        """Return what is handed over between brackets."""
        return [child for child in node.named_children if child.type not in self.comments]

    def named(self, function: Node) -> tuple[Node | None, str]:
        """Return what a function is called on, and its name."""
        step = self.step(function)
        if step is not None:
            return step[0], text_of(step[1])
        return None, text_of(function)

    def step(self, node: Node) -> tuple[Node, Node] | None:
        """Return the object and the name or key of an access to a part of it, such as `a.b` or `a["b"]`."""
        children = [child for child in node.named_children if child.type not in self.comments]
        is_access = node.type in self.accesses and len(children) > 1
        return (children[0], children[-1]) if is_access else None

    def assignment(self, node: Node) -> tuple[Node, Node] | None:
        """Return both sides of an assignment or a declaration; None for any other node."""
        if node.type not in self.assignments:
            return None
        sides = [child for child in node.named_children if child.type not in self.comments]
        left = node.child_by_field_name("left") or node.child_by_field_name("name")
        right = node.child_by_field_name("right") or node.child_by_field_name("value")
        if left is None and sides:
            left = sides[0]
        if right is None and len(sides) > 1:
            right = sides[-1]
        if left is None or right is None or left == right:
            return None
        return self.bare(left), self.bare(right)

    def bare(self, node: Node) -> Node:
        """Return what brackets, casts and the like stand around."""
        while node.type in self.wrappers:
            inner = [child for child in node.named_children if child.type not in self.comments]
            if not inner:
                break
            node = self.wrapped(node, inner)
        return node

    def wrapped(self, _: Node, inner: list[Node]) -> Node:
        """Return which of its parts a wrapper stands for."""
        return inner[0]

    def is_string(self, node: Node) -> bool:
        """Check whether a node is a string."""
        return node.type in self.strings

    def bare_key(self, node: Node) -> tuple[int, int] | None:
        """Return the range of a key that is written as a word; None for any other node."""
        return (node.start_byte, node.end_byte) if node.type in self.bare_keys else None

    def pairs(self, arguments: list[Node]) -> list[TableEntry] | None:
        """Return the members that are handed to a function which makes a table of them."""
        if len(arguments) % 2:
            return None
        return [TableEntry(key, key, value) for key, value in zip(arguments[::2], arguments[1::2], strict=True)]

    def is_new(self, node: Node) -> bool:
        """Check whether a node makes a new object that nothing is handed to."""
        if node.type not in self.new:
            return False
        arguments = node.child_by_field_name("arguments")
        return arguments is not None and not arguments.named_child_count

    def quotes(self, _: Node, written: str) -> tuple[str, str]:
        """Return what opens a string and what closes it."""
        opening = opening_of(written)
        mark = opening.lstrip("".join(set(opening) - set("\"'`"))) if opening else ""
        return opening, mark

    def escapes(self, string: Opened) -> tuple[str, str]:
        """Return what a backslash is in a string, and which characters are written twice in it."""
        return ("none" if string.kind in self.raw_strings else "all"), ""

    def joins(self, node: Node) -> bool:
        """Check whether a node joins two strings by an operator."""
        return node.type in self.additions and any(child.type == self.plus for child in node.children)

    def sides(self, node: Node) -> tuple[Node, Node]:
        """Return what is on both sides of an operator."""
        inner = [child for child in node.named_children if child.type not in self.comments]
        return inner[0], inner[-1]

    def filled(self, node: Node) -> Iterator[Node]:
        """Yield the expressions in a string."""
        yield from (child for child in node.children if child.type in self.interpolations)


def between(node: Node, comments: frozenset[str]) -> Inside:
    """Return everything between the first and the last bracket of a node."""
    inner = [child for child in node.children[1:-1] if child.is_named and child.type not in comments]
    return Inside([TableEntry(child) for child in inner], node.children[0].end_byte, node.children[-1].start_byte)


def pair_of(nodes: list[Node]) -> tuple[Node, Node] | None:
    """Return nodes that are two, such as a key and a value; None where there are more or fewer."""
    return (nodes[0], nodes[-1]) if len(nodes) == _PAIR else None


def text_of(node: Node) -> str:
    """Return a node as it is written, other characters than those of ASCII aside."""
    return (node.text or b"").decode()
