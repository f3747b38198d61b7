"""Whether a path is really inside a folder, whatever links are on its way."""

from __future__ import annotations

import os


def is_inside(path: str, *folders: str) -> bool:
    """Check whether a path is one of some folders or inside it, with all links resolved; it need not exist."""
    try:
        real = os.path.join(os.path.realpath(path), "")
    except ValueError:  # a NUL character: there is no such path
        return False
    return any(real.startswith(os.path.join(os.path.realpath(folder), "")) for folder in folders)
