"""Hints inside the text: what holds for a payload although it is not written there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from instancelint.base.lazy_pattern import lazy_pattern
from instancelint.base.source_text import SourceText
from instancelint.domain.element import Element
from instancelint.domain.exported_element import WITHHELD
from instancelint.language.answers import Hint, Surroundings
from instancelint.language.payload_facts import element_of, span_in_file
from instancelint.model.document import Document, Part

_MOST = 3
"""Defaults that are shown beside the configuration; the tooltip lists all."""
_OPENING = lazy_pattern(r"[ \t]*+(?:=>|[:=])[ \t]*+\{?+")
"""What stands between a key and the members of its value."""


def hints(source: SourceText, documents: Iterable[Document], surroundings: Surroundings) -> tuple[Hint, ...]:
    """Return the hints for the payloads of a file: the name of the element, and the defaults that hold."""
    return tuple(hint for document in documents for hint in _of(source, document, surroundings))


def _of(source: SourceText, document: Document, surroundings: Surroundings) -> Iterator[Hint]:
    element = element_of(document, surroundings.catalog)
    if element is None:
        return
    place = span_in_file(document, ("element", "key"))
    title = surroundings.catalog.title(element.key)
    if place is not None and title:
        yield Hint(place.end, title, f"Element of the hub {element.hub}" if element.hub else "")
    settings = span_in_file(document, ("configuration",), Part.KEY)
    held = list(_defaults(element, document)) if settings else []
    if settings is not None and held and not document.is_partial:
        more = f", and {len(held) - _MOST} more" if len(held) > _MOST else ""
        opening = _OPENING.match(source.text, settings.end)
        offset = len(source.text[: opening.end()].rstrip(" \t")) if opening else settings.end
        yield Hint(offset, f"default: {', '.join(held[:_MOST])}{more}", "\n".join(held))


def _defaults(element: Element, document: Document) -> Iterator[str]:
    """Yield the defaults of settings that a payload leaves out; secrets are never among them."""
    for key, found in sorted(element.parameters.items()):
        if key in document.configuration or not found.sent or found.secret or found.default in {None, WITHHELD, ""}:
            continue
        value = str(found.default).lower() if isinstance(found.default, bool) else found.default
        yield f"{key} = {value}"
