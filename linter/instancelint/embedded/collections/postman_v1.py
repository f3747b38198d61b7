"""Collections of Postman, version 1: a flat list of requests, and the file that holds all collections of a person."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.path import Path
from instancelint.embedded.collections.exchange import (
    Exchange,
    NamedValue,
    header_lines,
    implied,
    is_disabled,
    listed_headers,
    rows,
    table,
    text,
    written,
)

_NO_HELPER = frozenset({"", "normal", "noauth"})


def recognises(data: dict[str, object]) -> bool:
    """Check whether an object is a collection, or holds several."""
    return any(_is_collection(collection) for collection, _ in _collections(data))


def exchanges(data: dict[str, object]) -> Iterator[Exchange]:
    """Yield the requests of a collection."""
    for collection, base in _collections(data):
        if not _is_collection(collection):
            continue
        for index, request in enumerate(rows(collection.get("requests"))):
            yield from _exchange(table(request), (*base, "requests", index))


def _collections(data: dict[str, object]) -> Iterator[tuple[dict[str, object], Path]]:
    yield data, ()
    for index, collection in enumerate(rows(data.get("collections"))):
        yield table(collection), ("collections", index)


def _is_collection(data: dict[str, object]) -> bool:
    requests = rows(data.get("requests"))
    marks = {"dataMode", "rawModeData", "headers", "collectionId"}
    return bool(requests) and all("url" in table(row) and not marks.isdisjoint(table(row)) for row in requests)


def _exchange(request: dict[str, object], path: Path) -> Iterator[Exchange]:
    url = written(request, path, "url")
    mode = request.get("dataMode")
    if url is None or mode not in {None, "raw", "binary"}:
        return
    headers = listed_headers(request.get("headerData"), (*path, "headerData"), "key", is_disabled)
    if not headers:
        headers = list(header_lines(text(request.get("headers")), (*path, "headers")))
    if text(request.get("currentHelper")) not in _NO_HELPER or isinstance(request.get("auth"), dict):
        headers.append(NamedValue("Authorization", implied("", path)))
    if table(table(request.get("dataOptions")).get("raw")).get("language") == "json":
        headers.append(NamedValue("Content-Type", implied("application/json", path)))
    name = next((name for name in ("rawModeData", "data") if text(request.get(name))), "") if mode == "raw" else ""
    script = str(request.get("preRequestScript", "")) + str(request.get("events", ""))
    yield Exchange(
        written(request, path, "method") or implied("GET", path),
        url,
        tuple(headers),
        (*path, name) if name else None,
        sends=bool(name) or mode == "binary",
        opaque="eader" in script or request.keys().isdisjoint({"headers", "headerData"}),
    )
