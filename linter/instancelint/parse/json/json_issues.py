"""
The mistakes that the JSON parser tells apart.

Every issue of these kinds has an exact span. `args` never hold the content of a string; a key is shown when it looks
like one (`shown_key`), any other text is not. What is our own word or a single character is a `Word`, which redaction
leaves alone.
"""

from __future__ import annotations

import re
from typing import Final

from instancelint.base.message import Word

KINDS: Final = {
    # Separators
    "missing-comma": "no comma after a value; empty span right after the value; fix",
    "wrong-separator": "`.`, `;` or `|` in place of a comma; args: found; fix",
    "extra-comma": "a comma with no value before it; the span runs over all that are too many; fix",
    "trailing-comma": "a comma before `}` or `]`; the span runs over all that are too many; fix",
    "no-colon": "no colon after a key; empty span right after the key; args: key; fix",
    "wrong-colon": "`=`, `=>`, `;`, `,` or more than one in place of a colon; args: found, key; fix",
    # Comments and text around the payload
    "comment": "`//`, `/* */` or `#`; fix",
    "extra-content": "text before or after the payload; fix where it is only punctuation or a fence mark",
    "ellipsis": "`...` where content was left out",
    # Strings
    "unescaped-quote": "a quote inside a string, at the first one; fix",
    "smart-quotes": "a string in typographic quotes; the span is the string; fix",
    "single-quotes": "a string in single quotes or backticks; the span is the string; args: quote; fix",
    "escaped-quotes": 'quotes around strings are written `\\"`; at the first one, once in a text; fix',
    "raw-line-break": "a line break inside a string, at the first one; fix",
    "raw-control-character": "another control character inside a string, at the first one; args: character; fix",
    "unclosed-string": "no closing quote; empty span where it belongs; fix",
    "repeated-quote": "a quote at either end of a string is typed twice; the span is one of them; fix, unsafe",
    "unopened-string": "no opening quote; empty span where it belongs; fix",
    "bad-escape": "a backslash sequence JSON does not know, at the first one; args: found; fix for `\\'` and `\\xHH`",
    "lone-surrogate": "`\\ud800` without its other half, read as U+FFFD; args: code",
    # Brackets
    "missing-closer": "empty span where `}` or `]` belongs; args: closers; related: the opener; fix if that is all",
    "extra-closer": "`}` or `]` that closes nothing; args: found; fix for a single one at the end of the text",
    "wrong-closer": "`}` or `)` for `]`, and the like; args: found, expected; related: the opener; fix if that is all",
    "wrong-brackets": "a pair of `()`, `{}` or `[]` where another belongs; the first; args: found, expected; fix",
    "closed-too-early": "the payload's closing bracket, with more members after it",
    "missing-opener": "members without `{` or items without `[`; empty span where it belongs; args: opener; fix",
    "surplus-opener": "`{` or `[` that nothing closes; args: found; fix, unsafe",
    "extra-opener": "`{` with no key before it; its members are read as members of the object around it",
    # Values and keys
    "missing-value": "a key without a value; empty span where it belongs; args: key",
    "missing-key": "a value where a key belongs; it is left out",
    "no-value": "the text holds no JSON value at all",
    "unquoted-value": "a string without quotes; fix, unsafe",
    "unquoted-key": "a key without quotes; args: key; fix",
    "foreign-literal": "True, None, undefined, yes, ...; args: found, expected; fix where it has a JSON form",
    "bad-number": "a number JSON does not know; args: reason; fix for `+1`, `.5` and `1.`",
    "number-out-of-range": "a number no program can hold, read as a string",
    "non-finite-number": "NaN or Infinity, read as a string; args: found",
    "duplicate-key": "a key for the second time, the last value counts; args: key; related: the first one",
    # Characters
    "unexpected-text": "text that belongs to nothing; it is left out; fix, unsafe, if that is all",
    "unexpected-character": "a character that belongs to nothing; args: character; fix as above",
    "odd-space": "no-break or other odd blanks, at the first one, once in a text; args: character; fix",
    "line-continuation": "a backslash at the end of a line, at the first one, once in a text; fix",
    "byte-order-mark": "the text begins with U+FEFF",
    "nul-character": "U+0000, raw or escaped, at the first one, once in a text; args: count; fix, unsafe",
    # Limits; with the `maximum` in args
    "too-deep": "more nested containers than `Limits.depth`; what lies deeper is null",
    "too-many-nodes": "more values than `Limits.nodes` or `Limits.all_nodes`; the rest is left out",
    "too-many-issues": "the text was given up after so many mistakes",
}
"""Each kind with its place, its args, and whether a fix may come with it."""

STILL_JSON: Final = frozenset({"duplicate-key", "lone-surrogate", "byte-order-mark"})
"""Kinds that do not stop a strict parser from reading the text."""

STRING_KINDS: Final = frozenset(
    {"raw-line-break", "raw-control-character", "unclosed-string", "unopened-string", "unescaped-quote", "bad-escape"}
)
"""Kinds after which the value of a string is a guess: nothing more is said about it."""

FOREIGN_QUOTE_KINDS: Final = frozenset({"smart-quotes", "single-quotes", "escaped-quotes"})
"""Kinds of strings that another quote begins or ends: it takes the place of a straight one, which is not lost."""

BRACKET_KINDS: Final = frozenset(
    {"missing-closer", "extra-closer", "wrong-closer", "closed-too-early", "missing-opener"}
)
"""Kinds for which another reading of the brackets may explain a text with fewer mistakes."""

SLIP_KINDS: Final = BRACKET_KINDS | {"extra-opener", "missing-key"}
"""Kinds that one bracket which is lost or too many may have caused."""

MISREAD_KINDS: Final = frozenset({"closed-too-early", "extra-opener", "missing-key"})
"""Those that do not name the slip itself."""

STRAY_KINDS: Final = frozenset({"unexpected-text", "unexpected-character"})
"""Kinds of what belongs to nothing."""

_KEY = re.compile(r"[A-Za-z0-9._-]{1,64}")


def shown_key(key: str) -> str:
    """Return a key for a message, or an ellipsis for one that could be anything, a secret included."""
    return key if _KEY.fullmatch(key) else "…"


def character_name(character: str) -> Word:
    """Name an invisible character."""
    return Word("tab" if character == "\t" else f"U+{ord(character):04X}")
