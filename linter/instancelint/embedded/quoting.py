"""The quotes of scripts, and the way a text is written in them, so that a fix can be written there."""

from __future__ import annotations

import re
from dataclasses import dataclass

_EXPANSION = re.compile(r"[$`]")
_ESCAPES = {
    "single": (("'", "'\\''"),),
    "ansi": (("\\", "\\\\"), ("'", "\\'")),
    "double": (("\\", "\\\\"), ('"', '\\"')),
    "heredoc": (("\\", "\\\\"),),
    "doubled": (('"', '""'),),
    "powershell-single": (("'", "''"),),
    "powershell-double": (('"', '`"'),),
}
_EXPANDED = frozenset({"double", "doubled", "heredoc", "powershell-double"})
"""Quotes in which variables are filled in."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """Writes text in the quotes of a word; a word in several kinds of quotes cannot be written."""

    quotes: tuple[str, ...]

    def __call__(self, text: str) -> str | None:
        """Return a text as it is written in the quotes; None where that cannot be done."""
        kind = self.quotes[0] if len(self.quotes) == 1 else ""
        if kind == "raw":
            return text
        if kind not in _ESCAPES or (kind in _EXPANDED and _EXPANSION.search(text)):
            return None
        for written, escape in _ESCAPES[kind]:
            text = text.replace(written, escape)
        return text
