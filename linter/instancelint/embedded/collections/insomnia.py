"""Exports of Insomnia: version 4 and before lists all there is, version 5 nests requests in folders."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.path import Path
from instancelint.embedded.collections.exchange import (
    Exchange,
    Inherited,
    NamedValue,
    implied,
    is_disabled,
    listed_headers,
    rows,
    table,
    text,
    written,
)

_NOT_READ = ("application/x-www-form-urlencoded", "multipart/", "application/graphql")
_DEEPEST = 100
"""Folders in folders; more are a circle."""


def recognises(data: dict[str, object]) -> bool:
    """Check whether an object is an export."""
    if isinstance(data.get("resources"), list) and (data.get("_type") == "export" or "__export_format" in data):
        return True
    return isinstance(data.get("collection"), list) and "insomnia" in text(data.get("type"))


def exchanges(data: dict[str, object]) -> Iterator[Exchange]:
    """Yield the requests of an export."""
    yield from _listed(rows(data.get("resources"))) if "resources" in data else _nested(data)


def _listed(resources: list[object]) -> Iterator[Exchange]:
    found = [table(resource) for resource in resources]
    folders = {text(one.get("_id")): one for one in found if one.get("_type") != "request"}
    for index, one in enumerate(found):
        if one.get("_type") == "request":
            yield from _exchange(one, ("resources", index), _above(one, folders))


def _above(request: dict[str, object], folders: dict[str, dict[str, object]]) -> Inherited:
    """Return what the folders around a request give it."""
    chain: list[dict[str, object]] = []
    parent = text(request.get("parentId"))
    while parent in folders and len(chain) < _DEEPEST:
        chain.append(folders[parent])
        parent = text(folders[parent].get("parentId"))
    inherited = Inherited()
    for folder in reversed(chain):
        inherited = _inherited(folder, (), inherited)
    return inherited


def _nested(data: dict[str, object]) -> Iterator[Exchange]:
    pending: list[tuple[object, Path, Inherited]] = []
    _put(pending, rows(data.get("collection")), ("collection",), Inherited())
    while pending:
        node, path, above = pending.pop()
        item = table(node)
        if "url" in item:
            yield from _exchange(item, path, above)
        _put(pending, rows(item.get("children")), (*path, "children"), _inherited(item, path, above))


def _put(pending: list[tuple[object, Path, Inherited]], nodes: list[object], base: Path, above: Inherited) -> None:
    pending += [(node, (*base, index), above) for index, node in enumerate(nodes)][::-1]


def _inherited(folder: dict[str, object], path: Path, above: Inherited) -> Inherited:
    own = _authorization(folder, path)
    scripts = f"{folder.get('preRequestScript', '')}{folder.get('scripts', '')}"
    opaque = above.opaque or bool(rows(folder.get("headers"))) or "eader" in scripts
    return Inherited(above.authorization if own is None else own, opaque)


def _authorization(holder: dict[str, object], path: Path) -> tuple[NamedValue, ...] | None:
    """Return the header that credentials give; None where there are none, so that those of the folder count."""
    auth = table(holder.get("authentication"))
    kind = text(auth.get("type"))
    if not kind:
        return None
    if kind == "none" or auth.get("disabled") is True:
        return ()
    here = (*path, "authentication")
    if kind == "apikey":
        value = written(auth, here, "value") or implied("", here)
        return (NamedValue(text(auth.get("key")), value),) if auth.get("addTo", "header") == "header" else ()
    return (NamedValue("Authorization", implied("", here)),)


def _exchange(request: dict[str, object], path: Path, above: Inherited) -> Iterator[Exchange]:
    url = written(request, path, "url")
    body = table(request.get("body"))
    mime = text(body.get("mimeType"))
    if url is None or mime.startswith(_NOT_READ):
        return
    headers = listed_headers(request.get("headers"), (*path, "headers"), "name", is_disabled)
    own = _authorization(request, path)
    headers += above.authorization if own is None else own
    if "json" in mime:
        headers.append(NamedValue("Content-Type", implied(mime, path)))
    content = text(body.get("text"))
    scripts = f"{request.get('preRequestScript', '')}{request.get('scripts', '')}"
    yield Exchange(
        written(request, path, "method") or implied("GET", path),
        url,
        tuple(headers),
        (*path, "body", "text") if content else None,
        sends=bool(content.strip()) or bool(body.get("fileName")),
        opaque=above.opaque or "eader" in scripts or "headers" not in request,
    )
