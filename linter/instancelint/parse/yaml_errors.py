"""What PyYAML's complaints mean, as kinds of our own; its texts are not passed on, as they may quote a secret."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from instancelint.document import SyntaxIssue
from instancelint.finding import Edit
from instancelint.text import SourceText, Span

_PROBLEMS = (
    ("mapping values are not allowed", "nested-colon"),
    ("unexpected end of stream", "unclosed-quote"),
    ("expected ',' or", "unclosed-bracket"),
    ("could not find expected ':'", "missing-colon"),
    ("unknown escape character", "bad-yaml-escape"),
    ("did not find expected key", "indentation"),
    ("did not find expected '-' indicator", "indentation"),
    ("expected <block end>", "indentation"),
    ("expected '<document start>'", "second-root"),
    ("expected <document start>", "second-root"),
    ("did not find expected <document start>", "second-root"),
)
_AT_CONTEXT = frozenset({"unclosed-quote", "unclosed-bracket"})
_RESERVED = "@`%"
_DATE_IN_QUOTES = re.compile(
    r"""\s*(?:-[ \t]+)?(?:[^\s'"#-][^'"#:]*|'[^']*'|"[^"\\]*")[ \t]*:[ \t]+(?P<value>'[^"\\]*')[ \t]*(?:[ \t]#.*)?"""
)
_DATE_LETTERS = re.compile(r"yy|MM|dd|HH|hh|mm|ss")


def issue_of(error: yaml.YAMLError, source: SourceText) -> SyntaxIssue:
    """Turn an error into an issue at the character that is wrong."""
    problem = str(getattr(error, "problem", "") or "").lower()
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    offset = min(mark.index if mark is not None else len(source.text), len(source.text))
    kind = next((kind for text, kind in _PROBLEMS if text in problem), "yaml-syntax")
    if kind in _AT_CONTEXT and context is not None:
        offset = min(context.index, len(source.text))
    if kind == "bad-yaml-escape":
        offset = source.text.rfind("\\", 0, offset + 1)  # the parsers differ by the letter behind it
    character = source.text[offset : offset + 1]
    args: Mapping[str, object] = {}
    edits: tuple[Edit, ...] = ()
    if "cannot start any token" in problem or character == "\t":
        kind = "tab" if character == "\t" else "reserved-character"
        args = {"character": character}
        edits = _tab_repair(source, offset) if kind == "tab" else ()
    value = _date_in_quotes(source, offset)
    if value is not None:
        written = f'"{source.slice(value)[1:-1]}"'
        return SyntaxIssue("date-quotes", value, edits=(Edit(value, written),))
    span = Span(offset, min(offset + 1, len(source.text)))
    if character in {"", "\n", "\r"}:
        span = Span(offset, offset)
    return SyntaxIssue(kind, span, args=args, edits=edits)


def _date_in_quotes(source: SourceText, offset: int) -> Span | None:
    """Find a date pattern in single quotes whose own quotes ended it early: `'yyyy-MM-dd'T'HH:mm'`."""
    line = source.line_span(source.position(offset).line)
    match = _DATE_IN_QUOTES.fullmatch(source.slice(line).rstrip("\r\n"))
    if match is None or not _DATE_LETTERS.search(match["value"]):
        return None
    start, end = line.start + match.start("value"), line.start + match.end("value")
    return Span(start, end) if start < offset < end and source.text[offset - 1] == "'" else None


def _tab_repair(source: SourceText, offset: int) -> tuple[Edit, ...]:
    """Replace the tabs that indent a line by two blanks each, if nothing else stands before them."""
    line = source.line_span(source.position(offset).line)
    text = source.slice(line)
    indent = text[: len(text) - len(text.lstrip())]
    if line.start + len(indent) <= offset:
        return ()
    return (Edit(Span(line.start, line.start + len(indent)), indent.replace("\t", "  ")),)


KINDS = (*dict.fromkeys(kind for _, kind in _PROBLEMS), "tab", "reserved-character", "date-quotes", "yaml-syntax")
"""The kinds that an error can become."""
