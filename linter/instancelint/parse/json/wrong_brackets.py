"""The part of the scanner that deals with a pair of brackets of the wrong kind."""

from __future__ import annotations

import re

from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.domain.payload_layout import is_known_key
from instancelint.model.finding import Edit
from instancelint.parse.json.json_tree import CLOSERS, OpenContainer
from instancelint.parse.json.misplaced_tokens import Repairs

_BLANKS = r"\s{0,1000}+"
_TEXT = r'"[^"\\\r\n]{0,1000}+"'
_TEXTS = rf"{_BLANKS}{_TEXT}{_BLANKS}(?:,{_BLANKS}{_TEXT}{_BLANKS}){{0,1000}}+"
_LIST = re.compile(rf"\({_TEXTS}\)|\{{{_TEXTS}\}}")
"""Strings between brackets that are none of a list."""
_ITEM = re.compile(_TEXT)
_TABLE = re.compile(rf"[\[(]{_BLANKS}{_TEXT}{_BLANKS}:")
"""The first member of an object, between brackets that are none of an object."""
_TOKEN = re.compile(r'"(?:[^"\\\r\n]|\\.){0,1000}+"|[{}\[\]()"]')
_CLOSERS = {**CLOSERS, "(": ")"}
_FARTHEST = 5_000
"""Characters in which the closing bracket is looked for."""
_PAIR = 2


class WrongBrackets(Repairs):
    """Reads a list or an object as what is between its brackets."""

    def read_wrong_brackets(self, position: int) -> int | None:
        """Read a value with brackets of the wrong kind; gives the offset to go on from, None where they are right."""
        listed = _LIST.match(self.text, position)
        if listed is not None:
            items = list(_ITEM.finditer(self.text, position, listed.end()))
            if listed.group()[0] == "{" and len(items) == _PAIR and _is_key(items[0].group()[1:-1]):
                return None
            self._say_pair(position, listed.end() - 1, "[")
            self.tree.push("[", position)
            for item in items:
                self.tree.add(item.group()[1:-1], *item.span())
            self.tree.pop(listed.end())
            return listed.end()
        closer = _end_of(self.text, position) if _TABLE.match(self.text, position) else None
        if closer is None or self.text[closer] != _CLOSERS[self.text[position]]:
            return None
        self._say_pair(position, closer, "{")
        self.tree.push("{", position).closer_at = closer
        return position + 1

    def close_odd(self, frame: OpenContainer, position: int) -> int:
        """Close an object whose brackets are of the wrong kind."""
        self.settle_commas(frame, closing=True)
        self.tree.pop(position + 1)
        return position + 1

    def _say_pair(self, start: int, end: int, opener: str) -> None:
        edits = [Edit(Span(start, start + 1), opener), Edit(Span(end, end + 1), CLOSERS[opener])]
        found, expected = Word(self.text[start]), Word(opener)
        self.tree.say("wrong-brackets", start, start + 1, edits, found=found, expected=expected)


def _is_key(text: str) -> bool:
    """Check whether the first of two strings is a key, so that the comma between them should be a colon."""
    return "." in text or is_known_key(text)


def _end_of(text: str, start: int) -> int | None:
    """Return the offset of the bracket that closes the one at an offset, whatever its kind."""
    depth = 0
    for token in _TOKEN.finditer(text, start, min(len(text), start + _FARTHEST)):
        mark = token.group()
        if mark == '"':
            return None
        if mark in _CLOSERS:
            depth += 1
        elif len(mark) == 1:
            depth -= 1
            if depth == 0:
                return token.start()
    return None
