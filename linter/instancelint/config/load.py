"""From the table of a config file to the items it is made of; every mistake is a ConfigError that names the place."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from typing import Any

from instancelint.base.suggest import did_you_mean
from instancelint.config.items import Item, Layer
from instancelint.config.keys import BY_NAME, KINDS, NEVER, PROFILES, SEVERITIES, TABLE_EXAMPLES, Key, Shape
from instancelint.config.registry import OWN, Registry
from instancelint.config.rule_options import read_options
from instancelint.config.settings import ConfigError, Profile
from instancelint.config.suppression_tables import REASON_RULE, read_suppression
from instancelint.config.toml_file import TomlFile
from instancelint.config.toml_places import Keys
from instancelint.model.limits import Limits
from instancelint.model.place_pattern import check_pattern
from instancelint.model.terms import Kind, Severity


def read_layer(file: TomlFile, registry: Registry = OWN) -> Layer:
    """Read all that a config file says; raises ConfigError."""
    return _Reader(file, registry).read()


def fail_on(word: str) -> Severity | None:
    """Turn a severity's name, or `never`, into what `Settings.fail_on` holds."""
    return None if word == NEVER else Severity(word)


class _Reader:
    """Reads one file; each method reads the keys of one shape."""

    def __init__(self, file: TomlFile, registry: Registry) -> None:
        self._file = file
        self._registry = registry

    def read(self) -> Layer:
        layer: Layer = {}
        for name, value in self._file.table.items():
            key = BY_NAME.get(name)
            if key is None:
                raise self._unknown(name)
            layer[name] = _READERS[key.shape](self, key, value)
        layer["suppressions"] = [item for item in layer.get("ignore", ()) if not isinstance(item.value, str)]
        if "ignore" in layer:
            layer["ignore"] = [item for item in layer["ignore"] if isinstance(item.value, str)]
        if self._file.table.get("require-reasons"):
            reasons = Item(REASON_RULE, self._file, ("require-reasons",))
            layer["extend-select"] = [*layer.get("extend-select", ()), reasons]
        return layer

    def _unknown(self, name: str) -> ConfigError:
        hint = did_you_mean(name, BY_NAME) or "; `instancelint config` shows every key"
        if name == "tool":
            hint = "; outside pyproject.toml the keys stand at the top, without [tool.instancelint]"
        return self._file.error((name,), f"unknown key {name!r}{hint}")

    def selectors(self, key: Key, value: object) -> list[Item]:
        return self._checked_selectors((key.name,), value)

    def _checked_selectors(self, keys: Keys, value: object) -> list[Item]:
        items = self._strings(keys, value)
        for item in items:
            self._check(item.keys, self._registry.check_selector, item.value)
        return items

    def _check(self, keys: Keys, check: Callable[[str], object], word: str) -> Any:  # noqa: ANN401 - what the check gives
        try:
            return check(word)
        except (ConfigError, ValueError) as error:
            raise self._file.error(keys, str(error)) from None

    def ignores(self, key: Key, value: object) -> list[Item]:
        """Read what may be a list of selectors, an array of tables, or both in one list."""
        if not isinstance(value, list) or not all(isinstance(item, str | dict) for item in value):
            raise self._file.error((key.name,), f"{key.name!r} must be a list of strings, or of tables with a 'rule'")
        found: list[Item] = []
        for number, item in enumerate(value):
            keys = (key.name, number)
            if isinstance(item, str):
                self._check(keys, self._registry.check_selector, item)
                found.append(Item(item, self._file, keys))
            else:
                suppression = read_suppression(self._file, keys, item, self._registry)
                found.append(Item(suppression, self._file, keys))
        return found

    def path(self, key: Key, value: object) -> list[Item]:
        if not isinstance(value, str) or not value:
            raise self._file.error((key.name,), f"{key.name!r} must be a path in quotes")
        return [Item(os.path.join(self._file.root, value), self._file, (key.name,))]

    def paths(self, key: Key, value: object) -> list[Item]:
        items = self._strings((key.name,), value)
        return [item._replace(value=os.path.join(self._file.root, item.value)) for item in items]

    def strings(self, key: Key, value: object) -> list[Item]:
        return self._strings((key.name,), value)

    def _strings(self, keys: Keys, value: object) -> list[Item]:
        if not isinstance(value, list):
            hint = f"; write [{json.dumps(value)}]" if isinstance(value, str) and value else ""
            raise self._file.error(keys, f"{keys[-1]!r} must be a list of strings{hint}")
        for number, item in enumerate(value):
            if not isinstance(item, str) or not item:
                what = "an empty text" if item == "" else "something else"
                message = f"{keys[-1]!r} must be a list of strings, and this is {what}"
                raise self._file.error((*keys, number), message)
        return [Item(item, self._file, (*keys, number)) for number, item in enumerate(value)]

    def places(self, key: Key, value: object) -> list[Item]:
        items = self._strings((key.name,), value)
        for item in items:
            self._check(item.keys, check_pattern, item.value)
        return items

    def choice(self, key: Key, value: object) -> list[Item]:
        word = self._one_of((key.name,), value, key.choices)
        return [Item(_CHOICES[key.name](word), self._file, (key.name,))]

    def _one_of(self, keys: Keys, value: object, choices: Iterable[str]) -> str:
        if not isinstance(value, str) or value not in choices:
            is_word = isinstance(value, str)
            hint = did_you_mean(str(value), choices) if is_word else ""
            message = f"{keys[-1]!r} must be one of {', '.join(choices)}{hint}"
            raise self._file.error(keys, message, value=is_word)
        return value

    def switch(self, key: Key, value: object) -> list[Item]:
        if not isinstance(value, bool):
            hint = "; write it without quotes" if isinstance(value, str) and value in {"true", "false"} else ""
            raise self._file.error((key.name,), f"{key.name!r} must be true or false{hint}")
        return [Item(value, self._file, (key.name,))]

    def version(self, key: Key, value: object) -> list[Item]:
        return [Item(value, self._file, (key.name,))]  # checked before anything else was read

    def _table(self, keys: Keys, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            example = TABLE_EXAMPLES.get(str(keys[0])) if len(keys) == 1 else None
            hint = f", such as {example}" if example else ""
            raise self._file.error(keys, f"{keys[-1]!r} must be a table{hint}")
        return value

    def severities(self, key: Key, value: object) -> list[Item]:
        found = []
        for rule, word in self._table((key.name,), value).items():
            keys = (key.name, rule)
            name = self._check(keys, self._registry.name_of, rule)
            found.append(Item(Severity(self._one_of(keys, word, SEVERITIES)), self._file, keys, (name,)))
        return found

    def selectors_by_pattern(self, key: Key, value: object) -> list[Item]:
        found = []
        for pattern, selectors in self._table((key.name,), value).items():
            keys = (key.name, pattern)
            words = tuple(item.value for item in self._checked_selectors(keys, selectors))
            found.append(Item(words, self._file, keys, (pattern,)))
        return found

    def word_by_pattern(self, key: Key, value: object) -> list[Item]:
        kind, words = (Kind, KINDS) if key.shape is Shape.KIND_BY_PATTERN else (Profile, PROFILES)
        return [
            Item(kind(self._one_of((key.name, pattern), word, words)), self._file, (key.name, pattern), (pattern,))
            for pattern, word in self._table((key.name,), value).items()
        ]

    def limits(self, key: Key, value: object) -> list[Item]:
        known = Limits._fields
        found = []
        for name, number in self._table((key.name,), value).items():
            keys = (key.name, name)
            if name not in known:
                raise self._file.error(keys, f"unknown limit {name!r}{did_you_mean(name, known)}")
            if isinstance(number, bool) or not isinstance(number, int) or number < 1:
                raise self._file.error(keys, f"the limit {name!r} must be a whole number above zero")
            found.append(Item(number, self._file, keys, (name,)))
        return found

    def options(self, key: Key, value: object) -> list[Item]:
        found = []
        for rule, options in self._table((key.name,), value).items():
            keys = (key.name, rule)
            name = self._check(keys, self._registry.name_of, rule)
            found += read_options(self._file, keys, self._table(keys, options), name, self._registry)
        return found

    def custom_rules(self, _key: Key, value: object) -> list[Item]:
        from instancelint.config.custom_rules import read_custom_rules  # few config files have any

        return read_custom_rules(self._file, value)


_CHOICES: dict[str, Callable[[str], object]] = {"profile": Profile, "fail-on": fail_on}

_READERS: dict[Shape, Callable[[_Reader, Key, object], list[Item]]] = {
    Shape.SELECTORS: _Reader.selectors,
    Shape.IGNORES: _Reader.ignores,
    Shape.PATTERNS: _Reader.strings,
    Shape.PATH: _Reader.path,
    Shape.PATHS: _Reader.paths,
    Shape.PLUGINS: _Reader.strings,
    Shape.PLACES: _Reader.places,
    Shape.CHOICE: _Reader.choice,
    Shape.SWITCH: _Reader.switch,
    Shape.VERSION: _Reader.version,
    Shape.SEVERITY_BY_RULE: _Reader.severities,
    Shape.SELECTORS_BY_PATTERN: _Reader.selectors_by_pattern,
    Shape.KIND_BY_PATTERN: _Reader.word_by_pattern,
    Shape.PROFILE_BY_PATTERN: _Reader.word_by_pattern,
    Shape.LIMITS: _Reader.limits,
    Shape.CUSTOM_RULES: _Reader.custom_rules,
    Shape.RULES: _Reader.options,
}
