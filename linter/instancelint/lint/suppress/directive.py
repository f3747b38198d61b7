"""
A directive: what one comment says by `instancelint: ignore[rule, …] until 2030-12-31, reason`.

A comment may belong to others too: what they wrote before or after the directive is none of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from instancelint.base.file_kinds import MARK
from instancelint.base.source_text import SourceText, Span
from instancelint.model.document import Comment
from instancelint.model.finding import Edit
from instancelint.model.region import Region

VERBS = ("ignore", "ignore-next", "ignore-file")

_DIRECTIVE = re.compile(
    r"(?:^|\.\.|[#/*!-])[ \t]*instancelint:[ \t]*(?P<verb>[A-Za-z-]+)[ \t]*(?P<rules>\[[^\]\r\n]*\])?", re.MULTILINE
)
_RULE = re.compile(r"[^,\s]+")
_NAME = r"(?:IL\d+|[a-z]+(?:-[a-z\d]+)+)"
_WITHOUT_BRACKETS = re.compile(
    rf"[ \t]*(?P<list>(?P<opening>\[)?[({{=:]*[ \t]*(?P<names>{_NAME}(?:(?:[ \t]*,[ \t]*|[ \t]+){_NAME})*)?[\])}}]*)"
)
_UNTIL = re.compile(r"[ \t:;,\u2013\u2014-]*\(?(?P<word>until)\b[ \t]*[:=]?[ \t]*(?P<day>\w[^\s,;*>]*)?", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})[-/._]?(\d{1,2})[-/._]?(\d{1,2})(?:T.*)?")
_ENDS = ("*/}", "*/", "-->")
_SEPARATORS = " \t:;,-\u2013\u2014"
_OPENINGS = "#/*!-.<{ \t"
_NEXT = {"#": re.compile(r"[ \t]#"), "/": re.compile(r"[ \t]//")}
"""How another comment begins in the same line, after one that begins with this character."""


class Selector(NamedTuple):
    """A rule as a directive names it, and where."""

    text: str
    span: Span


class Until(NamedTuple):
    """The last day on which a directive holds: as it is written, where, and as a date (None where that is none)."""

    text: str
    span: Span
    day: str | None


@dataclass(frozen=True, eq=False)
class Directive:
    """
    What one comment says.

    Ranges are those of `source`: `comment` is the whole comment, `own` what the directive has of it, `verb_end` where
    the list of rules belongs, `rules` the list with its brackets. `covers` are ranges of the *file*, None for all of
    it; `index` is the document that it belongs to.
    """

    source: SourceText
    region: Region | None
    comment: Span
    own: Span
    verb: str
    verb_end: int
    rules: Span | None
    selectors: tuple[Selector, ...]
    reason: str = ""
    until: Until | None = None
    index: int = 0
    covers: tuple[Span, ...] | None = ()

    def in_file(self, span: Span) -> Span:
        """Return the range in the file."""
        return self.region.span(span) if self.region else span

    def edits(self, span: Span, text: str) -> tuple[Edit, ...]:
        """Return the edit of the file that writes a text in place of a range; none where that cannot be done."""
        edit = Edit(span, text)
        placed = self.region.edit(edit) if self.region else edit
        return (placed,) if placed else ()

    def deletion(self) -> tuple[Edit, ...]:
        """Return the edit that deletes what it has of the comment, with the line where that is all, else the spaces."""
        is_before_another = self.own.start == self.comment.start and self.own.end < self.comment.end
        return self.edits(self.own if is_before_another else _with_blanks(self.source, self.own), "")

    def list_without_brackets(self) -> tuple[Span, tuple[str, ...]] | None:
        """Return where rules seem to be named, but not in square brackets, and their names; None where they are not."""
        if self.rules is not None:
            return None if self.selectors else (self.rules, ())
        match = _WITHOUT_BRACKETS.match(self.source.text, self.verb_end, self.own.end)
        if match is None or not (match["opening"] or match["names"]):
            return None
        return Span(match.start("list"), match.end("list")), tuple(_RULE.findall(match["names"] or ""))


def read_directive(
    source: SourceText, comment: Comment, region: Region | None = None, index: int = 0
) -> Directive | None:
    """Read a comment; None for one that says nothing to the linter."""
    if MARK not in comment.text:
        return None
    match = _DIRECTIVE.search(comment.text)
    if match is None:
        return None
    start = comment.span.start
    rules = Span(start + match.start("rules"), start + match.end("rules")) if match["rules"] else None
    until = _until(comment, match.end())
    return Directive(
        source,
        region,
        comment.span,
        _own(comment, match),
        match["verb"],
        start + match.end("verb"),
        rules,
        tuple(selectors_in(match["rules"] or "", start + match.start("rules"))),
        _reason(comment.text[until.span.end - start if until else match.end() :]),
        until,
        index,
    )


def selectors_in(text: str, start: int) -> Iterator[Selector]:
    """Yield the rules of a list in brackets that begins at an offset."""
    for match in _RULE.finditer(text[1:-1]):
        yield Selector(match.group(), Span(start + 1 + match.start(), start + 1 + match.end()))


def _own(comment: Comment, match: re.Match[str]) -> Span:
    """Return what the directive has of a comment: all of it, but for what somebody wrote before or after it there."""
    text, start = comment.text, comment.span.start
    head = text[: match.end() - len(match.group().lstrip(_OPENINGS))]
    marks = len(head) - len(head.rstrip(_OPENINGS))
    another = _NEXT[text[0]].search(text, match.end()) if text[0] in _NEXT and not text.startswith("/*") else None
    end = max(match.end(), len(text[: another.start()].rstrip(" \t"))) if another else len(text)
    if marks == len(head):
        return Span(start, start + (another.start() + 1 if another else end))
    closing = next((mark for mark in _ENDS if text.rstrip().endswith(mark)), "")
    return Span(
        start + len(head) - marks, start + (end if another else len(text.rstrip().removesuffix(closing).rstrip()))
    )


def _until(comment: Comment, position: int) -> Until | None:
    """Read the last day of a directive, whose list of rules ends at a position of the comment."""
    match = _UNTIL.match(comment.text, position)
    if match is None:
        return None
    text = (match["day"] or "").rstrip(".:)")
    place = match.start("day") if text else match.start("word")
    day = _DAY.fullmatch(text)
    start = comment.span.start + place
    return Until(text, Span(start, start + len(text or match["word"])), _iso(day) if day else None)


def _iso(day: re.Match[str]) -> str | None:
    from datetime import date  # few suppressions have a date

    try:
        return date(*map(int, day.groups())).isoformat()
    except ValueError:
        return None


def _reason(text: str) -> str:
    """Read the reason that ends a directive."""
    text = text.lstrip(_SEPARATORS).splitlines()[0] if text.strip(_SEPARATORS) else ""
    for end in _ENDS:
        text = text.rstrip().removesuffix(end)
    return text.strip().lstrip(_SEPARATORS + ")").strip()


def _with_blanks(source: SourceText, span: Span) -> Span:
    """Widen a range to its whole line where nothing else is there, else by the spaces before it."""
    text = source.text
    first, last = source.position(span.start).line, source.position(span.end).line
    line_start, line_end = source.line_span(first).start, source.line_span(last).end
    if not text[line_start : span.start].strip() and not text[span.end : line_end].strip():
        if last < source.line_count:
            return Span(line_start, source.line_starts[last])
        return Span(source.line_span(first - 1).end if first > 1 else line_start, line_end)
    return Span(line_start + len(text[line_start : span.start].rstrip()), span.end)
