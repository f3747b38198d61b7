"""Files that a glob pattern names, found through no link to a folder."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from fnmatch import fnmatch

_ANY_DEPTH = "**"


def fixed_part(pattern: str) -> str:
    """Return the folder that all matches of a glob pattern are in, or the path itself where it is no pattern."""
    if os.path.lexists(pattern):
        return pattern
    while glob.has_magic(pattern):
        pattern = os.path.dirname(pattern)
    return pattern


def matching(folder: str, pattern: str) -> Iterator[str]:
    """
    Yield the files inside a folder that a glob pattern names, as `glob.glob` does, but through no link to a folder.

    `pattern` is relative to the folder. A file may be given more than once.
    """
    steps = tuple(step for step in os.path.normpath(pattern).split(os.sep) if step)
    pending = [(folder, steps)]
    while pending:
        here, (step, *rest) = pending.pop()
        if step == _ANY_DEPTH and rest:
            pending.append((here, tuple(rest)))
        for entry in _entries(here):
            is_hidden = entry.name.startswith(".") and not step.startswith(".")
            if is_hidden or not (step == _ANY_DEPTH or fnmatch(entry.name, step)):
                continue
            if entry.is_dir(follow_symlinks=False):
                below = (step, *rest) if step == _ANY_DEPTH else tuple(rest)
                if below:
                    pending.append((os.path.join(here, entry.name), below))
            elif not rest and not entry.is_dir():
                yield os.path.join(here, entry.name)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        return list(os.scandir(folder or os.curdir))
    except OSError:
        return []
