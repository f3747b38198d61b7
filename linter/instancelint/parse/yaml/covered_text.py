"""
The text that the YAML parser is shown: the original, or a copy of the same length in which some places are covered.

Offsets hold in both. Places that YAML cannot read, such as `{{ var }}` outside quotes, are covered with a character
that any plain scalar may hold, and uncovered again in the data.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.model.document import SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.parse.json.json_issues import character_name
from instancelint.parse.yaml.cover_map import CoverMap

_MAX_ISSUES = 20
_REPLACEMENT = "\ufffd"
_FORBIDDEN = lazy_pattern("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]+")
"""What PyYAML refuses, and U+FEFF, about which its two parsers disagree."""
_BYTE_ORDER_MARK = "\ufeff"
_OTHERS = lazy_pattern(f"[^{_BYTE_ORDER_MARK}]")
_PRIVATE = range(0xE000, 0xF900)


Paint = tuple[Span, str]
"""A place, and the character written over all of it; "" stands for the covering character."""
Meant: TypeAlias = Mapping[int, tuple[Span, int]]
"""The place of what a covered scalar means and where it really ends, by the place at which it begins."""
NOTHING_MEANT: Meant = {}


class View(NamedTuple):
    """A text as the parser sees it, with covered places."""

    original: str
    text: str
    cover: str = ""
    """The character that covers; empty where the text is shown as it is."""
    blanks: tuple[int, ...] = ()
    """Where lines of a template language were blanked out, in order."""
    meant: Meant = NOTHING_MEANT
    offsets: CoverMap = CoverMap()
    """Where this text is in the one that was written; repairs make it longer or shorter."""

    @property
    def _runs(self) -> re.Pattern[str]:
        return re.compile(re.escape(self.cover) + "+")

    def painted(self, paints: Iterable[Paint], meant: Meant | None = None, blanks: Iterable[int] = ()) -> View:
        """Write over some places; gives the same view where no character is left to cover with."""
        cover = self.cover or next((chr(code) for code in _PRIVATE if chr(code) not in self.original), "")
        if not cover:
            return self
        parts = []
        position = 0
        for span, paint in sorted(paints):
            start = max(span.start, position)
            parts += [self.text[position:start], (paint or cover) * (span.end - start)]
            position = max(span.end, position)
        text = "".join([*parts, self.text[position:]])
        all_meant = {**self.meant, **(meant or {})}
        return self._replace(text=text, cover=cover, blanks=(*self.blanks, *blanks), meant=all_meant)

    def repaired(self, edits: Iterable[Edit]) -> View:
        """Write repairs into the text; offsets are those of the repaired text from then on."""
        in_order = sorted(edits, key=lambda edit: edit.span)
        ends = [edit.span.end for edit in in_order]
        shifts = list(accumulate((len(edit.text) - edit.span.length for edit in in_order), initial=0))

        def moved(offset: int) -> int:
            return offset + shifts[bisect_right(ends, offset)]

        return self._replace(
            original=_edited(self.original, in_order),
            text=_edited(self.text, in_order),
            blanks=tuple(map(moved, self.blanks)),
            meant={
                moved(start): (Span(moved(inside.start), moved(inside.end)), moved(end))
                for start, (inside, end) in self.meant.items()
            },
            offsets=self.offsets.edited(in_order),
        )

    def uncovered(self, value: str, start: int, end: int) -> tuple[str, int]:
        """Return what a scalar that was read from a range holds without covers, and where it ends."""
        if start in self.meant:
            inside, end = self.meant[start]
            return self.original[inside.start : inside.end], end
        found = self._runs.finditer(self.text, start, end)
        hidden = iter([self.original[run.start() : run.end()] for run in found])
        return self._runs.sub(lambda _: next(hidden, ""), value), end

    def has_blanks_between(self, start: int, end: int) -> bool:
        """Check whether a template's control line is between two places."""
        index = bisect_left(self.blanks, start)
        return index < len(self.blanks) and self.blanks[index] < end


def _edited(text: str, edits: Iterable[Edit]) -> str:
    parts = []
    position = 0
    for edit in edits:
        parts += [text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join([*parts, text[position:]])


def view_of(text: str) -> tuple[View, list[SyntaxIssue]]:
    """Show a text to the parser; characters that YAML forbids are replaced and reported, at most 20 runs of them."""
    if _FORBIDDEN.search(text) is None:
        return View(text, text), []
    issues = list(_forbidden(text))
    shown = _FORBIDDEN.sub(lambda run: _OTHERS.sub(_REPLACEMENT, run.group()), text)
    if shown.startswith(_BYTE_ORDER_MARK):
        shown = _REPLACEMENT + shown[1:]
    marks = [(Span(found.start(), found.end()), "") for found in re.finditer(_BYTE_ORDER_MARK, shown)]
    return View(text, shown).painted(marks) if marks else View(text, shown), issues


def _forbidden(text: str) -> Iterator[SyntaxIssue]:
    number = 0
    for run in _FORBIDDEN.finditer(text):
        found = next((char for char in run.group() if char != _BYTE_ORDER_MARK or run.start() == 0), None)
        if found is None:
            continue
        number += 1
        if number > _MAX_ISSUES:
            return
        args = {"character": character_name(found)}
        yield SyntaxIssue("control-character", Span(run.start(), run.end()), args=args)
