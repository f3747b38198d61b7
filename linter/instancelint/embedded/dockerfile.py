"""Dockerfiles: instructions are read as commands of a shell, in whose continued lines there may be comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.source_text import SourceText
from instancelint.embedded import powershell, shell
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.embedded.mapped_text import MappedText
from instancelint.embedded.page_block import lines_of
from instancelint.model.region import Region

_COMMENT = re.compile(r"[ \t]*#")
_POWERSHELL = re.compile(r"^[ \t]*SHELL[ \t]*\[[ \t]*\"(?:powershell|pwsh)", re.MULTILINE | re.IGNORECASE)


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload."""
    region = _without_comments(source)
    if _POWERSHELL.search(source.text):
        yield from map(as_json_or_yaml, powershell.regions(region.source, region))
    else:
        yield from map(as_json_or_yaml, shell.regions(region.source, region, script=True))


def _without_comments(source: SourceText) -> Region:
    """Omit the lines of comments that are inside of an instruction, as Docker does."""
    text = MappedText()
    is_continued = False
    for line in lines_of(source):
        if is_continued and _COMMENT.match(line.text):
            continue
        text.add(line.text, line.start)
        is_continued = line.bare.rstrip().endswith("\\")
    return Region(SourceText(source.name, text.text), text.offsets)
