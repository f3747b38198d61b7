"""A rule explained from its own declaration: for people as text, for programs as data."""

from __future__ import annotations

import dataclasses
import inspect
import json
import textwrap
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any

from instancelint.base.message import render
from instancelint.base.source_text import SourceText
from instancelint.lint.findings import url_of
from instancelint.model.document import Format
from instancelint.rules.base import CUSTOM, Example, Meta, Rule, SchemaRule

if TYPE_CHECKING:
    from instancelint.testing import Shown

_INDENT = "    "


def listing(rules: Iterable[type[Rule[Any]]]) -> str:
    """Write one line for each rule: code, severity, name and what it finds."""
    metas = [(rule.meta, _summary(rule)) for rule in rules]
    width = max((len(meta.name) for meta, _ in metas), default=0)
    codes = max((len(meta.code) for meta, _ in metas), default=0)
    lines = (
        (f"{meta.code:<{codes}}", f"{meta.severity.value:<7}", f"{meta.name:<{width}}", _opt_in(meta) + summary)
        for meta, summary in metas
    )
    return "\n".join(map("  ".join, lines))


def _opt_in(meta: Meta) -> str:
    return "(opt-in) " if meta.extra else ""


def explain(rule: type[Rule[Any]]) -> str:
    """Write all there is to know about a rule."""
    return "\n".join(_lines(rule))


def _lines(rule: type[Rule[Any]]) -> Iterator[str]:
    meta = rule.meta
    what, _, why = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    yield f"{meta.code} {meta.name} ({'; '.join(_facts(rule))})"
    yield from ("", what, "", why)
    for example in meta.bad:
        yield from ("", "Bad:", "")
        yield from textwrap.indent("\n".join(_marked(rule, example)), _INDENT).splitlines()
        if example.fixed is not None:
            yield from ("", "Fixed:", "")
            yield from _block(example.fixed)
    for example in meta.good:
        yield from ("", "Good:", "")
        yield from _block(example.text)
    options = _options(rule)
    if options:
        yield from ("", "Options:", "")
        for option in options:
            yield f"{_INDENT}{option['name']} = {json.dumps(option['default'])}  {option['help']}"
    yield from ("", f'To switch it off: ignore = ["{meta.name}"]')
    if url_of(meta):
        yield f"See {url_of(meta)}"


def _facts(rule: type[Rule[Any]]) -> Iterator[str]:
    meta = rule.meta
    yield meta.severity.value
    for profile, severity in meta.profiles.items():
        yield f"{severity.value if severity else 'off'} under the profile {profile}"
    if meta.extra:
        yield "opt-in"


def _bare(text: str) -> str:
    """Give the text of an example without its marker lines."""
    from instancelint.testing import split  # imports the parsers, which the list of rules does not need

    return split(text)[0]


def _block(text: str) -> list[str]:
    return textwrap.indent(_bare(text).rstrip("\n"), _INDENT).splitlines()


def examined(rule: type[Rule[Any]], example: Example) -> tuple[SourceText, list[Shown]]:
    """Give the text of a bad example, and what its rule finds in it."""
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
    text = _bare(example.text)
    source, shown = examined(rule, example)
    marks: dict[int, list[str]] = {}
    for one in shown:
        start = source.position(one.span.start)
        end = min(one.span.end, source.line_span(start.line).end)
        message = render(rule.meta.messages[one.problem.message], one.problem.args, str)
        marks.setdefault(start.line, []).append(
            " " * (start.column - 1) + "^" * max(1, end - one.span.start) + " " + message
        )
    for number, line in enumerate(text.rstrip("\n").split("\n"), start=1):
        yield line
        yield from marks.get(number, ())


def to_data(rule: type[Rule[Any]]) -> dict[str, Any]:
    """Give what is declared of a rule as plain data."""
    meta = rule.meta
    _, _, why = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    return {
        "code": meta.code,
        "name": meta.name,
        "group": meta.group,
        "severity": meta.severity.value,
        "profiles": {name: severity.value if severity else None for name, severity in meta.profiles.items()},
        "opt_in": meta.extra,
        "in_schema": issubclass(rule, SchemaRule),
        "fixable": any(example.fixed is not None for example in meta.bad),
        "kinds": sorted(kind.value for kind in meta.kinds),
        "since": meta.since,
        "summary": _summary(rule),
        "explanation": why,
        "messages": dict(meta.messages),
        "options": _options(rule),
        "bad": [_bare(example.text) for example in meta.bad],
        "good": [_bare(example.text) for example in meta.good],
        "url": url_of(meta),
    }


def _summary(rule: type[Rule[Any]]) -> str:
    return inspect.cleandoc(rule.__doc__ or "").partition("\n\n")[0].replace("\n", " ")


def _options(rule: type[Rule[Any]]) -> list[dict[str, Any]]:
    fields = dataclasses.fields(rule.Options)  # type: ignore[arg-type]  # declared as a type, always a dataclass
    return [
        {"name": field.name.replace("_", "-"), "default": _plain(field.default), "help": field.metadata["help"]}
        for field in fields
    ]


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value
