"""
What was found in the sections of a file, kept for the next time: an edit costs the section that it is in.

A section is linted as a text of its own, and its findings are moved to where it is. Little is asked of the file as a
whole: whether something that is said of a section is a secret elsewhere, and how many repairs were written before it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, NamedTuple

from instancelint.base.file_kinds import NOT_A_PAYLOAD
from instancelint.base.source_text import SourceText, Span
from instancelint.config.settings import FileSettings
from instancelint.domain.payload_kind import text_looks_like_payload
from instancelint.embedded.sections import Section, sections_of
from instancelint.lint.array_items import are_items_apart
from instancelint.lint.findings import in_order
from instancelint.lint.kept_versions import forget_older
from instancelint.lint.redaction import Elsewhere
from instancelint.lint.section_findings import Found, SectionText, are_texts_apart
from instancelint.lint.shift import Shift
from instancelint.model.finding import Finding
from instancelint.model.report import FileReport
from instancelint.model.terms import Limits
from instancelint.parse.yaml.stream_parts import DOCUMENT_COST

if TYPE_CHECKING:
    from instancelint.lint.payload_cache import Space

_ALL = 1 << 20
"""Stands for a number of repairs that leaves enough for all of a section."""


class _Way(NamedTuple):
    """What a section is looked at with, besides its text: how many repairs may be written, and what is secret."""

    left: int
    elsewhere: Elsewhere = Elsewhere()


class _Other(NamedTuple):
    """How a section was looked at last in another way than usual; `entry` is None where the same was found."""

    way: _Way
    entry: _Entry | None


class _Entry:
    """What is kept of a section."""

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


Look = Callable[[SectionText, FileSettings, Elsewhere, int], Found]
"""Looks at a section, of which so many repairs may be written down."""


class KeptSections:
    """Reports files section by section."""

    def __init__(self, look: Look, limits: Limits, kept: Space) -> None:
        self._look = look
        self._limits = limits
        self._kept = kept

    def report(self, source: SourceText, settings: FileSettings, left: int) -> FileReport | None:
        """
        Report a text, of which so many repairs may be written down.

        None where it has to be looked at as a whole: it has but one section, or these depend on each other.
        """
        if settings.suppressions or settings.kind is not None or settings.is_payload:
            return None
        sections = [_Section(source, section, settings) for section in sections_of(source)]
        if not sections:
            return None
        entries = []
        used: dict[Hashable, _Entry] = {}
        for section in sections:
            entry = used[section.key] = self._entry(section, left)
            left -= entry.found.repairs
            entries.append(entry)
        forget_older(self._kept, ("sections", source.name), used)
        found = [entry.found for entry in entries]
        if any(each.is_doubted for each in found) and text_looks_like_payload(source.text):
            return None
        if not self._are_apart(sections, found):
            return None
        beside = self._beside_each_other(sections, entries, left)
        return _joined(source, sections, beside)

    def _entry(self, section: _Section, left: int) -> _Entry:
        entry: _Entry | None = self._kept.get(section.key)
        if entry is None:
            entry = self._looked_at(section, _Way(max(left, 0)))
            entry.way = _Way(_enough(left, entry.found))
            self._kept.put(section.key, entry, section.size)
        return entry

    def _looked_at(self, section: _Section, way: _Way) -> _Entry:
        with self._kept.noting() as keys:
            found = self._look(section.read, section.settings, way.elsewhere, way.left)
        return _Entry(way, found, tuple(keys))

    def _are_apart(self, sections: list[_Section], found: list[Found]) -> bool:
        """Check whether each section is what it would be in the whole text, but for what is secret."""
        if sum(each.results for each in found) > self._limits.total:
            return False
        if not all(each.secrets.is_countable for each in found):
            return False
        if (
            sum(self._most_values(section, each) for section, each in zip(sections, found, strict=True))
            > self._limits.all_nodes
        ):
            return False
        items = [each.item for section, each in zip(sections, found, strict=True) if section.is_item]
        if items and not are_items_apart(items):
            return False
        texts = [each.one_text for each in found if each.one_text is not None]
        return not texts or (len(texts) == len(found) and are_texts_apart(texts))

    def _most_values(self, section: _Section, found: Found) -> int:
        """Return how many values a section may count of those that the whole text may hold: aliases count in full."""
        if found.one_text is None:
            return 0
        has_aliases = any(name.startswith("*") for name in found.one_text.properties)
        return DOCUMENT_COST + (self._limits.nodes if has_aliases else len(section.read.source.text))

    def _beside_each_other(self, sections: list[_Section], entries: list[_Entry], left: int) -> list[_Entry]:
        """Return what is found in each section where the others are known; `left` are the repairs after all."""
        found = [entry.found for entry in entries]
        values = frozenset().union(*(each.secrets.values for each in found))
        grams = frozenset().union(*(each.secrets.grams for each in found))
        is_doubtful = any(each.one_text is not None and each.one_text.is_doubtful for each in found)
        is_broken = any(each.item.is_broken for each in found) and sections[0].is_item
        left += sum(each.repairs for each in found)
        kept = []
        for section, entry in zip(sections, entries, strict=True):
            own = entry.found
            is_doubted = is_doubtful and own.one_text is not None and not own.one_text.is_doubtful
            breaks = is_broken and not own.item.is_broken
            elsewhere = Elsewhere(own.secrets.asked & values, own.secrets.asked_grams & grams, is_doubted, breaks)
            way = _Way(_enough(left, own), elsewhere)
            kept.append(entry if way == entry.way else self._variant(section, entry, way))
            left -= own.repairs
        return kept

    def _variant(self, section: _Section, usual: _Entry, way: _Way) -> _Entry:
        """Return what is found in a section in another way than usual."""
        other = usual.other
        if other is None or other.way != way:
            entry = self._looked_at(section, way)
            usual.keys = tuple(dict.fromkeys((*usual.keys, *entry.keys)))
            found = entry.found.without_secrets()
            other = usual.other = _Other(way, None if _is_same(found, usual.found) else _Entry(way, found, ()))
        return other.entry or usual


def _is_same(found: Found, usual: Found) -> bool:
    """Check whether the same was found, also by what findings are recognised, which no comparison of them counts."""
    own, others = ([finding.identity for finding in each.findings] for each in (found, usual))
    return own == others and found == usual.without_secrets()


class _Section:
    """A section, and what stands for all that is found in it."""

    __slots__ = ("key", "place", "read", "settings", "size")

    def __init__(self, source: SourceText, place: Section, settings: FileSettings) -> None:
        self.place = place
        text = f"{place.before}{place.text}{place.after}"
        self.read = SectionText(source.with_text(text), Span(len(place.before), len(text) - len(place.after)))
        self.settings = settings
        self.key: tuple[object, ...] = ("section", source.name, source.bom, settings.ignored, self.read.inside, text)
        self.size = len(text) + 100

    @property
    def start(self) -> int:
        """Where in the file the text begins that is read, as if it were there."""
        return self.place.start - self.read.inside.start

    @property
    def is_item(self) -> bool:
        """Whether it is an item of an array."""
        return bool(self.place.before)

    def own(self, masked: str) -> str:
        """Return what is the section's own of a text of that length."""
        return masked[self.read.inside.start : self.read.inside.end]


