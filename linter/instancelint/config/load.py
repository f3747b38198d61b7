"""From the table of a config file to `Settings`; every mistake is a ConfigError that names the place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from instancelint.config.keys import BY_NAME, KINDS, NEVER, SEVERITIES, Key, Shape
from instancelint.config.settings import ConfigError, Profile, Settings, Suppression
from instancelint.config.suppressions import REASON_RULE, demand_reasons, read_suppression
from instancelint.config.toml_file import TomlFile
from instancelint.document import Limits
from instancelint.finding import Kind, Severity
from instancelint.places import parse_place
from instancelint.suggest import did_you_mean

Keys = tuple[str, ...]


def to_settings(file: TomlFile) -> Settings:
    """Read a config file's table; raises ConfigError."""
    values = {name: _value(file, name) for name in file.table}
    selectors, suppressions = values.get("ignore", ((), ()))
    reasons = values.get("require-reasons", False)
    if reasons:
        demand_reasons(file, suppressions)
    return Settings(
        root=file.root,
        source=file.name,
        profile=Profile(values.get("profile", Profile.DEFAULT.value)),
        select=values.get("select", ()),
        extend_select=(*values.get("extend-select", ()), *((REASON_RULE,) if reasons else ())),
        ignore=selectors,
        suppressions=suppressions,
        baseline=os.path.join(file.root, values["baseline"]) if "baseline" in values else None,
        severity=values.get("severity", {}),
        include=values.get("include", ()),
        exclude=values.get("exclude", ()),
        per_file_ignores=values.get("per-file-ignores", ()),
        kinds=values.get("kinds", ()),
        payloads=values.get("payloads", ()),
        elements=tuple(os.path.join(file.root, path) for path in values.get("elements", ())),
        options=values.get("rules", {}),
        limits=values.get("limits", Limits()),
        respect_gitignore=values.get("respect-gitignore", True),
        fail_on=fail_on(values.get("fail-on", Severity.WARNING.value)),
    )


def fail_on(word: str) -> Severity | None:
    """Turn a severity's name, or `never`, into what `Settings.fail_on` holds."""
    return None if word == NEVER else Severity(word)


def _value(file: TomlFile, name: str) -> Any:  # noqa: ANN401 - the shape of the key decides
    key = BY_NAME.get(name)
    if key is None:
        hint = did_you_mean(name, BY_NAME)
        if name == "tool":
            hint = "; outside pyproject.toml the keys stand at the top, without [tool.instancelint]"
        raise file.error((name,), f"unknown key {name!r}{hint}")
    return _READERS[key.shape](file, key, file.table[name])


def _selectors(file: TomlFile, key: Key, value: object) -> tuple[str, ...]:
    return _checked_selectors(file, (key.name,), value)


def _checked_selectors(file: TomlFile, keys: Keys, value: object) -> tuple[str, ...]:
    from instancelint.config.select import check_selector  # imports every rule

    words = _strings(file, keys, value)
    for word in words:
        try:
            check_selector(word)
        except ConfigError as error:
            raise file.error(keys, str(error), word) from None
    return words


def _ignore(file: TomlFile, key: Key, value: object) -> tuple[tuple[str, ...], tuple[Suppression, ...]]:
    """Read what may be a list of selectors, an array of tables, or both in one list."""
    if not isinstance(value, list) or not all(isinstance(item, str | dict) for item in value):
        raise file.error((key.name,), f"{key.name!r} must be a list of strings, or of tables with a 'rule'")
    tables = [item for item in value if isinstance(item, dict)]
    selectors = _selectors(file, key, [item for item in value if isinstance(item, str)])
    return selectors, tuple(read_suppression(file, (key.name,), number, table) for number, table in enumerate(tables))


