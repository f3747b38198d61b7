"""Lenses: a line above each payload that says what is missing, and how many secrets it contains."""

from __future__ import annotations

from collections.abc import Iterable

from instancelint.language.answers import Lens, Surroundings
from instancelint.language.payload_facts import element_of, missing, secrets, span_in_file
from instancelint.model.document import Document


def lenses(documents: Iterable[Document], surroundings: Surroundings) -> tuple[Lens, ...]:
    """Return a lens for each payload of a file whose element is known."""
    return tuple(filter(None, (_lens(document, surroundings) for document in documents)))


def _lens(document: Document, surroundings: Surroundings) -> Lens | None:
    element = element_of(document, surroundings.catalog)
    span = span_in_file(document, ()) if element else None
    if element is None or span is None:
        return None
    lacks, kept = len(missing(document, element)), secrets(document, surroundings.catalog)
    parts = [f"{lacks} missing"] if lacks else []
    parts += [f"{kept} secret{'' if kept == 1 else 's'}"] if kept else []
    return Lens(span, f"{element.key}: {', '.join(parts) or 'nothing missing'}", document.number)
