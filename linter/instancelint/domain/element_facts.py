"""
What `schema/elements.json` says of elements, read one by one: parsing all of it takes longer than a small check.

An empty line precedes each element of the file, and nothing else in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from instancelint.domain import schemas

ELEMENT_MARK = "\n\n"


@cache
def element_keys() -> frozenset[str]:
    """Return the keys of all published elements."""
    return frozenset(re.findall(f'{ELEMENT_MARK}"([^"]*)": ', _text()))


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
