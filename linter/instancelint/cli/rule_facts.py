"""What reports tell of the rules that spoke, taken from the rules' own declarations."""

from __future__ import annotations

import inspect
from collections.abc import Collection
from typing import Any

from instancelint.cli.rule_page import page
from instancelint.cli.rule_text import explain
from instancelint.config.registry import all_entries
from instancelint.lint.findings import url_of
from instancelint.model.terms import Severity
from instancelint.reporters.formats import RuleFacts
from instancelint.rules.base import Rule, SchemaRule

_SECURITY = "security"
_SCORES = {Severity.ERROR: "8.0", Severity.WARNING: "5.0", Severity.INFO: "2.0"}
"""How grave a finding about security is, on the scale of CVSS; high, medium and low for GitHub."""


def facts(names: Collection[str]) -> dict[str, RuleFacts]:
    """Give what is declared of the rules of these names; a name that no rule has is left out."""
    return {entry.name: _facts(entry.load()) for entry in all_entries() if entry.name in names}


def _facts(rule: type[Rule[Any]]) -> RuleFacts:
    meta = rule.meta
    summary, _, explanation = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    return RuleFacts(
        code=meta.code,
        name=meta.name,
        severity=meta.severity.value,
        summary=summary.replace("\n", " "),
        explanation=explanation,
        text=explain(rule),
        page=page(rule),
        url=url_of(meta),
        tags=(meta.group, *(["opt-in"] if meta.extra else [])),
        precision="medium" if meta.extra else "very-high" if issubclass(rule, SchemaRule) else "high",
        security=_SCORES[meta.severity] if meta.group == _SECURITY else "",
    )
