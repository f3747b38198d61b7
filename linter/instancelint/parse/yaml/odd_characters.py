"""Characters in YAML that look like others: spaces that are none, line ends that nobody sees, typographic quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.model.document import SyntaxIssue
from instancelint.model.finding import Edit
from instancelint.parse.json.json_issues import character_name
from instancelint.parse.yaml.covered_text import View

_BLANK = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\xad\u180e\u200b-\u200f\u2060"
_ODD = lazy_pattern(f"[{_BLANK}{_UNSEEN}\x85\u2028\u2029]")
_LEAD = r"^[ \t]*+(?:-[ \t]++)*+(?:[\"']?[\w.$-]++[\"']?[ \t]*+:|-)?"
_LINE_ENDS = lazy_pattern("(?P<odd>[\x85\u2028\u2029])")
_AROUND = (
    lazy_pattern(rf"^[ \t]*+(?P<odd>[{_BLANK}{_UNSEEN} \t]*+)", re.MULTILINE),
    lazy_pattern(rf"{_LEAD}[ \t]*+(?P<odd>[{_BLANK}{_UNSEEN} \t]*+)", re.MULTILINE),
    lazy_pattern(rf"(?<![{_BLANK}{_UNSEEN}])(?P<odd>[{_BLANK}{_UNSEEN}]++)[\"']?[ \t\r]*$", re.MULTILINE),
    lazy_pattern(rf"(?<![ \t{_BLANK}{_UNSEEN}])(?P<odd>[ \t{_BLANK}{_UNSEEN}]++)(?=#)"),
    _LINE_ENDS,
)
"""
Where an odd character is in the place of a blank: before and after values, and where a line ends.

What is between quotes is a part of the value, which the rules look at.
"""
_QUOTES = "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"
_QUOTED = lazy_pattern(
    rf"(?P<lead>{_LEAD}[ \t]*+|[\[,{{:][ \t]*+)(?P<open>[{_QUOTES}\"'])"
    rf"(?P<text>[^{_QUOTES}\"'\r\n]*+)(?P<close>[{_QUOTES}\"'])"
    r"(?=[ \t]*+(?:[,\]}:]|\#|\r?$))",
    re.MULTILINE,
)
_LITERAL = lazy_pattern(
    r"""(?<![^\s\[{,:])(?:"(?:\\.|[^"\\\r\n])*+"|'[^'\r\n]*+')(?=[ \t]*+(?:[,\]}:#]|\r?$))|(?<!\S)#[^\r\n]*+"""
)
_BLOCK = lazy_pattern(r"(?:(?<=[:-])[ \t]++|^)[|>][-+0-9]{0,2}(?:[ \t]++#.*)?$")


def without_odd_characters(view: View) -> tuple[View, list[SyntaxIssue]]:
    """Show a text with plain spaces and straight quotes, and report the first of each that was another one."""
    if view.original.isascii():
        return view, []
    issues = []
    found = _odd_blanks(view.original)
    if found:
        character = next(char for char in _text(view.original, found[0]) if _ODD.match(char))
        args = {"character": character_name(character)}
        issues.append(SyntaxIssue("odd-blank", found[0].span, args=args, edits=found))
        view = view.repaired(found)
    quotes = _typographic(view.original)
    if quotes:
        span = Span(quotes[0].span.start, quotes[1].span.end)
        edits = tuple(Edit(view.offsets.span(edit.span), edit.text) for edit in quotes)
        issues.append(SyntaxIssue("typographic-quotes", view.offsets.span(span), edits=edits))
        view = view.repaired(quotes)
    return view, issues


def _text(text: str, edit: Edit) -> str:
    return text[edit.span.start : edit.span.end]


def _odd_blanks(text: str) -> tuple[Edit, ...]:
    if _ODD.search(text) is None:
        return ()
    edits: dict[int, Edit] = {}
    own = _where_quotes_are_text(text)
    for pattern in _AROUND:
        for match in pattern.finditer(text):
            if pattern is not _LINE_ENDS and _is_inside(match.start("odd"), own):
                continue
            for run in re.finditer(f"[{_BLANK}{_UNSEEN}\x85\u2028\u2029]+", match["odd"]):
                start, end = match.start("odd") + run.start(), match.start("odd") + run.end()
                written = "".join(
                    "" if char in "\xad\u180e\u200b\u200c\u200d\u200e\u200f\u2060" else " " for char in run[0]
                )
                edits.setdefault(start, Edit(Span(start, end), written))
    return _apart(edits.values())


def _apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        if not kept or edit.span.start >= kept[-1].span.end:
            kept.append(edit)
    return tuple(kept)


def _typographic(text: str) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    own: list[Span] | None = None
    for found in _QUOTED.finditer(text):
        if found["open"] in "\"'" and found["close"] in "\"'":
            continue
        own = _where_quotes_are_text(text) if own is None else own
        if _is_inside(found.start("open"), own):
            continue
        quote = "'" if "\\" in found["text"] else '"'
        edits += [Edit(Span(*found.span(name)), quote) for name in ("open", "close")]
    return tuple(edits)


def _is_inside(offset: int, spans: list[Span]) -> bool:
    """Check whether one of the spans, which are in order, holds an offset."""
    before = bisect_right(spans, offset, key=attrgetter("start"))
    return before > 0 and offset < spans[before - 1].end


def _where_quotes_are_text(text: str) -> list[Span]:
    """Return where quotes are part of a text on purpose: in strings between straight quotes, comments and blocks."""
    spans: list[Span] = []
    position = 0
    block: tuple[int, int] | None = None  # its indentation and its start
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        indent = len(line) - len(line.lstrip(" \t\r\n"))
        if block is not None and bare and indent <= block[0]:
            spans.append(Span(block[1], position))
            block = None
        if block is None:
            literals = [Span(*found.span()) for found in _LITERAL.finditer(line)]
            spans += [Span(position + each.start, position + each.end) for each in literals]
            if _BLOCK.search(bare):
                block = (indent, position + len(line))
        position += len(line)
    if block is not None:
        spans.append(Span(block[1], position))
    return spans
