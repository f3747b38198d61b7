"""Where JSON ends that no quotes end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r'"(?:[^"\\\r\n]++|\\.)*+(?:"|(?P<open>))|[{}\[\]]')
_BRACKET = re.compile(r"[{}\[\]]")


def json_end(text: str, start: int, limit: int) -> int | None:
    """Return the offset after the bracket that closes the one at an offset; None where none does before the limit."""
    depth = 0
    for token in _tokens(text, start, limit):
        if token.group()[0] != '"':
            depth += 1 if token.group() in "{[" else -1
        if depth == 0:
            return token.end()
    return None


def _tokens(text: str, position: int, limit: int) -> Iterator[re.Match[str]]:
    """Yield strings and brackets; those of a string that its line does not end are looked for behind its quote."""
    for token in _TOKEN.finditer(text, position, limit):
        if token["open"] is None:
            yield token
        else:
            yield from _BRACKET.finditer(text, token.start() + 1, token.end())
