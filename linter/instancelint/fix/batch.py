"""Fixes that are written together: those that do not touch each other, as one text."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence

from instancelint.base.path import Path
from instancelint.base.source_text import Span
from instancelint.edits import writer
from instancelint.fix.proof import FixCandidate
from instancelint.lint.findings import edits_in_file
from instancelint.model.document import Document
from instancelint.model.finding import Edit
from instancelint.model.repair import Operation, paths_of


def batch_of(candidates: Sequence[FixCandidate]) -> list[FixCandidate]:
    """Choose fixes that do not touch each other; a text is repaired before anything in it is changed."""
    broken = {fix.root for fix in candidates if fix.edits}
    taken = _Taken()
    return [fix for fix in candidates if (fix.edits or fix.root not in broken) and taken.take(fix)]


class _Taken:
    """What the fixes of a round touch, in the payloads and in the text."""

    def __init__(self) -> None:
        self._paths: dict[int, set[Path]] = {}
        self._above: dict[int, set[Path]] = {}
        self._spans: list[Span] = []

    def take(self, fix: FixCandidate) -> bool:
        """Take the places of a fix, if they are free."""
        spans = [edit.span for edit in fix.edits]
        paths = list(_touched(fix.operations))
        known, above = self._paths.setdefault(fix.root, set()), self._above.setdefault(fix.root, set())
        for path in paths:
            if path in above or any(path[:length] in known for length in range(len(path) + 1)):
                return False
        if any(_meets(span, self._spans) for span in spans):
            return False
        for path in paths:
            known.add(path)
            above.update(path[:length] for length in range(len(path)))
        for span in spans:
            self._spans.insert(bisect(self._spans, span), span)
        return True


def _touched(operations: Iterable[Operation]) -> Iterator[Path]:
    """Name every place that operations read or write; the container of a new key is not touched as a whole."""
    return iter(paths_of(tuple(operations)))


def _meets(span: Span, spans: list[Span]) -> bool:
    at = bisect(spans, span)
    return any(span.overlaps(other) for other in spans[max(at - 1, 0) : at + 1])


def written(text: str, fixes: Sequence[FixCandidate]) -> str | None:
    """Apply fixes to a text; what is to be done to one document is written together. None where that fails."""
    wanted: list[Edit] = []
    operations: dict[int, tuple[Document, list[Operation]]] = {}
    for fix in fixes:
        found = fix.operations
        if found:
            operations.setdefault(fix.root, (fix.document, []))[1].extend(found)
        else:
            wanted.extend(fix.edits)
    for document, listed in operations.values():
        edits = writer.to_edits(document.whole or document, tuple(listed))
        placed = edits_in_file(edits, document.region) if edits and document.region else edits
        if not placed:
            return None
        wanted.extend(placed)
    try:
        return writer.apply(text, wanted)
    except ValueError:
        return None
