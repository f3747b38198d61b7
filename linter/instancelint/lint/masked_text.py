"""A text in which ranges are masked, equal to it in length and line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.source_text import SourceText, Span
from instancelint.model.stand_ins import MASK

_INK = re.compile(r"\S")
_LINE = re.compile(r"[^\r\n]+")


def masked(text: str, spans: list[Span]) -> str:
    """Write the mask over ranges; whitespace and line breaks stay, so that the text keeps its shape."""
    parts = []
    position = 0
    for start, end in _joined(spans):
        parts += [text[position:start], _INK.sub(MASK, text[start:end])]
        position = end
    return "".join((*parts, text[position:]))


def only_lines(source: SourceText) -> SourceText:
    """Mask all of a text but its line breaks: places in it stay what they are, and nothing of it is shown."""
    return source.with_text(_LINE.sub(lambda line: MASK * len(line.group()), source.text))


def _joined(spans: list[Span]) -> Iterator[tuple[int, int]]:
    """Yield ranges in order, those that meet as one."""
    start = end = 0
    for span in sorted(spans):
        if span.start > end:
            yield start, end
            start = span.start
        end = max(end, span.end)
    yield start, end
