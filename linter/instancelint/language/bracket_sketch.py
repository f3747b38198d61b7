"""A sketch of JSON, and of YAML between brackets: read token by token, whatever is missing or too much."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import NamedTuple

from instancelint.base.path import Path
from instancelint.language.sketch import DEEPEST, Sketch, SketchEntry, SketchTable, Spot, Writing
from instancelint.language.yaml_lines import end_of
from instancelint.model.document import Data

_STRINGS = r"""(?P<string>"(?:[^"\\\r\n]|\\[^\r\n])*+"|'(?:[^'\\\r\n]|\\[^\r\n]|'')*+'|“[^“”\r\n]*+[”“])"""
_OPEN = r"""(?P<open>["'“][^\r\n]*+)"""
_END_OF_OPEN = re.compile(r"[,}\]]|\Z")
_JSON = re.compile(
    rf"(?P<comment>//[^\r\n]*+|/\*.*?(?:\*/|\Z)|\#[^\r\n]*+)|(?P<mark>[{{}}\[\]:,])|{_STRINGS}|{_OPEN}"
    r"|(?P<word>[^\s{}\[\]:,\"'“#/]++(?:/(?![/*])[^\s{}\[\]:,\"'“#/]*+)*+)|(?P<other>/)",
    re.DOTALL,
)
_YAML = re.compile(
    rf"(?P<comment>(?<!\S)\#[^\r\n]*+)|(?P<mark>[{{}}\[\],]|:(?=\s|\Z|[\"'\[{{,}}\]])|(?<=\"):)|{_STRINGS}|{_OPEN}"
    r"|(?P<word>(?:[^\s{}\[\]:,\"'\#]|:(?=[^\s,\[\]{}])|(?<=\S)[\"'\#])(?:[^{}\[\]:,\r\n\#]|:(?=[^\s,\[\]{}])|(?<=\S)\#)*+)"
    r"|(?P<other>[^\s])",
    re.DOTALL,
)
_COLON = re.compile(r"\s*+:")
_SPACE = re.compile(r"\s*+")
_WORDS: dict[str, Data] = {"true": True, "false": False, "null": None}
_CLOSING = {'"': '"', "'": "'", "“": "”“"}
_ELLIPSIS = re.compile(r"[.…]+")


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


def decoded(text: str) -> str:
    """Return the string that a word in quotes is, also if its last quote is missing."""
    quote = text[:1]
    if quote not in _CLOSING:
        return text
    is_closed = len(text) > 1 and text[-1] in _CLOSING[quote] and not text.endswith("\\" + text[-1])
    body = text[1:-1] if is_closed else text[1:]
    if quote == "'" and "''" in body:
        return body.replace("''", "'")
    if "\\" not in body:
        return body
    try:
        return str(json.loads(f'"{body}"', strict=False))
    except ValueError:
        return body


def sketch_brackets(text: str, at: int, *, yaml: bool = False, start: int = 0) -> tuple[Sketch, int]:
    """Sketch a text from an offset on, to its end or to the last bracket; also return where the sketch ends."""
    reader = _Reader(text, at, yaml=yaml, alone=start == 0)
    end = reader.read(start)
    return Sketch(reader.root, reader.spot), end


