"""
Values as source code writes them: what a literal says, each part with its range in the file.

Ranges are half-open offsets in code points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

FILLED = "${}"
"""What stands for an expression in a string."""


class Char(NamedTuple):
    """A stretch of a string as it is when the program runs, and the range in which it is written."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Text:
    """A string; what an expression fills in is a `Char` with `FILLED` for its text."""

    start: int
    end: int
    chars: list[Char]
    quote: str = ""
    """What opens the string, if it is one that can be written anew; '' where it is put together from several."""

    @property
    def is_filled(self) -> bool:
        """Check whether an expression fills something in."""
        return any(char.text is FILLED for char in self.chars)

    @property
    def text(self) -> str:
        """The string as it is when the program runs."""
        return "".join(char.text for char in self.chars)


@dataclass(slots=True)
class Plain:
    """A number, a boolean or null, as JSON writes it."""

    start: int
    end: int
    json: str


@dataclass(slots=True)
class Unknown:
    """An expression: nobody knows its value before the program runs."""

    start: int
    end: int


@dataclass(slots=True)
class TableMember:
    """
    A member of a table, from `start` to `end`: its key and its value.

    One that is `added` later is somewhere else in the file.
    """

    start: int
    end: int
    key: Text
    value: Value
    added: bool = False


@dataclass(slots=True)
class Table:
    """
    An object: its members are between `opened` and `closed`.

    It is `open` where something may be in it that nobody can name. One that is not `plain` is no literal between
    brackets, but calls that build it.
    """

    start: int
    opened: int
    closed: int
    end: int
    members: list[TableMember] = field(default_factory=list)
    open: bool = False
    plain: bool = True
    handed: bool = False
    """Whether the variable that is set to it is handed to a function, which may fill it."""

    def member(self, key: str) -> TableMember | None:
        """Return the last member of a key."""
        return next((each for each in reversed(self.members) if each.key.text == key), None)


@dataclass(slots=True)
class ListItem:
    """An item of a list, from `start` to `end`; its value may be somewhere else."""

    start: int
    end: int
    value: Value


@dataclass(slots=True)
class Items:
    """A list: its items are between `opened` and `closed`."""

    start: int
    opened: int
    closed: int
    end: int
    items: list[ListItem] = field(default_factory=list)
    open: bool = False
    plain: bool = True


Value: TypeAlias = Text | Plain | Unknown | Table | Items


def is_open(value: Value) -> bool:
    """Check whether something may be in a value, or below it, that nobody can name."""
    if isinstance(value, Table):
        return value.open or any(is_open(member.value) for member in value.members)
    return isinstance(value, Items) and (value.open or any(is_open(item.value) for item in value.items))