def _enough(left: int, found: Found) -> int:
    return _ALL if left > found.repairs else max(left, 0)


def _masked(text: str, sections: list[_Section], found: list[Found]) -> str:
    """Put together the masked texts, with what is between them, which holds no word."""
    parts: list[str] = []
    end = 0
    for section, each in zip(sections, found, strict=True):
        parts += (text[end : section.place.start], section.own(each.masked))
        end = section.place.start + len(section.place.text)
    return "".join((*parts, text[end:]))


def _joined(source: SourceText, sections: list[_Section], entries: list[_Entry]) -> FileReport | None:
    """Put together what was found in the sections of a text."""
    findings: list[Finding] = []
    requests: list[int] = []
    documents = 0
    for section, entry in zip(sections, entries, strict=True):
        findings += entry.findings(section.start, documents)
        requests += (documents + number for number in entry.found.requests)
        documents += entry.found.documents
    found = [entry.found for entry in entries]
    if not documents:
        return FileReport(source.name, skipped=NOT_A_PAYLOAD)
    if any(each.ends_at_end for each in found):
        findings = [*in_order(findings)]
    has_results = any(each.results for each in found)
    return FileReport(
        source.name,
        tuple(findings),
        documents - len(requests),
        source.with_text(_masked(source.text, sections, found)) if has_results else None,
        claims=tuple(claim for each in found for claim in each.claims),
        bodies=tuple(body for each in found for body in each.bodies),
        requests=tuple(requests),
    )
