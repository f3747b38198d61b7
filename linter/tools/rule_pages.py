"""The rule pages under docs/rules/ with their index, and what the command line says of rules without running them."""

from __future__ import annotations

from typing import Any

from instancelint.rulebook.rule_description import explain
from instancelint.rulebook.rule_examples import found_places
from instancelint.rulebook.rule_facts import docstring_of
from instancelint.rulebook.rule_page import page
from instancelint.rules import removed
from instancelint.rules._generated import ALL_RULES
from instancelint.rules.base import Rule, SchemaRule
from instancelint.rules.groups import GROUPS
from tools.layout import formatted


def pages() -> dict[str, str]:
    """Return the text of every page by file name."""
    found = {f"{rule.meta.name}.md": page(rule, found_places) for rule in ALL_RULES}
    found |= {f"{rule.name}.md": forwarding_page(rule) for rule in removed.REMOVED}
    found["index.md"] = index()
    return found


def forwarding_page(rule: removed.RemovedRule) -> str:
    """Return the page that is left of a rule that was removed."""
    reason = f"{rule.reason[:1].upper()}{rule.reason[1:]}."
    lines = [f"# {rule.code} {rule.name}", "", f"> **Removed in {rule.removed_in}.** {reason}", ""]
    if rule.successor:
        lines += [f"Use [{rule.successor}]({rule.successor}.md) instead.", ""]
    lines += [
        "Settings, suppressions and baselines that still name this rule have no effect; remove the name from them."
    ]
    return "\n".join(lines) + "\n"


def texts() -> str:
    """Return the text of rulebook/rule_texts_generated.py."""
    explained = {rule.meta.code: f"{explain(rule, found_places)}\n" for rule in ALL_RULES}
    names = {rule.meta.name: rule.meta.code for rule in ALL_RULES}
    return formatted(f'''"""
What `instancelint rule CODE` prints, by code, and the codes by name. Written by `python linter/tools`.

It is as fast as a check this way: no rule is loaded, and no example is run.
"""

TEXTS = {explained!r}
CODES = {names!r}
''')


def descriptions() -> str:
    """Return the text of rulebook/rules_generated.py."""
    places = {
        rule.meta.name: tuple(
            tuple(tuple(place) for place in found_places(rule, number)) for number in range(len(rule.meta.bad))
        )
        for rule in ALL_RULES
    }
    summaries = {rule.meta.name: docstring_of(rule).summary for rule in ALL_RULES}
    return formatted(f'''"""
What `instancelint rule` shows of rules without loading or running them. Written by `python linter/tools`.

`PLACES` holds for each bad example of a rule what is found in it: line, column, width and message.
"""

SUMMARIES = {summaries!r}
PLACES = {places!r}
''')


def index() -> str:
    """Return the list of all rules by group."""
    lines = [
        "# Rules",
        "",
        "Every rule has a code and a name; neither ever changes. *Fix* marks a rule that can fix what it finds,",
        "*schema* one whose findings the published JSON Schema alone reports, in any editor, and *opt-in* one that",
        "runs only when it is selected. *Preview* rules may still change, and *deprecated* ones will be removed; see",
        "[versioning](../versioning.md).",
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
    marks |= {"preview": meta.preview, "deprecated": bool(meta.deprecated)}
    shown = ", ".join(mark for mark, on in marks.items() if on)
    what = docstring_of(rule).summary.replace("|", "\\|")
    return f"| {meta.code} | [{meta.name}]({meta.name}.md) | {what} | {meta.severity.value} | {shown} |"
