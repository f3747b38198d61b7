"""Mistakes between quotes: ones that are missing, ones that are not escaped, and backslashes."""

from __future__ import annotations

import re

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.parse.yaml.error_place import BREAKS, Diagnosis, Place, line_of, shown

_VALID_ESCAPE = lazy_pattern(
    rf"\\(?:\r\n|[{BREAKS}0abt\tnvfre \"/\\N_LP]|x[0-9A-Fa-f]{{2}}"
    r"|u(?![dD][89a-fA-F])[0-9A-Fa-f]{4}|U(?!0000[dD][89a-fA-F])00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})"
)
_ESCAPE = lazy_pattern(r"\\(?:\r\n|[\s\S])|\"")
_PAIR = lazy_pattern(r"\\u([dD][89abAB][0-9A-Fa-f]{2})\\u([dD][c-fC-F][0-9A-Fa-f]{2})")
_NUMBERED_ESCAPES = "xuU"
_DATE_LETTERS = lazy_pattern(r"yy|MM|dd|HH|hh|mm|ss")


def unclosed_quote(place: Place) -> Diagnosis:
    """Explain a quote that the end of the text or of the document follows."""
    return quote_opened_at(place, place.began)


def quote_opened_at(place: Place, start: int) -> Diagnosis:
    """Say that a quote is never closed; its text is taken to end with its line."""
    line_end = line_of(place.text, start).end
    end = start + len(place.text[start:line_end].rstrip())
    quote = place.text[start]
    return Diagnosis(
        "unclosed-quote",
        Span(start, start + 1),
        {"quote": shown(quote)},
        (Edit(Span(end, end), quote),),
        safe=False,
        paints=((Span(start, end), ""),),
        meant={start: (Span(start + 1, end), end)},
    )


def ends_multi_line_quote(place: Place) -> bool:
    """Check whether the error follows a quoted text of several lines: most likely one that was never closed."""
    start, end = place.last_scalar
    return (
        start < end <= place.at
        and place.text[start] in "\"'"
        and not place.text[end : place.at].strip()
        and line_of(place.text, start) != place.line
    )


def after_quote(place: Place) -> Diagnosis | None:
    """Explain text after a closing quote: an inner quote that was not escaped, or one that was never closed."""
    start, end = place.last_scalar
    quote = place.text[start : start + 1]
    if quote not in {'"', "'"} or end <= start or place.text[end : place.at].strip():
        return None
    if line_of(place.text, start) != place.line:
        return quote_opened_at(place, start)
    whole = Span(start, max(place.value_end(end), place.character(place.at).end))
    args = {"escaped": Word("''" if quote == "'" else '\\"')}
    if place.text[whole.end - 1] != quote:
        return Diagnosis("text-after-quote", Span(place.at, whole.end), args, paints=((whole, ""),))
    inside = Span(start + 1, whole.end - 1)
    meant = {start: (inside, whole.end)}
    written = place.original[inside.start : inside.end]
    if quote == "'" and _DATE_LETTERS.search(written) and not set(written) & {'"', "\\"}:
        ends = (Span(start, start + 1), Span(whole.end - 1, whole.end))
        edits = tuple(Edit(at, '"') for at in ends)
        return Diagnosis("date-quotes", whole, edits=edits, paints=((whole, ""),), meant=meant)
    return Diagnosis(
        "text-after-quote",
        Span(place.at, whole.end),
        args,
        _escaping(place.original, whole, quote),
        paints=((whole, ""),),
        meant=meant,
    )


def _escaping(text: str, whole: Span, quote: str) -> tuple[Edit, ...]:
    """Escape the quotes inside a quoted value."""
    mark = "'" if quote == "'" else "\\"
    pattern = re.compile(r"\\[\s\S]|\"" if quote == '"' else "'")
    found = [match.start() for match in pattern.finditer(text, whole.start + 1, whole.end - 1) if match[0] == quote]
    return tuple(Edit(Span(at, at), mark) for at in found)


def unknown_escape(place: Place) -> Diagnosis | None:
    """Explain the first backslash of a quoted text that no character YAML knows follows."""
    for found in _ESCAPE.finditer(place.text, place.began + 1):
        if found.group() == '"':
            return None
        if _VALID_ESCAPE.match(place.text, found.start()):
            continue
        if _PAIR.match(place.text, found.start()):
            return _surrogate_pair(place, found.start())
        backslash = Span(found.start(), found.start() + 1)
        letter = found.group()[1]
        edits = () if letter in _NUMBERED_ESCAPES else (Edit(Span(backslash.end, backslash.end), "\\"),)
        span = Span(found.start(), found.end())
        return Diagnosis("unknown-escape", span, {"character": shown(letter)}, edits, paints=((backslash, ""),))
    return None


def _surrogate_pair(place: Place, at: int) -> Diagnosis:
    """Explain the escape of one character in two halves, as JSON has it; all pairs of the text are one mistake."""
    edits = [
        Edit(Span(*pair.span()), f"\\U{0x10000 + ((int(pair[1], 16) - 0xD800) << 10) + int(pair[2], 16) - 0xDC00:08X}")
        for pair in _PAIR.finditer(place.text, at)
    ]
    args = {"escape": Word(edits[0].text)}
    return Diagnosis("surrogate-pair", edits[0].span, args, tuple(edits), rewrites=True)
