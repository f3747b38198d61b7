"""Links: from the element of a payload to its page, and from a request to the file that it sends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from instancelint.base.addresses import ELEMENT
from instancelint.base.source_text import SourceText, Span
from instancelint.language.answers import Link, Surroundings
from instancelint.language.payload_facts import element_of, span_in_file
from instancelint.model.document import Document


def links(source: SourceText, documents: Iterable[Document], surroundings: Surroundings) -> tuple[Link, ...]:
    """Return the links in the payloads of a file."""
    found = {link.span: link for document in documents for link in _of(source, document, surroundings)}
    return tuple(found[span] for span in sorted(found))


def _of(source: SourceText, document: Document, surroundings: Surroundings) -> Iterator[Link]:
    element = element_of(document, surroundings.catalog)
    place = span_in_file(document, ("element", "key")) if element else None
    if element is not None and place is not None:
        if element.source:
            yield Link(place, element.source, f"Definition of {element.key}", is_file=True)
        else:
            yield Link(place, ELEMENT.format(key=element.key), f"{element.name or element.key} in the guide")
    for name in document.request.files if document.request else ():
        for found in re.finditer(rf"(?:@|<\s*){re.escape(name)}(?![\w.])", source.text):
            end = found.end()
            yield Link(Span(end - len(name), end), name, "Open the file that is sent", is_file=True)
