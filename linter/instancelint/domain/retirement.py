"""What a provider has discontinued: the service behind an element, or one way to use it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Self


class Retirement(NamedTuple):
    """
    Something that a provider has discontinued.

    `date` is the day, as in ISO 8601, and `source` the address of a page that says so. `settings` are those that use
    what was discontinued, each with the value that does, or None for any; none if it is the whole element.
    """

    date: str
    what: str
    source: str
    settings: Mapping[str, str | None] = {}

    @classmethod
    def of(cls, fact: Mapping[str, Any]) -> Self:
        """Make one of its entry in the catalogue."""
        return cls(fact["date"], fact["what"], fact["source"], fact.get("settings", {}))

    def asked_for(self, configuration: Mapping[str, object]) -> str | None:
        """Return the setting of a configuration that uses what was discontinued, or None."""
        for key, value in self.settings.items():
            found = configuration.get(key)
            if key in configuration and (value is None or (isinstance(found, str) and found.lower() == value.lower())):
                return key
        return None
