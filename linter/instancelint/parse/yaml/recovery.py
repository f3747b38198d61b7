"""
The recovery from PyYAML's errors: what each means to the person who wrote the text.

libyaml and PyYAML word the same error differently and agree on its place, so an error is told by its place and by the
phrases that both use. Their texts are never passed on, as they may quote the input.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from yaml.error import MarkedYAMLError, YAMLError

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.parse.yaml.covered_text import Paint, View
from instancelint.parse.yaml.error_place import BREAKS, KEY, MEMBER, Diagnosis, Place, line_of, quoting, shown
from instancelint.parse.yaml.quote_errors import (
    after_quote,
    ends_multi_line_quote,
    quote_opened_at,
    unclosed_quote,
    unknown_escape,
)

_MISSING_SPACE = lazy_pattern(r"[ \t]*+(?:-[ \t]++)*+(?P<key>[A-Za-z_][\w.-]*+):(?=[^\s:/\\])")
_KEY_WORD = lazy_pattern(r"[A-Za-z_][\w.-]*")
_INDENT_TAB = lazy_pattern(r"^ *\t[ \t]*", re.MULTILINE)
_SPACED_LINE = lazy_pattern(rf"(?:^|[{BREAKS}]) +[^\s#]")
_BLANKS = lazy_pattern(r"[ \t]+")
_LINE = lazy_pattern(r"[^\r\n\x85\u2028\u2029]+")
_MARKER = lazy_pattern(r"^(?:---|\.\.\.)(?:\s|\Z)", re.MULTILINE)
_LIST_ITEM = lazy_pattern(r"-(?=\s|\Z)")
_ALIAS_VALUE = lazy_pattern(rf"[ \t]*+(?:-[ \t]++)*+(?:{KEY}[ \t]*+:[ \t]++)?(?=[*&!])")
_PERCENT_KEY = lazy_pattern(r"%(?!YAML|TAG)[^\s:]++:(?=\s|\Z)")
_CLOSERS = {"[": "]", "{": "}"}


def diagnose(
    error: YAMLError, view: View, last_scalar: tuple[int, int], brackets: tuple[int, ...], root: int
) -> Diagnosis:
    """
    Say what an error is, where, and how to get past it.

    `last_scalar` is the range of the last scalar read, `brackets` are the places of the open ones, and `root` is
    where the payload begins.
    """
    if not isinstance(error, MarkedYAMLError):
        return Diagnosis("yaml-syntax", Span(0, 0))
    text = view.text
    at = error.problem_mark.index if error.problem_mark else 0
    began = error.context_mark.index if error.context_mark else at
    at = min(at, len(text))
    place = Place(
        text, view.original, error.problem or "", at, error.context or "", min(began, at), last_scalar, brackets, root
    )
    for phrase, explain in _EXPLAINERS:
        if phrase in place.problem or phrase in place.context:
            found = explain(place)
            if found is not None:
                return found
    return Diagnosis("yaml-syntax", place.character(place.at))


def _special(place: Place, start: int) -> Diagnosis:
    """Explain a plain value that begins with a character of YAML's own."""
    span = place.character(start)
    value = Span(start, max(place.value_end(start), span.end))
    args = {"character": shown(place.text[span.start : span.end])}
    return Diagnosis("special-character", span, args, quoting(place.original, value), paints=((value, ""),))


def _at_special(place: Place) -> Diagnosis | None:
    character = place.text[place.at : place.at + 1]
    if character == "\t":
        return _tab(place)
    return _special(place, place.at) if character else None


def _at_start_of_special(place: Place) -> Diagnosis:
    return _special(place, place.began)


def _tab(place: Place) -> Diagnosis | None:
    tab = place.text.find("\t", place.at, place.line.end)
    if tab < 0:
        return None
    run = _BLANKS.match(place.text, tab)
    span = Span(tab, run.end() if run else tab + 1)
    if place.text[place.line.start : tab].strip(" \t"):
        return Diagnosis("tab", span, edits=(Edit(span, " "),), paints=((span, " "),), tabs=True)
    indents = list(_INDENT_TAB.finditer(place.text))
    mixed = _SPACED_LINE.search(place.text) is not None or any(" " in indent.group() for indent in indents)
    edits = tuple(Edit(Span(*indent.span()), indent.group().replace("\t", "  ")) for indent in indents)
    paints = tuple((Span(*indent.span()), " ") for indent in indents)
    return Diagnosis("tab", span, edits=edits, safe=not mixed, paints=paints, tabs=True)


def _colon(place: Place) -> Diagnosis:
    colon = Span(place.at, place.at + 1)
    member = MEMBER.match(place.text, place.line.start)
    if member and member["value"] and member.start("value") < place.at:
        start = member.start("value")
        value = Span(start, place.value_end(start))
        safe = _KEY_WORD.fullmatch(place.text[start : place.at].rstrip()) is None
        edits = quoting(place.original, value)
        return Diagnosis("colon-in-value", colon, edits=edits, safe=safe, paints=((value, ""),))
    above = _line_above(place)
    missing = _MISSING_SPACE.match(place.text, above.start, above.end) if above else None
    if missing is None:
        missing = _MISSING_SPACE.match(place.text, place.line.start, place.at)
    if missing:
        return _missing_space(missing)
    if ends_multi_line_quote(place):
        return quote_opened_at(place, place.last_scalar[0])
    if member and member.end("key") <= place.at and above:
        return Diagnosis("indentation", Span(*member.span("key")))
    return Diagnosis("unexpected-colon", colon)


