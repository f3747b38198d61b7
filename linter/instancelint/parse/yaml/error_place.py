"""The place where the YAML parser stopped, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.finding import Edit
from instancelint.parse.json.json_issues import character_name
from instancelint.parse.yaml.covered_text import NOTHING_MEANT, Meant, Paint

BREAKS = "\r\n\x85\u2028\u2029"
KEY = r"(?:\"[^\"\r\n]*+\"|'[^'\r\n]*+'|[^\s\"'#\[\]{},:&*!|>%@`][^ \t\r\n:#]*+(?:[ \t]++[^ \t\r\n:#]++)*+)"
MEMBER = lazy_pattern(rf"[ \t]*+(?:-[ \t]++)*+(?P<key>{KEY})[ \t]*+:(?:[ \t]++(?P<value>[^\s\"'\[{{|>&*!#][^\r\n]*))?")
_COMMENT = lazy_pattern(r"(?<=[ \t])#")
_FLOW_END = lazy_pattern(r"[,\]}]")
_WORD = lazy_pattern(r"\S+")
_QUOTE = lazy_pattern("'")


class Place(NamedTuple):
    """Where the parser stopped: offsets of the error, of what it was reading, and of the last scalar it read."""

    text: str
    """As the parser saw it."""
    original: str
    problem: str
    at: int
    context: str
    began: int
    last_scalar: tuple[int, int]
    brackets: tuple[int, ...]
    root: int

    @property
    def line(self) -> Span:
        """The line that holds the error, without its line break."""
        return line_of(self.text, self.at)

    @property
    def is_first_on_line(self) -> bool:
        """Check whether nothing but spaces is before the error on its line."""
        return not self.text[self.line.start : self.at].strip(" \t")

    @property
    def is_at_end(self) -> bool:
        """Check whether nothing but spaces follows the error."""
        return not self.text[self.at :].strip()

    def character(self, offset: int) -> Span:
        """Return the range of a character; it is empty at the end of the text."""
        return Span(offset, min(offset + 1, len(self.text)))

    def value_end(self, start: int) -> int:
        """Return the end of a plain value: of the line without its comment, in brackets the next comma or bracket."""
        end = line_of(self.text, start).end
        comment = _COMMENT.search(self.text, start, end)
        end = comment.start() if comment else end
        if self.brackets:
            stop = _FLOW_END.search(self.text, start + 1, end)
            end = stop.start() if stop else end
        return start + len(self.text[start:end].rstrip())

    def word(self) -> Span:
        """Return the range of the key or word at the error."""
        member = MEMBER.match(self.text, self.at)
        if member and member.start("key") == self.at:
            return Span(*member.span("key"))
        word = _WORD.match(self.text, self.at)
        return Span(self.at, word.end()) if word else self.character(self.at)


class Diagnosis(NamedTuple):
    """
    An error in our terms.

    `paints` and `meant` (see `View`) let the parser go on. With `tabs`, an error after that may be a consequence.
    """

    kind: str
    span: Span
    args: Mapping[str, object] = {}
    edits: tuple[Edit, ...] = ()
    safe: bool = True
    paints: tuple[Paint, ...] = ()
    meant: Meant = NOTHING_MEANT
    tabs: bool = False
    rewrites: bool = False
    """Whether the edits themselves let the parser go on, in place of `paints`."""


def line_of(text: str, offset: int) -> Span:
    """Return the range of the line that holds an offset."""
    start = max(text.rfind(mark, 0, offset) for mark in BREAKS) + 1
    ends = [found for mark in BREAKS if (found := text.find(mark, offset)) >= 0]
    return Span(start, min(ends, default=len(text)))


def quoting(text: str, span: Span) -> tuple[Edit, ...]:
    """Put a place in single quotes, character by character: an edit never repeats what a value holds."""
    inner = [Span(found.start(), found.start()) for found in _QUOTE.finditer(text, span.start, span.end)]
    ends = (Span(span.start, span.start), Span(span.end, span.end))
    return tuple(Edit(at, "'") for at in sorted([*inner, *ends]))


def shown(character: str) -> Word:
    """Return a single character for a message."""
    return Word(character) if character.isprintable() else character_name(character)
