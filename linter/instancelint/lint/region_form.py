"""The form of a region: all that findings in it depend on, but for where it is in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from instancelint.base.source_text import Span
from instancelint.model.region import OffsetMap, Region

Form: TypeAlias = tuple[object, ...]


def placed_form(region: Region) -> tuple[Form, int] | None:
    """
    Return the form of a region and where in the file it begins; None where it is nowhere.

    What only suppressions and masked texts need of a region is no part of its form.
    """
    extent = region.offsets.extent
    quotes = (region.apostrophes, region.unescaped_quotes, region.unclosed, region.smart_quotes)
    spans = [*_spans((extent, quotes, region.request))]
    if not spans:
        return None
    start = min(span.start for span in spans)
    form = (
        region.offsets.moved(start),
        *_written(region, extent, 0),
        (region.source, region.label, region.role),
        _moved((quotes, region.request), start),
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
    fixed, scalars = _moved(region.fixed, inner), frozenset([_moved(span, inner) for span in region.scalars])
    return (type(region), region.quote, region.prefix, tags, fixed, scalars)


def _moved(value: object, by: int) -> object:
    """Return a value, also one of a record, with all ranges in it counted from an offset."""
    if isinstance(value, Span):
        return (value.start - by, value.end - by)
    return tuple([_moved(each, by) for each in value]) if isinstance(value, tuple) else value


def _spans(value: object) -> Iterator[Span]:
    """Yield all ranges in a value."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _spans(each)
