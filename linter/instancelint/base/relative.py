"""Paths as seen from a folder."""

from __future__ import annotations

import os


def relative(path: str, folder: str = "") -> str:
    """Return a path as seen from a folder, by default the current one; in full where no way leads there."""
    try:
        return os.path.relpath(path, folder or os.curdir)
    except ValueError:  # the two are on different drives
        return os.path.abspath(path)
