"""Hover: what is known of the key or value at a place, and of the findings there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from instancelint.base.addresses import ELEMENT
from instancelint.base.path import Path
from instancelint.base.source_text import SourceText, Span
from instancelint.config.registry import all_entries
from instancelint.domain.catalog import Catalog
from instancelint.domain.setting_text import element_text, text_of
from instancelint.language.answers import Hover, Surroundings
from instancelint.language.cursor import Cursor, cursor_at
from instancelint.language.payload_facts import element_of
from instancelint.language.sketch import Writing
from instancelint.model.finding import Finding
from instancelint.rulebook.rule_facts import docstring_of


def hover_at(
    source: SourceText, offset: int, surroundings: Surroundings, findings: Iterable[Finding] = ()
) -> Hover | None:
    """
    Return what is said of an offset of a file; `findings` are those of the file, whose messages are masked.

    Nothing of it is cut from the text: it says what belongs there, never what is there.
    """
    here = [one for one in findings if one.span is not None and one.span.start <= offset <= one.span.end]
    cursor = cursor_at(source, offset, surroundings.expected(source.name), is_written=True)
    if cursor is not None and not cursor.span.start <= offset <= cursor.span.end:
        cursor = None
    parts = [*map(_of_finding, here), *(_of_place(cursor, surroundings.catalog) if cursor else ())]
    if not parts:
        return None
    spans = [one.span for one in here if one.span is not None]
    span = min(spans, key=lambda span: span.length) if spans else cursor.span if cursor else Span(offset, offset)
    return Hover(span, "\n\n---\n\n".join(part[0] for part in parts), "\n\n".join(part[1] for part in parts))


def _of_finding(finding: Finding) -> tuple[str, str]:
    """Return a finding in Markdown and as plain text: what is wrong, the rule, and where to read more."""
    rule = next((entry.load() for entry in all_entries() if entry.name == finding.name), None)
    summary = docstring_of(rule).summary if rule else ""
    head = f"{finding.severity.value} {finding.code} {finding.name}"
    linked = f"{finding.severity.value} [{finding.code} {finding.name}]({finding.url})" if finding.url else head
    fix = f"Fix: {finding.fix.title}" if finding.fix else ""
    plain = filter(None, (f"{head}: {finding.message}", summary, fix, finding.url))
    return "\n\n".join(filter(None, (f"{linked}: {_escaped(finding.message)}", summary, fix))), "\n".join(plain)


def _escaped(text: str) -> str:
    """Return a text in which Markdown finds no marks of its own."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>#|~&!" else character for character in text)


def _of_place(cursor: Cursor, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield what is known of the member at a cursor, and of the element that it names."""
    if cursor.key is None or cursor.spot.start == cursor.spot.end:
        return
    path: Path = (*cursor.path, cursor.key)
    element = element_of(cursor.document, catalog)
    if path == ("element", "key") and cursor.writing is Writing.VALUE:
        if element is not None:
            said = element_text(element)
            page = "" if element.source else f"\n\n[{element.key} in the guide]({ELEMENT.format(key=element.key)})"
            yield said.markdown + page, said.plain
        return
    if cursor.writing is Writing.ITEM:
        path = cursor.path
    text = text_of(path, element, catalog)
    if text is not None:
        yield text.markdown, text.plain
