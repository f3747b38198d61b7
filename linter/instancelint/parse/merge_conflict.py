"""
Merges that were not finished: a file that still holds the lines that git writes around both versions.

Kinds of issues:

- `merge-conflict`: at the first line of the first conflict, once in a text; args: more (how many follow).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from instancelint.base.message import Word
from instancelint.base.source_text import Span
from instancelint.model.document import SyntaxIssue

KINDS = ("merge-conflict",)

_OURS = "<<<<<<<"
_START = re.compile(r"^<{7}(?: [^\r\n]*)?(?=\r?$)", re.MULTILINE)
_BASE = re.compile(r"\|{7}(?: .*)?")
_MIDDLE = "======="
_END = re.compile(r">{7}(?: .*)?")


def is_start(line: bytes) -> bool:
    """Check whether a line of a file is the first of a conflict."""
    return line.startswith(b"<<<<<<<") and _START.fullmatch(line.decode("utf-8", "replace").rstrip("\r\n")) is not None


class Sides:
    """Follows the lines of a file that is read line by line through its conflicts."""

    def __init__(self) -> None:
        self._side = "both"

    def is_theirs(self, line: bytes) -> bool:
        """Take the next line; check whether it belongs to the version of the other side."""
        if is_start(line):
            self._side = "ours"
        elif self._side == "ours" and line.rstrip() == _MIDDLE.encode():
            self._side = "theirs"
        elif self._side == "theirs" and line.startswith(b">>>>>>>"):
            self._side = "both"
        return self._side == "theirs"


class Conflict(NamedTuple):
    """What is wrong with a text, and the text as it was on our side of the merge."""

    issue: SyntaxIssue
    ours: str


def conflict_in(text: str) -> Conflict | None:
    """Return the conflict of a text; None where there is none, or only some of its lines."""
    if _OURS not in text or _MIDDLE not in text:
        return None
    kept: list[str] = []
    side = "both"
    count = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if side == "both" and _START.fullmatch(bare):
            side = "ours"
        elif side == "ours" and _BASE.fullmatch(bare):
            side = "base"
        elif side in {"ours", "base"} and bare == _MIDDLE:
            side = "theirs"
        elif side == "theirs" and _END.fullmatch(bare):
            side = "both"
            count += 1
        elif side in {"both", "ours"}:
            kept.append(line)
    first = _START.search(text)
    if not count or first is None:
        return None
    issue = SyntaxIssue("merge-conflict", Span(*first.span()), args={"more": Word(count - 1)})
    return Conflict(issue, "".join(kept))
