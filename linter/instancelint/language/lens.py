"""Lenses: a line above each payload that says what is missing, and how many secrets it contains, to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from instancelint.language.answers import Filling, Lens, Surroundings
from instancelint.language.filling import may_fill
from instancelint.language.payload_facts import element_of, missing, secrets, span_in_file
from instancelint.model.document import Document


def lenses(documents: Iterable[Document], surroundings: Surroundings) -> tuple[Lens, ...]:
    """Return the lenses of each payload of a file whose element is known: one for each thing to do, else one."""
    return tuple(lens for document in documents for lens in _of(document, surroundings))


def _of(document: Document, surroundings: Surroundings) -> Iterator[Lens]:
    element = element_of(document, surroundings.catalog)
    span = span_in_file(document, ()) if element else None
    if element is None or span is None:
        return
    lacks, kept = len(missing(document, element)), len(secrets(document, surroundings.catalog))
    words = {Filling.REQUIRED: f"{lacks} missing"} if lacks else {}
    if kept:
        words[Filling.SECRETS] = f"{kept} secret{'' if kept == 1 else 's'}"
    head = f"{element.key}: "
    for what, title in words.items():
        yield Lens(span, head + title, document.number, what if may_fill(document) else None)
        head = ""
    if not words:
        yield Lens(span, f"{head}nothing missing", document.number)
