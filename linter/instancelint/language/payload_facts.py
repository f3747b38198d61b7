"""What the features that go through the payloads of a file ask of each: its element, what is missing, its places."""

from __future__ import annotations

from instancelint.base.path import Path, walk
from instancelint.base.source_text import Span
from instancelint.domain.catalog import Catalog
from instancelint.domain.element import Element
from instancelint.domain.secrets import is_secret_place
from instancelint.domain.settings_generated import AUTHENTICATION_TYPE
from instancelint.model.document import Document, Part, Target
from instancelint.model.stand_ins import is_blank, is_stand_in
from instancelint.model.terms import Kind

_CREATES = frozenset({Kind.CREATE, Kind.CREATE_FOR_ELEMENT})


def element_of(document: Document, catalog: Catalog) -> Element | None:
    """Return the element that a payload or the address it is sent to names, if it is known."""
    key = document.element_key
    if document.kind is Kind.CREATE_FOR_ELEMENT and document.request is not None:
        key = key or document.request.element
    return catalog.get(key) if key else None


def missing(document: Document, element: Element) -> tuple[str, ...]:
    """Return the settings that a payload lacks; none of one that may be only a part."""
    if document.kind not in _CREATES or document.is_partial or "oauthProxy" in document.members:
        return ()
    present = document.configuration
    chosen = present.get(AUTHENTICATION_TYPE)
    needed = [found.key for found in element.missing(present)]
    if element.takes_grant and document.mapping("providerData"):
        asked = element.oauth_requirements(chosen if isinstance(chosen, str) else None) or ()
        needed += [key for key in asked if key not in present]
    if element.lacks_all_alternatives(present):
        needed += element.alternatives[0]
    return tuple(dict.fromkeys(needed))


def secrets(document: Document, catalog: Catalog) -> list[Path]:
    """Return the places of the secrets that are written into a payload, and not referred to."""
    declared, element = catalog.declared_secrets, element_of(document, catalog)
    identifiers = {found.key for found in element.parameters.values() if found.identifier} if element else set()
    found = (
        path
        for path, value in walk(document.data)
        if isinstance(value, str) and not is_blank(value) and not is_stand_in(value)
    )
    return [path for path in found if is_secret_place(path, declared) and path[-1] not in identifiers]


def span_in_file(document: Document, path: Path, part: Part = Part.VALUE) -> Span | None:
    """Return the range of a place in the file; None where the payload has no such place."""
    if document.node(path) is None:
        return None
    found = document.locate(Target(path, part))
    return document.region.span(found) if found and document.region else found
