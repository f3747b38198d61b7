"""The registry of rules, rules/_generated.py: an entry for every rule module. For maintainers."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from typing import Any

from instancelint.model.terms import Severity
from instancelint.rules.base import ALL_KINDS, CREATES, REQUESTS, Rule
from instancelint.rules.entry import shared_with
from instancelint.rules.groups import GROUPS
from tools.layout import RULES, formatted


def render() -> str:
    """Return the text of rules/_generated.py: an entry for every rule module, sorted by code."""
    found = sorted((rule.meta.code, module, rule) for module, rule in _rule_classes())
    entries = "".join(f"    {_entry(module, rule)},\n" for _, module, rule in found)
    called = ", ".join(sorted({type(trigger).__name__ for _, _, rule in found for trigger in rule.triggers()}))
    return formatted(f'''"""
Every rule, in the order of codes. Written by `python linter/tools`.

`ENTRIES` is cheap: a rule is imported when a payload calls for it. `ALL_RULES` imports them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from instancelint.model.terms import Kind, Severity
from instancelint.rules.base import ALL_KINDS, CREATES, Rule
from instancelint.rules.entry import Entry
from instancelint.rules.triggers import {called}

if TYPE_CHECKING:
    ALL_RULES: tuple[type[Rule[Any]], ...]

ENTRIES = (
{entries})


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the tuple of rules
    if name != "ALL_RULES":
        raise AttributeError(name)
    return tuple(entry.load() for entry in ENTRIES)
''')


def _rule_classes() -> Iterator[tuple[str, type[Rule[Any]]]]:
    for group, _ in GROUPS.values():
        for path in sorted((RULES / group).glob("*.py")):
            name = re.search(r"^class (\w+)\((?:\w*Rule)\[", path.read_text(encoding="utf-8"), re.MULTILINE)
            if name:
                module = f"{group}.{path.stem}"
                yield module, getattr(importlib.import_module(f"instancelint.rules.{module}"), name[1])


def _entry(module: str, rule: type[Rule[Any]]) -> str:
    code, name, severity, *others = shared_with(rule.meta).items()
    triggers = [f"{type(each).__name__}({json.dumps(each.word) if each.word else ''})" for each in rule.triggers()]
    parts = [
        *(_written(value) for _, value in (code, name, severity)),
        *map(json.dumps, (module, rule.__name__)),
        f"({', '.join(triggers)},)",
        *(f"{field}={_written(value)}" for field, value in others if value and value != REQUESTS),
    ]
    return f"Entry({', '.join(parts)})"


def _written(value: object) -> str:
    """Write a value of an entry as Python does."""
    if isinstance(value, frozenset):
        named = {ALL_KINDS: "ALL_KINDS", CREATES: "CREATES"}.get(value)
        return named or f"frozenset({{{', '.join(sorted(map(str, value)))}}})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{json.dumps(key)}: {item}' for key, item in sorted(value.items()))}}}"
    return json.dumps(value) if isinstance(value, str) and not isinstance(value, Severity) else str(value)
