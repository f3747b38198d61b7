"""
Whole payloads for an empty text: one for each element and each of its ways to authenticate.

What a person decides is a reference, which is no mistake where it is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from instancelint.domain.catalog import Catalog
from instancelint.domain.starter import Notation, starter, ways
from instancelint.language.tab_stops import stop

_PLACEHOLDER = re.compile(r"<([A-Z0-9_]+)>")
_REFERENCE = re.compile(r"\$\{([A-Z0-9_]+)\}")
_INVITATION = " Replace the placeholders in < >."


class Starter(NamedTuple):
    """A payload for an element, with tab stops in it."""

    label: str
    detail: str
    text: str


def with_placeholders(text: str) -> str:
    """Return the text of a starter for quotes in which a shell would fill in references."""
    return _REFERENCE.sub(r"<\1>", text)


@lru_cache(maxsize=4)
def starters(catalog: Catalog, notation: Notation) -> tuple[Starter, ...]:
    """Return all starters in a notation, by element."""
    return tuple(_starters(catalog, notation))


def _starters(catalog: Catalog, notation: Notation) -> Iterator[Starter]:
    for element in catalog.elements():
        if not element.described or element.archived:
            continue
        every = ways(element)
        for way in every or (None,):
            label = f"{element.key} ({way})" if way and len(every) > 1 else element.key
            text = starter(element, notation=notation, authentication=way).rstrip("\n").replace(_INVITATION, "")
            detail = ", ".join(filter(None, (element.name, element.hub, way)))
            yield Starter(label, detail, _PLACEHOLDER.sub(lambda found: stop(f"${{{found[1]}}}"), text))
