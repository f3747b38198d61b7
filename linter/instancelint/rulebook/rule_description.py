"""A rule described from its own declaration and its examples: as text, as data, and for reports."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from instancelint.config.registry import all_entries
from instancelint.lint.findings import url_of
from instancelint.model.terms import Severity
from instancelint.reporters.formats import RuleFacts
from instancelint.rulebook.rule_examples import PlacesOf, bare, marked, rows, stored_places
from instancelint.rulebook.rule_facts import default_of, docstring_of, kinds_of, levels_of, stage_of
from instancelint.rulebook.rule_page import page
from instancelint.rules.base import Rule, SchemaRule
from instancelint.rules.option_fields import option_fields

_INDENT = "    "
_SECURITY = "security"
_SCORES = {Severity.ERROR: "8.0", Severity.WARNING: "5.0", Severity.INFO: "2.0"}
"""How grave a finding about security is, on the scale of CVSS; high, medium and low for GitHub."""


def explain(rule: type[Rule[Any]], places: PlacesOf = stored_places) -> str:
    """Write all there is to know about a rule, without a line break at the end."""
    return "\n".join(_lines(rule, places))


def _lines(rule: type[Rule[Any]], places: PlacesOf) -> Iterator[str]:
    meta, said = rule.meta, docstring_of(rule)
    profiles = [f"{level} with the profile {profile}" for profile, level in levels_of(rule).items()]
    marks = [meta.severity.value, *profiles, *marks_of(rule)]
    yield f"{meta.code} {meta.name} ({'; '.join(marks)})"
    yield from ("", said.paragraph, "", said.explanation)
    if meta.deprecated:
        yield from ("", f"Deprecated: {meta.deprecated}")
    for number, example in enumerate(meta.bad):
        yield from _part("Bad", example.name, marked(example, places(rule, number)))
        if example.fixed is not None:
            yield from _part("Fixed", "", rows(example.fixed))
    for example in meta.good:
        yield from _part("Good", example.name, rows(example.text))
    options = _options(rule)
    if options:
        yield from _part(
            "Options", "", (f"{each['name']} = {json.dumps(each['default'])}  {each['help']}" for each in options)
        )
    yield ""
    if meta.extra or meta.preview:
        yield f'To enable it: extend-select = ["{meta.name}"]'
    yield f'To disable it: ignore = ["{meta.name}"]'
    if url_of(meta):
        yield f"See {url_of(meta)}"


def marks_of(rule: type[Rule[Any]]) -> list[str]:
    """Return what sets a rule apart: opt-in, preview, deprecated."""
    stage = stage_of(rule)
    return [*(["opt-in"] if rule.meta.extra else []), *([stage] if stage != "stable" else [])]


def _part(title: str, name: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"{title} ({name}):" if name else f"{title}:", "")
    yield from textwrap.indent("\n".join(lines), _INDENT).splitlines()


def to_data(rule: type[Rule[Any]]) -> dict[str, Any]:
    """Return what is declared of a rule as plain data."""
    meta, said = rule.meta, docstring_of(rule)
    return {
        "code": meta.code,
        "name": meta.name,
        "group": meta.group,
        "severity": meta.severity.value,
        "profiles": {name: severity.value if severity else None for name, severity in meta.profiles.items()},
        "opt_in": meta.extra,
        "stage": stage_of(rule),
        "deprecated": meta.deprecated or None,
        "in_schema": issubclass(rule, SchemaRule),
        "fixable": meta.has_fix,
        "kinds": kinds_of(rule),
        "since": meta.since,
        "summary": said.summary,
        "explanation": said.explanation,
        "messages": dict(meta.messages),
        "options": _options(rule),
        "bad": [bare(example.text) for example in meta.bad],
        "good": [bare(example.text) for example in meta.good],
        "url": url_of(meta),
    }


def facts(names: Collection[str]) -> dict[str, RuleFacts]:
    """Return what reports say of the rules of these names; a name that no rule has is skipped."""
    return {entry.name: _report_facts(entry.load()) for entry in all_entries() if entry.name in names}


def _report_facts(rule: type[Rule[Any]]) -> RuleFacts:
    meta, said = rule.meta, docstring_of(rule)
    return RuleFacts(
        code=meta.code,
        name=meta.name,
        severity=meta.severity.value,
        summary=said.summary,
        explanation=said.explanation,
        text=explain(rule),
        page=page(rule),
        url=url_of(meta),
        tags=(meta.group, *marks_of(rule)),
        precision="medium" if meta.extra else "very-high" if issubclass(rule, SchemaRule) else "high",
        security=_SCORES[meta.severity] if meta.group == _SECURITY else "",
    )


def _options(rule: type[Rule[Any]]) -> list[dict[str, Any]]:
    return [
        {"name": field.name.replace("_", "-"), "default": default_of(field), "help": field.metadata["help"]}
        for field in option_fields(rule)
    ]
