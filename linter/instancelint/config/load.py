"""
The items of a config file, read from its table; every mistake is a ConfigError that names the place.

Each method of the reader reads the keys of one shape, given the place of the key and its value.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from enum import Enum
from typing import Any

from instancelint.base.suggest import did_you_mean
from instancelint.config.keys import BY_NAME, NEVER, SEVERITIES, TABLE_EXAMPLES, Shape
from instancelint.config.layer import Item, Layer
from instancelint.config.registry import OWN, Registry
from instancelint.config.settings import ConfigError, Profile
from instancelint.config.toml_file import TomlFile
from instancelint.config.toml_places import Keys
from instancelint.model.place_pattern import check_pattern
from instancelint.model.terms import Kind, Limits, Severity

_REASON_RULE = "suppression-reason-missing"
"""The opt-in rule that `require-reasons` enables for comments."""


def read_layer(file: TomlFile, registry: Registry = OWN) -> Layer:
    """Read all that a config file says; raises ConfigError."""
    return _Reader(file, registry).read()


def fail_on(word: str) -> Severity | None:
    """Turn a severity's name, or `never`, into what `Settings.fail_on` holds."""
    return None if word == NEVER else Severity(word)


class _Reader:
    def __init__(self, file: TomlFile, registry: Registry) -> None:
        self._file = file
        self._registry = registry

    def read(self) -> Layer:
        layer: Layer = {}
        for name, value in self._file.table.items():
            if name not in BY_NAME:
                raise self._unknown(name)
            layer[name] = _READERS[BY_NAME[name].shape](self, (name,), value)
        ignored = layer.get("ignore", ())
        layer["suppressions"] = [item for item in ignored if not isinstance(item.value, str)]
        if "ignore" in layer:
            layer["ignore"] = [item for item in ignored if isinstance(item.value, str)]
        if self._file.table.get("require-reasons"):
            layer.setdefault("extend-select", []).append(Item(_REASON_RULE, self._file, ("require-reasons",)))
        return layer

    def _unknown(self, name: str) -> ConfigError:
        hint = did_you_mean(name, BY_NAME) or "; 'instancelint config' lists all keys"
        if name == "tool":
            hint = "; outside pyproject.toml, put keys at the top level, without [tool.instancelint]"
        return self._file.error((name,), f"unknown key {name!r}{hint}")

    def single(self, keys: Keys, value: object) -> list[Item]:
        return [Item(value, self._file, keys)]

    def strings(self, keys: Keys, value: object) -> list[Item]:
        if not isinstance(value, list):
            hint = f"; use [{json.dumps(value)}]" if isinstance(value, str) and value else ""
            raise self._file.error(keys, f"{keys[-1]!r} must be a list of strings{hint}")
        for number, item in enumerate(value):
            if not isinstance(item, str) or not item:
                what = "empty" if item == "" else "not a string"
                raise self._file.error((*keys, number), f"{keys[-1]!r} must be a list of strings; this item is {what}")
        return [Item(item, self._file, (*keys, number)) for number, item in enumerate(value)]

    def _checked(self, items: list[Item], check: Callable[[str], object]) -> list[Item]:
        for item in items:
            self._check(item.keys, check, item.value)
        return items

    def _check(self, keys: Keys, check: Callable[[str], object], word: str) -> Any:  # noqa: ANN401 - what the check gives
        try:
            return check(word)
        except (ConfigError, ValueError) as error:
            raise self._file.error(keys, str(error)) from None

    def selectors(self, keys: Keys, value: object) -> list[Item]:
        return self._checked(self.strings(keys, value), self._registry.check_selector)

    def places(self, keys: Keys, value: object) -> list[Item]:
        return self._checked(self.strings(keys, value), check_pattern)

    def ignores(self, keys: Keys, value: object) -> list[Item]:
        """Read what may be a list of selectors, an array of tables, or both in one list."""
        if not isinstance(value, list) or not all(isinstance(item, str | dict) for item in value):
            raise self._file.error(keys, f"{keys[-1]!r} must be a list of strings, or of tables with a 'rule'")
        return [self._ignored((*keys, number), item) for number, item in enumerate(value)]

    def _ignored(self, keys: Keys, item: str | dict[str, Any]) -> Item:
        if isinstance(item, str):
            self._check(keys, self._registry.check_selector, item)
            return Item(item, self._file, keys)
        from instancelint.config.declared_tables import read_suppression  # few config files have any

        return Item(read_suppression(self._file, keys, item, self._registry), self._file, keys)

    def path(self, keys: Keys, value: object) -> list[Item]:
        if not isinstance(value, str) or not value:
            raise self._file.error(keys, f"{keys[-1]!r} must be a quoted path")
        option = "--baseline FILE" if keys[-1] == "baseline" else ""
        return self.single(keys, self._file.allowed(keys, value, option))

    def paths(self, keys: Keys, value: object) -> list[Item]:
        items = self.strings(keys, value)
        return [item._replace(value=self._file.allowed(item.keys, item.value)) for item in items]

    def choice(self, keys: Keys, value: object) -> list[Item]:
        key = BY_NAME[str(keys[0])]
        return self.single(keys, _WORDS[key.name](self._one_of(keys, value, key.choices)))

    def _one_of(self, keys: Keys, value: object, choices: Collection[str]) -> str:
        if not isinstance(value, str) or value not in choices:
            is_word = isinstance(value, str)
            hint = did_you_mean(str(value), choices) if is_word else ""
            raise self._file.error(keys, f"{keys[-1]!r} must be one of {', '.join(choices)}{hint}", value=is_word)
        return value

    def switch(self, keys: Keys, value: object) -> list[Item]:
        if not isinstance(value, bool):
            hint = "; remove the quotes" if isinstance(value, str) and value in {"true", "false"} else ""
            raise self._file.error(keys, f"{keys[-1]!r} must be true or false{hint}")
        return self.single(keys, value)

    def _table(self, keys: Keys, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            example = TABLE_EXAMPLES.get(str(keys[0])) if len(keys) == 1 else None
            hint = f", such as {example}" if example else ""
            raise self._file.error(keys, f"{keys[-1]!r} must be a table{hint}")
        return value

    def severities(self, keys: Keys, value: object) -> list[Item]:
        found = []
        for rule, word in self._table(keys, value).items():
            place = (*keys, rule)
            name = self._check(place, self._registry.name_of, rule)
            found.append(Item(Severity(self._one_of(place, word, SEVERITIES)), self._file, place, (name,)))
        return found

    def selectors_by_pattern(self, keys: Keys, value: object) -> list[Item]:
        found = []
        for pattern, selectors in self._table(keys, value).items():
            words = tuple(item.value for item in self.selectors((*keys, pattern), selectors))
            found.append(Item(words, self._file, (*keys, pattern), (pattern,)))
        return found

    def word_by_pattern(self, keys: Keys, value: object) -> list[Item]:
        return [
            self.choice((*keys, pattern), word)[0]._replace(entry=(pattern,))
            for pattern, word in self._table(keys, value).items()
        ]

    def limits(self, keys: Keys, value: object) -> list[Item]:
        known = Limits._fields
        found = []
        for name, number in self._table(keys, value).items():
            place = (*keys, name)
            if name not in known:
                raise self._file.error(place, f"unknown limit {name!r}{did_you_mean(name, known)}")
            if isinstance(number, bool) or not isinstance(number, int) or number < 1:
                raise self._file.error(place, f"limit {name!r} must be a whole number above zero")
            found.append(Item(number, self._file, place, (name,)))
        return found

    def options(self, keys: Keys, value: object) -> list[Item]:
        found = []
        for rule, options in self._table(keys, value).items():
            name = self._check((*keys, rule), self._registry.name_of, rule)
            found += self._options((*keys, rule), self._table((*keys, rule), options), name)
        return found

    def _options(self, keys: Keys, table: Mapping[str, Any], name: str) -> list[Item]:
        if self._registry.removed_rule(name):
            return [Item(value, self._file, (*keys, option), (name, option)) for option, value in table.items()]
        rule = self._registry.entry(name).load()
        fields = getattr(rule.Options, "__dataclass_fields__", {})
        known = {field.replace("_", "-"): info for field, info in fields.items()}
        found = []
        for option, value in table.items():
            place = (*keys, option)
            if option not in known:
                hint = did_you_mean(option, known)
                raise self._file.error(place, f"rule {name} has no option {option!r}{hint}")
            check = known[option].metadata.get("check")
            problem = option_problem(known[option].default, value) or (check(value) if check else "")
            if problem:
                raise self._file.error(place, f"{option!r} must be {problem}")
            plain = tuple(value) if isinstance(value, list) else value
            found.append(Item(plain, self._file, place, (name, option.replace("-", "_"))))
        return found

    def custom_rules(self, _keys: Keys, value: object) -> list[Item]:
        from instancelint.config.declared_tables import read_custom_rules  # few config files have any

        return read_custom_rules(self._file, value)


def option_problem(default: object, value: object) -> str:
    """Return what an option of a rule must be when a value does not have the type of its default; else ''."""
    if isinstance(default, Enum):
        choices = [member.value for member in type(default)]
        return "" if value in choices else f"one of {', '.join(map(str, choices))}"
    if isinstance(default, tuple):
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return "" if fits else "a list of strings"
    for kind, words in ((bool, "true or false"), (int, "a whole number"), (float, "a number"), (str, "a string")):
        if isinstance(default, kind):
            fits = isinstance(value, kind) or (kind is float and isinstance(value, int))
            return "" if fits and (kind is bool or not isinstance(value, bool)) else words
    return ""


_WORDS: dict[str, Callable[[str], object]] = {
    "profile": Profile,
    "profiles": Profile,
    "kinds": Kind,
    "fail-on": fail_on,
}
"""The meaning of the words that a key may have, by key."""

_READERS: dict[Shape, Callable[[_Reader, Keys, object], list[Item]]] = {
    Shape.SELECTORS: _Reader.selectors,
    Shape.IGNORES: _Reader.ignores,
    Shape.PATTERNS: _Reader.strings,
    Shape.PATH: _Reader.path,
    Shape.PATHS: _Reader.paths,
    Shape.PLUGINS: _Reader.strings,
    Shape.PLACES: _Reader.places,
    Shape.CHOICE: _Reader.choice,
    Shape.SWITCH: _Reader.switch,
    Shape.VERSION: _Reader.single,  # checked before anything else was read
    Shape.SEVERITY_BY_RULE: _Reader.severities,
    Shape.SELECTORS_BY_PATTERN: _Reader.selectors_by_pattern,
    Shape.KIND_BY_PATTERN: _Reader.word_by_pattern,
    Shape.PROFILE_BY_PATTERN: _Reader.word_by_pattern,
    Shape.LIMITS: _Reader.limits,
    Shape.CUSTOM_RULES: _Reader.custom_rules,
    Shape.RULES: _Reader.options,
}
