"""Members and items in which nothing is wrong, which the scanner takes in one step."""

from __future__ import annotations

import re

from instancelint.model.document import Data
from instancelint.parse.json.plain_json import MAX_DIGITS, parse_float

_TEXT = '[^"\\\\\x00-\x1f\ud800-\udfff]'
_BLANKS = r"[ \t\r\n]*+"
_SCALAR = (
    rf'(?P<value>"(?P<string>{_TEXT}*+)"|(?P<literal>true|false|null)'
    rf"|(?P<number>-?(?:0|[1-9]\d{{0,{MAX_DIGITS - 2}}}+)"
    rf"(?P<fraction>\.\d++(?:[eE][+-]?\d++)?|[eE][+-]?\d++)?)){_BLANKS}"
)
CLEAN_MEMBER = re.compile(
    rf'{_BLANKS}(?P<key>"(?P<name>{_TEXT}*+)"){_BLANKS}:{_BLANKS}{_SCALAR}(?:(?P<comma>,)(?={_BLANKS}")|(?=\}}(?!")))'
)
CLEAN_ITEM = re.compile(rf'{_BLANKS}{_SCALAR}(?:(?P<comma>,)(?={_BLANKS}["\d{{\[-])|(?=\](?!")))')
_LITERALS: dict[str, Data] = {"true": True, "false": False, "null": None}

TOO_LARGE: Data = object()
"""Stands for a number that is too large to be read."""


def scalar_of(match: re.Match[str]) -> Data:
    """Return the value of a literal or number that the clean patterns matched."""
    if match["literal"]:
        return _LITERALS[match["literal"]]
    if match["fraction"] is None:
        return int(match["number"])
    value = parse_float(match["number"])
    return TOO_LARGE if value is None else value
