"""
Jenkinsfiles and other Groovy: the scripts of the steps `sh`, `bat` and `powershell`, and strings that hold a payload.

A string is read as Groovy would hand it on: escapes are decoded, and `${name}` in double quotes is a template.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from instancelint.base.source_text import SourceText
from instancelint.embedded import powershell, shell
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml, begins_as_json
from instancelint.embedded.mapped_text import MappedText
from instancelint.model.region import Region

_TOKEN = re.compile(r"//[^\r\n]*|/\*|'''|\"\"\"|['\"]")
_STEP = re.compile(
    r"(?<![\w.])(sh|bat|powershell|pwsh)[ \t]*\(?\s{0,200}"
    r"(?:(?:\w+[ \t]*:[ \t]*\w+[ \t]*,\s{0,20})?script[ \t]*:\s{0,20})?\Z"
)
_JOINED = re.compile(r"\s*+\+")
"""What makes a string a part of another one."""
_LONGEST_LEAD = 300
_ESCAPE = re.compile(r"\\(?:u+([0-9A-Fa-f]{4})|(\r\n|.)|\Z)", re.DOTALL)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "\n": "", "\r\n": ""}
_POWERSHELLS = frozenset({"powershell", "pwsh"})


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload."""
    for step, region in _strings(source):
        if step in _POWERSHELLS:
            yield from map(as_json_or_yaml, powershell.regions(region.source, region))
        elif step:
            yield from map(as_json_or_yaml, shell.regions(region.source, region, script=True))
        elif begins_as_json(region.source.text):
            yield as_json_or_yaml(region)


def _strings(source: SourceText) -> Iterator[tuple[str, Region]]:
    """Yield every string, with the name of the step whose script it is; '' for any other."""
    text = source.text
    position = 0
    unclosed: set[str] = set()
    while (token := _TOKEN.search(text, position)) is not None:
        mark = token.group()
        position = token.end()
        if mark == "/*":
            end = text.find("*/", position)
            position = end + 2 if end >= 0 else len(text)
        elif mark[0] != "/" and mark not in unclosed:
            string = _string(text, position, mark)
            if string is None:
                unclosed.update({mark} if len(mark) > 1 else ())
                continue
            read, position = string
            if read.text.strip() and not _JOINED.match(text, position):
                lead = text[max(token.start() - _LONGEST_LEAD, 0) : token.start()]
                if lead.rstrip().endswith("+"):
                    continue
                step = _STEP.search(lead)
                quote = _quoting(mark)
                inner = SourceText(source.name, read.text)
                yield step[1] if step else "", Region(inner, read.offsets, None, quote, label="string")


def _string(text: str, position: int, mark: str) -> tuple[MappedText, int] | None:
    """Read a string up to its closing mark; gives the offset after that, or None where the line ends before it."""
    read = MappedText()
    inside = re.compile(rf"\\|{mark}" if len(mark) > 1 else rf"\\|{mark}|[\r\n]")
    while (found := inside.search(text, position)) is not None:
        read.add(text[position : found.start()], position)
        if found.group() == mark:
            return read, found.end()
        escape = _ESCAPE.match(text, found.start())
        if escape is None:
            return None
        letter = escape[2] or ""
        decoded = chr(int(escape[1], 16)) if escape[1] else _ESCAPES.get(letter, letter)
        read.add(decoded, found.start(), len(escape.group()))
        position = escape.end()
    return None


@cache
def _quoting(mark: str) -> Callable[[str], str | None]:
    """Return what writes a text in a string that begins with a mark."""

    def quoted(text: str) -> str | None:
        if mark[0] == '"' and "$" in text:
            return None
        text = text.replace("\\", "\\\\").replace(mark[0], f"\\{mark[0]}")
        return text if len(mark) > 1 else text.replace("\n", "\\n")

    return quoted
