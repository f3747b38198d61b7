"""
The patterns that say whether a string may end at a place.

All of them look ahead a bounded number of characters, so that a scan stays linear whatever the text holds.
"""

from __future__ import annotations

import re

KEY, OBJECT, ARRAY, ROOT = "key", "object", "array", "root"
"""Where a string stands: as a key, as a value in an object or array, or alone."""

SMART_DOUBLE = "\u201c\u201d\u201e\u201f\u2033"
SMART_SINGLE = "\u2018\u2019\u201a\u201b\u2032"
QUOTES = "\"'`" + SMART_DOUBLE + SMART_SINGLE
"""Every character that may open a string."""

_GAP = r"\s{0,1000}+"
_QUOTED = r'"(?:[^"\\\r\n]|\\.){0,200}+"'
_FOREIGN = rf"['`{SMART_DOUBLE}{SMART_SINGLE}]"
_KEY = rf"(?:{_QUOTED}|{_FOREIGN}[^{QUOTES}\r\n]{{0,200}}+[{QUOTES}]|[\w$.-]{{1,200}}+){_GAP}[:=]"
_ASIDE = r"//|/\*|\#|\{[{%\#]|<%|\.\.\.|…"
_LINE_END = r"[ \t]*+(?:[\r\n]|\Z)"
_WRONG_SEPARATOR = rf"[;.|](?:{_LINE_END}|[ \t]*+\")"
_WRONG_CLOSER = rf"[}}\]][ \t}}\]]*+(?:,{_GAP}[\"{{\[]|,?{_LINE_END})"
_ALWAYS = rf"[\r\n]|\Z|,{_LINE_END}|{_ASIDE}|{_WRONG_SEPARATOR}|{_WRONG_CLOSER}"
_NEXT_MEMBER = rf"{_QUOTED}{_GAP}[:=]"
_BARE_ITEM = rf"(?:true|false|null)\b|[^\s,{{}}\[\]\"]{{1,200}}+{_GAP}[,\]]"

_JUNK = rf"[^\",:{{}}\[\]\r\n]{{1,100}}+,{_GAP}{_NEXT_MEMBER}"
"""Something that belongs to nothing, before the comma and the next member."""

_FIRST_PATTERNS = {
    KEY: r"[:=]",
    OBJECT: rf"\}}(?!\")|{_ALWAYS}|,{_GAP}(?:[{QUOTES}}},]|{_KEY}|{_ASIDE})|[ \t}}\]]*+{_NEXT_MEMBER}|{_JUNK}",
    ARRAY: "|".join(
        (
            rf"\](?!\")|{_ALWAYS}|[ \t}}\]]*+{_NEXT_MEMBER}",
            rf",{_GAP}(?:[{QUOTES}{{}}\[\],\d-]|{_BARE_ITEM}|{_ASIDE})",
            rf"(?:true|false|null|-?\d[\d.eE+-]{{0,40}}+){_GAP}[,\]]|[{{\[]{_GAP}[\"\[{{\]}}\dtfn-]",
            rf"(?<=[ \t]){_QUOTED}[ \t]*+[,\]\r\n\"]|{_QUOTED}[,\]]",
        )
    ),
    ROOT: r"\Z",
}
_LATER_PATTERNS = {
    KEY: r"[:=]",
    OBJECT: rf"\}}(?=[\s,}}\]]|\Z)|\Z|[\r\n]{_GAP}(?:{_KEY}|[}}\]]|\Z)|,{_LINE_END}|,{_GAP}(?:{_KEY}|\}})",
    ARRAY: rf"\](?=[\s,}}\]]|\Z)|\Z|[\r\n]{_GAP}(?:[\"\]}}{{\[]|\Z)|,{_LINE_END}"
    rf"|,{_GAP}(?:[\"{{\[\d-]|true|false|null)",
    ROOT: r"\Z",
}
FIRST = {place: re.compile(rf"[ \t]*+(?:{pattern})") for place, pattern in _FIRST_PATTERNS.items()}
"""What may follow the first quote that can close a string: anything that makes sense, also with another mistake."""

LATER = {place: re.compile(rf"[ \t]*+(?:{pattern})") for place, pattern in _LATER_PATTERNS.items()}
"""What must follow a later quote, which closes a string only if the ones before are taken as part of it."""

NEXT_ITEM = {
    KEY: re.compile(r"(?!)"),
    OBJECT: re.compile(rf"{_QUOTED}{_GAP}:"),
    ARRAY: re.compile(rf"{_QUOTED}{_GAP}[,:\]]"),
    ROOT: re.compile(r"(?!)"),
}
"""A quote that opens the next member or item."""

_CLOSERS_OR_END = r"[}}\]]|\Z"
NEXT_LINE = {
    KEY: re.compile(rf"{_GAP}(?:{_QUOTED}{_GAP}:|{_CLOSERS_OR_END})"),
    OBJECT: re.compile(rf"{_GAP}(?:{_QUOTED}{_GAP}:|{_CLOSERS_OR_END})"),
    ARRAY: re.compile(rf"{_GAP}(?:{_QUOTED}[ \t]*+(?:[,:\r\n\]]|\Z)|{_CLOSERS_OR_END})"),
    ROOT: re.compile(r"(?!)"),
}
"""A line that goes on with the payload, so that the string before it was left open."""
