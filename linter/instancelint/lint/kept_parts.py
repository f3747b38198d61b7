"""
What was found in the parts of a file, kept for the next time: an edit costs the part that it is in.

Each part is looked at alone, and its findings are moved to where it is. Little is asked of the file as a whole: whether
something that is said of a part is a secret elsewhere, and how many repairs were written before it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from instancelint.base.file_kinds import NOT_A_PAYLOAD
from instancelint.base.source_text import SourceText
from instancelint.lint.findings import in_order
from instancelint.lint.kept_versions import forget_older
from instancelint.lint.part_findings import Found
from instancelint.lint.redaction import Elsewhere
from instancelint.lint.shift import Shift
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport

if TYPE_CHECKING:
    from instancelint.lint.payload_cache import Space

_ALL = 1 << 20
"""Stands for a number of repairs that leaves enough for all of a part."""


class FilePart:
    """A part of a file."""

    __slots__ = ("key", "look", "size", "start")

    def __init__(self, key: Hashable, size: int, start: int, look: Callable[[Elsewhere, int], Found]) -> None:
        self.key = key
        """Stands for all that is found in it, but for what is secret elsewhere and for where it is."""
        self.size = size
        """The characters that it counts for while it is kept."""
        self.start = start
        """Where in the file it is; the places that are found in it are counted from there."""
        self.look = look
        """Looks at it, with what is secret elsewhere and how many repairs may be written down."""


class _Way(NamedTuple):
    """What a part is looked at with: how many repairs may be written, and what is secret."""

    left: int
    elsewhere: Elsewhere = Elsewhere()


class _Other(NamedTuple):
    """How a part was looked at last in another way than usual; `entry` is None where the same was found."""

    way: _Way
    entry: KeptPart | None


class KeptPart:
    """What is kept of a part."""

    __slots__ = ("_findings", "_shift", "found", "keys", "other", "way")

    def __init__(self, way: _Way, found: Found, keys: tuple[Hashable, ...]) -> None:
        self.way = way
        self.found = found
        self.keys = keys
        """Under which more is kept of it: of its payloads, however it was looked at."""
        self.other: _Other | None = None
        """Only the last one is kept, as typing elsewhere makes ever new ones."""
        self._shift = Shift(0)
        self._findings = found.findings

    def findings(self, offset: int, payloads: int) -> tuple[Finding, ...]:
        """Return its findings at a place of the file; those at the last place are kept as well."""
        shift = Shift(offset, payloads)
        if shift != self._shift:
            self._findings = tuple(shift.findings(self.found.findings))
            self._shift = shift
        return self._findings


Entries: TypeAlias = Sequence[tuple[FilePart, KeptPart]]
"""The parts of a file in order, each with what is kept of it."""


class KeptParts:
    """Keeps what was found in the parts of files."""

    def __init__(self, kept: Space) -> None:
        self._kept = kept

    def alone(self, file: Hashable, parts: Sequence[FilePart], left: int) -> Entries:
        """
        Return what is found in each part of a file if it is alone; what was in older versions of it is forgotten.

        `left` are the repairs that may be written down.
        """
        entries = []
        used: dict[Hashable, KeptPart] = {}
        for part in parts:
            entry = used[part.key] = self._entry(part, left)
            left -= entry.found.repairs
            entries.append((part, entry))
        forget_older(self._kept, file, used)
        return entries

    def _entry(self, part: FilePart, left: int) -> KeptPart:
        entry: KeptPart | None = self._kept.get(part.key)
        if entry is None:
            entry = self._looked_at(part, _Way(max(left, 0)))
            entry.way = _Way(_enough(left, entry.found))
            self._kept.put(part.key, entry, part.size)
        return entry

    def _looked_at(self, part: FilePart, way: _Way) -> KeptPart:
        with self._kept.noting() as keys:
            found = part.look(way.elsewhere, way.left)
        return KeptPart(way, found, tuple(keys))

    def beside_each_other(self, entries: Entries, left: int) -> Entries:
        """Return what is found in each part where the others are known."""
        found = [entry.found for _, entry in entries]
        values = frozenset().union(*(each.secrets.values for each in found))
        grams = frozenset().union(*(each.secrets.grams for each in found))
        is_doubtful = any(each.one_text is not None and each.one_text.is_doubtful for each in found)
        is_broken = any(each.item is not None and each.item.is_broken for each in found)
        beside = []
        for part, entry in entries:
            own = entry.found
            is_doubted = is_doubtful and own.one_text is not None and not own.one_text.is_doubtful
            breaks = is_broken and own.item is not None and not own.item.is_broken
            elsewhere = Elsewhere(own.secrets.asked & values, own.secrets.asked_grams & grams, is_doubted, breaks)
            way = _Way(_enough(left, own), elsewhere)
            beside.append((part, entry if way == entry.way else self._variant(part, entry, way)))
            left -= own.repairs
        return beside

    def _variant(self, part: FilePart, usual: KeptPart, way: _Way) -> KeptPart:
        """Return what is found in a part in another way than usual."""
        other = usual.other
        if other is None or other.way != way:
            entry = self._looked_at(part, way)
            usual.keys = tuple(dict.fromkeys((*usual.keys, *entry.keys)))
            found = entry.found.without_secrets()
            other = usual.other = _Other(way, None if _is_same(found, usual.found) else KeptPart(way, found, ()))
        return other.entry or usual


def _is_same(found: Found, usual: Found) -> bool:
    """Check whether the same was found, also by what findings are recognised, which no comparison of them counts."""
    own, others = ([finding.identity for finding in each.findings] for each in (found, usual))
    return own == others and found == usual.without_secrets()


def _enough(left: int, found: Found) -> int:
    return _ALL if left > found.repairs else max(left, 0)


def joined(name: str, entries: Entries, source: Callable[[], SourceText]) -> FileReport:
    """Put together what was found in the parts of a file; `source` gives its text as reports may show it."""
    findings: list[Finding] = []
    requests: list[int] = []
    documents = 0
    found = [entry.found for _, entry in entries]
    for part, entry in entries:
        findings += entry.findings(part.start, documents)
        requests += (documents + number for number in entry.found.requests)
        documents += entry.found.documents
    if not documents:
        return FileReport(name, skipped=NOT_A_PAYLOAD)
    if any(each.may_meet for each in found):
        findings = [*in_order(findings)]
    return FileReport(
        name,
        tuple(findings),
        documents - len(requests),
        source() if any(each.results for each in found) else None,
        claims=tuple(claim for each in found for claim in each.claims),
        bodies=tuple(body for each in found for body in each.bodies),
        requests=tuple(requests),
    )
