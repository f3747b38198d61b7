"""Whether a value meets a fragment of a JSON Schema that a config file holds."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from jsonschema import Draft202012Validator

from instancelint.base.linear_pattern import is_tried


@lru_cache(maxsize=256)
def predicate(schema: str) -> Callable[[object], bool | None]:
    """
    Compile a fragment, given as JSON, that `instancelint.config.schema_fragments` has found well-formed.

    The answer is None for a value with a string on which an expression of the fragment may not be tried.
    """
    fragment = json.loads(schema)
    is_valid = Draft202012Validator(fragment).is_valid
    patterns = [re.compile(pattern) for pattern in _patterns(fragment)]
    if not patterns:
        return is_valid

    def verdict(value: object) -> bool | None:
        tried = all(is_tried(pattern, text) for text in _texts(value) for pattern in patterns)
        return is_valid(value) if tried else None

    return verdict


def _patterns(schema: object) -> Iterator[str]:
    """Yield what may be an expression in a fragment, wherever it is."""
    if isinstance(schema, list):
        for item in schema:
            yield from _patterns(item)
    elif isinstance(schema, dict):
        for keyword, value in schema.items():
            if keyword == "pattern" and isinstance(value, str):
                yield value
            elif keyword == "patternProperties" and isinstance(value, dict):
                yield from value
            yield from _patterns(value)


def _texts(value: object) -> Iterator[str]:
    """Yield every string and key in a value."""
    pending = [value]
    while pending:
        here = pending.pop()
        if isinstance(here, str):
            yield here
        elif isinstance(here, dict):
            pending.extend((*here, *here.values()))
        elif isinstance(here, list):
            pending.extend(here)
