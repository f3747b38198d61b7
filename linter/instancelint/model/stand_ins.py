"""
What a string value is, before anyone asks what it means: a template, a placeholder, or a literal.

The two patterns also stand in `schema/instance.schema.json` (`$defs/template`, `$defs/placeholder`); a test compares.
They use only constructs on which JSON Schema validators agree, and are matched in time linear in the text.
"""

from __future__ import annotations

import re

from instancelint.base.message import Word

TEMPLATE_PATTERN = r"\$\{[^{}]*\}|\$\([^()]*\)|\{\{[^{}]*\}\}|<%[^<>]*%>|\{%[^{}]*%\}"
"""`${VAR}`, `$(VAR)`, `{{ var }}`, `<%= var %>`, `{% tag %}`: filled in by another tool."""

PLACEHOLDER_PATTERN = (
    r"^ *<<?[^<>%/=][^<>=]*>>? *\n*$"
    r"|^[xX][._ -]*[xX][xX._ -]*[xX]\n*$"
    r"|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\n*$"
    r"|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\n*$"
    r"|^[A-Z]+(_[A-Z]+)+\n*$"
)
"""`<WORD>`, `<<WORD>>`, `xxxx`, `INSERT_…`, `YOUR_…`, `CHANGE_ME`, `UPPER_SNAKE`: to be filled in by a person."""

_TEMPLATE = re.compile(TEMPLATE_PATTERN)
_PLACEHOLDER = re.compile(PLACEHOLDER_PATTERN)


def is_template(text: str) -> bool:
    """Tell whether some other tool will fill in part of the value."""
    return _TEMPLATE.search(text) is not None


def is_placeholder(text: str) -> bool:
    """Tell whether the value waits for a person to fill it in."""
    return _PLACEHOLDER.match(text) is not None  # every alternative is tied to the start


def is_open(text: str) -> bool:
    """Tell whether the value is not final: a template or a placeholder. Nothing is known of its format."""
    return is_template(text) or is_placeholder(text)


def is_true(value: object) -> bool:
    """Tell whether the platform reads a configuration value as true; it stores every value as a string."""
    return value is True or value == "true"


def is_blank(value: object) -> bool:
    """Tell whether a value is absent for every purpose: null, or a string with nothing but white space."""
    return value is None or (isinstance(value, str) and not value.strip())


_TYPE_NAMES: dict[type, str] = {
    dict: "an object",
    list: "an array",
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
}


def type_name(value: object) -> Word:
    """Name the JSON type of a value, with its article."""
    return Word(_TYPE_NAMES.get(type(value), "null"))
