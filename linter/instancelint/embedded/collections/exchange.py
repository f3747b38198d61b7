"""What a collection of requests holds, by its data alone: requests with their bodies, answers, and examples of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from instancelint.base.path import Path
from instancelint.model.terms import Kind

_HEADER_LINE = re.compile(
    r"^(?P<off>[ \t]*//)?[ \t]*(?P<name>[A-Za-z][\w-]{0,60})[ \t]*:[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE
)

_DONE = range(200, 300)
"""What the status of an answer is where the request was done."""


class Written(NamedTuple):
    """
    A text of a request, and where it is written: in the string at a path, from an offset of its value on.

    What has no characters of its own, as it is only implied by its place or put together, has no `start`.
    """

    text: str
    path: Path
    start: int | None = 0


class NamedValue(NamedTuple):
    """A header: its name, and its value as it is written."""

    name: str
    value: Written


@dataclass(frozen=True, slots=True)
class Exchange:
    """
    A request as a collection holds it; `body` leads to the string that it sends, and `answers` to those that came back.

    `opaque` tells that a script, or settings kept elsewhere, may add headers.
    """

    method: Written
    url: Written
    headers: tuple[NamedValue, ...] = ()
    body: Path | None = None
    sends: bool = False
    answers: tuple[Path, ...] = ()
    opaque: bool = False
    dialect: str = "json"
    """What of JSON the client takes as a body."""


class Sample(NamedTuple):
    """
    A value that shows what is sent to an address or comes back from it; it is a payload where it looks like one.

    Where it `is_certain`, its place says so.
    """

    path: Path
    kind: Kind
    is_certain: bool = False


class Inherited(NamedTuple):
    """What the folders around a request give it: a header with credentials, and whether there may be more headers."""

    authorization: tuple[NamedValue, ...] = ()
    opaque: bool = False


def table(value: object) -> dict[str, object]:
    """Return an object as it is, and an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def rows(value: object) -> list[object]:
    """Return an array as it is, and an empty one for anything else."""
    return value if isinstance(value, list) else []


def text(value: object) -> str:
    """Return a string as it is, and an empty one for anything else."""
    return value if isinstance(value, str) else ""


def written(data: dict[str, object], base: Path, key: str) -> Written | None:
    """Return the string that an object at a path holds under a key."""
    value = data.get(key)
    return Written(value, (*base, key)) if isinstance(value, str) and value else None


def implied(value: str, path: Path) -> Written:
    """Return a text that is not written, but implied by what is written at a path."""
    return Written(value, path, None)


def listed_headers(
    value: object, base: Path, name: str, is_off: Callable[[dict[str, object]], bool]
) -> list[NamedValue]:
    """Read headers that are objects in an array, whose names are members `name`; some are switched off."""
    found = []
    for index, row in enumerate(rows(value)):
        header = table(row)
        content = header.get("value")
        if header and not is_off(header) and isinstance(content, str):
            found.append(NamedValue(text(header.get(name)).strip(), Written(content, (*base, index, "value"))))
    return found


def header_lines(value: str, path: Path) -> Iterator[NamedValue]:
    """Yield the headers that are in one string, a line each; two slashes switch one off."""
    for line in _HEADER_LINE.finditer(value):
        if not line["off"]:
            yield NamedValue(line["name"], Written(line["value"].rstrip(), path, line.start("value")))


def is_disabled(header: dict[str, object]) -> bool:
    """Check whether a header is marked as switched off."""
    return header.get("disabled") is True or header.get("enabled") is False


def is_never_disabled(_: dict[str, object]) -> bool:
    """Return False, for records in which every header was sent."""
    return False


def has_failed(status: object) -> bool:
    """Check whether an answer says that the request failed; one without a number says nothing."""
    return isinstance(status, int) and status not in _DONE
