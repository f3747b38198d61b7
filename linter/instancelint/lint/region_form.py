"""The form of a region: all that findings in it depend on, but for where it is in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from instancelint.base.source_text import Span
from instancelint.model.region import OffsetMap, Region
from instancelint.model.request import Request

Form: TypeAlias = tuple[object, ...]


def placed_form(region: Region) -> tuple[Form, int] | None:
    """
    Return the form of a region and where in the file it begins; None where it is nowhere.

    What only suppressions and masked texts need of a region is no part of its form.
    """
    request, extent = region.request, region.offsets.extent
    spans = [*((extent,) if extent else ()), *region.smart_quotes, *(_spans(request) if request else ())]
    if not spans:
        return None
    start = min(span.start for span in spans)
    form = (
        region.offsets.moved(start),
        *_written(region, extent, 0),
        (region.source, region.label, region.role, region.apostrophes, region.unescaped_quotes),
        _moved(region.smart_quotes, start),
        request and (_said(request), _moved(_spans(request), start)),
    )
    return _inside(region.around, form, Span(start, max(span.end for span in spans)))


def _inside(around: Region | None, form: Form, place: Span) -> tuple[Form, int] | None:
    """Return the form of what is at a place of a text, with what matters of that text, and where it is in the file."""
    if around is None:
        return form, place.start
    pieces = around.offsets.near(place)
    near = OffsetMap(tuple([piece._replace(inner=piece.inner - place.start) for piece in pieces]))
    if near.extent is None:
        return None
    text = around.source.text
    form = (
        *form,
        near.moved(near.extent.start),
        *_written(around, near.extent, place.start),
        text[max(place.start - 1, 0) : place.end],
        (place.start == 0, place.end == len(text)),
    )
    return _inside(around.around, form, near.extent)


def _written(region: Region, place: Span | None, inner: int) -> Form:
    """Return how edits of a text are written at a place of the text around it; ranges are counted from an offset."""
    tags = region.tags.slice(place) if region.tags and place else ""
    fixed, scalars = _moved(region.fixed, inner), frozenset(_moved(region.scalars, inner))
    return (type(region), region.quote, region.prefix, tags, fixed, scalars)


def _moved(spans: Iterable[tuple[int, int]], by: int) -> tuple[tuple[int, int], ...]:
    return tuple([(start - by, end - by) for start, end in spans])


def _said(request: Request) -> Form:
    """Return what a request says, wherever it does."""
    names = tuple([(header.name, header.value) for header in request.headers])
    return (request.method, request.url, names, request.files, request.opaque, request.sends)


def _spans(request: Request) -> tuple[Span, ...]:
    return (request.url_span, request.span, *(header.span for header in request.headers), *request.broken_lines)
