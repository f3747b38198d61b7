"""
The mistakes that the YAML parser tells apart.

Every issue of these kinds has an exact span. `args` never hold the content of a value: a key is shown when it looks
like one (`shown_key`), otherwise only single characters (as `Word`, which redaction leaves alone) and numbers are.
"""

from __future__ import annotations

from typing import Final

KINDS: Final = {
    # Indentation and structure
    "tab": "a tab where YAML wants spaces; the first one of the text; fix",
    "indentation": "a line that is indented like no line above it; the line's first word",
    "mixed-block": "a list item beside keys, or a key beside list items; the line's first word",
    "several-roots": "text after the end of the payload; its first word",
    # Keys and colons
    "colon-in-value": "a plain value that holds a colon and a blank; the colon; fix",
    "missing-space": "no blank after the colon of a key; empty span after the colon; fix",
    "missing-colon": "a line without a colon among keys; its text",
    "unexpected-colon": "a colon where no key can end",
    "collection-key": "a list or mapping as a key; its first character",
    "bad-merge": "`<<` with something else than mappings; the value",
    # Values
    "special-character": "a plain value that begins with a character YAML reserves; args: character; fix",
    "unclosed-quote": "no closing quote; the opening one; args: quote; fix, unsafe",
    "text-after-quote": "text after the closing quote; args: quote; fix where the inner quotes are the reason",
    "date-quotes": "a date pattern whose own quotes end its text early; the whole; fix",
    "unknown-escape": "a backslash sequence that YAML does not know; args: character; fix for unknown letters",
    "undefined-alias": "an alias without an anchor before it; fix, unsafe",
    "recursive-alias": "an alias inside the very value it stands for",
    # Brackets
    "unclosed-bracket": "no closing bracket; the opening one; args: bracket, closer",
    "no-flow-comma": "no comma between two items in brackets; args: closer",
    "stray-bracket": "a bracket or comma that belongs to nothing; args: character",
    # The rest
    "control-character": "a character that YAML forbids, read as U+FFFD; args: character",
    "unknown-directive": "a line that begins with `%` and is no directive YAML knows",
    "yaml-syntax": "any other mistake; the character at which reading stopped",
    # Shared with JSON
    "duplicate-key": "a key for the second time, the last value counts; args: key; related: the first one",
    "too-deep": "more nested containers than `Limits.depth`; the rest is left out; args: maximum",
    "too-many-nodes": "more values than `Limits.nodes`, aliases counted with all they stand for; args: maximum",
    "too-many-issues": "the text was given up after so many mistakes; args: maximum",
}
"""Each kind with its place, its args, and whether a fix may come with it."""

STILL_YAML: Final = frozenset({"duplicate-key"})
"""Kinds that do not stop a strict parser from reading the text."""
