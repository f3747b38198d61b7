"""
What was found in the regions of a file, kept for the next time.

The file is read as a whole, and each text with payloads in it that was found is looked at alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from instancelint.base.source_text import SourceText
from instancelint.lint.kept_parts import FilePart, KeptParts, joined
from instancelint.lint.part_findings import Found
from instancelint.lint.placing import ReadInput
from instancelint.lint.redaction import Elsewhere
from instancelint.lint.region_form import placed_form
from instancelint.model.document import Document
from instancelint.model.report import FileReport

if TYPE_CHECKING:
    from instancelint.lint.payload_cache import Space

Look: TypeAlias = Callable[[ReadInput, int, Elsewhere, int], Found]
"""Looks at the payloads of a region that begins at an offset, of which so many repairs may be written down."""


class KeptRegions:
    """Reports files that were read region by region."""

    def __init__(self, look: Look, most: int, kept: Space) -> None:
        self._look = look
        self._most = most
        self._parts = KeptParts(kept)

    def report(self, read: ReadInput, left: int, shown: Callable[[], SourceText]) -> FileReport | None:
        """
        Report a file, of which so many repairs may be written down; `shown` gives its text as reports may show it.

        None where it has to be looked at as a whole, as not all payloads are in regions of their own.
        """
        regions = _regions(read.documents)
        parts = [part for documents in regions if (part := self._part(read, documents)) is not None]
        if len(parts) < len(regions) or len(parts) < 2:  # noqa: PLR2004 - of one, nothing is gained
            return None
        alone = self._parts.alone(("regions", read.source.name), parts, left)
        found = [entry.found for _, entry in alone]
        if sum(each.results for each in found) > self._most or not all(each.secrets.is_countable for each in found):
            return None
        return joined(read.source.name, self._parts.beside_each_other(alone, left), shown)

    def _part(self, read: ReadInput, documents: Sequence[Document]) -> FilePart | None:
        region = documents[0].region
        found = placed_form(region) if region is not None else None
        if region is None or found is None:
            return None
        form, start = found
        own = read.settings
        kinds = tuple([(document.format, document.kind) for document in documents])
        key = ("region", read.source.name, own.ignored, own.kind, own.is_payload, kinds, form)
        numbered = tuple(document._replace(number=number) for number, document in enumerate(documents))
        look = partial(self._look, read._replace(documents=numbered), start)
        size = len(documents[0].source.text) + region.offsets.size + 100
        return FilePart(key, size, start, look)


def _regions(documents: Sequence[Document]) -> list[list[Document]]:
    """Return the payloads of each region."""
    return [list(group) for _, group in groupby(documents, key=lambda document: id(document.source))]
