"""The decision whether a document is a payload, and of which kind: by its looks, its place and the settings."""

from __future__ import annotations

from instancelint.domain.payload_kind import classify, speaks_of_platform, text_looks_like_payload
from instancelint.domain.payload_layout import TABLES
from instancelint.domain.payload_marks import looks_meant
from instancelint.domain.payload_shape import MeantPayload, shape_of
from instancelint.embedded.fragments import as_fragment, includes_more, is_poller, poller_alone
from instancelint.embedded.literals import RIGHT_IN_CODE
from instancelint.embedded.reshaping import reshaped
from instancelint.model.document import Data, Document, Format
from instancelint.model.region import Role
from instancelint.model.stand_ins import LEFT_OUT, is_template
from instancelint.model.terms import Kind

_DOTS = frozenset({"...", "…", "....", ".."})
"""What stands for all that a page omits, written as the whole of a string."""


def as_payload(document: Document, found: Kind | None, asked: Kind | None, *, included: bool) -> Document | None:
    """
    Return a document, which looks like a payload of the kind `found`, with its kind; None where it is no payload.

    `asked` is the kind that settings say, and with `included` they say that it is one.
    """
    region = document.region
    role = region.role if region else Role()
    if asked is Kind.POLLER_CONFIGURATION or (asked is None and role == Role() and is_poller(document.data)):
        return poller_alone(document)
    shape = _shape(document, found, asked or role.kind, is_one=included or asked is not None or role.kind is not None)
    if shape is not None:
        document, found = reshaped(document, shape), classify(shape.data) or Kind.CREATE
    if region is not None and region.role.documentation:
        return _in_documentation(_without_elisions(document), found, role, asked)
    broken = _is_broken_payload(document)
    kind = asked or role.kind or found
    if kind is None and (broken or included):
        kind = Kind.CREATE
    if role.kind is not None and not (broken or isinstance(document.data, dict)):
        return None
    return _of_kind(document, kind) if kind is not None else None


def _shape(document: Document, found: Kind | None, asked: Kind | None, *, is_one: bool) -> MeantPayload | None:
    """
    Return the payload that a document was meant to be, if it is written in another shape; else None.

    It is read so where it looks like a payload as it is, where it has all marks of one, or where it surely `is_one`.
    """
    kinds = {None, Kind.CREATE, Kind.CREATE_FOR_ELEMENT}
    if document.loses or asked not in kinds:
        return None
    shape = shape_of(document.data, names_element=asked is not Kind.CREATE_FOR_ELEMENT)
    if shape is None or not isinstance(document.data, dict):
        return None
    broken = {issue.path[:1] for issue in document.issues} if document.recovered else set()
    if any(slip.path[:1] in broken for slip in shape.slips):
        return None
    in_page = document.region is not None and document.region.role.documentation
    if not (
        is_one
        or (found in {Kind.CREATE, Kind.CREATE_FOR_ELEMENT, Kind.UPDATE} and not in_page)
        or looks_meant(shape.data, document.data)
    ):
        return None
    meant = asked or classify(shape.data) or Kind.CREATE
    return shape if meant in kinds else None


def _is_broken_payload(document: Document) -> bool:
    """Check whether a text that did not parse was meant to be a payload; what dots omit is not broken by them."""
    if not document.recovered or not text_looks_like_payload(document.source.text):
        return False
    data = document.data
    if isinstance(data, dict) and _is_read_as_meant(document):
        return False  # it is judged by what it holds
    is_part = isinstance(data, dict) and bool(data) and not any(member in data for member in TABLES)
    return not (is_part and _is_elided(document))


def _is_read_as_meant(document: Document) -> bool:
    """Check whether nothing of a text is lost, however it is written."""
    if document.format is Format.YAML:
        return not document.loses
    return all(issue.kind in RIGHT_IN_CODE for issue in document.issues)


def _is_elided(document: Document) -> bool:
    """Check whether a text did not parse only because dots are in it for what was omitted."""
    return bool(document.issues) and all(issue.kind == "ellipsis" for issue in document.issues)


def _of_kind(document: Document, kind: Kind) -> Document:
    """Set the kind; of a payload into which a template or a program brings more, nothing can be missing."""
    is_open = document.region is not None and bool(document.region.role.partial)
    if kind is not Kind.RESPONSE and (is_open or includes_more(document) or _has_open_keys(document.data)):
        return document._replace(kind=Kind.UPDATE, fragment=True)
    return document._replace(kind=kind)


def _has_open_keys(data: Data) -> bool:
    """Check whether a template stands for a key, so that nobody knows which members there are."""
    if not isinstance(data, dict):
        return False
    configuration = data.get("configuration")
    keys = (*data, *configuration) if isinstance(configuration, dict) else data
    return any("{" in key or "$" in key for key in keys) and any(map(is_template, keys))


def _in_documentation(document: Document, found: Kind | None, role: Role, asked: Kind | None) -> Document | None:
    """Return what a block of a page shows, with its kind; None where that is no payload."""
    asked = asked or role.kind
    data = document.data
    if asked is None and document.request is None and isinstance(data, dict) and _is_of_other_software(data):
        return None
    if role.partial or (role.partial is None and asked is None and document.request is None):
        fragment = as_fragment(document, found, forced=bool(role.partial))
        if fragment is not None:
            return fragment
    broken = _is_broken_payload(document) and not _is_elided(document)
    is_object = isinstance(document.data, dict)
    if role.kind is not None and (is_object or broken):
        return _of_kind(document, asked or role.kind)
    if found is None and not broken:
        return None
    if found is None and asked is None and is_object:
        return document._replace(kind=Kind.UPDATE, fragment=True)
    return _of_kind(document, asked or found or Kind.CREATE)


def _is_of_other_software(data: dict[str, Data]) -> bool:
    """Check whether an object has members of a payload, and nothing else of one: pages show other software too."""
    return any(isinstance(data.get(name), dict) for name in TABLES) and not speaks_of_platform(data)


def _without_elisions(document: Document) -> Document:
    """Return a document in whose data strings of dots are templates."""
    text = document.source.text
    if '"…"' not in text and '.."' not in text and "'…'" not in text and "..'" not in text:
        return document
    return document._replace(data=_filled_in(document.data))


def _filled_in(data: Data) -> Data:
    if isinstance(data, str):
        return LEFT_OUT if data.strip() in _DOTS else data
    if isinstance(data, dict):
        return {key: _filled_in(value) for key, value in data.items()}
    return [_filled_in(item) for item in data] if isinstance(data, list) else data
