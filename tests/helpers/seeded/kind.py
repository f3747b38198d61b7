"""
A kind of mistake, declared in three lines: what it is called, which rules may speak of it, how it is made.

    changed("scheme with a semicolon", "url-malformed", lambda body: (
        put(path, value.replace("https:", "https;")) for path, value in addresses(body)
    ), mended=SAFE)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from instancelint.base.path import Path
from instancelint.model.repair import Add, Move, Operation, Remove, Rename, Replace
from instancelint.model.terms import Safety
from seeded.notations import Notation, Written

Data = dict[str, Any]
EVERYWHERE = (Notation.JSON, Notation.YAML, Notation.CURL)
IN_JSON = (Notation.JSON, Notation.CURL)
IN_FILES = (Notation.JSON, Notation.YAML)
SAFE, UNSAFE = Safety.SAFE, Safety.UNSAFE


class Change(NamedTuple):
    """A change of a payload's data, the places at which it may be reported, and `rules` where not all of the kind's."""

    at: tuple[Path, ...]
    operations: tuple[Operation, ...]
    rules: str = ""


class Slip(NamedTuple):
    """A whole text with a mistake at a line (from 1), or at one beside it; or in another one that contradicts it."""

    line: int
    text: str
    other: int | None = None


class Clean(NamedTuple):
    """What a mistake is made in: a clean payload, and the same written down."""

    data: Data
    written: Written


class Defect(NamedTuple):
    """
    A kind of mistake.

    `rules` are the names of those that may speak of it. `mended` tells that it can be read in one way only, so that a
    fix is due which gives the original again: by `--fix`, or with `--unsafe-fixes` where that changes what is sent.
    """

    name: str
    rules: frozenset[str]
    make: Callable[[Clean], Iterable[Change | Slip]]
    notations: tuple[Notation, ...] = EVERYWHERE
    mended: Safety | None = None
    file: str = ""
    """The name of the file, where that is not the notation's."""


def changed(
    name: str,
    rules: str,
    make: Callable[[Data], Iterable[Change]],
    *,
    mended: Safety | None = None,
    notations: tuple[Notation, ...] = EVERYWHERE,
) -> Defect:
    """Declare a mistake in the data of a payload, made alike in every notation."""
    return Defect(name, frozenset(rules.split()), lambda clean: make(clean.data), notations, mended)


def slipped(
    name: str,
    rules: str,
    make: Callable[[list[str]], Iterable[tuple[int, str]]],
    *,
    mended: Safety | None = None,
    notations: tuple[Notation, ...] = IN_JSON,
) -> Defect:
    """Declare a mistake in the text of a payload; `make` gets its lines, and yields a line and the text then."""

    def slips(clean: Clean) -> Iterator[Slip]:
        for line, text in make(clean.written.body.splitlines()):
            yield Slip(clean.written.line - 1 + line, clean.written.with_body(text))

    return Defect(name, frozenset(rules.split()), slips, notations, mended)


def commanded(
    name: str, rules: str, make: Callable[[list[str]], Iterable[tuple[int, str]]], *, mended: Safety | None = None
) -> Defect:
    """Declare a mistake in a command; `make` gets the lines of the page."""

    def slips(clean: Clean) -> Iterator[Slip]:
        yield from (Slip(line, text) for line, text in make(clean.written.text.splitlines()))

    return Defect(name, frozenset(rules.split()), slips, (Notation.CURL,), mended)


def put(path: Path, value: object, *at: Path) -> Change:
    """Replace a value."""
    return Change(at or (path,), (Replace(path, value),))


def add(path: Path, value: object, *at: Path) -> Change:
    """Add a member or an item."""
    return Change(at or (path,), (Add(path, value),))


def drop(path: Path, *at: Path) -> Change:
    """Take a member away; by default that is reported at the table around it."""
    return Change(at or (path[:-1],), (Remove(path),))


def rename(path: Path, key: str) -> Change:
    """Give a member another key."""
    return Change(((*path[:-1], key),), (Rename(path, key),))


def move(path: Path, to: Path) -> Change:
    """Move a member to another table."""
    return Change((to,), (Move(path, to),))
