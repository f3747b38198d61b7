"""Whether a value meets a fragment of a JSON Schema that a config file holds."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Hashable, Iterator
from functools import lru_cache, partial
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from instancelint.base.linear_pattern import is_tried

_MOST_STEPS = 100_000
"""Keywords that are tried on a value, each again wherever references lead to it; they take about a second."""
_QUADRATIC = {"unevaluatedItems", "unevaluatedProperties"}
_MEMBERS_PER_STEP = 400
"""Comparisons of a key with those that were evaluated, of which jsonschema has a list, that take as long as a step."""

_steps = threading.local()


class TooManyStepsError(Exception):
    """A schema would take too long with a value, as one does whose references double with each step."""


@lru_cache(maxsize=256)
def predicate(schema: str) -> Callable[[object], bool | None]:
    """
    Compile a fragment, given as JSON, that `instancelint.config.schema_fragments` has found well-formed.

    The answer is None for a value with a string on which an expression of the fragment may not be tried. It raises
    TooManyStepsError for one with which the fragment would take too long.
    """
    fragment = json.loads(schema)
    validator = _Bounded(fragment)
    patterns = [re.compile(pattern) for pattern in _patterns(fragment)]

    def verdict(value: object) -> bool | None:
        if not all(is_tried(pattern, text) for text in (_texts(value) if patterns else ()) for pattern in patterns):
            return None
        _steps.taken = 0
        return bool(validator.is_valid(value))

    return verdict


def _counted(keyword: str, check: Callable[..., Any], validator: object, *rest: Any) -> Any:  # noqa: ANN401 - as jsonschema
    """Try a keyword as jsonschema does, unless too many were tried."""
    size = len(rest[1]) if keyword in _QUADRATIC and isinstance(rest[1], dict | list) else 0
    _steps.taken += 1 + size * size // _MEMBERS_PER_STEP
    if _steps.taken > _MOST_STEPS:
        raise TooManyStepsError
    return check(validator, *rest)


def _unique_items(_validator: object, is_asked: bool, value: object, _schema: object) -> Iterator[ValidationError]:  # noqa: FBT001 - as jsonschema calls it
    """Check `uniqueItems` in linear time; jsonschema compares each object with each other."""
    if is_asked and isinstance(value, list) and len(set(map(_comparable, value))) < len(value):
        yield ValidationError("")


def _comparable(value: object) -> Hashable:
    """Return what is equal for values that are equal in JSON, where true is not 1."""
    if isinstance(value, bool):
        return (bool, value)
    if isinstance(value, dict):
        return frozenset((key, _comparable(member)) for key, member in value.items())
    return tuple(map(_comparable, value)) if isinstance(value, list) else value


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


_Bounded: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {
        keyword: partial(_counted, keyword, check)
        for keyword, check in {**Draft202012Validator.VALIDATORS, "uniqueItems": _unique_items}.items()
    },
)
