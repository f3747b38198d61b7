"""Hover: what is known of the key or value at a place, and of the findings there."""

from __future__ import annotations

from collections.abc import Iterable

from instancelint.base.source_text import SourceText
from instancelint.language.answers import Hover, Surroundings
from instancelint.language.cursor import cursor_at
from instancelint.model.finding import Finding


def hover_at(
    source: SourceText, offset: int, surroundings: Surroundings, findings: Iterable[Finding] = ()
) -> Hover | None:
    """Return what is said of an offset of a file; `findings` are those of the file."""
    cursor = cursor_at(source, offset, surroundings.expected(source.name))
    del cursor, findings
    return None
