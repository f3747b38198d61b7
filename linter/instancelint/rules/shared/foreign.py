"""Payloads whose settings are all those of another element."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from instancelint.domain.catalog import Catalog
    from instancelint.model.document import Document

_ENOUGH = 2
"""So many settings of another element are no slip: the key of the element is."""


def owners_of_all(doc: Document, catalog: Catalog) -> tuple[str, ...]:
    """
    Return the elements of which every setting of a payload is, sorted, where none is of its own element.

    Settings that any element may have do not count, and fewer than two tell nothing.
    """
    from instancelint.domain.catalog import Standing  # few payloads need the catalogue

    element = catalog.get(doc.element_key or "")
    own = [key for key in doc.configuration if not catalog.generic(key)]
    if element is None or not element.described or len(own) < _ENOUGH:
        return ()
    if any(catalog.standing(element, key) is not Standing.FOREIGN for key in own):
        return ()
    return tuple(sorted(set.intersection(*(set(catalog.owners(key)) for key in own))))
