"""Terraform: payloads in here-documents, and commands in them that send some."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from instancelint.base.source_text import SourceText
from instancelint.embedded.code_block import texts_in_string
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.page_block import lines_of, region_of
from instancelint.model.region import Region, Role

_OPENING = re.compile(r"<<-?(?P<word>[A-Za-z_]\w{0,60})[ \t]*")


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload."""
    for region in _here_documents(source):
        yield from texts_in_string(region)


def _here_documents(source: SourceText) -> Iterator[Region]:
    """Yield the lines of each here-document, without the indentation that they share."""
    lines = lines_of(source)
    closings: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        closings.setdefault(line.text.strip(), []).append(at)
    number = 0
    while number < len(lines):
        bare = lines[number].bare
        number += 1
        mark = bare.rfind("<<")
        opening = _OPENING.fullmatch(bare[mark:]) if mark >= 0 else None
        ends = closings.get(opening["word"], []) if opening else []
        later = bisect_left(ends, number)
        if later == len(ends):
            continue
        region = region_of(source, lines[number : ends[later]], "string", lines[number - 1].start)
        if region is not None:
            yield region._replace(role=Role())
        number = ends[later] + 1
