"""
Places in a document, as a config file names them: `/configuration/*/url` or `$.instances[*].body`.

Both forms say the same. `*` is any one step and `**` (also `..` after `$`) any number of them, none included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.path import Path, members, steps_of_pointer, to_pointer, walk


class Wildcard(Enum):
    """A step of a pattern that is no key and no index."""

    ONE = "*"
    SEVERAL = "**"


_STEP = lazy_pattern(
    r"\.(?P<name>[^.\[\]*\"'\s]+)|\.(?P<several>\*\*|(?=\.))"
    r"|\.\*|\[(?:(?P<index>\d+)|\*|(?P<quote>[\"'])(?P<key>.*?)(?P=quote))\]"
)
_ONE = "/[^/]*+"


@lru_cache(maxsize=512)
def steps_of(pattern: str) -> tuple[str | Wildcard, ...]:
    """
    Read a pattern; an index is a step of digits, and the empty pattern names the whole document.

    Raises ValueError, whose text says what is wrong.
    """
    if not pattern.startswith("$"):
        if pattern and not pattern.startswith("/"):
            raise ValueError(
                f"place must start with '/' or '$', as in '/configuration/*' or '$.instances[*].body', not {pattern!r}"
            )
        wild = {wildcard.value: wildcard for wildcard in Wildcard}
        return tuple(wild.get(step, step) for step in steps_of_pointer(pattern))
    found: list[str | Wildcard] = []
    position = 1
    while position < len(pattern):
        step = _STEP.match(pattern, position)
        if step is None:
            raise ValueError(
                f"steps of a place look like '.name', '[*]', '[0]' and '[\"a name\"]', not {pattern[position:]!r}"
            )
        literal = next((step[group] for group in ("name", "index", "key") if step[group] is not None), None)
        wildcard = Wildcard.ONE if step["several"] is None else Wildcard.SEVERAL
        found.append(wildcard if literal is None else literal)
        position = step.end()
    return tuple(found)


def check_pattern(pattern: str) -> None:
    """Check a pattern whose places are to be looked up, which may have one `**`; raises ValueError."""
    if steps_of(pattern).count(Wildcard.SEVERAL) > 1:
        raise ValueError("'**' can be used once in a place")


def leads_to(pattern: str, path: Path) -> bool:
    """Check whether a pattern names a place or one above it; the empty pattern names the payload."""
    return expression(pattern).fullmatch(to_pointer(path)) is not None


@lru_cache(maxsize=512)
def expression(pattern: str) -> re.Pattern[str]:
    """Return what matches the pointers of the places that a pattern names, and of those below them."""
    parts = [""]
    for step in steps_of(pattern):
        if step is Wildcard.SEVERAL:
            parts.append("")
        else:
            parts[-1] += _ONE if isinstance(step, Wildcard) else re.escape(to_pointer((step,)))
    first, *others = parts
    # The first place of what follows `**` is as good as any, so none but the last has to be given back.
    between = "".join(f"(?>(?:{_ONE})*?{part})" for part in others[:-1] if part)
    last = f"(?:{_ONE})*?{others[-1]}" if others else ""
    return re.compile(f"{first}{between}{last}(?:/.*)?", re.DOTALL)


def places(data: object, pattern: str) -> Iterator[tuple[Path, object]]:
    """Yield every place that a pattern names, each once, with the value there."""
    level: Iterable[tuple[Path, object]] = [((), data)]
    for step in steps_of(pattern):
        level = [place for path, value in level for place in _next(path, value, step)]
    yield from level


def missing(data: object, pattern: str) -> Iterator[Path]:
    """
    Yield every place that a pattern names and that is not there, as far as it would have to be.

    Members of what `*` stands for have to be there; there need not be any. The pattern has no `**`.
    """
    level: list[tuple[Path, object]] = [((), data)]
    steps = steps_of(pattern)
    written = tuple(step.value if isinstance(step, Wildcard) else step for step in steps)
    for number, step in enumerate(steps):
        following = []
        for path, value in level:
            found = list(_next(path, value, step))
            if not found and step is not Wildcard.ONE and not isinstance(value, list):
                yield (*path, *written[number:])
            following += found
        level = following


def _next(path: Path, value: object, step: str | Wildcard) -> Iterator[tuple[Path, object]]:
    """Yield the places one step from a place."""
    if step is Wildcard.SEVERAL:
        yield from walk(value, path)
    elif step is Wildcard.ONE:
        yield from (((*path, key), inner) for key, inner in members(value))
    elif isinstance(value, dict) and step in value:
        yield (*path, step), value[step]
    elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
        yield (*path, int(step)), value[int(step)]
