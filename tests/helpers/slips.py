"""
One-place slips in YAML: what a person does to a clean body by a wrong key, eighteen kinds on every line.

`slips` yields each slip of a text that changes what YAML reads from it; one that changes nothing is no mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

BODIES = Path(__file__).parents[1] / "data" / "yaml_bodies"

_MEMBER = re.compile(r"(?P<indent> *(?:- +)?)(?P<key>[\w.]+):(?P<gap> +|$)(?P<value>.*?)(?P<note> +#.*)?$")
_ITEM = re.compile(r"(?P<indent> *)- (?P<value>.*)$")
_BLOCK = re.compile(r".*: [|>]-?$")

_MEANT_IN_BLOCKS = frozenset({"comma-at-end", "semicolon-at-end"})
"""What is no slip in the text of a block scalar."""


class Slip(NamedTuple):
    """A text with one slip in the line `line` (from 1), or in the line below it."""

    kind: str
    line: int
    text: str


def bodies() -> dict[str, str]:
    """Return the clean bodies by name."""
    return {path.stem: path.read_text("utf-8") for path in sorted(BODIES.glob("*.yaml"))}


def slips(text: str) -> Iterator[Slip]:
    """Yield the text with one slip, for every line and every kind of slip that can happen there."""
    lines = text.split("\n")
    clean = yaml.safe_load(text)
    in_block = False
    for index, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith(("#", "---")):
            continue
        in_block = bool(index and _BLOCK.match(lines[index - 1])) or (in_block and line.startswith(" "))
        for kind, make in KINDS.items():
            if in_block and kind in _MEANT_IN_BLOCKS:
                continue
            slipped = make(line, index)
            if slipped is None:
                continue
            broken = "\n".join([*lines[:index], slipped, *lines[index + 1 :]])
            if broken != text and not _means(broken, clean):
                yield Slip(kind, index + 1, broken)


def _means(text: str, data: object) -> bool:
    try:
        return bool(yaml.safe_load(text) == data)
    except yaml.YAMLError:
        return False


def _more(line: str, _: int) -> str:
    return f" {line}"


def _less(line: str, _: int) -> str | None:
    return line[1:] if line.startswith(" ") else None


def _level_more(line: str, _: int) -> str:
    return f"  {line}"


def _level_less(line: str, _: int) -> str | None:
    return line[2:] if line.startswith("  ") else None


def _tab(line: str, _: int) -> str | None:
    return "\t" + line.lstrip(" ") if line.startswith(" ") else None


def _colon(line: str, _: int) -> str | None:
    member = _MEMBER.match(line)
    return line[: member.end("key")] + line[member.end("key") + 1 :] if member else None


def _space(line: str, _: int) -> str | None:
    member = _MEMBER.match(line)
    return line[: member.start("gap")] + line[member.end("gap") :] if member and member["value"] else None


def _value(line: str) -> tuple[int, int] | None:
    """Return the range of the plain or quoted scalar that a line ends with."""
    member = _MEMBER.match(line)
    found = member or _ITEM.match(line)
    if found is None or not found["value"] or found["value"][0] in "|>{[":
        return None
    return found.span("value")


def _quoted(line: str) -> tuple[int, int] | None:
    span = _value(line)
    return span if span and line[span[0]] in "\"'" and line[span[1] - 1] == line[span[0]] else None


def _opening(line: str, _: int) -> str | None:
    span = _quoted(line)
    return line[: span[0]] + line[span[0] + 1 :] if span else None


def _closing(line: str, _: int) -> str | None:
    span = _quoted(line)
    return line[: span[1] - 1] + line[span[1] :] if span else None


def _doubled(line: str, index: int) -> str | None:
    span = _quoted(line)
    if span is None:
        return None
    at = span[index % 2] - index % 2
    return line[:at] + line[at] + line[at:]


def _stray_quote(line: str, index: int) -> str | None:
    span = _value(line)
    if span is None or line[span[0]] in "\"'":
        return None
    return line[: span[1]] + "\"'"[index % 2] + line[span[1] :]


def _at_end(mark: str) -> Callable[[str, int], str | None]:
    def make(line: str, _: int) -> str | None:
        member = _MEMBER.match(line)
        end = member.end("value") if member else len(line)
        return line[:end] + mark + line[end:]

    return make


def _dash_lost(line: str, _: int) -> str | None:
    item = _ITEM.match(line)
    return f"{item['indent']}  {item['value']}" if item else None


def _dash_doubled(line: str, index: int) -> str | None:
    item = _ITEM.match(line)
    return f"{item['indent']}{('- -', '--')[index % 2]} {item['value']}" if item else None


def _header(line: str, index: int) -> str | None:
    member = _MEMBER.match(line)
    if member is None or member["value"]:
        return None
    return line + ("x", " x", ";", ",", ":", '"', ".")[index % 7]


def _block(line: str, _: int) -> str | None:
    return line + "\n" + " " * 9 if _BLOCK.match(line) else None


def _mixed(line: str, _: int) -> str | None:
    if _ITEM.match(line):
        return line.replace("- ", "  extra: ", 1)
    return re.sub(r"^( *)", r"\1- ", line) if _MEMBER.match(line) else None


KINDS: dict[str, Callable[[str, int], str | None]] = {
    "indent-more": _more,
    "indent-less": _less,
    "level-more": _level_more,
    "level-less": _level_less,
    "tab": _tab,
    "colon-lost": _colon,
    "space-lost": _space,
    "opening-quote-lost": _opening,
    "closing-quote-lost": _closing,
    "quote-doubled": _doubled,
    "stray-quote": _stray_quote,
    "comma-at-end": _at_end(","),
    "semicolon-at-end": _at_end(";"),
    "dash-lost": _dash_lost,
    "dash-doubled": _dash_doubled,
    "header-stray": _header,
    "block-too-deep": _block,
    "mixed": _mixed,
}
