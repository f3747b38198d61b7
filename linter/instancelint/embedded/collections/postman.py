"""Collections of Postman, versions 2.0 and 2.1: requests in folders at any depth, and saved answers."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.path import Path
from instancelint.embedded.collections.exchange import (
    Exchange,
    Inherited,
    NamedValue,
    Written,
    has_failed,
    header_lines,
    implied,
    is_disabled,
    listed_headers,
    rows,
    table,
    text,
    written,
)

_NOT_READ = frozenset({"urlencoded", "formdata", "graphql"})
"""Bodies that are no JSON."""
_NO_AUTHORIZATION = frozenset({"", "noauth"})


def recognises(data: dict[str, object]) -> bool:
    """Check whether an object is a collection, or holds one as the API of Postman gives it."""
    found = table(data.get("collection")) or data
    return isinstance(found.get("info"), dict) and isinstance(found.get("item"), list)


def exchanges(data: dict[str, object]) -> Iterator[Exchange]:
    """Yield the requests of a collection."""
    found, base = (table(data["collection"]), ("collection",)) if "collection" in data else (data, ())
    pending: list[tuple[dict[str, object], Path, Inherited]] = [(found, base, Inherited())]
    while pending:
        item, path, above = pending.pop()
        inherited = _inherited(item, path, above)
        if "request" in item:
            yield from _exchange(item, path, inherited)
        children = enumerate(rows(item.get("item")))
        pending += [(table(child), (*path, "item", index), inherited) for index, child in children][::-1]


def _inherited(item: dict[str, object], path: Path, above: Inherited) -> Inherited:
    """Return what an item gives to the requests in it."""
    own = _authorization(item, path)
    scripts = [event for event in map(table, rows(item.get("event"))) if event.get("listen") == "prerequest"]
    opaque = above.opaque or any("eader" in str(event.get("script")) for event in scripts)
    return Inherited(above.authorization if own is None else own, opaque)


def _authorization(holder: dict[str, object], path: Path) -> tuple[NamedValue, ...] | None:
    """Return the header that the credentials of an item or a request give; None where there are none of its own."""
    auth = holder.get("auth")
    if not isinstance(auth, dict):
        return None
    kind = text(auth.get("type"))
    if kind in _NO_AUTHORIZATION:
        return ()
    here = (*path, "auth")
    if kind == "apikey":
        return _api_key(auth.get(kind), (*here, kind))
    return (NamedValue("Authorization", implied("", here)),)


def _api_key(value: object, path: Path) -> tuple[NamedValue, ...]:
    """Read a header by its name and value, which version 2.1 lists and 2.0 holds in an object."""
    if isinstance(value, dict):
        return (NamedValue(text(value.get("key")), written(value, path, "value") or implied("", path)),)
    listed = enumerate(map(table, rows(value)))
    held = {text(row.get("key")): (index, text(row.get("value"))) for index, row in listed}
    if held.get("in", (0, "header"))[1] != "header":
        return ()
    index, content = held.get("value", (0, ""))
    return (NamedValue(held.get("key", (0, ""))[1], Written(content, (*path, index, "value"))),)


def _exchange(item: dict[str, object], base: Path, inherited: Inherited) -> Iterator[Exchange]:
    path = (*base, "request")
    if isinstance(item["request"], str):
        yield Exchange(implied("GET", path), Written(item["request"], path))
        return
    request = table(item["request"])
    url = _url(request, path)
    body = table(request.get("body"))
    mode = text(body.get("mode"))
    if url is None or mode in _NOT_READ:
        return
    own = _authorization(request, path)
    headers = [*_headers(request.get("header"), (*path, "header")), *(inherited.authorization if own is None else own)]
    headers += _content_type(body, (*path, "body"))
    is_sent = bool(body) and not body.get("disabled")
    raw = text(body.get("raw")) if is_sent and mode in {"", "raw"} else ""
    yield Exchange(
        written(request, path, "method") or implied("GET", path),
        url,
        tuple(headers),
        (*path, "body", "raw") if raw else None,
        sends=bool(raw.strip()) or (is_sent and mode == "file"),
        answers=tuple(_answers(item, base)),
        opaque=inherited.opaque or "header" not in request,
        dialect="commented",
    )


def _headers(value: object, path: Path) -> list[NamedValue]:
    if isinstance(value, str):
        return list(header_lines(value, path))
    return listed_headers(value, path, "key", is_disabled)


def _content_type(body: dict[str, object], path: Path) -> list[NamedValue]:
    """Return the header that Postman adds for a body whose language is JSON."""
    language = table(table(body.get("options")).get("raw")).get("language")
    return [NamedValue("Content-Type", implied("application/json", path))] if language == "json" else []


def _url(request: dict[str, object], path: Path) -> Written | None:
    """Return the address, which is a string, or an object with its parts; what counts there are the parts."""
    url = request.get("url")
    if isinstance(url, str):
        return Written(url, (*path, "url"))
    parts = table(url)
    here = (*path, "url")
    raw = written(parts, here, "raw")
    if raw is None:
        host, steps = _joined(parts.get("host"), "."), _joined(parts.get("path"), "/")
        if not (host or steps):
            return None
        scheme = text(parts.get("protocol"))
        return implied(f"{scheme}://{host}/{steps}" if scheme else f"{host}/{steps}", here)
    return raw if "host" not in parts else Written(raw.text, raw.path, None)


def _joined(value: object, mark: str) -> str:
    """Join the parts of a host or a path."""
    parts = [part if isinstance(part, str) else text(table(part).get("value")) for part in rows(value)]
    return text(value) or mark.join(parts)


def _answers(item: dict[str, object], base: Path) -> Iterator[Path]:
    """Yield where answers are that were saved, but for those that say that a request failed."""
    for index, row in enumerate(rows(item.get("response"))):
        answer = table(row)
        if text(answer.get("body")) and not has_failed(answer.get("code")):
            yield (*base, "response", index, "body")
