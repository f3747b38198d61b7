"""Comments of a YAML text, which PyYAML drops: every `#` after a blank that no scalar holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import Span
from instancelint.model.document import Comment

_COMMENT = lazy_pattern(r"(?<![^\s\]},\[{\"'])#[^\r\n\x85\u2028\u2029]*")


def find_comments(text: str, shown: str, scalars: Sequence[tuple[int, int]], end: int) -> list[Comment]:
    """
    Return the comments before `end`, in order.

    `shown` is the text as the parser saw it. `scalars` are the ranges of all scalars that hold a `#`, in order.
    """
    comments = []
    position = 0
    starts = [start for start, _ in scalars]
    while (found := _COMMENT.search(shown, position, end)) is not None:
        index = bisect_right(starts, found.start()) - 1
        if index >= 0 and found.start() < scalars[index][1]:
            position = scalars[index][1]
            continue
        comments.append(Comment(Span(found.start(), found.end()), text[found.start() : found.end()]))
        position = found.end()
    return comments
