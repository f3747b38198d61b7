"""
What was found in the sections of a file, kept for the next time.

A section is linted as a text of its own, and is not read again after an edit elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from instancelint.base.source_text import SourceText, Span
from instancelint.config.settings import FileSettings
from instancelint.domain.payload_kind import text_looks_like_payload
from instancelint.embedded.sections import Section, sections_of
from instancelint.lint.array_items import are_items_apart
from instancelint.lint.kept_parts import Entries, FilePart, KeptParts, joined
from instancelint.lint.masked_text import only_lines
from instancelint.lint.part_findings import Found, SectionText, are_texts_apart
from instancelint.lint.redaction import Elsewhere
from instancelint.model.report import FileReport
from instancelint.model.terms import Limits
from instancelint.parse.yaml.stream_parts import DOCUMENT_COST

if TYPE_CHECKING:
    from instancelint.lint.payload_cache import Space

Look: TypeAlias = Callable[[SectionText, FileSettings, Elsewhere, int], Found]
"""Looks at a section, of which so many repairs may be written down."""


class KeptSections:
    """Reports files section by section."""

    def __init__(self, look: Look, limits: Limits, kept: Space, *, shows_text: bool) -> None:
        self._look = look
        self._limits = limits
        self._shows_text = shows_text
        self._parts = KeptParts(kept)

    def report(self, source: SourceText, settings: FileSettings, left: int) -> FileReport | None:
        """
        Report a text, of which so many repairs may be written down.

        None where it has to be looked at as a whole: it has but one section, or these depend on each other.
        """
        if settings.suppressions or settings.kind is not None or settings.is_payload:
            return None
        sections = [_SectionPart(source, place, settings, self._look) for place in sections_of(source)]
        if not sections:
            return None
        alone = self._parts.alone(("sections", source.name), sections, left)
        found = [entry.found for _, entry in alone]
        if any(each.is_doubted for each in found) and text_looks_like_payload(source.text):
            return None
        if not self._are_apart(sections, found):
            return None
        beside = self._parts.beside_each_other(alone, left)
        return joined(source.name, beside, lambda: self._shown(source, sections, beside))

    def _shown(self, source: SourceText, sections: list[_SectionPart], entries: Entries) -> SourceText:
        return source.with_text(_masked(source.text, sections, entries)) if self._shows_text else only_lines(source)

    def _are_apart(self, sections: list[_SectionPart], found: list[Found]) -> bool:
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
        items = [each.item for each in found if each.item is not None]
        if items and not are_items_apart(items):
            return False
        texts = [each.one_text for each in found if each.one_text is not None]
        return not texts or (len(texts) == len(found) and are_texts_apart(texts))

    def _most_values(self, section: _SectionPart, found: Found) -> int:
        """Return how many values a section may count of those that the whole text may hold: aliases count in full."""
        if found.one_text is None:
            return 0
        has_aliases = any(name.startswith("*") for name in found.one_text.properties)
        return DOCUMENT_COST + (self._limits.nodes if has_aliases else len(section.text.source.text))


class _SectionPart(FilePart):
    """A section as a part of its file."""

    __slots__ = ("place", "text")

    def __init__(self, source: SourceText, place: Section, settings: FileSettings, look: Look) -> None:
        self.place = place
        text = f"{place.before}{place.text}{place.after}"
        inside = Span(len(place.before), len(text) - len(place.after))
        self.text = SectionText(source.with_text(text), inside, is_item=place.is_item)
        key = ("section", source.name, source.bom, settings.ignored, inside, text)
        super().__init__(key, len(text) + 100, place.start - inside.start, partial(look, self.text, settings))


def _masked(text: str, sections: list[_SectionPart], entries: Entries) -> str:
    """Put together the masked texts, with what is between them, which holds no word, and what is around all."""
    first, last = sections[0], sections[-1]
    parts = [entries[0][1].found.masked[: first.text.inside.start]]
    end = first.place.start
    for section, (_, entry) in zip(sections, entries, strict=True):
        inside = section.text.inside
        parts += (text[end : section.place.start], entry.found.masked[inside.start : inside.end])
        end = section.place.start + len(section.place.text)
    return "".join((*parts, entries[-1][1].found.masked[last.text.inside.end :]))
