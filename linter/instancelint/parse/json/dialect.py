"""What of JSON a file holds, as its name says."""

from __future__ import annotations

from enum import Enum

from instancelint.base.file_kinds import suffix_of


class Dialect(Enum):
    """What of JSON a text is: by its own letter, with comments alone, with trailing commas too, or JSON5."""

    JSON = "json"
    COMMENTED = "commented"
    """As clients of HTTP take a body, from which they strip comments before they send it."""
    JSONC = "jsonc"
    JSON5 = "json5"


def dialect_of(name: str) -> Dialect:
    """Return what the name of a file says its JSON is."""
    return {".jsonc": Dialect.JSONC, ".json5": Dialect.JSON5}.get(suffix_of(name), Dialect.JSON)
