"""Notebooks of Jupyter: cells of Markdown as pages, and cells of code as files in their language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.path import Path
from instancelint.base.source_text import SourceText
from instancelint.embedded import containers, markdown_code
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.string_values import region_of, region_of_lines
from instancelint.model.document import Document
from instancelint.model.region import Region, Role, identity
from instancelint.parse.json import read_json

_SUFFIXES = {
    **dict.fromkeys(("python", "python3", "ipython", "sagemath"), ".py"),
    **dict.fromkeys(("bash", "sh", "zsh"), ".sh"),
    **dict.fromkeys(("powershell", "pwsh"), ".ps1"),
    **dict.fromkeys(("javascript", "js", "node"), ".js"),
    **dict.fromkeys(("csharp", "c#"), ".cs"),
    **{name: f".{name}" for name in ("cmd", "java", "php", "go")},
    "typescript": ".ts",
    "ruby": ".rb",
    "kotlin": ".kt",
}
"""Suffixes of files in the languages of kernels, and of the magics that begin a cell."""
_MAGIC = re.compile(r"\s*+%%(?:script[ \t]++)?(?P<name>\w++)[^\n]*+\n")
_COMMAND = re.compile(r"^[ \t]*!(?P<command>(?:[^\n\\]|\\(?:.|\n))*)", re.MULTILINE)


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a notebook that may be a payload; of one that is broken, none."""
    document = read_json.parse(source)
    data = document.data
    if document.recovered or not isinstance(data, dict):
        return
    language = _language(data)
    for base, cells in _lists(data):
        for index, cell in enumerate(cells):
            if isinstance(cell, dict):
                yield from _in_cell(document, (*base, index), cell, language)


def _lists(data: dict[str, object]) -> Iterator[tuple[Path, list[object]]]:
    """Yield the lists of cells; old notebooks have one in each worksheet."""
    cells, sheets = data.get("cells"), data.get("worksheets")
    if isinstance(cells, list):
        yield ("cells",), cells
    for index, sheet in enumerate(sheets if isinstance(sheets, list) else ()):
        inner = sheet.get("cells") if isinstance(sheet, dict) else None
        if isinstance(inner, list):
            yield ("worksheets", index, "cells"), inner


def _language(data: dict[str, object]) -> str:
    """Return the suffix of files in the language of a notebook, which is Python where it does not say."""
    metadata = data.get("metadata")
    told = [metadata.get(key) for key in ("kernelspec", "language_info")] if isinstance(metadata, dict) else []
    names = [str(one.get(key)).lower() for one in told if isinstance(one, dict) for key in ("language", "name")]
    known = [_SUFFIXES[name] for name in names if name in _SUFFIXES]
    return known[0] if known else "" if any(name != "none" for name in names) else ".py"


def _in_cell(document: Document, path: Path, cell: dict[str, object], language: str) -> Iterator[Embedded]:
    key = "source" if "source" in cell else "input"
    value, where = cell.get(key), (*path, key)
    region = None
    if isinstance(value, str):
        region = region_of(document, where, value, Role())
    elif isinstance(value, list):
        region = region_of_lines(document, where, value, Role())
    if region is None:
        return
    if cell.get("cell_type") == "markdown":
        for found in markdown_code.texts(region.source):
            yield _inside(found, region)
    elif cell.get("cell_type") == "code":
        yield from _in_code(region, language)


def _in_code(cell: Region, language: str) -> Iterator[Embedded]:
    text = cell.source.text
    magic = _MAGIC.match(text)
    if magic:
        suffix = _SUFFIXES.get(magic["name"].lower(), "")
        yield from _in_part(cell, magic.end(), len(text), suffix)
        return
    for command in _COMMAND.finditer(text):
        yield from _in_part(cell, *command.span("command"), ".sh")
    blanked = _COMMAND.sub(lambda command: re.sub(r"[^\r\n]", " ", command.group()), text)
    yield from _in_part(cell, 0, len(text), language, blanked)


def _in_part(cell: Region, start: int, end: int, suffix: str, text: str | None = None) -> Iterator[Embedded]:
    """Read a part of a cell as a file with a suffix; `text` stands for it where some of it is something else."""
    name = f"{cell.source.name}{suffix}" if suffix else ""
    inner = cell.source.text[start:end] if text is None else text
    part = Region(SourceText(name, inner), identity(end - start, start), cell)
    for found in containers.texts_in(part.source) if name else ():
        yield _inside(found, part)


def _inside(found: Embedded, around: Region) -> Embedded:
    """Put what was found in a text of its own where that text stands."""
    return found._replace(region=_put(found.region, around))


def _put(region: Region, around: Region) -> Region:
    return region._replace(around=around if region.around is None else _put(region.around, around))
