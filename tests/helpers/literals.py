"""Payloads written as the literals of programming languages, as people write them there."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple


class Style(NamedTuple):
    """How a language writes tables, lists and what stands between a key and its value."""

    table: tuple[str, str]
    items: tuple[str, str]
    between: str
    member: tuple[str, str] = ("", "")
    """What stands around each member of a table."""


RUBY = Style(("{", "}"), ("[", "]"), " => ")
PHP = Style(("[", "]"), ("[", "]"), " => ")
OLD_PHP = Style(("array(", ")"), ("array(", ")"), " => ")
GO = Style(("map[string]interface{}{", "}"), ("[]string{", "}"), ": ")
JAVA = Style(("Map.of(", ")"), ("List.of(", ")"), ", ")
ENTRIES = Style(("Map.ofEntries(", ")"), ("Arrays.asList(", ")"), ", ", ("Map.entry(", ")"))
KOTLIN = Style(("mapOf(", ")"), ("listOf(", ")"), " to ")
CSHARP = Style(("new Dictionary<string, object> {", "}"), ("new[] {", "}"), " = ", ("", ""))
PAIRS = Style(("new Dictionary<string, object> {", "}"), ("new List<string> {", "}"), ", ", ("{ ", " }"))


def written(data: object, style: Style, indent: int = 2, quote: str = '"') -> str:
    """Write data as a literal, a member a line; the last one ends with a comma where the brackets are braces."""
    margin = " " * indent
    if isinstance(data, Mapping):
        opening, closing = style.table
        before, after = style.member
        lines = [
            f"{margin}{before}{_key(str(key), style, quote)}{style.between}"
            f"{written(value, style, indent + 2, quote)}{after}"
            for key, value in data.items()
        ]
        return f"{opening}\n" + ",\n".join(lines) + _last(closing) + f"\n{margin[2:]}{closing}"
    if isinstance(data, list):
        opening, closing = style.items
        return opening + ", ".join(written(item, style, indent, quote) for item in data) + closing
    return quoted(str(data), quote)


def _last(closing: str) -> str:
    return "," if closing == "}" else ""


def _key(key: str, style: Style, quote: str) -> str:
    return f'["{key}"]' if style is CSHARP else quoted(key, quote)


def quoted(text: str, quote: str = '"') -> str:
    """Write a string of ordinary characters between quotes."""
    inner = json.dumps(text)[1:-1]
    return quote + (inner if quote == '"' else inner.replace('\\"', '"').replace(quote, "\\" + quote)) + quote


def chained(data: object) -> str:
    """Write data as calls that put in one member each."""
    if isinstance(data, Mapping):
        puts = "".join(f"\n    .put({quoted(key)}, {chained(value)})" for key, value in data.items())
        return f"new JSONObject(){puts}"
    return written(data, JAVA)


def added(data: Mapping[str, object], statement: str, value: Callable[[object], str]) -> str:
    """Write a statement for each member of data: `{key}` and `{value}` stand for what it is."""
    return "".join(statement.format(key=key, value=value(inner)) for key, inner in data.items())
