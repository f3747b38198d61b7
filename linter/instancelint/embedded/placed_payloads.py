"""What lies at the places of a document that the config names: objects, lists, strings, lines, payloads by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.path import Path
from instancelint.domain.payload_kind import classify
from instancelint.domain.payload_marks import is_whole
from instancelint.embedded.code_block import texts_in_string
from instancelint.embedded.document_parts import parts_of
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.string_values import region_of, region_of_lines
from instancelint.model.document import Document
from instancelint.model.place_pattern import Wildcard, places, steps_of
from instancelint.model.region import Role

_WRAPPERS = frozenset({"instance", "elementInstance", "payload", "body", "data", "request", "json"})
"""Names in which a single payload is wrapped by mistake; under any other name it is one by its name."""


class Placed(NamedTuple):
    """What lies at a place: texts that may be payloads, or parts of the document."""

    texts: tuple[Embedded, ...] = ()
    parts: tuple[Document, ...] = ()


def is_exact(pattern: str) -> bool:
    """Check whether a pattern says how deep its places lie: then they hold payloads, whatever they look like."""
    return Wildcard.SEVERAL not in steps_of(pattern)


def placed_in(document: Document, pattern: str) -> Iterator[tuple[Path, Placed]]:
    """Yield what lies at the places that a pattern names, each with its place, outer ones first."""
    for path, value in places(document.data, pattern):
        found = _at(document, path, value)
        if found is not None:
            yield path, found


def _at(document: Document, path: Path, value: object) -> Placed | None:
    region = None
    if isinstance(value, str):
        region = region_of(document, path, value, Role())
    elif isinstance(value, list) and value:
        region = region_of_lines(document, path, value, Role())
    if region is not None:
        return Placed(texts=tuple(texts_in_string(region)))
    if isinstance(value, dict) and _holds_by_name(value):
        return Placed(parts=tuple(parts_of(document, [(*path, name) for name in value])))
    return Placed(parts=tuple(parts_of(document, [path]))) if isinstance(value, dict | list) else None


def _holds_by_name(value: dict[str, object]) -> bool:
    """Check whether an object holds payloads under names that are theirs, of which one may be broken."""
    if classify(value) is not None or not all(isinstance(one, dict) for one in value.values()):
        return False
    return any(map(is_whole, value.values())) and not (len(value) == 1 and not _WRAPPERS.isdisjoint(value))
