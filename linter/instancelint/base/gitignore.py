"""The .gitignore files of a repository, read as git reads them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple, TypeAlias

from instancelint.base import read_file
from instancelint.base.pattern_expression import expression
from instancelint.base.pattern_set import PatternSet

NAME = ".gitignore"

_LARGEST = 1_000_000


class _Line(NamedTuple):
    """One pattern, whether it matches only folders, and whether it takes back what an earlier one left out."""

    pattern: str
    folders_only: bool
    negated: bool


Lines: TypeAlias = tuple[_Line, ...]


class IgnoreFile:
    """The patterns of one file, last one first as that decides; they hold below the folder `base`, an absolute path."""

    def __init__(self, base: str, lines: Lines) -> None:
        self.base = base
        self.lines = lines

    def verdict(self, path: str, *, is_folder: bool) -> bool | None:
        """Check whether an absolute path is omitted (True), taken back (False), or not spoken of (None)."""
        relative = path[len(self.base.rstrip(os.sep)) + 1 :].replace(os.sep, "/")
        for number in self._patterns.matching(relative):
            line = self.lines[number]
            if is_folder or not line.folders_only:
                return not line.negated
        return None

    @cached_property
    def _patterns(self) -> PatternSet:
        return PatternSet([line.pattern for line in self.lines], expression)


Ignores = tuple[IgnoreFile, ...]
"""The files that hold for a folder, outermost first."""


def ignored(ignores: Ignores, path: str, *, is_folder: bool) -> bool:
    """Check whether a path is omitted; the innermost file that speaks of it decides."""
    for file in reversed(ignores):
        verdict = file.verdict(path, is_folder=is_folder)
        if verdict is not None:
            return verdict
    return False


def above(folder: str) -> Ignores:
    """Return the ignore files that hold for a folder and lie outside it, up to the root of its repository."""
    chain = [folder]
    while not os.path.lexists(os.path.join(chain[-1], ".git")):
        parent = os.path.dirname(chain[-1])
        if parent == chain[-1]:
            return ()
        chain.append(parent)
    root = chain[-1]
    found = [_read(_exclude_file(root), root), *(_read(os.path.join(outer, NAME), outer) for outer in chain[:0:-1])]
    return tuple(file for file in found if file is not None)


def inside(folder: str) -> Ignores:
    """Return the ignore file that lies in a folder, if there is one."""
    file = _read(os.path.join(folder, NAME), folder)
    return (file,) if file else ()


def _read(path: str, base: str) -> IgnoreFile | None:
    try:
        content = read_file.read(path, _LARGEST)
    except OSError:
        return None
    data = content.data
    if content.size > len(data):
        data = data[: data.rfind(b"\n") + 1]  # half a pattern could omit what nobody meant
    found = lines(data.decode("utf-8", "surrogateescape").removeprefix("\ufeff"))
    return IgnoreFile(base, found) if found else None  # the exclude file that git makes has only comments


def _exclude_file(root: str) -> str:
    """Return the path of the repository's own exclude file; in a worktree or submodule `.git` is a file that points."""
    git = os.path.join(root, ".git")
    try:
        if os.path.isfile(git):
            pointer = read_file.read(git, _LARGEST).data.decode("utf-8", "surrogateescape")
            git = os.path.join(root, pointer.removeprefix("gitdir:").strip())
            common = read_file.read(os.path.join(git, "commondir"), _LARGEST).data.decode("utf-8", "surrogateescape")
            git = os.path.join(git, common.strip())
    except OSError:
        pass
    return os.path.join(git, "info", "exclude")


def lines(text: str) -> Lines:
    """Read the patterns of an ignore file, last one first."""
    return tuple(_lines(text))[::-1]


def _lines(text: str) -> Iterator[_Line]:
    for raw in text.split("\n"):
        pattern = _without_blanks(raw.removesuffix("\r"))
        if not pattern or pattern.startswith("#"):
            continue
        negated = pattern.startswith("!")
        pattern = pattern[1:] if negated else pattern
        if pattern.strip("/"):
            yield _Line(pattern, pattern.endswith("/"), negated)


def _without_blanks(line: str) -> str:
    """Return a line without the spaces at its end; a backslash keeps the one after it."""
    kept = line.rstrip(" ")
    escapes = len(kept) - len(kept.rstrip("\\"))
    return line[: len(kept) + escapes % 2]
