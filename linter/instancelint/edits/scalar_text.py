"""Scalars and keys as text: JSON strings, and YAML scalars that every YAML 1.1 and 1.2 parser reads alike."""

from __future__ import annotations

import json
import math
import re

from instancelint.edits.plan import require

_LONGEST_KEY = 1000
"""YAML parsers look for the colon of a key within 1,024 characters."""

_AMBIGUOUS = re.compile(
    r"[-+.]*\d[\d_.:+\-a-fxo tz]*|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off|y|n|=|<<|",
    re.IGNORECASE,
)
"""Plain text that some YAML version takes for a number, a date, a boolean, null or a merge key."""

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_UNSAFE_IN_BLOCK = re.compile(r":(?:\s|$)| #|^\.\.\.|^\s|\s$")
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}?]|:(?![\w/])")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def is_plain(text: str, *, flow: bool) -> bool:
    """Check whether a string needs no quotes in YAML; `flow` means between the brackets of a flow collection."""
    if not text.isprintable() or text[:1] in _INDICATORS or _AMBIGUOUS.fullmatch(text):
        return False
    return not _UNSAFE_IN_BLOCK.search(text) and not (flow and _UNSAFE_IN_FLOW.search(text))


def json_scalar(value: object) -> str:
    """Write a scalar as JSON; raises UnsafeError for what JSON does not have."""
    require(not isinstance(value, float) or math.isfinite(value), "JSON has no NaN and no Infinity")
    escaped = isinstance(value, str) and _SURROGATE.search(value) is not None
    return json.dumps(value, ensure_ascii=escaped)


def yaml_scalar(value: object, *, flow: bool, quote: str = "") -> str:
    """
    Write a scalar as YAML, on one line.

    A string stands plain where that is safe; `quote` asks for quotes of that kind instead.
    """
    if isinstance(value, str):
        if not quote and is_plain(value, flow=flow):
            return value
        return quoted(value, quote or '"')
    if isinstance(value, float):
        return _yaml_float(value)
    return json_scalar(value)


def yaml_key(key: str, *, flow: bool, quote: str = "") -> str:
    """Write the key of a member as YAML."""
    text = yaml_scalar(key, flow=flow, quote=quote)
    require(len(text) <= _LONGEST_KEY, "the key is too long for one line of YAML")
    return text


def quoted(text: str, quote: str) -> str:
    """Write a string in quotes; single quotes are given up for double ones where the string needs escapes."""
    require(_SURROGATE.search(text) is None, "YAML has no lone surrogates")
    if quote == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - the last code of four digits


def _yaml_float(value: float) -> str:
    """Write a float with the point that YAML 1.1 wants even before an exponent."""
    text = json_scalar(value)
    mantissa, mark, exponent = text.partition("e")
    return f"{mantissa}.0e{exponent}" if mark and "." not in mantissa else text
