"""Where files stand in their repository, as reports name them to whoever has a checkout of it."""

from __future__ import annotations

import os
from collections.abc import Iterable


def root_of(folder: str) -> str:
    """Give the nearest folder, from a folder upwards, that holds `.git`; the folder itself where none does."""
    start = os.path.realpath(folder)
    here = start
    while not os.path.exists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return start
        here = above
    return here


def paths_from(root: str, names: Iterable[str]) -> dict[str, str]:
    """Give for each file its path from `root`, links resolved, with `/` between the parts; none for one outside."""
    found = {}
    for name in names:
        path = os.path.realpath(name)
        if os.path.exists(path) and path.startswith(os.path.join(root, "")):
            found[name] = os.path.relpath(path, root).replace(os.sep, "/")
    return found
