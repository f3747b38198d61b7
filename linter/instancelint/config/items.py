"""What config files and the command line say, item by item, each with the place where it is said."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol, TypeAlias

from instancelint.config.settings import ConfigError
from instancelint.config.toml_places import Keys


class Source(Protocol):
    """A config file, or the command line; `root` is the absolute folder that its patterns are relative to."""

    @property
    def root(self) -> str:
        """The folder."""
        raise NotImplementedError

    def origin(self, keys: Keys) -> str:
        """Name the place of a key or item for people: `instancelint.toml:3:1`, `--select`."""
        raise NotImplementedError

    def error(self, keys: Keys, message: str, *, value: bool = False) -> ConfigError:
        """Make an error about a key or item, or about a key's value."""
        raise NotImplementedError


class Item(NamedTuple):
    """One value, one item of a list, or one entry of a table; `entry` is then its key there."""

    value: Any
    source: Source
    keys: Keys
    entry: tuple[str, ...] = ()

    @property
    def origin(self) -> str:
        """Where it is said."""
        return self.source.origin(self.keys)


Layer: TypeAlias = dict[str, list[Item]]
"""What one source says, by key."""
