"""All parts of a schema with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def subschemas(schema: object, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every object under a schema with its place; examples and defaults are data and left out."""
    if isinstance(schema, dict):
        yield pointer, schema
        for key, value in schema.items():
            if key not in {"examples", "default", "enum", "const"}:
                yield from subschemas(value, f"{pointer}/{key}")
    elif isinstance(schema, list):
        for index, item in enumerate(schema):
            yield from subschemas(item, f"{pointer}/{index}")