def _line_above(place: Place) -> Span | None:
    """Return the nearest line above the error that is not blank."""
    end = len(place.text[: place.line.start].rstrip())
    return line_of(place.text, end) if end else None


def _missing_space(found: re.Match[str]) -> Diagnosis:
    """Show the parser a key that is shorter by one, which makes room for the blank."""
    start, end = found.span("key")
    at = Span(end + 1, end + 1)
    paints: tuple[Paint, ...] = ((Span(start, end - 1), ""), (Span(end - 1, end), ":"), (Span(end, end + 1), " "))
    if end - start == 1:
        paints = ((Span(start, line_of(found.string, start).end), " "),)
    return Diagnosis("missing-space", at, edits=(Edit(at, " "),), paints=paints, meant={start: (Span(start, end), end)})


def _no_colon(place: Place) -> Diagnosis:
    missing = _MISSING_SPACE.match(place.text, place.began)
    if missing:
        return _missing_space(missing)
    line = Span(place.began, max(place.value_end(place.began), place.began))
    return Diagnosis("missing-colon", line, paints=((line, " "),))


def _in_brackets(place: Place) -> Diagnosis:
    opener = place.brackets[-1] if place.brackets else place.began
    bracket = place.text[opener : opener + 1]
    closer = _CLOSERS.get(bracket, "")
    before_line = line_of(place.text, opener) != place.line
    is_member = before_line and MEMBER.match(place.text, place.line.start) is not None
    if place.is_at_end or is_member:
        args = {"bracket": Word(bracket), "closer": Word(closer)}
        return Diagnosis("unclosed-bracket", Span(opener, opener + 1), args)
    return Diagnosis("no-flow-comma", Span(place.at, place.at + 1), {"closer": Word(closer)})


def _no_content(place: Place) -> Diagnosis:
    if place.is_at_end:
        return _in_brackets(place)
    if not place.brackets and place.text[place.at] in "]},":
        return _special(place, place.at)
    return _stray(place)


def _stray(place: Place) -> Diagnosis:
    character = place.text[place.at : place.at + 1]
    return Diagnosis("stray-bracket", place.character(place.at), {"character": shown(character)})


def _no_key(place: Place) -> Diagnosis | None:
    """Explain what is where a key or a list item should, or where the block should end."""
    quoted = after_quote(place)
    if quoted is not None:
        return quoted
    character = place.text[place.at : place.at + 1]
    if character in {"]", "}", ","}:
        return _stray(place)
    if character == ":":
        return Diagnosis("unexpected-colon", Span(place.at, place.at + 1))
    if not place.is_first_on_line:
        return _after_alias(place)
    dash = _LIST_ITEM.match(place.text, place.at)
    in_list = place.text[place.began : place.began + 1] == "-"
    column = place.at - place.line.start
    same_level = column == place.began - line_of(place.text, place.began).start
    if same_level and bool(dash) != in_list:
        return Diagnosis("mixed-block", Span(place.at, place.at + 1) if dash else place.word())
    return Diagnosis("indentation", place.word())


def _after_alias(place: Place) -> Diagnosis | None:
    """Explain text after an alias or anchor: most likely a text that happens to begin with `*` or `&`."""
    member = _ALIAS_VALUE.match(place.text, place.line.start)
    return _special(place, member.end()) if member and member.end() < place.at else None


def _several(place: Place) -> Diagnosis:
    if place.text[place.at : place.at + 1] in {"]", "}", ","}:
        return _stray(place)
    column = place.at - place.line.start
    if place.is_first_on_line and column < place.root - line_of(place.text, place.root).start:
        return Diagnosis("indentation", place.word())
    paints: tuple[Paint, ...] = ()
    if place.text[place.root : place.root + 1] == "{":  # it is closed, so that nothing after it can be a part of it
        end = _MARKER.search(place.text, place.at)
        rest = _LINE.finditer(place.text, place.at, end.start() if end else len(place.text))
        paints = tuple((Span(*line.span()), " ") for line in rest)
    return Diagnosis("several-roots", place.word(), paints=paints)


def _directive(place: Place) -> Diagnosis:
    line = line_of(place.text, min(place.began, place.at))
    span = Span(line.start, place.value_end(line.start))
    is_key = _PERCENT_KEY.match(place.text, line.start)
    paint: Paint = (Span(line.start, line.start + 1), "") if is_key else (span, " ")
    return Diagnosis("unknown-directive", span, paints=(paint,))


_EXPLAINERS: tuple[tuple[str, Callable[[Place], Diagnosis | None]], ...] = (
    ("mapping values are not allowed", _colon),
    ("cannot start any token", _at_special),
    ("tab character", _tab),
    ("document separator", unclosed_quote),
    ("unexpected end of stream", unclosed_quote),
    ("parsing a quoted scalar", unknown_escape),
    ("scanning a double-quoted scalar", unknown_escape),
    ("scanning a simple key", _no_colon),
    ("scanning an alias", _at_start_of_special),
    ("scanning an anchor", _at_start_of_special),
    ("scanning a tag", _at_start_of_special),
    ("parsing a tag", _at_start_of_special),
    ("undefined tag handle", _at_start_of_special),
    ("scanning a block scalar", _at_start_of_special),
    ("not allowed in this context", _at_special),
    ("are not allowed here", _at_special),
    ("flow sequence", _in_brackets),
    ("flow mapping", _in_brackets),
    ("node content", _no_content),
    ("a block mapping", _no_key),
    ("a block collection", _no_key),
    ("document start>", _several),
    ("directive", _directive),
    ("incompatible YAML", _directive),
    ("duplicate", _directive),
)
"""Phrases, and what makes sense of them; the first that does counts."""
