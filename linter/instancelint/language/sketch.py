"""
A sketch of a text: its members and where they are, as far as a text that is just being written can be read.

The parsers say what is wrong with a text; a sketch says only what is there, and it takes no more than one pass.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from instancelint.base.path import Path
from instancelint.model.document import Data, Member, Node

DEEPEST = 100
"""Tables in tables that are read; nothing is said of what is deeper."""


class Writing(Enum):
    """What is written at a cursor."""

    KEY = "key"
    """In a key, or where one may be written."""
    VALUE = "value"
    """In the value of a member, or where it may be written."""
    ITEM = "item"
    """In an item of a list, or where one may be written."""


@dataclass(slots=True)
class SketchEntry:
    """A member or item: its key with its range, and its value: a scalar, a table, or nothing yet."""

    key: str | int
    key_start: int
    key_end: int
    has_colon: bool = False
    start: int = -1
    end: int = -1
    scalar: Data = None
    table: SketchTable | None = None

    @property
    def data(self) -> Data:
        """The value as plain data."""
        return self.table.data if self.table else self.scalar

    @property
    def node(self) -> Node:
        """The ranges of the value; that of a value which is not there is empty, after the key."""
        if self.table:
            return self.table.node
        return Node(self.start, self.end) if self.start >= 0 else Node(self.key_end, self.key_end)


@dataclass(slots=True)
class SketchTable:
    """An object or a list; `indent` is the column of a block of YAML, and -1 between brackets."""

    is_list: bool
    start: int
    end: int = -1
    indent: int = -1
    is_closed: bool = False
    entries: list[SketchEntry] = field(default_factory=list)

    @property
    def data(self) -> Data:
        """The table as plain data; of keys that are there twice, the last one counts."""
        if self.is_list:
            return [entry.data for entry in self.entries]
        return {str(entry.key): entry.data for entry in self.entries if entry.has_colon}

    @property
    def node(self) -> Node:
        """The ranges of the table and of all in it."""
        nodes = [entry.node for entry in self.entries]
        end = max([self.start, self.end, *(node.end for node in nodes[-1:])])
        if self.is_list:
            return Node(self.start, end, nodes)
        members = {
            str(entry.key): Member(entry.key_start, entry.key_end, node)
            for entry, node in zip(self.entries, nodes, strict=True)
            if entry.has_colon
        }
        return Node(self.start, end, members)

    @property
    def writing(self) -> Writing:
        """What a new entry begins with."""
        return Writing.ITEM if self.is_list else Writing.KEY

    @property
    def writing_value(self) -> Writing:
        """What the value of an entry is."""
        return Writing.ITEM if self.is_list else Writing.VALUE

    def add(self, key: str | int | None, start: int, end: int) -> SketchEntry:
        """Add a member, or an item where no key is given."""
        entry = SketchEntry(len(self.entries) if key is None else key, start, end)
        self.entries.append(entry)
        return entry


@dataclass(frozen=True, slots=True)
class Spot:
    """
    Where in a sketch an offset is.

    `path` leads to `table`; `start` and `end` are the range of the word at the offset, quotes included, and empty
    between words. `quote` is the quote that the word begins with, and `after` the offset after what is before, where
    a comma is missing. `column` is the column of a block of YAML in which a new member belongs.
    """

    path: Path
    table: SketchTable
    writing: Writing
    entry: SketchEntry | None
    start: int
    end: int
    quote: str = ""
    after: int | None = None
    column: int | None = None
    is_between: bool = False
    """Whether a word is complete before the offset, so that nothing can be written without a separator."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """The table that a text is, and the spot that was asked for; None where it is in a comment or in no table."""

    table: SketchTable | None
    spot: Spot | None