def _path(file: TomlFile, key: Key, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise file.error((key.name,), f"{key.name!r} must be a path in quotes")
    return value


def _list(file: TomlFile, key: Key, value: object) -> tuple[str, ...]:
    return _strings(file, (key.name,), value)


def _places(file: TomlFile, key: Key, value: object) -> tuple[str, ...]:
    places = _strings(file, (key.name,), value)
    for place in places:
        try:
            parse_place(place)
        except ValueError as error:
            raise file.error((key.name,), str(error), place) from None
    return places


def _strings(file: TomlFile, keys: Keys, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise file.error(keys, f"{keys[-1]!r} must be a list of strings")
    return tuple(value)


def _choice(file: TomlFile, key: Key, value: object) -> str:
    return _one_of(file, (key.name,), value, key.choices)


def _one_of(file: TomlFile, keys: Keys, value: object, choices: Iterable[str]) -> str:
    if not isinstance(value, str) or value not in choices:
        hint = did_you_mean(value, choices) if isinstance(value, str) else ""
        word = value if isinstance(value, str) else None
        raise file.error(keys, f"{keys[-1]!r} must be one of {', '.join(choices)}{hint}", word)
    return value


def _switch(file: TomlFile, key: Key, value: object) -> bool:
    if not isinstance(value, bool):
        raise file.error((key.name,), f"{key.name!r} must be true or false")
    return value


def _table(file: TomlFile, keys: Keys, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise file.error(keys, f"{keys[-1]!r} must be a table")
    return value


def _severities(file: TomlFile, key: Key, value: object) -> dict[str, Severity]:
    table = _table(file, (key.name,), value)
    found = {}
    for rule, word in table.items():
        keys = (key.name, rule)
        name = _rule_name(file, keys)
        found[name] = Severity(_one_of(file, keys, word, SEVERITIES))
    return found


def _rule_name(file: TomlFile, keys: Keys) -> str:
    try:
        return rule_name(keys[-1])
    except ConfigError as error:
        raise file.error(keys, str(error)) from None


def rule_name(word: str) -> str:
    """Give the name of the rule with a code or name; raises ConfigError when there is none."""
    from instancelint.rules import ENTRIES

    for rule in ENTRIES:
        if word in {rule.code, rule.name}:
            return rule.name
    names = [name for rule in ENTRIES for name in (rule.code, rule.name)]
    message = f"there is no rule {word!r}{did_you_mean(word, names)}"
    raise ConfigError(message)


def _ignores(file: TomlFile, key: Key, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    table = _table(file, (key.name,), value)
    return tuple(
        (pattern, _checked_selectors(file, (key.name, pattern), selectors)) for pattern, selectors in table.items()
    )


def _kinds(file: TomlFile, key: Key, value: object) -> tuple[tuple[str, Kind], ...]:
    table = _table(file, (key.name,), value)
    return tuple((pattern, Kind(_one_of(file, (key.name, pattern), word, KINDS))) for pattern, word in table.items())


def _limits(file: TomlFile, key: Key, value: object) -> Limits:
    table = _table(file, (key.name,), value)
    for name, number in table.items():
        if name not in Limits.__dataclass_fields__:
            hint = did_you_mean(name, Limits.__dataclass_fields__)
            raise file.error((key.name, name), f"unknown limit {name!r}{hint}")
        if isinstance(number, bool) or not isinstance(number, int) or number < 1:
            raise file.error((key.name, name), f"the limit {name!r} must be a whole number above zero")
    return replace(Limits(), **table)


def _options(file: TomlFile, key: Key, value: object) -> dict[str, Mapping[str, object]]:
    table = _table(file, (key.name,), value)
    found: dict[str, Mapping[str, object]] = {}
    for rule, options in table.items():
        keys = (key.name, rule)
        name = _rule_name(file, keys)
        found[name] = _rule_options(file, keys, _table(file, keys, options), name)
    return found


def _rule_options(file: TomlFile, keys: Keys, table: dict[str, Any], name: str) -> dict[str, object]:
    from instancelint.rules import ENTRIES

    rule = next(entry for entry in ENTRIES if entry.name == name).load()
    fields = {
        field.replace("_", "-"): info for field, info in getattr(rule.Options, "__dataclass_fields__", {}).items()
    }
    found = {}
    for option, value in table.items():
        if option not in fields:
            hint = did_you_mean(option, fields)
            raise file.error((*keys, option), f"the rule {name} has no option {option!r}{hint}")
        problem = option_problem(fields[option].default, value)
        if problem:
            raise file.error((*keys, option), f"{option!r} must be {problem}")
        found[option.replace("-", "_")] = tuple(value) if isinstance(value, list) else value
    return found


def option_problem(default: object, value: object) -> str:
    """Say what an option of a rule must be when a value does not have the type of its default; else ''."""
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


_READERS: dict[Shape, Callable[[TomlFile, Key, object], Any]] = {
    Shape.SELECTORS: _selectors,
    Shape.IGNORES: _ignore,
    Shape.PATTERNS: _list,
    Shape.PATH: _path,
    Shape.PATHS: _list,
    Shape.PLACES: _places,
    Shape.CHOICE: _choice,
    Shape.SWITCH: _switch,
    Shape.SEVERITY_BY_RULE: _severities,
    Shape.SELECTORS_BY_PATTERN: _ignores,
    Shape.KIND_BY_PATTERN: _kinds,
    Shape.LIMITS: _limits,
    Shape.RULES: _options,
}
