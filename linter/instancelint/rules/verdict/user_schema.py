"""Whether a value meets a fragment of a JSON Schema that a config file holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache

from jsonschema import Draft202012Validator


@lru_cache(maxsize=256)
def predicate(schema: str) -> Callable[[object], bool]:
    """Compile a fragment, given as JSON, that `instancelint.config.schema_fragments` has found well-formed."""
    return Draft202012Validator(json.loads(schema)).is_valid
