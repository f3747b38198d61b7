"""A rule described from its own declaration and by running its examples: as text, as Markdown, as data, for reports."""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import textwrap
from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from instancelint.base.message import AS_WRITTEN, render
from instancelint.base.source_text import SourceText
from instancelint.config.registry import all_entries
from instancelint.lint.findings import url_of
from instancelint.model.document import Format
from instancelint.model.terms import Severity
from instancelint.reporters.formats import RuleFacts
from instancelint.rules.base import Example, Rule, SchemaRule
from instancelint.rules.groups import CUSTOM

if TYPE_CHECKING:
    from instancelint.testing import Shown

_INDENT = "    "
_LABELS = {"json-only": "json", "shell": "bash", "markdown": "markdown", "http": "http"}
"""Language of the fence around an example, where it is not YAML."""
_SECURITY = "security"
_SCORES = {Severity.ERROR: "8.0", Severity.WARNING: "5.0", Severity.INFO: "2.0"}
"""How grave a finding about security is, on the scale of CVSS; high, medium and low for GitHub."""


class _Said(NamedTuple):
    """The docstring of a rule: its first paragraph as written and on one line, and all that follows."""

    paragraph: str
    summary: str
    explanation: str


def _said(rule: type[Rule[Any]]) -> _Said:
    paragraph, _, explanation = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    return _Said(paragraph, paragraph.replace("\n", " "), explanation)


def listing(rules: Iterable[type[Rule[Any]]]) -> str:
    """Write one line for each rule: code, severity, name and what it finds."""
    listed = [(rule.meta, _said(rule).summary) for rule in rules]
    width = max((len(meta.name) for meta, _ in listed), default=0)
    codes = max((len(meta.code) for meta, _ in listed), default=0)
    lines = []
    for meta, summary in listed:
        columns = (f"{meta.code:<{codes}}", f"{meta.severity.value:<7}", f"{meta.name:<{width}}")
        lines.append("  ".join((*columns, f"(opt-in) {summary}" if meta.extra else summary)))
    return "\n".join(lines)


def explain(rule: type[Rule[Any]]) -> str:
    """Write all there is to know about a rule."""
    return "\n".join(_lines(rule))


def _lines(rule: type[Rule[Any]]) -> Iterator[str]:
    meta, said = rule.meta, _said(rule)
    profiles = [f"{level} under the profile {profile}" for profile, level in _levels(rule).items()]
    marks = [meta.severity.value, *profiles, *(["opt-in"] if meta.extra else [])]
    yield f"{meta.code} {meta.name} ({'; '.join(marks)})"
    yield from ("", said.paragraph, "", said.explanation)
    for example in meta.bad:
        yield from _part("Bad", _marked(rule, example))
        if example.fixed is not None:
            yield from _part("Fixed", _rows(example.fixed))
    for example in meta.good:
        yield from _part("Good", _rows(example.text))
    options = _options(rule)
    if options:
        yield from _part(
            "Options", (f"{each['name']} = {json.dumps(each['default'])}  {each['help']}" for each in options)
        )
    yield from ("", f'To switch it off: ignore = ["{meta.name}"]')
    if url_of(meta):
        yield f"See {url_of(meta)}"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"{title}:", "")
    yield from textwrap.indent("\n".join(lines), _INDENT).splitlines()


def _levels(rule: type[Rule[Any]]) -> dict[str, str]:
    """Return the severity of a rule under each profile that changes it."""
    return {profile: severity.value if severity else "off" for profile, severity in rule.meta.profiles.items()}


def _bare(text: str) -> str:
    """Return the text of an example without its marker lines."""
    from instancelint.testing import split  # imports the parsers, which the list of rules does not need

    return split(text)[0]


def _rows(text: str) -> list[str]:
    return _bare(text).rstrip("\n").split("\n")


class _Place(NamedTuple):
    """The place of a finding in an example: line and column (1-based), the columns that it takes, and its message."""

    line: int
    column: int
    width: int
    message: str


def _places(rule: type[Rule[Any]], example: Example) -> Iterator[_Place]:
    """Run a rule on a bad example."""
    source, shown = _examined(rule, example)
    for one in shown:
        start = source.position(one.span.start)
        end = min(one.span.end, source.line_span(start.line).end)
        message = render(rule.meta.messages[one.problem.message], one.problem.args, AS_WRITTEN)
        yield _Place(start.line, start.column, max(1, end - one.span.start), message)


def _examined(rule: type[Rule[Any]], example: Example) -> tuple[SourceText, list[Shown]]:
    from instancelint.testing import Case, examine  # see above

    text = _bare(example.text)
    notation = Format.JSON if example.notation == "json-only" else Format.YAML
    try:
        return examine(Case(rule, example, notation, bad=True, number=1), text)
    except Exception:
        if rule.meta.group != CUSTOM:
            raise
        return SourceText("", text), []  # a plug-in's rule that fails on its own example


