"""The repairs of commas and brackets in a YAML collection that is written in one line."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.parse.yaml.error_place import shown
from instancelint.parse.yaml.slip_lines import LineRepair, SlipLine

_KEY = lazy_pattern(r"(?<=[^\s,{\[])(?P<gap>[ \t]++)(?=[\"']?[\w.]+[\"']?:(?:\s|\Z))")
_ITEM = lazy_pattern(r"(?<=[\"'\w}\]])(?P<gap>[ \t]++)(?=[\"'])")
_TWO_TEXTS = lazy_pattern(
    r"(?<=[{,])[ \t]*+(?P<key>(?P<quote>[\"'])[\w.-]++(?P=quote))(?P<comma>[ \t]*+,)(?=[ \t]*+(?P=quote))"
)
_COMMA_IN_VALUE = lazy_pattern(
    r":[ \t]++(?P<value>[^\s\"'{}\[\],:#]++(?:(?P<comma>,)(?![^,{}\[\]]*: )[^\s{}\[\],:#]*+)++)"
)
_NO_SPACE = lazy_pattern(r"(?<=[{,])[ \t]*+[\"']?[A-Za-z_][\w.-]*+[\"']?(?P<colon>:)(?=[^\s:/\\,}])")
_COMMAS = lazy_pattern(r",(?=\s*,)")
_OPEN_QUOTE = lazy_pattern(r"(?<=[\[{,:])[ \t]*+(?P<quote>[\"'])(?P<text>(?:\$\{[\w.]++\}|[^\"'\[\]{},])++)(?=[,\]}])")
"""A quote that is not closed before its value ends."""
_CLOSERS = {"{": "}", "[": "]"}


def in_brackets(line: SlipLine) -> Iterator[LineRepair]:
    """Yield the repairs of what a line holds in brackets."""
    start, end = line.value
    if set(line.text[start:end]) & set("[]{}"):
        yield from _commas(line, start, end)
        yield from _quotes(line, start, end)
        if line.text[start] == "{":
            yield from _commas_for_other_marks(line, start, end)
        yield from _brackets(line, start, end)


def _commas(line: SlipLine, start: int, end: int) -> Iterator[LineRepair]:
    closer = _CLOSERS.get(line.text[start], "]")
    for pattern in (_KEY, _ITEM):
        for found in pattern.finditer(line.text, start, end):
            at, after = found.span("gap")
            place = line.span(after, after + 1)
            yield LineRepair("no-flow-comma", place, (line.edit(at, at, ","),), args={"closer": shown(closer)})
    for found in _COMMAS.finditer(line.text, start, end):
        place = line.span(*found.span())
        yield LineRepair("stray-bracket", place, (line.edit(*found.span(), ""),), args={"character": shown(",")})


def _quotes(line: SlipLine, start: int, end: int) -> Iterator[LineRepair]:
    for found in _OPEN_QUOTE.finditer(line.text, start, end):
        at, quote = found.start("quote"), found["quote"]
        after = found.start("text") + len(found["text"].rstrip())
        edit = line.edit(after, after, quote)
        yield LineRepair("unclosed-quote", line.span(at, at + 1), (edit,), 0.9, {"quote": shown(quote)})


def _commas_for_other_marks(line: SlipLine, start: int, end: int) -> Iterator[LineRepair]:
    """Yield the repairs of commas that should be a colon or are part of a value, and of colons without a blank."""
    for found in _NO_SPACE.finditer(line.text, start, end):
        after = found.end("colon")
        yield LineRepair("missing-space", line.span(after, after), (line.edit(after, after, " "),))
    for found in _TWO_TEXTS.finditer(line.text, start, end):
        yield LineRepair("missing-colon", line.span(*found.span("key")), (line.edit(*found.span("comma"), ":"),), 0.9)
    for found in _COMMA_IN_VALUE.finditer(line.text, start, end):
        opening, closing = found.span("value")
        edits = (line.edit(opening, opening, '"'), line.edit(closing, closing, '"'))
        at = found.group().index(",") + found.start()
        yield LineRepair("comma-in-value", line.span(at, at + 1), edits)


def _brackets(line: SlipLine, start: int, end: int) -> Iterator[LineRepair]:
    text = line.text[start:end]
    opened = sum(mark in _CLOSERS for mark in text)
    closed = sum(mark in _CLOSERS.values() for mark in text)
    if opened == closed + 1 and text[0] in _CLOSERS:
        closer = _CLOSERS[text[0]]
        at = end - (text[-1] == ",")
        args = {"bracket": shown(text[0]), "closer": shown(closer)}
        yield LineRepair("unclosed-bracket", line.span(start, start + 1), (line.edit(at, end, closer),), 1.2, args)
    elif opened + 1 == closed and text[-1] in _CLOSERS.values():
        edit = line.edit(end - 1, end, "") if opened else line.edit(start, start, "[" if text[-1] == "]" else "{")
        yield LineRepair("stray-bracket", line.span(end - 1, end), (edit,), args={"character": shown(text[-1])})
