"""Where the one quote that a text lacks may have stood."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice

_QUOTE = re.compile(r'\\.|(")', re.DOTALL)
_END = re.compile(r"(?<=\S)(?=\s*+(?:[,:}\]]|\Z))")
_START = re.compile(r"(?<=[,:{\[])\s*+(?=[^\s,:}\]])")
_LINE_BREAK = re.compile(r"[\r\n]|\Z")
_STRINGS_BEFORE = 3
"""Quotes before the place at which a strict parser gives up, between which the lost one may have stood."""
_MOST = 200


def lacks_quote(text: str) -> bool:
    """Check whether the quotes of a text do not come in pairs."""
    return sum(quote[1] is not None for quote in _QUOTE.finditer(text)) % 2 == 1


def lost_quotes(text: str) -> Iterator[tuple[str, int]]:
    """Yield the kind of the mistake and the offset for each place where a quote may be lost."""
    start, end = _window(text)
    for mark in islice(_END.finditer(text, start, end), _MOST):
        yield "unclosed-string", mark.start()
    for mark in islice(_START.finditer(text, start, end), _MOST):
        yield "unopened-string", mark.end()


def _window(text: str) -> tuple[int, int]:
    """Return the range in which a quote is lost: a strict parser stumbles at the next one at the latest."""
    start = place = _first_error(text)
    for _ in range(_STRINGS_BEFORE):
        start = max(text.rfind('"', 0, start), 0)
    line_break = _LINE_BREAK.search(text, place)
    return start, line_break.end() if line_break else len(text)


def _first_error(text: str) -> int:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error.pos
    except (ValueError, RecursionError):  # a number or a nesting that Python refuses
        pass
    return 0
