"""The examples of a rule as they are shown: bare, and with the places of the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from instancelint.base.message import AS_WRITTEN, render
from instancelint.base.source_text import SourceText
from instancelint.model.document import Format
from instancelint.rules.base import Example, Rule
from instancelint.rules.example_text import split
from instancelint.rules.groups import CUSTOM

if TYPE_CHECKING:
    from instancelint.rulebook.examined_example import Shown


class ExamplePlace(NamedTuple):
    """The place of a finding in an example: line and column (1-based), the columns that it takes, and its message."""

    line: int
    column: int
    width: int
    message: str


PlacesOf: TypeAlias = Callable[[type[Rule[Any]], int], list[ExamplePlace]]
"""Returns the places of the findings in the bad example of a number."""


def bare(text: str) -> str:
    """Return the text of an example without its marker lines."""
    return split(text)[0]


def rows(text: str) -> list[str]:
    """Return the lines of an example without its marker lines."""
    return bare(text).rstrip("\n").split("\n")


def stored_places(rule: type[Rule[Any]], number: int) -> list[ExamplePlace]:
    """Return the places as they were written down for the rules of this package; other rules are run."""
    from instancelint.rulebook.rules_generated import PLACES

    stored = PLACES.get(rule.meta.name) if rule.meta.group != CUSTOM else None
    if stored is None or number >= len(stored):
        return found_places(rule, number)
    return [ExamplePlace(*place) for place in stored[number]]


def found_places(rule: type[Rule[Any]], number: int) -> list[ExamplePlace]:
    """Return the places by running the rule."""
    source, shown = _examined(rule, rule.meta.bad[number])
    found = []
    for one in shown:
        start = source.position(one.span.start)
        end = min(one.span.end, source.line_span(start.line).end)
        message = render(rule.meta.messages[one.problem.message], one.problem.args, AS_WRITTEN)
        found.append(ExamplePlace(start.line, start.column, max(1, end - one.span.start), message))
    return found


def _examined(rule: type[Rule[Any]], example: Example) -> tuple[SourceText, list[Shown]]:
    from instancelint.rulebook.examined_example import Case, examine  # imports the parsers

    text = bare(example.text)
    notation = Format.JSON if example.notation == "json-only" else Format.YAML
    try:
        return examine(Case(rule, example, notation, bad=True, number=1), text)
    except Exception:
        if rule.meta.group != CUSTOM:
            raise
        return SourceText("", text), []  # a plug-in's rule that fails on its own example


def marked(example: Example, places: list[ExamplePlace]) -> Iterator[str]:
    """Write a bad example with each finding's place underlined, and its message beside that."""
    marks: dict[int, list[str]] = {}
    for place in places:
        marks.setdefault(place.line, []).append(_underline(place))
    for number, line in enumerate(rows(example.text), start=1):
        yield line
        yield from marks.get(number, ())


def excerpts(example: Example, places: list[ExamplePlace]) -> Iterator[str]:
    """Write the lines of a bad example in which something is found, numbered and underlined as on a terminal."""
    lines = rows(example.text)
    width = len(str(max((place.line for place in places), default=0)))
    shown = 0
    for place in sorted(places, key=lambda each: (each.line, each.column)):
        if place.line != shown:
            yield f"{place.line:>{width}} | {lines[place.line - 1]}".rstrip()
            shown = place.line
        yield f"{'':{width}} | {_underline(place)}"


def _underline(place: ExamplePlace) -> str:
    return f"{' ' * (place.column - 1)}{'^' * place.width} {place.message}"
