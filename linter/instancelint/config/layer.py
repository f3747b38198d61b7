"""The layers of settings: what one source says, item by item, and the layer that options of the command line make."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias

from instancelint.config.settings import ConfigError, Overrides

if TYPE_CHECKING:
    from instancelint.config.registry import Registry
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


class _CommandLine:
    """The options of the command line as a source of settings."""

    @property
    def root(self) -> str:
        return os.getcwd()

    def origin(self, keys: Keys) -> str:
        return f"--{keys[0]}"

    def error(self, keys: Keys, message: str, *, value: bool = False) -> ConfigError:  # noqa: ARG002 - as for files
        return ConfigError(f"--{keys[0]}: {message}")


_SOURCE = _CommandLine()


def options_layer(given: Overrides, registry: Registry) -> Layer:
    """Return all that options of the command line say; raises ConfigError for a rule that does not exist."""
    for selector in given.selects:
        registry.check_selector(selector)
    layer: Layer = {}
    for key, value, option, entry in _said(given, registry):
        layer.setdefault(key, []).append(Item(value, _SOURCE, (option,), entry))
    return layer


def _said(given: Overrides, registry: Registry) -> Iterator[tuple[str, object, str, tuple[str, ...]]]:
    """Yield the key, the value, the option, and the entry of a table, of all that is given."""
    singles = {
        "profile": given.profile,
        "kind": given.kind,
        "respect-gitignore": given.respect_gitignore,
        "force-exclude": given.force_exclude or None,
        "require-payloads": given.require_payloads or None,
        "preview": given.preview,
        "baseline": os.path.abspath(given.baseline) if given.baseline else None,
    }
    yield from ((key, value, key, ()) for key, value in singles.items() if value is not None)
    if given.no_baseline:
        yield "use-baseline", False, "no-baseline", ()
    if given.fails:
        yield "fail-on", given.fail_on, "fail-on", ()
    for key in ("select", "extend-select", "ignore", "include", "exclude", "elements"):
        yield from ((key, word, key, ()) for word in getattr(given, key.replace("-", "_")))
    for rule, severity in given.severity.items():
        yield "severity", severity, "severity", (registry.name_of(rule),)
    for name, number in (("depth", given.max_depth), ("size", given.max_size)):
        if number:
            yield "limits", number, f"max-{name}", (name,)
