"""
Makefiles: their recipes are read as scripts, and what `define` holds as a text.

A line of a recipe begins with a tab, and a dollar sign is written twice; `@` and the like before a command say how
make runs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from instancelint.base.source_text import SourceText
from instancelint.embedded import shell
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml, begins_as_json
from instancelint.embedded.mapped_text import MappedText
from instancelint.embedded.page_block import PageLine, lines_of
from instancelint.model.region import Region

_HOW = re.compile(r"[@+\- \t]*")
_DEFINE = re.compile(r"[ ]*(?:(?:export|override)[ \t]+)*define[ \t]+\S")
_END = re.compile(r"[ ]*endef\b")


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload."""
    for is_recipe, lines in _parts(source):
        region = _recipe(source, lines) if is_recipe else _definition(source, lines)
        if is_recipe:
            yield from map(as_json_or_yaml, shell.regions(region.source, region, script=True))
        elif begins_as_json(region.source.text):
            yield as_json_or_yaml(region)


def _parts(source: SourceText) -> Iterator[tuple[bool, list[PageLine]]]:
    """Yield the lines of each recipe and of each definition, with whether they are a recipe."""
    kinds: list[tuple[str, PageLine]] = []
    is_defining, is_continued = False, False
    for line in lines_of(source):
        if is_defining:
            is_defining = not _END.match(line.text)
            kinds.append(("definition" if is_defining else "", line))
            continue
        is_defining = _DEFINE.match(line.text) is not None
        is_recipe = line.text[:1] == "\t" or (is_continued and kinds[-1][0] == "recipe")
        kinds.append(("recipe" if is_recipe else "", line))
        is_continued = line.bare.endswith("\\")
    for kind, lines in groupby(kinds, key=lambda each: each[0]):
        if kind:
            yield kind == "recipe", [line for _, line in lines]


def _recipe(source: SourceText, lines: list[PageLine]) -> Region:
    text = MappedText()
    is_continued = False
    for line in lines:
        skipped = 1 if line.text[:1] == "\t" else 0
        how = None if is_continued else _HOW.match(line.text, skipped)
        _add(text, line, how.end() if how else skipped)
        is_continued = line.bare.endswith("\\")
    return Region(SourceText(source.name, text.text), text.offsets, None, _with_dollars, prefix="\t")


def _definition(source: SourceText, lines: list[PageLine]) -> Region:
    text = MappedText()
    for line in lines:
        _add(text, line, 0)
    return Region(SourceText(source.name, text.text), text.offsets, None, _with_dollars, label="string")


def _add(text: MappedText, line: PageLine, start: int) -> None:
    """Add a line from an offset in it on, in which a dollar sign is written twice."""
    while (dollars := line.text.find("$$", start)) >= 0:
        text.add(line.text[start:dollars], line.start + start)
        text.add("$", line.start + dollars, 2)
        start = dollars + 2
    text.add(line.text[start:], line.start + start)


def _with_dollars(text: str) -> str:
    return text.replace("$", "$$")
