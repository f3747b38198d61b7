"""Payloads under names in an object that holds nothing else: a body in a wrapper, or several by their names."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.domain.payload_marks import is_whole
from instancelint.domain.shape_draft import LISTED, WRAPPED
from instancelint.embedded.document_parts import parts_of
from instancelint.model.document import Document, Part, SyntaxIssue, Target

LIST: Final = "instances"
"""The member of an object in which payloads may be listed."""


def wrapped_payloads(document: Document) -> list[Document]:
    """Return the payloads that an object holds under names, if it holds nothing else; the first tells of it."""
    data = document.data
    base: Path = ()
    if isinstance(data, dict) and data.keys() == {LIST} and not is_whole(data[LIST]):
        base, data = (LIST,), data[LIST]
    if not isinstance(data, dict) or not data or not all(map(is_whole, data.values())):
        return []
    first, *others = parts_of(document, [(*base, name) for name in data])
    name = next(iter(data))
    kind = LISTED if others or base else WRAPPED
    place = document.locate(Target((*base, name), Part.KEY)) or Span(0, 0)
    issue = SyntaxIssue(kind, place, args={"key": name, "more": Word(len(others))})
    return [replace(first, issues=(*first.issues, issue)), *others]
