"""
Messages: the text of a finding, made from a rule's template and its arguments.

Arguments come from files that nobody vouches for. Whatever could break a line, move a cursor or reverse the reading
direction is written as an escape, and long values are cut, before a template sees them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Self

COMMAND = r"(?i)##(?=\[|vso\[)"
"""
How commands begin, wherever on a line they stand: to Azure Pipelines, and to GitHub Actions in their older form.

A pattern, as few texts call for it and compiling it takes part of the time of a small check.
"""

_LONGEST = 60
_SHOWN_ITEMS = 6
_LOOKED_AT = 400
"""Of a longer value only this much of either end is cleaned: more of it is never shown."""


class Word(str):
    """An argument in the linter's own words, such as the name of a type: nothing in it is from the file."""

    __slots__ = ()


class Name(str):
    """
    An argument that is a key: of the payload, of the catalogue, or of the element itself.

    Keys are public, as a value is not. It is made from anything that can be one, such as a step of a path.
    """

    __slots__ = ()

    @classmethod
    def each(cls, names: Iterable[object]) -> tuple[Self, ...]:
        """Return an argument that lists keys."""
        return tuple(map(cls, names))


class _Shown(str):
    """An argument made safe to show; `{name!r}` quotes it, `{name}` does not."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f'"{self}"'


class _Listed(str):
    """Several arguments, already quoted one by one."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def safe(text: str) -> str:
    """
    Write control, bidirectional and other invisible characters as escapes; spaces stay.

    So is the second of two number signs that begin a command to a build server which watches the output.
    """
    if not text.isprintable():
        text = "".join(
            character
            if character.isprintable()
            else character.encode("unicode_escape", "surrogatepass").decode("ascii")
            for character in text
        )
    return re.sub(COMMAND, r"#\\x23", text) if "##" in text else text


def shorten(text: str) -> str:
    """Cut a long value in the middle, so that both its ends can be recognised."""
    if len(text) <= _LONGEST:
        return text
    half = (_LONGEST - 1) // 2
    return f"{text[:half]}…{text[-half:]}"


class Cleaning(NamedTuple):
    """How arguments are made safe: `value` masks secrets in one string, `key` in one that is a key."""

    value: Callable[[str], str]
    key: Callable[[str], str]


AS_WRITTEN = Cleaning(str, str)
"""For arguments that are known to hold no secret."""


def render(template: str, args: Mapping[str, object], cleaning: Cleaning) -> str:
    """
    Fill a message template.

    A tuple or list of strings becomes `"a", "b" and "c"`; the empty string reads as `""`. Raises KeyError when the
    template names an argument that is missing.
    """
    return template.format_map({name: _show(value, cleaning) for name, value in args.items()})


def _show(value: object, cleaning: Cleaning) -> object:
    if isinstance(value, str):
        return _shown(value, cleaning)
    if isinstance(value, tuple | list):
        shown = [repr(_show(item, cleaning)) for item in value[:_SHOWN_ITEMS]]
        if len(value) > _SHOWN_ITEMS:
            shown.append(f"{len(value) - _SHOWN_ITEMS} more")
        return _Listed(shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "")
    if value is None or isinstance(value, bool):
        return _Listed({None: "null", True: "true", False: "false"}[value])
    return _Listed(shorten(cleaning.value(str(value))))


def _shown(text: str, cleaning: Cleaning) -> _Shown:
    if isinstance(text, Word):
        return _Shown(text)
    clean = cleaning.key if isinstance(text, Name) else cleaning.value
    if len(text) > 2 * _LOOKED_AT:
        return _Shown(shorten(safe(clean(text[:_LOOKED_AT])) + safe(clean(text[-_LOOKED_AT:]))))
    return _Shown(shorten(safe(clean(text))))
