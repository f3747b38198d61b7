"""The formats of request collections, by the members that each is recognised by; a format is read by its own module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from instancelint.embedded.collections.exchange import Exchange, Sample
    from instancelint.model.document import Document

FORMATS = {
    "postman": ("item", "collection"),
    "postman_v1": ("requests", "collections"),
    "insomnia": ("resources", "collection"),
    "har": ("log",),
    "openapi": ("paths",),
}
"""The module of each format, with the members of which a collection in it has one."""


_SIGNS = re.compile(r"\b(?:openapi|swagger|paths|__export_format|_postman_id)[\"']?\s*:|\binsomnia\b|\bgetpostman\b")
_HEAD = 1000
"""Characters at the beginning of a file in which it says what it is."""


class CollectionFormat(Protocol):
    """A module that reads the collections of a format."""

    def recognises(self, data: dict[str, object]) -> bool:
        """Check whether an object is such a collection."""

    def exchanges(self, data: dict[str, object]) -> Iterator[Exchange | Sample]:
        """Yield the requests of a collection with their bodies and answers, and examples of them."""


def format_of(data: object) -> CollectionFormat | None:
    """Return the format of a collection; None for what is none."""
    if not isinstance(data, dict):
        return None
    for name, marks in FORMATS.items():
        if any(mark in data for mark in marks):
            found = cast("CollectionFormat", import_module(f"instancelint.embedded.collections.{name}"))
            if found.recognises(data):
                return found
    return None


def is_broken_collection(document: Document) -> bool:
    """Check whether a text that did not parse was meant to be a collection: what is in it is no payload as a whole."""
    return document.recovered and names_collection(document.source.text)


def names_collection(text: str) -> bool:
    """Check whether a text says at its beginning that it is a collection."""
    return _SIGNS.search(text, 0, _HEAD) is not None
