"""The bodies of a collection: each string that is sent as a region of the document, with the request that sends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from instancelint.base.path import Path, value_at
from instancelint.base.source_text import Span
from instancelint.domain.payload_kind import text_looks_like_payload
from instancelint.embedded.collections.exchange import Exchange, Sample, Written
from instancelint.embedded.collections.formats import CollectionFormat
from instancelint.embedded.document_parts import parts_apart
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.embedded.sent_body import role_of, without_body
from instancelint.embedded.string_values import region_of
from instancelint.model.document import Document, Part, Target
from instancelint.model.region import Role
from instancelint.model.request import Header, Request
from instancelint.model.terms import Kind


def bodies_in(document: Document, form: CollectionFormat) -> Iterator[Embedded]:
    """
    Yield the bodies and answers of a collection that are strings, in its order.

    Of a collection that is broken, none: nobody knows what belongs to what.
    """
    for found in _exchanges(document, form):
        if isinstance(found, Exchange):
            yield from _exchange(document, found)
        elif isinstance(value_at(document.data, found.path), str):
            yield from _text(document, found.path, found.kind, is_certain=found.is_certain)


def sent_at(document: Document, form: CollectionFormat, path: Path) -> tuple[Role, Request | None] | None:
    """Return what the string at a path of a collection is, and the request that sends it; None if it is no payload."""
    for found in _exchanges(document, form):
        if isinstance(found, Sample):
            if found.path == path:
                return (Role(found.kind), None) if _is_text_read(document, found) else None
        elif path == found.body:
            asked = _request(found, lambda _: Span(0, 0))
            role = role_of(asked, str(value_at(document.data, path)), found.dialect)
            return (role, asked) if role else None
        elif path in found.answers:
            return Role(Kind.RESPONSE), None
    return None


def _is_text_read(document: Document, sample: Sample) -> bool:
    return sample.is_certain or text_looks_like_payload(str(value_at(document.data, sample.path)))


def samples_in(document: Document, form: CollectionFormat) -> Iterator[tuple[Document, Kind]]:
    """Yield the examples of a description that are parts of it, each with the kind that its place tells."""
    found = [one for one in _exchanges(document, form) if isinstance(one, Sample) and _is_read(document, one)]
    parts = parts_apart(document, [sample.path for sample in found])
    yield from zip(parts, (sample.kind for sample in found), strict=True)


def _exchanges(document: Document, form: CollectionFormat) -> Iterator[Exchange | Sample]:
    if not document.recovered and isinstance(document.data, dict):
        yield from form.exchanges(document.data)


def _exchange(document: Document, exchange: Exchange) -> Iterator[Embedded]:
    asked = _request(exchange, lambda _: Span(0, 0))  # most requests are about something else, and need no places
    if exchange.body is None:
        if asked.is_plainly_for_platform:
            yield from without_body(document.source, _placed(document, exchange), document.region)
    else:
        value = str(value_at(document.data, exchange.body))
        role = role_of(asked, value, exchange.dialect)
        region = region_of(document, exchange.body, value, role) if role else None
        if region is not None:
            yield as_json_or_yaml(region._replace(request=_placed(document, exchange)))
    if asked.call is not None:
        for answer in exchange.answers:
            yield from _text(document, answer, Kind.RESPONSE)


def _text(document: Document, path: Path, kind: Kind, *, is_certain: bool = False) -> Iterator[Embedded]:
    """Yield a string of a document, if it looks like a payload or its place says so, which `is_certain` then."""
    value = str(value_at(document.data, path))
    if is_certain or text_looks_like_payload(value):
        region = region_of(document, path, value, Role(kind))
        if region is not None:
            yield as_json_or_yaml(region)


def _is_read(document: Document, sample: Sample) -> bool:
    """Check whether an example that is an object or a list looks like a payload, or its place says so."""
    value = value_at(document.data, sample.path)
    node = document.node(sample.path)
    if node is None or not isinstance(value, dict | list):
        return False
    is_certain = sample.is_certain and isinstance(value, dict)
    return is_certain or text_looks_like_payload(document.source.text[node.start : node.end])


def _placed(document: Document, exchange: Exchange) -> Request:
    return _request(exchange, lambda written: _span(document, written))


def _request(exchange: Exchange, span_of: Callable[[Written], Span]) -> Request:
    headers = (Header(name, value.text, span_of(value)) for name, value in exchange.headers)
    return Request(
        exchange.method.text.strip().upper(),
        exchange.url.text.strip(),
        span_of(exchange.url),
        span_of(exchange.method),
        tuple(headers),
        opaque=exchange.opaque,
        sends=exchange.sends,
    )


def _span(document: Document, written: Written) -> Span:
    """Return where a text is written: the whole string or the key of an object, where it has no place of its own."""
    if written.start is None:
        node = document.node(written.path)
        part = Part.VALUE if node and node.children is None else Part.HEAD
        found = document.locate(Target(written.path, part))
    else:
        within = (written.start, written.start + len(written.text))
        found = document.locate(Target(written.path, within=within))
    return found or Span(0, 0)
