"""
Patterns of file names as in `.gitignore`: `**`, `*`, `?`, `[…]`, a leading `/` or an inner `/` anchors.

A pattern that starts with `//` is absolute: it starts at the root of the file system.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from instancelint.base.bracket_expression import NOTHING, bracket
from instancelint.base.relative import relative

_REPEATED = re.compile(r"(?<![^/])(?:\*{2,}/)+")
ABSOLUTE = "//"
_ESCAPES = str.maketrans({character: f"\\{character}" for character in "\\*?["})
_LONGEST = 4096
"""Characters of a pattern; no path is longer than that."""


def matches(pattern: str, name: str, root: str = "") -> bool:
    """
    Check whether a file's name matches a pattern that is relative to `root`.

    A pattern without a slash matches in any folder; one that matches a folder matches everything below it.
    """
    return next(matching((pattern,), name, root), None) is not None


def matching(patterns: Iterable[str], name: str, root: str = "") -> Iterator[int]:
    """Yield the numbers of the patterns that match a file's name; see `matches`. None matches what has no name."""
    if not name:
        return
    named: dict[bool, str] = {}
    for number, (is_absolute, expression) in enumerate(_all_compiled(tuple(patterns))):
        if is_absolute not in named:
            named[is_absolute] = _absolute(name) if is_absolute else _relative(name, root)
        if expression.fullmatch(named[is_absolute]):
            yield number


def rebased(pattern: str, folder: str, root: str) -> str:
    """Write a pattern that is relative to `folder` so that it means the same relative to `root`; both are absolute."""
    is_anchored = "/" in pattern.rstrip("/")
    if folder == root or not is_anchored or pattern.startswith(ABSOLUTE):
        return pattern
    rest = pattern.removeprefix("./").lstrip("/")
    below = os.path.join(root, "")
    if folder.startswith(below):
        return f"/{folder.removeprefix(below).replace(os.sep, '/').translate(_ESCAPES)}/{rest}"
    return f"{ABSOLUTE}{_absolute(folder).translate(_ESCAPES)}/{rest}"


def _absolute(name: str) -> str:
    """Return the absolute path of a file with `/`, without the first one."""
    return os.path.abspath(name).replace(os.sep, "/").lstrip("/")


def _relative(name: str, root: str) -> str:
    if root and os.path.isabs(root):
        name = relative(name, root)
    name = name.replace(os.sep, "/")
    return name.removeprefix("./")


@lru_cache(maxsize=64)
def _all_compiled(patterns: tuple[str, ...]) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """
    Compile patterns once for all files, each with whether it is absolute.

    A cache of single patterns would be too small for a long list, and be of no use then.
    """
    return tuple((pattern.startswith(ABSOLUTE), _compiled(pattern)) for pattern in patterns)


def _compiled(pattern: str) -> re.Pattern[str]:
    """
    Compile a pattern to a regular expression over a relative path with `/`.

    It may begin with `./` or with more than one slash, and end with several.
    """
    body = pattern.rstrip("/")
    anchor = "/" if "/" in body else ""
    body = body.removeprefix("./").lstrip("/")
    return re.compile(f"{expression(anchor + body)}(?:/.*)?", re.DOTALL)


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
