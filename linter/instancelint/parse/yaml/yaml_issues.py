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
    "indentation": "a line that is indented like no line around it; the line's first word; fix",
    "level": "a line that is indented like lines of another level; the line's first word; fix",
    "mixed-block": "a list item beside keys, or a key beside list items; the line's first word; fix",
    "stray-dash": "a dash before a key that belongs to no list; the dash; fix",
    "inline-block": "the first line of a table or list in the line of its key; its key or dash; fix",
    "several-roots": "text after the end of the payload; its first word",
    "deep-block": "blanks at the start of a block of text that are deeper than the text; the blanks; fix",
    "missing-dash": "a list item without its dash; its first word; fix",
    "extra-dash": "a dash that is there twice; the second one; fix",
    # Keys and colons
    "colon-in-value": "a plain value that holds a colon and a blank; the colon; fix",
    "comma-in-value": "a plain value in brackets that holds a comma; the comma; fix",
    "missing-space": "no blank after the colon of a key; empty span after the colon; fix",
    "missing-colon": "a line without a colon among keys; its text, or the key; fix",
    "unexpected-colon": "a colon where no key can end",
    "collection-key": "a list or mapping as a key; its first character",
    "merge-twice": "`<<` for the second time in a mapping; related: the first one",
    "bad-merge": "`<<` with something else than mappings; the value",
    "stray-character": "a character around a key that belongs to none, or after a header; args: character; fix",
    # Values
    "special-character": "a plain value that begins with a character YAML reserves; args: character; fix",
    "unclosed-quote": "no closing quote; the opening one; args: quote; fix, unsafe",
    "doubled-quote": "a quote that is there twice; both; args: quote; fix",
    "stray-separator": "a comma or semicolon after a quoted value; args: character; fix",
    "mark-in-value": "a quote, comma or semicolon that became part of a plain value; args: character; fix",
    "cut-value": "a plain value that ` #` ends, with what looks like its rest; the comment",
    "typographic-quotes": "a value in typographic quotes, which are part of it; the first such value; fix",
    "surrogate-pair": "`\\ud83d\\ude00` where YAML has one escape; the first pair; args: escape; fix",
    "text-after-quote": "text after the closing quote; args: escaped; fix where the inner quotes are the reason",
    "date-quotes": "a date pattern whose own quotes end its text early; the whole; fix",
    "unknown-escape": "a backslash sequence that YAML does not know; args: character; fix for unknown letters",
    "undefined-alias": "an alias without an anchor before it; fix, unsafe",
    "recursive-alias": "an alias inside the very value it stands for",
    # Brackets
    "unclosed-bracket": "no closing bracket; the opening one; args: bracket, closer; fix",
    "no-flow-comma": "no comma between two items in brackets; args: closer; fix",
    "stray-bracket": "a bracket or comma that belongs to nothing; args: character; fix",
    # The rest
    "control-character": "a character that YAML forbids, read as U+FFFD; args: character",
    "odd-blank": "a character that looks like a blank or like nothing; the first one; args: character; fix",
    "unknown-directive": "a line that begins with `%` and is no directive YAML knows",
    "yaml-syntax": "any other mistake; the character at which reading stopped",
    # Shared with JSON
    "duplicate-key": "a key for the second time, the last value counts; args: key; related: the first one",
    "too-deep": "more nested containers than `Limits.depth`; the rest is left out; args: maximum",
    "too-many-nodes": "more values than `Limits.nodes` or `all_nodes`, aliases counted in full; args: maximum",
    "too-many-issues": "the text was given up after so many mistakes; args: maximum",
}
"""Each kind with its place, its args, and whether a fix may come with it."""

STILL_YAML: Final = frozenset({"duplicate-key", "merge-twice", "cut-value"})
"""Kinds that do not stop a strict parser from reading the text."""

LOST_KINDS: Final = frozenset({"unclosed-quote", "colon-in-value"})
"""Kinds at which the parser has lost its place: led past what a quote seemed to hold, or in a mapping that is none."""

GUESSED_KINDS: Final = frozenset(
    {
        *("undefined-alias", "deep-block", "no-flow-comma", "unclosed-quote", "unclosed-bracket", "missing-colon"),
        *("colon-in-value", "special-character"),
    }
)
"""Kinds after which the value at their place is a guess: nothing more is said about it."""
