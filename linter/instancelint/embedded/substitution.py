"""Command substitutions of a shell, `$(…)` and backticks: where the commands inside them are written."""

from __future__ import annotations

import re

from instancelint.base.source_text import Span

_TOKEN = re.compile(
    r"\\.|'[^']*'|\"|\$\(|\(|\)|<<(?!<)-?[ \t]*['\"\\]?(?P<delimiter>\w{1,64})['\"]?|(?<![^\s;])#[^\n]*", re.DOTALL
)
_IN_QUOTES = re.compile(r"\\.|\"|\$\(", re.DOTALL)
_BACKTICKS = re.compile(r"`((?:[^`\r\n\\]|\\(?:\r?\n|[^\r\n]))*+)`")
_ARITHMETIC = "$(("
_MAX_DEPTH = 10
_PLAIN_TEXT = re.compile(r"[^\w.:/+%@=-]+")
_MAX_SHOWN = 60
_LONGEST_LATER = 500
"""So far is looked for the end of a substitution, in characters, where an earlier one has none."""


class Substitutions:
    """
    Finds the substitutions of one script.

    A text full of openings that nothing closes is walked through once: after the first, none is looked for that runs
    over a line.
    """

    def __init__(self, script: str) -> None:
        self._script = script
        self._open_from = len(script) + 1

    def inside(self, start: int) -> Span | None:
        """Return the range between the marks of a substitution that begins at an offset; None where there is none."""
        script = self._script
        if script[start] == "`":
            found = _BACKTICKS.match(script, start)
            return Span(*found.span(1)) if found else None
        if not script.startswith("$(", start) or script.startswith(_ARITHMETIC, start):
            return None
        line_end = script.find("\n", start, start + _LONGEST_LATER)
        limit = len(script) if start < self._open_from else line_end if line_end >= 0 else start + _LONGEST_LATER
        end = self._closing(start + 2, limit)
        if end is None:
            self._open_from = min(self._open_from, start)
            return None
        return Span(start + 2, end)

    def _closing(self, position: int, limit: int) -> int | None:
        """Return the offset of the bracket that closes what is open; quotes may hold brackets of their own."""
        stack = [")"]
        while stack and len(stack) < _MAX_DEPTH:
            pattern = _IN_QUOTES if stack[-1] == '"' else _TOKEN
            token = pattern.search(self._script, position, limit)
            if token is None:
                return None
            position = token.end()
            text = token.group()
            if text == stack[-1]:
                stack.pop()
            elif text == '"':
                stack.append('"')
            elif text in {"(", "$("}:
                stack.append(")")
            elif stack[-1] != '"' and token["delimiter"]:
                position = self._after_lines(token["delimiter"], position, limit)
        return position - 1 if not stack else None

    def _after_lines(self, delimiter: str, position: int, limit: int) -> int:
        """Return the offset after the lines of a here-document; where it begins when nothing ends it."""
        end = re.compile(rf"^[ \t]*{delimiter}(?=[ \t]*(?:\)|$))", re.MULTILINE).search(self._script, position, limit)
        return end.end() if end else position


def as_template(text: str) -> str:
    """Write a substitution as a template that can be in a string of JSON."""
    plain = _PLAIN_TEXT.sub(" ", text).strip()[:_MAX_SHOWN]
    return f"$({plain})"
