"""The page of a rule in Markdown, made from the rule's declaration and from running its examples."""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
from typing import Any

from instancelint.base.message import render
from instancelint.cli.rule_text import examined
from instancelint.rules.base import Example, Meta, Rule, SchemaRule
from instancelint.testing import split

_LABELS = {"json-only": "json", "shell": "bash", "markdown": "markdown", "http": "http"}
"""Language of the fence around an example, where it is not YAML."""


def has_fix(meta: Meta) -> bool:
    """Tell whether a rule's examples show a fix."""
    return any(example.fixed is not None for example in meta.bad)


def page(rule: type[Rule[Any]]) -> str:
    """Give the page of one rule."""
    meta = rule.meta
    what, _, why = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    lines = [f"# {meta.code} {meta.name}", "", what, "", _facts(rule), "", "## Why", "", why, ""]
    if meta.bad or meta.good:
        lines += ["## Examples", ""]
    for example in meta.bad:
        lines += _bad(rule, example)
    if meta.good:
        lines += ["This is fine:", ""]
    for example in meta.good:
        lines += _block(example, example.text)
    if rule.Options is not None and dataclasses.fields(rule.Options):  # type: ignore[arg-type] # options are dataclasses
        lines += ["## Options", "", "| Option | Default | Meaning |", "|---|---|---|"]
        for field in dataclasses.fields(rule.Options):  # type: ignore[arg-type] # options are dataclasses
            lines.append(
                f"| `{field.name.replace('_', '-')}` | `{json.dumps(field.default)}` | {field.metadata['help']} |"
            )
        lines.append("")
    lines += ["## Switch it off", "", "```toml", "[tool.instancelint]", f'ignore = ["{meta.name}"]', "```"]
    return "\n".join(lines) + "\n"


def _facts(rule: type[Rule[Any]]) -> str:
    meta = rule.meta
    facts = [f"Severity: **{meta.severity.value}**"]
    for profile, severity in meta.profiles.items():
        facts.append(f"under the profile `{profile}`: {severity.value if severity else 'off'}")
    if meta.extra:
        facts.append("opt-in: runs only when selected")
    if issubclass(rule, SchemaRule):
        facts.append("the JSON Schema alone finds it")
    facts.append("looks at: " + ", ".join(sorted(kind.value for kind in meta.kinds)))
    return ". ".join(fact[0].upper() + fact[1:] for fact in facts) + "."


def _block(example: Example, text: str) -> list[str]:
    bare, _ = split(text)
    return [f"```{_LABELS.get(example.notation, 'yaml')}", bare.rstrip("\n"), "```", ""]


def _bad(rule: type[Rule[Any]], example: Example) -> list[str]:
    source, shown = examined(rule, example)
    lines = _block(example, example.text)
    for one in shown:
        position = source.position(one.span.start)
        message = render(rule.meta.messages[one.problem.message], one.problem.args, str)
        lines.append(f"- Line {position.line}, column {position.column}: {_escaped(message)}")
    lines.append("")
    if example.fixed is not None:
        lines += ["After the fix:", "", *_block(example, example.fixed)]
    return lines


def _escaped(text: str) -> str:
    """Write text so that Markdown shows it as it is: `<NAME>` in a message is no tag, and no backslash gets lost."""
    return re.sub(r"[\\*]", r"\\\g<0>", text).replace("&", "&amp;").replace("<", "&lt;")
