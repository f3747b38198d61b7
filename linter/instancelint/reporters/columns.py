"""
The columns of a terminal that characters fill.

Wide characters count twice and combining ones not at all; tabs are written as blanks, and what could move the cursor,
or would be a command to a build server, as escapes. Terminals do not agree on sequences of emoji, so what joins or
colours one is left out: every part of it then stands for itself, and what comes after stands where it is thought to
stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from instancelint.base.message import COMMAND, safe

TAB = "    "

_JOINER = "\u200d"
_SKINS = ("\U0001f3fb", "\U0001f3ff")
_SELECTORS = ("\ufe00", "\ufe0f")
_ATTACHED = frozenset({"Mn", "Me"})


class Cell(NamedTuple):
    """A code point as it is shown, and the number of columns that it fills."""

    text: str
    width: int


_PLAIN = {chr(code): Cell(chr(code), 1) for code in range(ord(" "), ord("~") + 1)}
_NOTHING = Cell("", 0)
_NO_COMMAND = Cell(r"\x23", 4)


def cells(text: str) -> list[Cell]:
    """Return a cell for each code point of a text without line breaks."""
    plain = text.isascii() and text.isprintable()
    row = list(map(_PLAIN.__getitem__, text)) if plain else list(_each(text))
    for command in re.finditer(COMMAND, text) if "##" in text else ():
        row[command.start() + 1] = _NO_COMMAND
    return row


def _each(text: str) -> Iterator[Cell]:
    after_emoji = False
    for index, character in enumerate(text):
        joins = character == _JOINER and index + 1 < len(text) and _is_emoji(text[index + 1])
        colours = _SKINS[0] <= character <= _SKINS[1]
        if (after_emoji and (joins or colours)) or _SELECTORS[0] <= character <= _SELECTORS[1]:
            yield _NOTHING
        else:
            after_emoji = _is_emoji(character)
            yield _cell(character)


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) == "So"


def _cell(character: str) -> Cell:
    if character == "\t":
        return Cell(TAB, len(TAB))
    if not character.isprintable():
        shown = safe(character)
        return Cell(shown, len(shown))
    if unicodedata.category(character) in _ATTACHED or "\u1160" <= character <= "\u11ff":
        return Cell(character, 0)  # the second half of a Korean syllable is drawn into its first one, as accents are
    return Cell(character, 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1)


def shown(row: Sequence[Cell]) -> str:
    """Write cells one after the other."""
    return "".join(cell.text for cell in row)


def width(row: Sequence[Cell]) -> int:
    """Count columns."""
    return sum(cell.width for cell in row)


def beginning(row: Sequence[Cell], room: int) -> int:
    """Count the first cells that fit into a number of columns."""
    for number, cell in enumerate(row):
        room -= cell.width
        if room < 0:
            return number
    return len(row)
