"""The cursor: which payload an offset of a file is in, at which place of it, and what is being written there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.payloads import Expectation
from instancelint.model.document import Document


class Writing(Enum):
    """What is written at a cursor."""

    KEY = "key"
    """In a key, or where one may be written."""
    VALUE = "value"
    """In the value of a member, or where it may be written."""
    ITEM = "item"
    """In an item of a list, or where one may be written."""


@dataclass(frozen=True)
class Cursor:
    """
    A place in a payload.

    `document` is the payload as far as it can be read, with the places of its values. `path` leads to the object or
    list that the cursor is in, and `key` is the key of the member that it is in, if that is written. `prefix` is the
    part of the word at the cursor that is before it, decoded, and `span` the range of the whole word in the file,
    quotes included. `has_value` tells whether a key is followed by a colon already.
    """

    document: Document
    path: Path
    writing: Writing
    key: str | int | None
    prefix: str
    span: Span
    has_value: bool = False


def cursor_at(source: SourceText, offset: int, expected: Expectation) -> Cursor | None:
    """Return what an offset of a file means; None where it is in no payload."""
    raise NotImplementedError(source.name, offset, expected)
