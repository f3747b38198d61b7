"""
Patterns of file names as in `.gitignore`: `**`, `*`, `?`, `[…]`, a leading `/` or an inner `/` anchors.

A pattern that starts with `//` is absolute: it starts at the root of the file system.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache

from instancelint.base.pattern_expression import expression
from instancelint.base.pattern_set import PatternSet
from instancelint.base.relative import relative

ABSOLUTE = "//"
_ESCAPES = str.maketrans({character: f"\\{character}" for character in "\\*?["})


def matches(pattern: str, name: str, root: str = "") -> bool:
    """
    Check whether a file's name matches a pattern that is relative to `root`.

    A pattern without a slash matches in any folder; one that matches a folder matches everything below it.
    """
    return next(matching((pattern,), name, root), None) is not None


def matching(patterns: Iterable[str], name: str, root: str = "") -> Iterator[int]:
    """Yield the numbers of the patterns that match a file's name; see `matches`. None matches what has no name."""
    if name:
        yield from patterns_of(tuple(patterns)).matching(name, root)


class FilePatterns:
    """Patterns of file names, by number."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        kinds: dict[bool, list[int]] = {False: [], True: []}
        for number, pattern in enumerate(patterns):
            kinds[pattern.startswith(ABSOLUTE)].append(number)
        bodies = list(map(_body, patterns))
        self._sets = [
            (is_absolute, numbers, PatternSet([bodies[number] for number in numbers], _below))
            for is_absolute, numbers in kinds.items()
            if numbers
        ]

    def matching(self, name: str, root: str = "") -> Iterator[int]:
        """Yield the numbers of the patterns that match a file's name, which is not empty; see `matches`."""
        found: list[int] = []
        for is_absolute, numbers, patterns in self._sets:
            path = _absolute(name) if is_absolute else _relative(name, root)
            found += [numbers[index] for index in patterns.matching(path)]
        yield from sorted(found)


@lru_cache(maxsize=64)
def patterns_of(patterns: tuple[str, ...]) -> FilePatterns:
    """
    Return patterns that are prepared once for all files.

    A cache of single patterns would be too small for a long list, and be of no use then.
    """
    return FilePatterns(patterns)


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


def _body(pattern: str) -> str:
    """Return a pattern as `.gitignore` writes it; ours may begin with `./` or several slashes, and end with several."""
    body = pattern.rstrip("/")
    anchor = "/" if "/" in body else ""
    return anchor + body.removeprefix("./").lstrip("/")


def _below(body: str) -> str:
    """Translate a pattern to a regular expression for what it names, and for everything below that."""
    return f"{expression(body)}(?:/.*)?"