def _marked(rule: type[Rule[Any]], example: Example) -> Iterator[str]:
    """Write a bad example with each finding's place underlined, and its message beside that."""
    marks: dict[int, list[str]] = {}
    for place in _places(rule, example):
        mark = f"{' ' * (place.column - 1)}{'^' * place.width} {place.message}"
        marks.setdefault(place.line, []).append(mark)
    for number, line in enumerate(_rows(example.text), start=1):
        yield line
        yield from marks.get(number, ())


def page(rule: type[Rule[Any]]) -> str:
    """Write the page of a rule in Markdown."""
    meta, said = rule.meta, _said(rule)
    lines = [f"# {meta.code} {meta.name}", "", said.paragraph, "", _facts(rule), "", "## Why", "", said.explanation, ""]
    if meta.bad or meta.good:
        lines += ["## Examples", ""]
    for example in meta.bad:
        lines += _fence(example, example.text)
        for place in _places(rule, example):
            lines.append(f"- Line {place.line}, column {place.column}: {_escaped(place.message)}")
        lines.append("")
        if example.fixed is not None:
            lines += ["After the fix:", "", *_fence(example, example.fixed)]
    if meta.good:
        lines += ["This is fine:", ""]
    for example in meta.good:
        lines += _fence(example, example.text)
    options = [
        f"| `{field.name.replace('_', '-')}` | `{json.dumps(field.default)}` | {field.metadata['help']} |"
        for field in _fields(rule)
    ]
    if options:
        lines += ["## Options", "", "| Option | Default | Meaning |", "|---|---|---|", *options, ""]
    lines += ["## Switch it off", "", "```toml", "[tool.instancelint]", f'ignore = ["{meta.name}"]', "```"]
    return "\n".join(lines) + "\n"


def _facts(rule: type[Rule[Any]]) -> str:
    facts = [f"Severity: **{rule.meta.severity.value}**"]
    facts += [f"under the profile `{profile}`: {level}" for profile, level in _levels(rule).items()]
    if rule.meta.extra:
        facts.append("opt-in: runs only when selected")
    if issubclass(rule, SchemaRule):
        facts.append("the JSON Schema alone finds it")
    facts.append("looks at: " + ", ".join(_kinds(rule)))
    if rule.meta.yields_to:
        facts.append("gives way to: " + ", ".join(f"[{name}]({name}.md)" for name in rule.meta.yields_to))
    return ". ".join(fact[0].upper() + fact[1:] for fact in facts) + "."


def _fence(example: Example, text: str) -> list[str]:
    return [f"```{_LABELS.get(example.notation, 'yaml')}", *_rows(text), "```", ""]


def _escaped(text: str) -> str:
    """Write text so that Markdown shows it as it is: `<NAME>` in a message is no tag, and no backslash gets lost."""
    return re.sub(r"[\\*]", r"\\\g<0>", text).replace("&", "&amp;").replace("<", "&lt;")


def to_data(rule: type[Rule[Any]]) -> dict[str, Any]:
    """Return what is declared of a rule as plain data."""
    meta, said = rule.meta, _said(rule)
    return {
        "code": meta.code,
        "name": meta.name,
        "group": meta.group,
        "severity": meta.severity.value,
        "profiles": {name: severity.value if severity else None for name, severity in meta.profiles.items()},
        "opt_in": meta.extra,
        "in_schema": issubclass(rule, SchemaRule),
        "fixable": meta.has_fix,
        "kinds": _kinds(rule),
        "since": meta.since,
        "summary": said.summary,
        "explanation": said.explanation,
        "messages": dict(meta.messages),
        "options": _options(rule),
        "bad": [_bare(example.text) for example in meta.bad],
        "good": [_bare(example.text) for example in meta.good],
        "url": url_of(meta),
    }


def facts(names: Collection[str]) -> dict[str, RuleFacts]:
    """Return what reports tell of the rules of these names; a name that no rule has is left out."""
    return {entry.name: _report_facts(entry.load()) for entry in all_entries() if entry.name in names}


def _report_facts(rule: type[Rule[Any]]) -> RuleFacts:
    meta, said = rule.meta, _said(rule)
    return RuleFacts(
        code=meta.code,
        name=meta.name,
        severity=meta.severity.value,
        summary=said.summary,
        explanation=said.explanation,
        text=explain(rule),
        page=page(rule),
        url=url_of(meta),
        tags=(meta.group, *(["opt-in"] if meta.extra else [])),
        precision="medium" if meta.extra else "very-high" if issubclass(rule, SchemaRule) else "high",
        security=_SCORES[meta.severity] if meta.group == _SECURITY else "",
    )


def _kinds(rule: type[Rule[Any]]) -> list[str]:
    return sorted(kind.value for kind in rule.meta.kinds)


def _fields(rule: type[Rule[Any]]) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(rule.Options)  # type: ignore[arg-type]  # declared as a type, always a dataclass


def _options(rule: type[Rule[Any]]) -> list[dict[str, Any]]:
    return [
        {"name": field.name.replace("_", "-"), "default": _plain(field.default), "help": field.metadata["help"]}
        for field in _fields(rule)
    ]


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value
