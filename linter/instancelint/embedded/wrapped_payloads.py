"""Payloads under names in an object: a body in a wrapper, several by their names, or the body of a recorded request."""

from __future__ import annotations

from typing import Final

from instancelint.base.message import Word
from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.domain.payload_marks import is_whole
from instancelint.domain.settings_generated import BODY
from instancelint.domain.shape_draft import LISTED, WRAPPED
from instancelint.embedded.document_parts import parts_of
from instancelint.model.document import Data, Document, Part, SyntaxIssue, Target
from instancelint.model.listed import PAYLOADS

_SENT: Final = frozenset({"body", "payload", "requestBody", "request_body"})
"""Names under which a record keeps what was sent."""
_NOT_BESIDE: Final = (BODY - {"name", "tags"}) | {"status", "statusCode", "status_code", "response"}
"""What is beside a body that was answered, or inside of a payload."""


def wrapped_payloads(document: Document) -> list[Document]:
    """
    Return the payloads that an object holds under names.

    Where it holds nothing else, the first tells of it: the wrapper is a mistake. Beside other members, a payload is the
    body of a record, and nothing is wrong with that.
    """
    data = document.data
    base: Path = ()
    if isinstance(data, dict) and (names := _recorded(data)):
        return parts_of(document, [(name,) for name in names])
    if isinstance(data, dict) and data.keys() == {PAYLOADS} and not is_whole(data[PAYLOADS]):
        base, data = (PAYLOADS,), data[PAYLOADS]
    if not isinstance(data, dict) or not data or not all(map(is_whole, data.values())):
        return []
    first, *others = parts_of(document, [(*base, name) for name in data])
    name = next(iter(data))
    kind = LISTED if others or base else WRAPPED
    place = document.locate(Target((*base, name), Part.KEY)) or Span(0, 0)
    issue = SyntaxIssue(kind, place, args={"key": name, "more": Word(len(others))})
    return [first._replace(issues=(*first.issues, issue)), *others]


def _recorded(data: dict[str, Data]) -> list[str]:
    """Return the name of the body that an object keeps beside other members; none where it may be something else."""
    names = [name for name in data if name in _SENT and is_whole(data[name])]
    others = data.keys() - {*names}
    is_record = len(names) == 1 and bool(others) and others.isdisjoint(_NOT_BESIDE)
    return names if is_record else []
