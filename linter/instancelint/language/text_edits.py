"""The edits that lead from one text to another, as few and as small as an editor wants them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from instancelint.base.source_text import Span, common_ends
from instancelint.model.finding import Edit

_LINE = re.compile(r"[^\r\n]++(?:\r\n?|\n)?|\r\n?|\n")
_MOST_COMPARED = 2_000
"""Lines between the first and the last change that are compared one by one; comparing takes more than linear time."""


def edits_between(old: str, new: str, shift: int = 0) -> tuple[Edit, ...]:
    """Return the edits that make `new` of `old`, in order; `shift` is added to each place."""
    return tuple(Edit(Span(start + shift, end + shift), text) for start, end, text in _changes(old, new))


def _changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    before, after = _LINE.findall(old), _LINE.findall(new)
    head, tail = common_ends(before, after)
    start, end, other_end = head, len(before) - tail, len(after) - tail
    if max(end, other_end) - start > _MOST_COMPARED:
        steps = [("replace", start, end, start, other_end)] if (start, start) != (end, other_end) else []
    else:
        matcher = SequenceMatcher(None, before[start:end], after[start:other_end], autojunk=False)
        steps = [(tag, a + start, b + start, c + start, d + start) for tag, a, b, c, d in matcher.get_opcodes()]
    places = [0]
    for line in before:
        places.append(places[-1] + len(line))
    for tag, first, last, other_first, other_last in steps:
        if tag != "equal":
            yield _trimmed(places[first], "".join(before[first:last]), "".join(after[other_first:other_last]))


def _trimmed(start: int, old: str, new: str) -> tuple[int, int, str]:
    """Return a change without what both texts begin and end with; a line break is never cut in two."""
    head, tail = common_ends(old, new)
    while head and old[head - 1] == "\r":
        head -= 1
    while tail and old[len(old) - tail] == "\n":
        tail -= 1
    return start + head, start + len(old) - tail, new[head : len(new) - tail]
