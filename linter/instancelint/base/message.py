"""
Messages: the text of a finding, made from a rule's template and its arguments.

Arguments come from files that nobody vouches for. Whatever could break a line, move a cursor or reverse the reading
direction is written as an escape, and long values are cut, before a template sees them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

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
    Write control, bidirectional and other invisible characters as escapes; blanks stay.

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


def render(template: str, args: Mapping[str, object], clean: Callable[[str], str]) -> str:
    """
    Fill a message template.

    `clean` masks secrets in one string. A tuple or list of strings becomes `"a", "b" and "c"`; the empty string reads
    as `""`. Raises KeyError when the template names an argument that is missing.
    """
    return template.format_map({name: _show(value, clean) for name, value in args.items()})


def _show(value: object, clean: Callable[[str], str]) -> object:
    if isinstance(value, Word):
        return _Shown(value)
    if isinstance(value, str):
        if len(value) > 2 * _LOOKED_AT:
            return _Shown(shorten(safe(clean(value[:_LOOKED_AT])) + safe(clean(value[-_LOOKED_AT:]))))
        return _Shown(shorten(safe(clean(value))))
    if isinstance(value, tuple | list):
        shown = [repr(_show(item, clean)) for item in value[:_SHOWN_ITEMS]]
        if len(value) > _SHOWN_ITEMS:
            shown.append(f"{len(value) - _SHOWN_ITEMS} more")
        return _Listed(shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "")
    if value is None or isinstance(value, bool):
        return _Listed({None: "null", True: "true", False: "false"}[value])
    return _Listed(shorten(clean(str(value))))
