"""
What `schema/elements.json` says of elements, read one by one: parsing all of it takes longer than a small check.

An empty line precedes each element of the file, and nothing else in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from instancelint.domain import schemas

ELEMENT_MARK = "\n\n"
_ELEMENT = f'{ELEMENT_MARK}"([^"]*)": '


@cache
def element_keys() -> frozenset[str]:
    """Return the keys of all published elements."""
    return frozenset(re.findall(_ELEMENT, _text()))


def each_element() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the key of each published element, with what is published of it, of which nothing is kept."""
    decoder = json.JSONDecoder()
    for found in re.finditer(_ELEMENT, _text()):
        facts, _ = decoder.raw_decode(_text(), found.end())
        yield found[1], facts


def facts_of(key: str) -> Mapping[str, Any] | None:
    """Return what is published of an element; None where its key is not known."""
    mark = f"{ELEMENT_MARK}{json.dumps(key)}: "
    start = _text().find(mark)
    if start < 0:
        return None
    facts: Mapping[str, Any]
    facts, _ = json.JSONDecoder().raw_decode(_text(), start + len(mark))
    return facts


@cache
def _text() -> str:
    return schemas.text_of("elements")
