"""
The identity of a finding, by which a baseline recognises it; no secret could be told from it.

Of what is not public there is the type and roughly the length, never the value nor a digest of it.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from instancelint.base.message import Name, Word, safe, shorten
from instancelint.base.path import Path, value_at
from instancelint.base.source_text import Span
from instancelint.domain.public_values import hidden_parts
from instancelint.lint.redaction import Redactor
from instancelint.model.document import Document, Part
from instancelint.model.finding import Identity
from instancelint.model.stand_ins import MASK
from instancelint.rules.base import Problem

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog

_DIGITS = 12
_MASKS = re.compile(re.escape(MASK) + "+")
_LENGTHS = ((0, 0), (1, 7), (8, 15), (16, 31), (32, 63))


class Identities:
    """Says what the findings of one input are recognised by."""

    def __init__(self, redactor: Redactor, catalog: Catalog) -> None:
        self._redactor = redactor
        self._catalog = catalog
        self._payloads: dict[tuple[int, str], str] = {}

    def of(self, problem: Problem, document: Document) -> Identity:
        """Say what a finding is recognised by."""
        payload = self._payload(document)
        kind, value = _value(problem, document)
        if document.recovered:
            return Identity(payload, kind, None)
        if kind == "":
            return Identity(payload, *_of_value(problem.at.path, value, self._catalog))
        args = {name: _argument(arg, document, self._redactor) for name, arg in sorted(problem.args.items())}
        return Identity(payload, kind, _digest([problem.message, args]))

    def _payload(self, document: Document) -> str:
        """Return what is shown of the element and the name of a payload; it is the same for all its findings."""
        text = _payload(document)
        mark = (id(document.source), text)
        if mark not in self._payloads:
            self._payloads[mark] = _clean(text, document, self._redactor)
        return self._payloads[mark]


def _payload(document: Document) -> str:
    element = document.mapping("element")
    key = element.get("key", element.get("id", ""))
    name = document.data.get("name", "") if isinstance(document.data, dict) else ""
    return "/".join(str(part) if isinstance(part, str | int) else "" for part in (key, name))


def _clean(text: str, document: Document, redactor: Redactor) -> str:
    """Mask secrets, and how long they are."""
    return shorten(safe(_MASKS.sub(MASK, redactor.clean(text, document))))


def _value(problem: Problem, document: Document) -> tuple[str, object]:
    """Return the scalar that a problem is about; else what it is about in place of one."""
    if problem.at.part is not Part.VALUE:
        return "key", None
    try:
        value = value_at(document.data, problem.at.path)
    except ValueError:
        return "nothing", None
    if isinstance(value, dict | list):
        return _shape(value), None
    return "", value


@lru_cache(maxsize=1)  # many findings about one long text cost no more than one
def _of_value(path: Path, value: object, catalog: Catalog) -> tuple[str, str]:
    """Return the shape of a scalar, and a digest of what of it is public; an empty one where nothing is."""
    text = str(value)
    hidden = list(hidden_parts(path, text, catalog)) if isinstance(value, str | int | float) else []
    if not hidden:
        return _shape(value), _digest(value)
    shown = _without(text, hidden)
    return _shape(value), _digest(shown) if shown != MASK else ""


def _without(text: str, hidden: list[Span]) -> str:
    """Put one mask in the place of each range, however long it is."""
    parts = []
    position = 0
    for span in hidden:
        parts += [text[position : span.start], MASK]
        position = max(position, span.end)
    return "".join((*parts, text[position:]))


def _shape(value: object) -> str:
    if isinstance(value, str):
        length = len(value)
        low, high = next(((low, high) for low, high in _LENGTHS if length <= high), (64, 0))
        return (
            f"string of {low}-{high} characters" if high else f"string of {low} or more characters" if low else "empty"
        )
    for kind, name in ((bool, "boolean"), ((int, float), "number"), (dict, "object"), (list, "array")):
        if isinstance(value, kind):
            return name
    return "null"


def _argument(value: object, document: Document, redactor: Redactor) -> object:
    """Return what an argument of a message adds to the identity: nothing where it is in the linter's own words."""
    if isinstance(value, Word):
        return None
    if isinstance(value, Name):
        return shorten(safe(_MASKS.sub(MASK, redactor.key(value, document))))
    if isinstance(value, tuple | list):
        return [_argument(item, document, redactor) for item in value]
    return _clean(str(value), document, redactor)


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True, default=str)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
