"""The options of single rules, as a config file writes them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from instancelint.base.suggest import did_you_mean
from instancelint.config.items import Item, Source
from instancelint.config.registry import Registry
from instancelint.config.toml_places import Keys


def read_options(source: Source, keys: Keys, table: Mapping[str, Any], name: str, registry: Registry) -> list[Item]:
    """Read the table of one rule; raises ConfigError, which names the place."""
    rule = registry.entry(name).load()
    fields = {
        field.replace("_", "-"): info for field, info in getattr(rule.Options, "__dataclass_fields__", {}).items()
    }
    found = []
    for option, value in table.items():
        if option not in fields:
            hint = did_you_mean(option, fields)
            raise source.error((*keys, option), f"the rule {name} has no option {option!r}{hint}")
        problem = option_problem(fields[option].default, value)
        check = fields[option].metadata.get("check")
        problem = problem or (check(value) if check else "")
        if problem:
            raise source.error((*keys, option), f"{option!r} must be {problem}")
        plain = tuple(value) if isinstance(value, list) else value
        found.append(Item(plain, source, (*keys, option), (name, option.replace("-", "_"))))
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
