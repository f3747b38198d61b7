"""The form of a region: all that findings in it depend on, but for where it is in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from instancelint.base.source_text import Span
from instancelint.model.region import Piece, Region
from instancelint.model.request import Request

Form: TypeAlias = tuple[object, ...]


def placed_form(region: Region) -> tuple[Form, int] | None:
    """
    Return the form of a region and where in the file it begins; None where it is nowhere.

    What only suppressions and masked texts need of a region is no part of its form.
    """
    request, pieces = region.request, region.offsets.pieces
    spans = [*_outer(pieces), *region.smart_quotes, *(_spans(request) if request else ())]
    if not spans:
        return None
    start = min(span[0] for span in spans)
    form = (
        *_written(region, pieces, 0, start),
        (region.source, region.label, region.role, region.apostrophes, region.unescaped_quotes),
        _moved(region.smart_quotes, start),
        request and (_said(request), _moved(_spans(request), start)),
    )
    return _inside(region.around, form, Span(start, max(span[1] for span in spans)))


def _inside(around: Region | None, form: Form, place: Span) -> tuple[Form, int] | None:
    """Return the form of what is at a place of a text, with what matters of that text, and where it is in the file."""
    if around is None:
        return form, place.start
    pieces = around.offsets.near(place)
    if not pieces:
        return None
    text = around.source.text
    ends = (place.start == 0, place.end == len(text))
    spans = _outer(pieces)
    start = min(start for start, _ in spans)
    form = (*form, *_written(around, pieces, place.start, start), text[max(place.start - 1, 0) : place.end], ends)
    return _inside(around.around, form, Span(start, max(end for _, end in spans)))


def _written(region: Region, pieces: tuple[Piece, ...], inner: int, outer: int) -> Form:
    """Return how edits of a text, or of the part of it that pieces lead from, are written in the text around it."""
    spans = _outer(pieces) if region.tags else []
    tags = region.tags.text[spans[0][0] : spans[-1][1]] if region.tags and spans else ""
    return (
        type(region),
        tuple([(each.inner - inner, each.inner_length, each.outer - outer, each.outer_length) for each in pieces]),
        region.quote,
        region.prefix,
        tags,
        _moved(region.fixed, inner),
        frozenset(_moved(region.scalars, inner)),
    )


def _outer(pieces: Iterable[Piece]) -> list[tuple[int, int]]:
    return [(piece.outer, piece.outer + piece.outer_length) for piece in pieces]


def _moved(spans: Iterable[tuple[int, int]], by: int) -> tuple[tuple[int, int], ...]:
    return tuple([(start - by, end - by) for start, end in spans])


def _said(request: Request) -> Form:
    """Return what a request says, wherever it does."""
    names = tuple([(header.name, header.value) for header in request.headers])
    return (request.method, request.url, names, request.files, request.opaque, request.sends)


def _spans(request: Request) -> tuple[Span, ...]:
    return (request.url_span, request.span, *(header.span for header in request.headers), *request.broken_lines)
