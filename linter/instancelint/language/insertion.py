"""A choice written at a cursor: in the notation and quotes of the place, with the commas that it needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from instancelint.base.source_text import Span
from instancelint.edits.scalar_text import json_scalar, yaml_key, yaml_scalar
from instancelint.language.choice import Choice
from instancelint.language.cursor import Cursor
from instancelint.language.sketch import Writing
from instancelint.language.tab_stops import snippet, stop
from instancelint.model.document import Data, Format
from instancelint.model.finding import Edit
from instancelint.model.stand_ins import REFERENCE, is_open

_NEXT = re.compile(r"(?:\s++|//[^\r\n]*+|/\*(?:[^*]|\*(?!/))*+\*/)*+(?P<next>.)?", re.DOTALL)
_INDENT = re.compile(r"[ \t]*")
_UNIT = "  "


@dataclass(frozen=True, slots=True)
class Insertion:
    """The edit that writes a choice, as a snippet, and what else has to be written for it."""

    edit: Edit
    others: tuple[Edit, ...]


class ChoiceWriter:
    """Writes choices at one cursor."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._spot = cursor.spot
        self._text = cursor.text.source.text
        self._yaml = cursor.text.notation is Format.YAML
        self._blocks = self._yaml and (self._spot.table.indent >= 0)
        begin = self._text.rfind("\n", 0, self._spot.start) + 1
        found = _INDENT.match(self._text, begin)
        self._margin = found.group() if found else ""
        self._line = begin
        self._is_spread = "\n" in self._text[self._spot.table.start : self._spot.start]

    @property
    def may_write(self) -> bool:
        """Check whether anything can be written at the cursor without breaking what is around it."""
        spot = self._spot
        written = self._text[spot.start : spot.end]
        holds_table = spot.entry is not None and spot.entry.table is not None and spot.writing is not Writing.KEY
        if "\n" in written or spot.quote in {"{", "|", ">"} or holds_table:
            return False
        if spot.is_between:
            return spot.after is not None and self._cursor.text.offset > spot.after and spot.writing is Writing.KEY
        return True

    def _fits(self, choice: Choice) -> bool:
        """Check whether the value that a key has already may be one of another key."""
        entries = (one for one in self._spot.table.entries if one.key_start == self._spot.start)
        entry = next(entries, None)
        if choice.key is None or not self._cursor.has_value or entry is None or entry.key == choice.key:
            return True
        is_reference = isinstance(choice.value, str) and REFERENCE.fullmatch(choice.value) is not None
        return is_reference and isinstance(entry.data, str) and is_open(entry.data)

    def insertion(self, choice: Choice) -> Insertion | None:
        """Write a choice; None where the quoting of the place does not allow it."""
        if not self._fits(choice):
            return None
        for value in (choice.value, _placeholder(choice.value)):
            text = self._written(choice, value)
            found = self._cursor.text.edit(Edit(self._range(), text))
            if found is not None:
                break
        else:
            return None
        others = self._comma_before()
        return None if others is None else Insertion(Edit(found.span, snippet(found.text)), others)

    def _range(self) -> Span:
        """Return the range to replace: the word at the cursor, with its indentation where that is not right."""
        spot = self._spot
        return Span(self._line if self._is_moved() else spot.start, spot.end)

    def _is_moved(self) -> bool:
        spot = self._spot
        if not self._blocks or spot.writing is not Writing.KEY or spot.column is None or spot.start != spot.end:
            return False
        return not self._text[self._line : spot.start].strip() and spot.start - self._line != spot.column

    def _column(self) -> int:
        spot = self._spot
        return spot.column if spot.column is not None else spot.start - self._line

    def _written(self, choice: Choice, value: Data) -> str:
        if self._spot.writing is Writing.KEY and choice.key is not None:
            key = self._key(choice.key)
            if self._cursor.has_value:
                return key
            if self._blocks:
                lead = " " * self._column() if self._is_moved() else ""
                return lead + self._members([(choice.key, value), *choice.also], is_stop=choice.is_open)
            return self._members([(choice.key, value), *choice.also], is_stop=choice.is_open) + self._comma_after()
        written = self._scalar(value, is_stop=choice.is_open)
        more = self._members(choice.also, is_stop=True)
        if self._blocks:
            lead = "" if self._text[: self._spot.start][-1:] in {" ", "\t", ""} else " "
            return lead + written + (f"\n{' ' * self._column()}{more}" if more else "")
        return written + (f", {more}" if more else "") + self._comma_after()

    def _members(self, members: Iterable[tuple[str, Data]], *, is_stop: bool) -> str:
        """Write members one after another, as the table has them."""
        if self._blocks:
            column = self._column()
            lines = ["\n".join(_block(self._key(key), value, column, is_stop=is_stop)) for key, value in members]
            return f"\n{' ' * column}".join(lines)
        written = (f"{self._key(key)}: {self._flow(value, self._margin, is_stop=is_stop)}" for key, value in members)
        return (f",\n{self._margin}" if self._is_spread else ", ").join(written)

    def _key(self, key: str) -> str:
        quote = self._spot.quote if self._spot.writing is Writing.KEY else ""
        if self._yaml:
            return yaml_key(key, flow=not self._blocks, quote=quote if quote in {"'", '"'} else "")
        return json_scalar(key)

    def _scalar(self, value: Data, *, is_stop: bool) -> str:
        quote = self._spot.quote if self._spot.writing is not Writing.KEY else ""
        return _scalar(value, yaml=self._yaml, flow=not self._blocks, quote=quote, is_stop=is_stop)

    def _flow(self, value: Data, margin: str, *, is_stop: bool) -> str:
        if isinstance(value, dict) and value:
            members = [
                f"{self._key(str(key))}: {self._flow(item, margin + _UNIT, is_stop=is_stop)}"
                for key, item in value.items()
            ]
            if not self._is_spread:
                return "{" + ", ".join(members) + "}"
            line = f"\n{margin}{_UNIT}"
            return "{" + line + f",{line}".join(members) + f"\n{margin}}}"
        if isinstance(value, list):
            return "[" + ", ".join(self._flow(item, margin, is_stop=is_stop) for item in value) + "]"
        if isinstance(value, dict):
            return "{" + stop("") + "}"
        return self._scalar(value, is_stop=is_stop)

    def _comma_after(self) -> str:
        """Return a comma where another member or item follows."""
        found = _NEXT.match(self._text, self._spot.end)
        following = found["next"] if found else None
        return "" if following is None or following in ",}]:" else ","

    def _comma_before(self) -> tuple[Edit, ...] | None:
        """Return the edit that ends the member before; None where it cannot be written."""
        after = self._spot.after
        if after is None or self._blocks:
            return ()
        found = self._cursor.text.edit(Edit(Span(after, after), ","))
        return None if found is None else (found,)


