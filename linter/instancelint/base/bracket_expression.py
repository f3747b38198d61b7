"""Bracket expressions in patterns of file names, such as `[a-z]`, `[!a]` or `[[:digit:]]`, read as git reads them."""

from __future__ import annotations

NOTHING = r"(?!)"
"""A regular expression that matches nothing."""

_CLASSES = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": " \\t",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": " \\t-\\r",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
_SPECIAL = frozenset("\\[]^-&~|")


def bracket(pattern: str, start: int) -> tuple[str, int]:
    """
    Translate the bracket expression that starts at a place to a regular expression; gives its end, too.

    A range that runs backwards holds the character that it starts with. An expression that is not closed, or names no
    known class, matches nothing.
    """
    position = start + 1
    negated = pattern[position : position + 1] in {"!", "^"}
    position += negated
    first = position
    members, previous = "", ""
    while position < len(pattern) and (position == first or pattern[position] != "]"):
        character = pattern[position]
        if pattern.startswith("[:", position) and (end := pattern.find(":]", position + 2)) >= 0:
            name = pattern[position + 2 : end]
            if "]" not in name:
                if name not in _CLASSES:
                    return NOTHING, len(pattern)
                members, previous, position = members + _CLASSES[name], "", end + 2
                continue
        if character == "-" and previous and pattern[position + 1 : position + 2] not in {"", "]"}:
            last, position = _literal(pattern, position + 1)
            members += f"{_written(previous)}-{_written(last)}" if previous <= last else ""
            previous = ""
            continue
        previous, position = _literal(pattern, position)
        members += _written(previous)
    if position >= len(pattern):
        return NOTHING, len(pattern)
    if not members:
        return "[^/]" if negated else NOTHING, position + 1
    return f"(?!/)[{'^' if negated else ''}{members}]", position + 1


def _literal(pattern: str, position: int) -> tuple[str, int]:
    """Return the character at a place, or behind a backslash there, and where it ends."""
    position += pattern[position] == "\\"
    return pattern[position : position + 1], position + 1


def _written(character: str) -> str:
    return f"\\{character}" if character in _SPECIAL else character
