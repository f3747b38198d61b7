"""The outline of a file: its payloads, with their names."""

from __future__ import annotations

from collections.abc import Iterable

from instancelint.base.source_text import SourceText, Span
from instancelint.language.answers import Surroundings, Symbol
from instancelint.language.payload_facts import element_of, span_in_file
from instancelint.lint.redaction import Redactor
from instancelint.model.document import Document


def symbols(source: SourceText, documents: Iterable[Document], surroundings: Surroundings) -> tuple[Symbol, ...]:
    """
    Return a symbol for each payload of a file; names are masked as in reports.

    Where nothing of a name may be shown, as while a text is broken, the element stands in its place.
    """
    held = [document for document in documents if not document.is_request_alone]
    redactor = Redactor(source, held, surroundings.catalog)
    return tuple(filter(None, (_symbol(document, redactor, surroundings) for document in held)))


def _symbol(document: Document, redactor: Redactor, surroundings: Surroundings) -> Symbol | None:
    whole = span_in_file(document, ())
    if whole is None:
        return None
    name = document.members.get("name")
    shown = redactor.clean(name, document, ("name",)) if isinstance(name, str) else ""
    element = element_of(document, surroundings.catalog)
    detail = (element.name or element.key) if element else ""
    place = span_in_file(document, ("name",)) or span_in_file(document, ("element", "key")) or whole
    inside = Span(max(place.start, whole.start), max(min(place.end, whole.end), place.start))
    is_shown = any(map(str.isalnum, shown))
    title = (shown.strip() if is_shown else "") or (element.key if element else "") or f"payload {document.number + 1}"
    return Symbol(title, detail, whole, inside, document.number)