def _placeholder(value: Data) -> Data:
    """Return a placeholder in place of a reference, for quotes in which a shell would fill that in."""
    if isinstance(value, dict):
        return {key: _placeholder(item) for key, item in value.items()}
    if isinstance(value, str) and REFERENCE.fullmatch(value):
        return f"<{value[2:-1]}>"
    return value


def _scalar(value: Data, *, yaml: bool, flow: bool, quote: str, is_stop: bool) -> str:
    """Write a scalar; what a person replaces is a tab stop, inside the quotes."""
    text = yaml_scalar(value, flow=flow, quote=quote if quote in {"'", '"'} else "") if yaml else json_scalar(value)
    if not is_stop:
        return text
    return text[0] + stop(text[1:-1]) + text[-1] if text[0] in "\"'" else stop(text)


def _block(key: str, value: Data, column: int, *, is_stop: bool) -> Iterator[str]:
    """Yield the lines of a member of a block, the first without its indentation."""
    margin = " " * (column + len(_UNIT))
    if isinstance(value, dict) and value:
        yield f"{key}:"
        for name, item in value.items():
            first, *rest = _block(yaml_key(str(name), flow=False), item, column + len(_UNIT), is_stop=is_stop)
            yield margin + first
            yield from rest
    elif isinstance(value, list):
        yield f"{key}:"
        for item in value:
            yield f"{margin}- {_scalar(item, yaml=True, flow=False, quote='', is_stop=is_stop)}"
    elif isinstance(value, dict):
        yield f"{key}: {{}}"
    else:
        yield f"{key}: {_scalar(value, yaml=True, flow=False, quote='', is_stop=is_stop)}"
