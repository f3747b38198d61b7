"""The rules of a SARIF report, as GitHub shows them beside a result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from instancelint.model.finding import Finding
from instancelint.model.terms import Severity
from instancelint.reporters.formats import RuleFacts

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

LONGEST = 1024
"""Characters of a description that GitHub takes."""
_PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}


def descriptors(findings: Iterable[Finding], rules: Mapping[str, RuleFacts]) -> list[dict[str, Any]]:
    """Return a descriptor of every rule that spoke, in the order of codes."""
    spoke = {finding.code: finding for finding in findings}
    return [
        _descriptor(rules[finding.name]) if finding.name in rules else _bare(finding)
        for _, finding in sorted(spoke.items())
    ]


def _descriptor(facts: RuleFacts) -> dict[str, Any]:
    properties: dict[str, Any] = {"tags": list(facts.tags), "precision": facts.precision}
    if facts.security:
        properties["security-severity"] = facts.security
    else:
        properties["problem.severity"] = _PROBLEMS[facts.severity]
    known = {
        "id": facts.code,
        "name": facts.name,
        "shortDescription": {"text": cut(facts.summary)},
        "fullDescription": {"text": cut(facts.explanation or facts.summary)},
        "help": {"text": facts.text, "markdown": facts.page},
        "defaultConfiguration": {"level": LEVELS[Severity(facts.severity)]},
        "properties": properties,
    }
    return known | {"helpUri": facts.url} if facts.url else known


def _bare(finding: Finding) -> dict[str, Any]:
    """Describe a rule of which nothing is known but what its finding says."""
    name = finding.name.replace("-", " ")
    known = {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": name},
        "fullDescription": {"text": name},
        "help": {"text": f"See {finding.url}" if finding.url else name},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
    }
    return known | {"helpUri": finding.url} if finding.url else known


def cut(text: str) -> str:
    """Cut a description that is too long, behind a sentence where there is one."""
    if len(text) <= LONGEST:
        return text
    head = text[: LONGEST - 1]
    end = max(head.rfind(mark) for mark in (". ", ".\n"))
    return head[: end + 1] if end > 0 else head + "…"
