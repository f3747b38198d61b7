"""The rule pages under docs/rules/, and their index."""

from __future__ import annotations

import inspect
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
    lines = [
        "# Rules",
        "",
        "Every rule has a code and a name; both stay what they are. A rule marked *opt-in* runs only when it is",
        "selected. *Schema* marks what the published JSON Schema alone finds, in any editor.",
    ]
    for digit, (_, title) in GROUPS.items():
        rows = [_row(rule) for rule in ALL_RULES if rule.meta.code[2] == digit]
        if rows:
            lines += ["", f"## IL{digit}xx {title}", "", "| Code | Rule | Finds | Severity | Fix | Marks |"]
            lines += ["|---|---|---|---|---|---|", *rows]
    return "\n".join(lines) + "\n"


def _row(rule: type[Rule[Any]]) -> str:
    meta = rule.meta
    marks = [word for word, on in (("opt-in", meta.extra), ("schema", issubclass(rule, SchemaRule))) if on]
    fix = "yes" if has_fix(meta) else ""
    what = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")[0].replace("\n", " ").replace("|", "\\|")
    cells = (meta.code, f"[{meta.name}]({meta.name}.md)", what, meta.severity.value, fix, ", ".join(marks))
    return f"| {' | '.join(cells)} |"
