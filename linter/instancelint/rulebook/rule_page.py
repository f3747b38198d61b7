"""A rule described in Markdown, as its page on the site and in reports shows it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from instancelint.rulebook.rule_examples import PlacesOf, excerpts, rows, stored_places
from instancelint.rulebook.rule_facts import default_of, docstring_of, kinds_of, levels_of
from instancelint.rules.base import EngineRule, Example, Rule, SchemaRule
from instancelint.rules.option_fields import option_fields

_LABELS = {"json-only": "json", "shell": "bash", "markdown": "markdown", "http": "http"}
"""Language of the fence around an example, where it is not YAML."""
_PREVIEW = (
    "This rule may still change. It runs only with `--preview` or `preview = true`, or when it is selected itself."
)
_YAML, _JSON = "yaml-only", "json-only"


def page(rule: type[Rule[Any]], places: PlacesOf = stored_places) -> str:
    """Write the page of a rule in Markdown."""
    meta, said = rule.meta, docstring_of(rule)
    lines = [f"# {meta.code} {meta.name}", "", said.paragraph, "", _facts(rule), ""]
    lines += [*_notices(rule), "## Why", "", said.explanation, ""]
    if meta.bad or meta.good:
        lines += ["## Examples", ""]
    for number, example in enumerate(meta.bad):
        lines += [f"**Bad**{_name(example)}", "", *_example(example, example.text)]
        lines += _fence("text", excerpts(example, places(rule, number)))
        if example.fixed is not None:
            lines += ["**Fixed**", "", *_example(example, example.fixed)]
    for example in meta.good:
        lines += [f"**Good**{_name(example)}", "", *_example(example, example.text)]
    options = [
        f"| `{field.name.replace('_', '-')}` | `{json.dumps(default_of(field))}` | {field.metadata['help']} |"
        for field in option_fields(rule)
    ]
    if options:
        lines += ["## Options", "", "| Option | Default | Meaning |", "|---|---|---|", *options, ""]
    lines += [*_enabling(rule), *_suppressing(rule), "## Disable it", "", *_toml(f'ignore = ["{meta.name}"]')]
    return "\n".join(lines).rstrip("\n") + "\n"


def _name(example: Example) -> str:
    return f" (`{example.name}`)" if example.name else ""


def _facts(rule: type[Rule[Any]]) -> str:
    facts = [f"Severity: **{rule.meta.severity.value}**"]
    facts += [f"with the profile `{profile}`: {level}" for profile, level in levels_of(rule).items()]
    if rule.meta.extra:
        facts.append("opt-in: runs only when [enabled](#enable-it)")
    if issubclass(rule, SchemaRule):
        facts.append("also found by the JSON Schema alone")
    facts.append("checks: " + ", ".join(kinds_of(rule)))
    if rule.meta.yields_to:
        facts.append("yields to: " + ", ".join(f"[{name}]({name}.md)" for name in rule.meta.yields_to))
    return ". ".join(fact[0].upper() + fact[1:] for fact in facts) + "."


def _notices(rule: type[Rule[Any]]) -> list[str]:
    """Write what the rule's stage of life means for its users."""
    if rule.meta.deprecated:
        return [f"> **Deprecated.** {rule.meta.deprecated[:1].upper()}{rule.meta.deprecated[1:]}.", ""]
    if rule.meta.preview:
        return [f"> **Preview.** {_PREVIEW}", ""]
    return []


def _enabling(rule: type[Rule[Any]]) -> list[str]:
    if not (rule.meta.extra or rule.meta.preview):
        return []
    name = rule.meta.name
    lines = ["## Enable it", "", *_toml(f'extend-select = ["{name}"]')]
    return [*lines, f"Or, for one run: `instancelint check --extend-select {name}`.", ""]


def _suppressing(rule: type[Rule[Any]]) -> list[str]:
    """Write how to suppress one finding, in each notation that the rule reads."""
    meta = rule.meta
    if issubclass(rule, EngineRule) and not meta.conditions:
        return []
    notations = {example.notation for example in (*meta.bad, *meta.good)}
    directive = f"instancelint: ignore[{meta.name}] reason"
    lines = ["## Suppress a finding", ""]
    if notations & {"shell", "http"}:
        lines += ["In scripts and request files, above the command:", "", *_fence("bash", [f"# {directive}"])]
    if "markdown" in notations:
        lines += ["In Markdown, above the block:", "", *_fence("markdown", [f"<!-- {directive} -->"])]
    if not notations - {"shell", "http", "markdown"}:
        return lines
    if notations != {_JSON}:
        lines += ["In YAML, at the end of the line or on the line above:", "", *_fence("yaml", [f"# {directive}"])]
    if notations != {_YAML}:
        lines += ["In `.jsonc` and `.json5` files:", "", *_fence("json5", [f"// {directive}"])]
        lines += ["In `.json` files, which cannot contain comments, use the config file:", ""]
        lines += _fence(
            "toml",
            [
                "[[tool.instancelint.ignore]]",
                f'rule = "{meta.name}"',
                'files = "payloads/box.json"',
                'reason = "why this is intentional"',
            ],
        )
    return lines


def _toml(line: str) -> list[str]:
    return _fence("toml", ["[tool.instancelint]", line])


def _example(example: Example, text: str) -> list[str]:
    return _fence(_LABELS.get(example.notation, "yaml"), rows(text))


def _fence(language: str, lines: Iterable[str]) -> list[str]:
    return [f"```{language}", *lines, "```", ""]
