"""Dots that stand for what a page leaves out, written as the whole of a string."""

from __future__ import annotations

from dataclasses import replace

from instancelint.model.document import Data, Document
from instancelint.model.stand_ins import LEFT_OUT

_DOTS = frozenset({"...", "…", "....", ".."})


def without_elisions(document: Document) -> Document:
    """Return a document in whose data strings of dots are templates."""
    text = document.source.text
    if '"…"' not in text and '.."' not in text and "'…'" not in text and "..'" not in text:
        return document
    return replace(document, data=_filled_in(document.data))


def _filled_in(data: Data) -> Data:
    if isinstance(data, str):
        return LEFT_OUT if data.strip() in _DOTS else data
    if isinstance(data, dict):
        return {key: _filled_in(value) for key, value in data.items()}
    return [_filled_in(item) for item in data] if isinstance(data, list) else data
