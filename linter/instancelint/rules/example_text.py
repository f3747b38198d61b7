"""The text of an example: the payload, and what its marker lines claim."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from instancelint.base.lazy_pattern import lazy_pattern

_MARKER = lazy_pattern(r"(?P<indent> *)(?P<mark>~+|\^) (?P<message>[a-z][a-z0-9-]*)")


@dataclass(frozen=True, slots=True)
class Marker:
    """What an example says of one finding: line and columns (1-based, end exclusive) and the id of its message."""

    line: int
    start: int
    end: int
    message: str


def split(text: str) -> tuple[str, list[Marker]]:
    """Separate an example from its marker lines; returns the bare text and what the markers claim."""
    lines: list[str] = []
    claims = []
    for line in textwrap.dedent(text).strip("\n").split("\n"):
        marker = _MARKER.fullmatch(line.rstrip())
        if marker is None:
            lines.append(line)
            continue
        start = len(marker["indent"]) + 1
        length = 0 if marker["mark"] == "^" else len(marker["mark"])
        claims.append(Marker(len(lines), start, start + length, marker["message"]))
    return "\n".join(lines) + "\n", claims
