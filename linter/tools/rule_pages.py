"""The rule pages under docs/rules/, and their index."""

from __future__ import annotations

import inspect
from typing import Any

from instancelint.cli.rule_description import page
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import Rule, SchemaRule
from instancelint.rules.groups import GROUPS


def pages() -> dict[str, str]:
    """Return the text of every page by file name."""
    texts = {f"{rule.meta.name}.md": page(rule) for rule in ALL_RULES}
    texts["index.md"] = index()
    return texts


def index() -> str:
    """Return the list of all rules by group."""
    lines = [
        "# Rules",
        "",
        "Every rule has a code and a name; both stay what they are. *Fix* marks a rule that can mend what it finds,",
        "*schema* one that the published JSON Schema alone finds, in any editor, and *opt-in* one that runs only when",
        "it is selected.",
    ]
    for digit, (_, title) in GROUPS.items():
        rows = [_row(rule) for rule in ALL_RULES if rule.meta.code[2] == digit]
        if rows:
            lines += ["", f"## IL{digit}xx {title}", "", "| Code | Rule | Finds | Severity | Marks |"]
            lines += ["|---|---|---|---|---|", *rows]
    return "\n".join(lines) + "\n"


def _row(rule: type[Rule[Any]]) -> str:
    meta = rule.meta
    marks = {"fix": meta.has_fix, "schema": issubclass(rule, SchemaRule), "opt-in": meta.extra}
    shown = ", ".join(mark for mark, on in marks.items() if on)
    what = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")[0].replace("\n", " ").replace("|", "\\|")
    return f"| {meta.code} | [{meta.name}]({meta.name}.md) | {what} | {meta.severity.value} | {shown} |"
