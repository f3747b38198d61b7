"""
Tab stops: places in a text that an editor leads through after it was inserted.

While a text is put into quotes, two characters of the private use area mark them, which no quoting changes.
"""

from __future__ import annotations

import re
from functools import lru_cache

OPEN, CLOSE = "\ue000", "\ue001"
_MARKED = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
_SPECIAL = re.compile(r"[\\$}]")
_WRITTEN = re.compile(r"\\([\\$}])|\$\{\d+:|\}")
"""What the syntax of snippets adds to a text; the character after a backslash is part of the text."""


def stop(text: str) -> str:
    """Return a text as a tab stop."""
    return f"{OPEN}{text}{CLOSE}"


def without_stops(text: str) -> str:
    """Return a marked text as it is without tab stops."""
    return text.replace(OPEN, "").replace(CLOSE, "")


@lru_cache(maxsize=2000)
def snippet(text: str) -> str:
    """Return a marked text in the syntax of snippets: `${1:word}`."""
    parts = []
    position = 0
    for number, found in enumerate(_MARKED.finditer(text), start=1):
        parts += [_escaped(text[position : found.start()]), f"${{{number}:{_escaped(found[1])}}}"]
        position = found.end()
    return "".join((*parts, _escaped(text[position:])))


def plain_text(text: str) -> str:
    """Return a snippet as it is without tab stops, for editors that have none."""
    return _WRITTEN.sub(lambda found: found[1] or "", text)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
