"""Characters that nobody sees, where they do nothing for the writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instancelint.base.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    import re

    from instancelint.base.source_text import Span

_UNSEEN = lazy_pattern(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_JOINERS = frozenset("\u200c\u200d")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = lazy_pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FLAG = "\U0001f3f4"
"""A black flag, which tag characters after it turn into that of a region."""


def unseen_runs(text: str) -> list[Span]:
    """
    Return the runs of invisible characters in a text.

    What the writing needs is none: joiners between letters of other scripts and inside an emoji, marks of direction in
    a text that has letters written from right to left, and the tags of a flag.
    """
    if text.isascii():
        return []
    from instancelint.base.source_text import Span  # most texts are ASCII

    return [Span(*found.span()) for found in _UNSEEN.finditer(text) if not _is_needed(text, found)]


def _is_needed(text: str, found: re.Match[str]) -> bool:
    run = set(found.group())
    if run <= _JOINERS:
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        return bool(before and after) and not (before + after).isascii()
    if run <= _DIRECTIONS:
        return _RIGHT_TO_LEFT.search(text) is not None
    return min(run) >= "\U000e0000" and text[: found.start()].endswith(_FLAG)
