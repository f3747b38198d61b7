"""Double quotes of JSON inside the double quotes of a shell, written without a backslash."""

from __future__ import annotations

import re

_OPENING = re.compile(r'"\s{0,200}+(?:\[\s{0,200}+)?\{\s{0,200}+"[\w.-]{1,100}+"\s{0,20}+:')
"""A body whose first key would lose its quotes, which no JSON survives, whatever was meant."""
_STEP = re.compile(r'\\\\\\"|\\"|\\.|["{}\[\]]', re.DOTALL)
_CLOSING = re.compile(r'\s{0,200}+"')
_DEPTH = {"{": 1, "[": 1, "}": -1, "]": -1}


class UnescapedQuotes:
    """Finds such quotes in one script; below a body that has no end it looks no more, so that the time stays linear."""

    def __init__(self, script: str) -> None:
        self._script = script
        self._seen = 0
        """Up to here the end of a body was looked for in vain."""

    def inside(self, opening: int) -> frozenset[int]:
        """Return the offsets of the quotes in what the quote at an offset opens; none where that is no JSON."""
        if opening < self._seen or not _OPENING.match(self._script, opening):
            return frozenset()
        found = []
        depth = 0
        in_string = False
        for step in _STEP.finditer(self._script, opening + 1):
            mark = step.group()
            if mark in {'"', '\\"'}:
                in_string = not in_string
                found += [step.start()] if mark == '"' else []
            elif mark in _DEPTH and not in_string:
                depth += _DEPTH[mark]
                if depth == 0:
                    return frozenset(found if _CLOSING.match(self._script, step.end()) else ())
        self._seen = len(self._script)
        return frozenset()
