"""Names of texts: addresses as editors have them, and the names of files that the linter knows."""

from __future__ import annotations

import os
from urllib.parse import unquote, urlsplit

from pygls.uris import from_fs_path, to_fs_path


def name_of(uri: str) -> str:
    """
    Return the name of a text: the path of its file, or for one that was never saved its own words.

    That one lies in the current folder, so that the settings there hold for it.
    """
    path = to_fs_path(uri)
    if path:
        return os.path.normpath(path)
    parts = urlsplit(uri)
    base = unquote(parts.path).rstrip("/").rpartition("/")[2] or parts.scheme or "text"
    return os.path.join(os.getcwd(), base)


def uri_of(name: str) -> str:
    """Return the address of a file."""
    return from_fs_path(os.path.abspath(name)) or ""