class _Reader:
    def __init__(self, text: str, at: int, *, yaml: bool, alone: bool) -> None:
        self._text = text
        self._at = at
        self._match = _YAML.match if yaml else _JSON.match
        self._alone = alone
        self.root: SketchTable | None = None
        self.spot: Spot | None = None
        self._passed = False
        self._stack: list[tuple[SketchTable, Path]] = []
        self._state = Writing.VALUE
        """What comes next: a key, a value; ITEM stands for a separator."""
        self._last = 0

    def read(self, start: int) -> int:
        position = self._last = start
        while found := self._match(self._text, end_of(_SPACE, self._text, position)):
            token = self._token(found)
            position = token.end
            if not self._passed and token.end >= self._at:
                self._look(token)
            if token.kind in {"comment", "other"}:
                continue
            if len(self._stack) > DEEPEST:
                self.spot = None
                break
            self._take(token)
            self._last = token.end
            if not self._alone and not self._stack:
                return token.end
        if not self._passed and self._at >= self._last and len(self._stack) <= DEEPEST:
            self._between(self._at)
        while self._stack:
            self._close()
        return len(self._text)

    def _token(self, found: re.Match[str]) -> _Token:
        """Return a token; a string whose last quote is missing ends with its line, or where the next value may be."""
        token = _Token(str(found.lastgroup), found.group(), found.start(), found.end())
        if token.kind != "open":
            return token
        begin = self._at if token.start < self._at <= token.end else token.start + 1
        cut = _END_OF_OPEN.search(token.text, begin - token.start)
        text = token.text[: cut.start()] if cut else token.text
        return token._replace(text=text, end=token.start + len(text))

    # -- the spot ----------------------------------------------------------------------------------------------------

    def _look(self, token: _Token) -> None:
        """Set the spot, if the token is at the offset or after it."""
        at = self._at
        if token.kind == "comment" and token.start < at and not (token.text.startswith("/*") and at == token.end):
            self._passed = True
        elif token.start >= at and not (token.kind == "word" and token.start == at):
            self._between(at)
            if self.spot is not None and self._follows(token):
                self.spot = replace(self.spot, is_between=True, after=None)
        elif token.kind in {"string", "open", "word"} and (token.kind != "string" or token.end > at):
            self._within(token)

    def _follows(self, token: _Token) -> bool:
        """Check whether the value that belongs to the offset is there already, after it."""
        if not self._stack or self._state is not Writing.VALUE or self._stack[-1][0].is_list:
            return False
        return token.kind != "comment" and token.text not in {",", "}", "]", ":"} and not self._is_key(token)

    def _within(self, token: _Token) -> None:
        self._passed = True
        is_key = self._is_key(token)
        if not self._stack:
            if not (is_key and self._alone):
                return
            self._begin_bare(token.start)
        table, path = self._stack[-1]
        quote = token.text[0] if token.kind != "word" else ""
        if is_key:
            entry = SketchEntry(
                decoded(token.text), token.start, token.end, _COLON.match(self._text, token.end) is not None
            )
            after = self._last if self._state is Writing.ITEM else None
            self.spot = Spot(path, table, Writing.KEY, entry, token.start, token.end, quote, after)
            return
        held = table.entries[-1] if table.entries and not table.is_list else None
        self.spot = Spot(path, table, table.writing_value, held, token.start, token.end, quote)

    def _between(self, at: int) -> None:
        self._passed = True
        if not self._stack:
            return
        table, path = self._stack[-1]
        if table.is_list:
            after = self._last if self._state is Writing.ITEM else None
            self.spot = Spot(path, table, Writing.ITEM, None, at, at, after=after, is_between=after is not None)
        elif self._state is Writing.VALUE:
            entry = table.entries[-1]
            self.spot = Spot(path, table, Writing.VALUE, entry, at, at, is_between=not entry.has_colon)
        elif self._state is Writing.KEY:
            self.spot = Spot(path, table, Writing.KEY, None, at, at)
        else:
            self.spot = Spot(path, table, Writing.KEY, None, at, at, after=self._last, is_between=True)

    # -- the tokens --------------------------------------------------------------------------------------------------

    def _is_key(self, token: _Token) -> bool:
        """Check whether a word is a key: where one is expected, or where a colon follows."""
        followed = _COLON.match(self._text, token.end) is not None
        if not self._stack:
            return followed
        if self._stack[-1][0].is_list:
            return False
        if self._state is Writing.KEY:
            return True
        new_line = "\n" in self._text[self._last : token.start]
        if self._state is Writing.VALUE:
            entry = self._stack[-1][0].entries[-1]
            return (followed and new_line) or (not entry.has_colon and (followed or new_line))
        return followed or new_line

    def _take(self, token: _Token) -> None:
        if token.kind != "mark":
            self._take_word(token)
        elif token.text in "{[":
            self._open(token)
        elif token.text in "}]":
            self._end(token)
        elif token.text == ":":
            if self._stack and not self._stack[-1][0].is_list and self._stack[-1][0].entries:
                entry = self._stack[-1][0].entries[-1]
                if self._state is Writing.VALUE or entry.start < 0:
                    entry.has_colon = True
                    self._state = Writing.VALUE
        elif self._stack:
            self._state = Writing.VALUE if self._stack[-1][0].is_list else Writing.KEY

    def _take_word(self, token: _Token) -> None:
        if token.kind == "word" and _ELLIPSIS.fullmatch(token.text):
            return
        if self._is_key(token):
            if not self._stack:
                if not self._alone or self.root is not None:
                    return
                self._begin_bare(token.start)
            self._stack[-1][0].add(decoded(token.text), token.start, token.end)
            self._state = Writing.VALUE
            return
        if not self._stack:
            return
        table = self._stack[-1][0]
        if self._state is Writing.ITEM:
            if table.is_list:
                table.add(None, token.start, token.start)
            elif table.entries:
                table.entries[-1].end = token.end
                return
        elif table.is_list:
            table.add(None, token.start, token.start)
        entry = table.entries[-1]
        entry.start, entry.end = token.start, token.end
        text = token.text.rstrip()
        entry.scalar = _WORDS.get(text, text) if token.kind == "word" else decoded(token.text)
        entry.has_colon = True
        self._state = Writing.ITEM

    def _begin_bare(self, start: int) -> None:
        """Begin an object whose brackets are missing, as excerpts in documentation are written."""
        self.root = self.root or SketchTable(is_list=False, start=start)
        self._stack.append((self.root, ()))
        self._state = Writing.KEY

    def _open(self, token: _Token) -> None:
        table = SketchTable(token.text == "[", token.start)
        path: Path = ()
        if self._stack:
            holder, above = self._stack[-1]
            if holder.is_list or self._state is Writing.KEY or not holder.entries:
                entry = holder.add(None, token.start, token.start)
            else:
                entry = holder.entries[-1]
            entry.has_colon = True
            entry.table, entry.start = table, token.start
            path = (*above, entry.key)
        elif self.root is None:
            self.root = table
        self._stack.append((table, path))
        self._state = Writing.VALUE if table.is_list else Writing.KEY

    def _end(self, token: _Token) -> None:
        is_list = token.text == "]"
        while self._stack and any(table.is_list is is_list for table, _ in self._stack):
            closed = self._close()
            if closed.is_list is is_list:
                closed.end, closed.is_closed = token.end, True
                break

    def _close(self) -> SketchTable:
        table, _ = self._stack.pop()
        table.end = max(table.end, self._last)
        self._state = Writing.ITEM
        return table
