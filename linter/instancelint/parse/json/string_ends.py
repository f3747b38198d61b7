"""
The ends of strings, also of those whose quotes are not right.

A closing quote is believed when what follows it fits: a colon after a key, a comma, a closing bracket or the end of the
line after a value. When it does not fit, later quotes are tried, and the ones before are quotes inside the string; when
the next line looks like another member, the string was never closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.parse.json.escapes import Flaw, decode
from instancelint.parse.json.string_end_patterns import (
    FIRST,
    KEY,
    LATER,
    NEXT_ITEM,
    NEXT_LINE,
    ROOT,
    SMART_DOUBLE,
    SMART_SINGLE,
)

_CLEAN = re.compile('"([^"\\\\\x00-\x1f\ud800-\udfff]*+)"')
_ON_LINE = re.compile(r'"(?:[^"\\\r\n]++|\\[^\r\n])*+"')
_LINE_BREAK = re.compile(r"[\r\n]")
_COLON = re.compile(r"\s{0,200}+:")
_KEY_LIKE = re.compile(r"[\w$.-]{1,200}")
_SMART_KEY = re.compile(rf"\"[^\"\r\n:{SMART_DOUBLE}]*+([{SMART_DOUBLE}])[ \t]*+:")
_MIXED_KEY = re.compile(r"\"[\w$.-]{1,200}+(['`])[ \t]*+:")
_MIXED_END = re.compile(r"[^\"'`\\\r\n]*+(\")")
_UNCLOSED_KEY = re.compile(r"\"([\w$.-]{1,200}+)[ \t]*+:")
_OPENING = re.compile(r"\s{0,1000}+[{\[]")
_BRACKET = re.compile(r"[{}\[\]]")
_BLANK_QUOTE = re.compile(r"\s{0,1000}+\"")
_ANY_QUOTE = re.compile(r'\\.|(")', re.DOTALL)
_CANDIDATE = re.compile(rf"\\[^\r\n]|\"|[{SMART_DOUBLE}]|\r\n?|\n")
_FOREIGN_END = {
    **{quote: re.compile(rf"\\.|{quote}|[\r\n]") for quote in "'`"},
    **dict.fromkeys(SMART_DOUBLE, re.compile(rf"\\.|[{SMART_DOUBLE}\"]|[\r\n]")),
    **dict.fromkeys(SMART_SINGLE, re.compile(rf"\\.|[{SMART_SINGLE}']|[\r\n]")),
}

_FAR = 1000
_MAX_CANDIDATES = 200
_BUDGET = 200_000


class Token(NamedTuple):
    """A string: its value, the offset after it, and what is wrong with it."""

    value: str
    end: int
    flaws: list[Flaw]


class _Ending(NamedTuple):
    """Where the content and the string end, the quotes that should have been escaped, and how the end is wrong."""

    content: int
    end: int
    inner: tuple[int, ...] = ()
    flaw: Flaw | None = None


class Strings:
    """Reads the strings of one text; what is spent on guessing is bounded for the text as a whole."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._budget = _BUDGET

    def read(self, start: int, place: str) -> Token:
        """Read the string whose opening quote, of whatever form, is at `start`."""
        text = self._text
        clean = _CLEAN.match(text, start)
        if clean and FIRST[place].match(text, clean.end()):
            return Token(clean[1], clean.end(), [])
        if text[start] != '"':
            return self._read_foreign(start, place)
        ending = self._ending(start, place)
        value, flaws = decode(text, start + 1, ending.content)
        if ending.inner:
            flaws.insert(0, _unescaped(ending.inner))
        if ending.flaw:
            flaws.append(ending.flaw)
        return Token(value, ending.end, flaws)

    def _ending(self, start: int, place: str) -> _Ending:
        """Find the end of a string that begins with a straight double quote."""
        text = self._text
        line = _ON_LINE.match(text, start)
        plain = _Ending(line.end() - 1, line.end()) if line else None
        if plain and (place == ROOT or self._budget <= 0 or FIRST[place].match(text, plain.end)):
            return plain
        if place == KEY:
            return self._key_ending(start, plain)
        if plain and _KEY_LIKE.fullmatch(text, start + 1, plain.content) and _COLON.match(text, plain.end):
            return plain
        return self._embedded(start, place) or self._guess(start, place, plain)

    def _key_ending(self, start: int, plain: _Ending | None) -> _Ending:
        smart = _SMART_KEY.match(self._text, start)
        if smart:
            return _smart_ending(start, smart.start(1))
        mixed = _MIXED_KEY.match(self._text, start)
        if mixed:
            quote = mixed.start(1)
            edit = Edit(Span(quote, quote + 1), '"')
            return _Ending(quote, quote + 1, flaw=Flaw("single-quotes", start, quote + 1, {"quote": mixed[1]}, (edit,)))
        unclosed = _UNCLOSED_KEY.match(self._text, start)
        if unclosed:
            return _unclosed(unclosed.end(1))
        return plain or _unclosed(self._trimmed(start + 1, self._line_end(start)))

    def _embedded(self, start: int, place: str) -> _Ending | None:
        """Find the end of a string that holds unescaped JSON: the quote after the bracket that closes its first one."""
        text = self._text
        opening = _OPENING.match(text, start + 1)
        if not opening:
            return None
        depth = 0
        for bracket in _BRACKET.finditer(text, opening.end() - 1):
            self._budget -= 1
            depth += 1 if bracket.group() in "{[" else -1
            if depth == 0:
                closing = _BLANK_QUOTE.match(text, bracket.end())
                if not closing or not LATER[place].match(text, closing.end()):
                    return None
                quotes = _ANY_QUOTE.finditer(text, start + 1, closing.end() - 1)
                inner = tuple(quote.start() for quote in quotes if quote[1])
                return _Ending(closing.end() - 1, closing.end(), inner)
            if self._budget <= 0:
                return None
        return None

    def _guess(self, start: int, place: str, plain: _Ending | None) -> _Ending:
        """Try one quote after another, and at each line break whether the string was left open."""
        text = self._text
        inner: tuple[int, ...] = ()
        for mark in _CANDIDATE.finditer(text, start + 1):
            self._budget -= 1
            if len(inner) > _MAX_CANDIDATES or self._budget <= 0:
                break
            found = mark.group()
            if found[0] == "\\":
                continue
            if found[0] in "\r\n":
                if NEXT_LINE[place].match(text, mark.end()):
                    return plain if plain and inner else self._left_open(start, mark.start())
                continue
            ending = self._candidate(start, place, mark, inner)
            if ending:
                return ending
            if found == '"':
                inner = (*inner, mark.start())
        return plain or self._left_open(start, self._line_end(start))

    def _candidate(self, start: int, place: str, mark: re.Match[str], inner: tuple[int, ...]) -> _Ending | None:
        """Check whether the string ends at a quote, or before it."""
        text, quote = self._text, mark.start()
        fits = LATER[place].match(text, mark.end())
        if mark.group() != '"':
            return _smart_ending(start, quote) if fits and not inner else None
        if not inner and NEXT_ITEM[place].match(text, quote):
            before = self._trimmed(start + 1, quote)
            if "," in text[before:quote]:
                return _unclosed(before)
        is_first = not inner and "\n" not in text[start:quote]
        return _Ending(quote, quote + 1, inner) if fits and not is_first else None

    def _left_open(self, start: int, line_end: int) -> _Ending:
        """End a string at the end of its line; a comma or closing brackets there are not part of it."""
        text = self._text
        before = self._trimmed(start + 1, line_end)
        if text[before - 1] in SMART_DOUBLE and before > start + 1:
            return _smart_ending(start, before - 1)
        if text[before - 2 : before] == '\\"' and before > start + 2:
            return _Ending(before - 2, before, flaw=Flaw("unclosed-string", before, before, {}))
        rest = text[before:line_end].strip() or text[line_end : line_end + _FAR].lstrip()
        return _unclosed(before, "" if rest[:1] in {"", ",", "}", "]"} else ",")

    def _trimmed(self, start: int, end: int) -> int:
        """Return the end of a content without the commas, spaces and foreign closing brackets that follow it."""
        content = self._text[start:end]
        own = "{" in content or "[" in content
        return start + len(content.rstrip(" \t\r\n," if own else " \t\r\n,}]"))

    def _line_end(self, start: int) -> int:
        line = _LINE_BREAK.search(self._text, start)
        return line.start() if line else len(self._text)

    def _read_foreign(self, start: int, place: str) -> Token:
        """Read a string in single, typographic or backward quotes."""
        text = self._text
        opener = text[start]
        close, closed = self._foreign_end(start, place)
        value, flaws = decode(text, start + 1, close)
        edits = [Edit(Span(start, start + 1), '"')]
        edits.extend(Edit(Span(quote.start(), quote.end()), '\\"') for quote in _inner_quotes(text, start + 1, close))
        kept = []
        for flaw in flaws:
            if flaw.kind == "bad-escape" and flaw.edits:
                edits.extend(flaw.edits)
            else:
                kept.append(flaw)
        end = close + 1 if closed else close
        if text[close:end] != '"':
            edits.append(Edit(Span(close, end), '"'))
        plain = opener in "'`"
        args: dict[str, object] = {"quote": opener} if plain else {}
        flaw = Flaw("single-quotes" if plain else "smart-quotes", start, end, args, tuple(edits))
        return Token(value, end, [flaw, *kept])

    def _foreign_end(self, start: int, place: str) -> tuple[int, bool]:
        """Return the offset of the closing quote; without one, that of the end of the line and False."""
        text = self._text
        mixed = _MIXED_END.match(text, start + 1) if text[start] in "'`" else None
        if mixed and FIRST[place].match(text, mixed.end()):
            return mixed.start(1), True
        first = None
        for tries, mark in enumerate(_FOREIGN_END[text[start]].finditer(text, start + 1)):
            self._budget -= 1
            if mark.group()[0] == "\\":
                continue
            if mark.group()[0] in "\r\n" or tries > _MAX_CANDIDATES or self._budget <= 0:
                break
            if FIRST[place].match(text, mark.end()):
                return mark.start(), True
            first = mark.start() if first is None else first
        if first is not None:
            return first, True
        return self._trimmed(start + 1, self._line_end(start)), False


def _unescaped(quotes: tuple[int, ...]) -> Flaw:
    edits = tuple(Edit(Span(quote, quote + 1), '\\"') for quote in quotes)
    return Flaw("unescaped-quote", quotes[0], quotes[0] + 1, {}, edits)


def _unclosed(end: int, comma: str = "") -> _Ending:
    edit = Edit(Span(end, end), '"' + comma)
    return _Ending(end, end, flaw=Flaw("unclosed-string", end, end, {}, (edit,), safe=False))


def _smart_ending(start: int, quote: int) -> _Ending:
    """End a string that began with a straight quote at a typographic one."""
    edit = Edit(Span(quote, quote + 1), '"')
    return _Ending(quote, quote + 1, flaw=Flaw("smart-quotes", start, quote + 1, {}, (edit,)))


def _inner_quotes(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return (quote for quote in _ANY_QUOTE.finditer(text, start, end) if quote[1])
