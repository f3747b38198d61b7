"""The payloads of a region, kept from one reading of a file to the next: the text is the same, the place may not be."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from functools import partial

from instancelint.base.bounded_cache import Kept
from instancelint.model.document import Document, Node
from instancelint.model.region import Region, identity

_ELSEWHERE: tuple[Document, ...] | str = "elsewhere"
"""Kept where payloads lie in texts inside of the region, whose places depend on where it is."""


def kept_payloads(
    region: Region, key: Hashable, kept: Kept, read: Callable[[Region], Iterator[Document]]
) -> Iterator[Document]:
    """
    Yield the payloads of a region: those that were read before from the same text, else what `read` yields.

    `key` is what the payloads depend on, besides the text, its role, and whether a request sends it.
    """
    whole_key = ("payloads", region.source, region.role, region.request is not None, key)
    found = kept.get(whole_key)
    if found is None:
        bare = Region(
            region.source,
            identity(len(region.source.text)),
            request=region.request,
            label=region.label,
            role=region.role,
        )
        read_here = tuple(read(bare))
        is_here = all(each.region is bare for document in read_here for each in _with_wholes(document))
        found = read_here if is_here else _ELSEWHERE
        kept.put(whole_key, found, len(region.source.text))
    if found is _ELSEWHERE:
        yield from read(region)
        return
    wholes: dict[int, Document] = {}
    for document in found:
        yield _in_region(document, region, wholes)


def _with_wholes(document: Document) -> Iterator[Document]:
    yield document
    if document.whole is not None:
        yield from _with_wholes(document.whole)


def _in_region(document: Document, region: Region, wholes: dict[int, Document]) -> Document:
    """
    Return a document at its place; those that are parts of one document still are, and its tree is read once.

    Regions with the same text are told apart by their sources.
    """
    found = wholes.get(id(document))
    if found is None:
        whole = _in_region(document.whole, region, wholes) if document.whole is not None else None
        scan = partial(_tree, document) if document.scan is not None else None
        found = document._replace(source=region.source, region=region, whole=whole, scan=scan)
        wholes[id(document)] = found
    return found


def _tree(document: Document) -> Node:
    return document.tree or Node(0, 0)
