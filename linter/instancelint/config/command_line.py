"""The options of the command line as a source of settings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from instancelint.config.items import Item, Layer
from instancelint.config.registry import Registry
from instancelint.config.settings import ConfigError, Overrides
from instancelint.config.toml_places import Keys
from instancelint.model.terms import Severity


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
    """Give all that options of the command line say; raises ConfigError for a rule that does not exist."""
    return _Reader(given, registry).read()


class _Reader:
    def __init__(self, given: Overrides, registry: Registry) -> None:
        self._given = given
        self._registry = registry

    def read(self) -> Layer:
        given = self._given
        singles = {
            "profile": given.profile,
            "kind": given.kind,
            "respect-gitignore": given.respect_gitignore,
            "force-exclude": given.force_exclude or None,
            "baseline": os.path.abspath(given.baseline) if given.baseline else None,
        }
        layer: Layer = {key: [Item(value, _SOURCE, (key,))] for key, value in singles.items() if value is not None}
        if given.no_baseline:
            layer["use-baseline"] = [Item(False, _SOURCE, ("no-baseline",))]  # noqa: FBT003 - the value itself
        if given.fails:
            layer["fail-on"] = [Item(given.fail_on, _SOURCE, ("fail-on",))]
        lists = {
            "select": self._selectors("select", given.select),
            "extend-select": self._selectors("extend-select", given.extend_select),
            "ignore": self._selectors("ignore", given.ignore),
            "include": [Item(pattern, _SOURCE, ("include",)) for pattern in given.include],
            "exclude": [Item(pattern, _SOURCE, ("exclude",)) for pattern in given.exclude],
            "severity": self._severities(given.severity),
            "limits": [
                Item(number, _SOURCE, (f"max-{name}",), (name,))
                for name, number in (("depth", given.max_depth), ("size", given.max_size))
                if number
            ],
        }
        return layer | {key: items for key, items in lists.items() if items}

    def _selectors(self, option: str, words: Iterable[str]) -> list[Item]:
        for word in words:
            self._registry.check_selector(word)
        return [Item(word, _SOURCE, (option,)) for word in words]

    def _severities(self, given: Mapping[str, Severity]) -> list[Item]:
        return [
            Item(severity, _SOURCE, ("severity",), (self._registry.name_of(rule),)) for rule, severity in given.items()
        ]
