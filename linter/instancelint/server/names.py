"""Names of texts: addresses as editors have them, and the names of files that the linter knows."""

from __future__ import annotations

import os
import re
from urllib.parse import quote, unquote, urlsplit

_DRIVE = re.compile(r"/(?P<letter>[A-Za-z]):")
_AS_IN_PATHS = "surrogateescape"
"""What Python makes of bytes in the name of a file that are not UTF-8."""


def name_of(uri: str) -> str:
    """
    Return the name of a text: the path of its file, or for one that was never saved its own words.

    That one lies in the current folder, so that the settings there hold for it.
    """
    try:
        parts = urlsplit(uri)
    except ValueError:
        return os.path.join(os.getcwd(), "text")
    path = unquote(parts.path, errors=_AS_IN_PATHS)
    if parts.scheme == "file" and path:
        drive = _DRIVE.match(path)
        if parts.netloc:
            path = f"//{unquote(parts.netloc)}{path}"
        elif drive:
            path = f"{drive['letter'].lower()}:{path[drive.end() :]}"
        return os.path.normpath(path)
    base = path.rstrip("/").rpartition("/")[2] or parts.scheme or "text"
    return os.path.join(os.getcwd(), base)


def uri_of(name: str) -> str:
    """Return the address of a file."""
    path = os.path.abspath(name).replace(os.sep, "/")
    if not path.startswith("/"):  # a drive
        return f"file:///{path[0].lower()}:{quote(path[2:], errors=_AS_IN_PATHS)}"
    return f"file:{'' if path.startswith('//') else '//'}{quote(path, errors=_AS_IN_PATHS)}"
