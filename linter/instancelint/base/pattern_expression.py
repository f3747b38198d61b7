"""Patterns of file names as regular expressions, and the text that whatever they match contains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.bracket_expression import NOTHING, bracket

_REPEATED = re.compile(r"(?<![^/])(?:\*{2,}/)+")
_MARK = re.compile(r"[*?/\[\\]")
_LONGEST = 4096
"""Characters of a pattern; no path is longer than that."""


def expression(pattern: str) -> str:
    """
    Translate a pattern to a regular expression for the very files and folders it names.

    What a star takes is never given back where something fixed follows before the next one: the first place of that is
    as good as any. So the time grows with the length of the pattern, and not with its power.
    """
    body = pattern.removesuffix("/")
    anchored = "/" in body
    body = _REPEATED.sub("**/", body.removeprefix("/"))
    if len(body) > _LONGEST:
        return NOTHING
    parts: list[list[str]] = [[""]] if anchored else [[], [""]]
    position = 0
    while position < len(body):
        at_start = position == 0 or body[position - 1] == "/"
        if at_start and body.startswith("**/", position):
            parts.append([""])
            position += 3
        elif at_start and len(body) - position > 1 and not body[position:].strip("*"):
            return _joined(parts, is_open=True) + ".*"
        elif body[position] == "*":
            parts[-1].append("")
            position += len(body) - position - len(body[position:].lstrip("*"))
        else:
            piece, position = _piece(body, position)
            parts[-1][-1] += piece
    return _joined(parts, is_open=False)


def _joined(parts: list[list[str]], *, is_open: bool) -> str:
    """Join what is between `**/`, of which each part is what is between stars; `is_open` for more after it."""
    found = ""
    for number, part in enumerate(parts):
        first, *others = part or [""]
        is_last = number == len(parts) - 1 and not is_open
        ends = [f"(?>[^/]*?{each})" for each in others[: -1 if is_last else None]]
        ends += [f"[^/]*{each}" for each in others[-1:] if is_last]
        text = first + "".join(ends)
        if number:
            text = f"(?:[^/]*+/)*?{text}"
        found += text if is_last or not number else f"(?>{text})"
    return found


def _piece(body: str, position: int) -> tuple[str, int]:
    """Translate one character, or one bracket expression, of a pattern."""
    character = body[position]
    if character == "?":
        return "[^/]", position + 1
    if character == "\\":
        return (re.escape(body[position + 1]) if position + 1 < len(body) else NOTHING), position + 2
    return bracket(body, position) if character == "[" else (re.escape(character), position + 1)


def fixed_texts(pattern: str) -> Iterator[list[str]]:
    """Yield the text between the wildcards of each step of a pattern, in order; a single one if it has no wildcard."""
    texts, position = [""], 0
    while mark := _MARK.search(pattern, position):
        texts[-1] += pattern[position : mark.start()]
        sign, position = mark[0], mark.end()
        if sign == "\\":
            sign, position = pattern[position : position + 1], position + 1
            if sign != "/":
                texts[-1] += sign
                continue
        if sign == "/":
            yield texts
            texts = [""]
            continue
        if sign == "[":
            _, position = bracket(pattern, mark.start())
        texts.append("")
    texts[-1] += pattern[position:]
    yield texts
