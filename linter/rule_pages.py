"""The rule pages under docs/rules/, and their index."""

from __future__ import annotations

from typing import Any

from instancelint.cli.rule_page import has_fix, page
from instancelint.rule import GROUPS, Rule, SchemaRule
from instancelint.rules import ALL_RULES


def pages() -> dict[str, str]:
    """Give the text of every page by file name."""
    texts = {f"{rule.meta.name}.md": page(rule) for rule in ALL_RULES}
    texts["index.md"] = index()
    return texts


def index() -> str:
    """Give the list of all rules by group."""
    lines = ["# Rules", "", "Written from the rules' own declarations. Every rule can be switched off, on or to", ""]
    lines[2:] = [
        "Every rule has a code and a name; both stay what they are. A rule marked *opt-in* runs only when it is",
        "selected. *Schema* marks what the published JSON Schema alone finds, in any editor.",
    ]
    for digit, (_, title) in GROUPS.items():
        rules = [rule.meta for rule in ALL_RULES if rule.meta.code[2] == digit]
        if not rules:
            continue
        lines += ["", f"## IL{digit}xx {title}", "", "| Code | Rule | Severity | Fix | |", "|---|---|---|---|---|"]
        lines += [_row(rule) for rule in ALL_RULES if rule.meta.code[2] == digit]
    return "\n".join(lines) + "\n"


def _row(rule: type[Rule[Any]]) -> str:
    meta = rule.meta
    marks = [word for word, on in (("opt-in", meta.extra), ("schema", issubclass(rule, SchemaRule))) if on]
    fix = "yes" if has_fix(meta) else ""
    return f"| {meta.code} | [{meta.name}]({meta.name}.md) | {meta.severity.value} | {fix} | {', '.join(marks)} |"
