"""Values as text: JSON and YAML flow collections on one line or several, YAML block collections as lines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from instancelint.edits.layout import Layout
from instancelint.edits.plan import Slot
from instancelint.edits.scalar_text import is_plain, json_scalar, yaml_key, yaml_scalar


@dataclass(frozen=True, slots=True)
class Flow:
    """
    How to write between brackets.

    `indent` is the indentation of the line that the value begins on, or None for everything on one line; `quote` asks
    for quotes of that kind around keys and strings.
    """

    layout: Layout
    indent: str | None
    quote: str = ""
    separators: tuple[str, str] = (", ", ": ")


def flow_text(value: object, flow: Flow) -> str:
    """Write a value as JSON, or as a YAML flow collection."""
    if isinstance(value, dict):
        parts = [flow_member(str(key), item, deeper(flow)) for key, item in value.items()]
        return bracketed("{", parts, "}", flow)
    if isinstance(value, list):
        return bracketed("[", [flow_text(item, deeper(flow)) for item in value], "]", flow)
    if flow.layout.json:
        return json_scalar(value)
    return yaml_scalar(value, flow=True, quote=flow.quote)


def flow_member(key: str, value: object, flow: Flow) -> str:
    """Write a member as it is between brackets; `flow.indent` is that of the member's line."""
    written = json_scalar(key) if flow.layout.json else yaml_key(key, flow=True, quote=flow.quote)
    return written + flow.separators[1] + flow_text(value, flow)


def block_lines(value: object, column: int, layout: Layout) -> list[str]:
    """Write a container that is not empty as lines of a YAML block collection at a column."""
    if isinstance(value, dict):
        entries = [block_member(yaml_key(str(key), flow=False), item, column, layout) for key, item in value.items()]
    else:
        items = value if isinstance(value, list) else []
        entries = [block_item(item, column, layout) for item in items]
    return with_margin(entries, column)


def with_margin(entries: list[list[str]], column: int) -> list[str]:
    """Put entries, whose first lines come without indentation, under each other at a column."""
    return [line if index else " " * column + line for entry in entries for index, line in enumerate(entry)]


def block_member(key: str, value: object, column: int, layout: Layout) -> list[str]:
    """Write a member of a block mapping; the first line comes without its indentation."""
    if not value or not isinstance(value, dict | list):
        return [f"{key}: {inline(value)}"]
    step = layout.sequence_offset if isinstance(value, list) else len(layout.unit)
    return [f"{key}:", *block_lines(value, column + step, layout)]


def block_item(value: object, column: int, layout: Layout) -> list[str]:
    """Write an item of a block sequence; the first line comes without its indentation."""
    if not value or not isinstance(value, dict | list):
        return [f"- {inline(value)}"]
    first, *others = block_lines(value, column + 2, layout)
    return [f"- {first.lstrip(' ')}", *others]


def inline(value: object, quote: str = "") -> str:
    """Write a scalar or an empty container as it is in a block collection."""
    if isinstance(value, dict | list):
        return "{}" if isinstance(value, dict) else "[]"
    return yaml_scalar(value, flow=False, quote=quote)


def quote_habit(slot: Slot, layout: Layout) -> str:
    """Return the quotes that YAML written like JSON has even where it could do without."""
    mark = layout.text[slot.start : slot.start + 1]
    name = slot.step if slot.has_key else slot.value
    habit = mark in {'"', "'"} and isinstance(name, str) and is_plain(name, flow=True)
    return mark if habit and not layout.json else ""


def deeper(flow: Flow) -> Flow:
    """Return how to write inside of brackets that are opened on the line at hand."""
    return flow if flow.indent is None else replace(flow, indent=flow.indent + flow.layout.unit)


def bracketed(opener: str, parts: list[str], closer: str, flow: Flow) -> str:
    """Write brackets around parts, each on a line of its own where there is an indentation."""
    if not parts:
        return opener + closer
    if flow.indent is None:
        return opener + flow.separators[0].join(parts) + closer
    line = flow.layout.newline + flow.indent
    return opener + line + flow.layout.unit + f",{line}{flow.layout.unit}".join(parts) + line + closer
