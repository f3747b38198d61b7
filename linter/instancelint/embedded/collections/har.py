"""HTTP Archives, in which browsers and proxies record what was sent and what came back."""

from __future__ import annotations

from collections.abc import Iterator

from instancelint.base.path import Path
from instancelint.embedded.collections.exchange import (
    Exchange,
    NamedValue,
    has_failed,
    implied,
    is_never_disabled,
    listed_headers,
    rows,
    table,
    text,
    written,
)

_NOT_READ = ("application/x-www-form-urlencoded", "multipart/")


def recognises(data: dict[str, object]) -> bool:
    """Check whether an object is an archive."""
    return isinstance(table(data.get("log")).get("entries"), list)


def exchanges(data: dict[str, object]) -> Iterator[Exchange]:
    """Yield the requests of an archive; what records them may omit headers with credentials."""
    for index, row in enumerate(rows(table(data.get("log")).get("entries"))):
        entry = table(row)
        base: Path = ("log", "entries", index)
        path = (*base, "request")
        request = table(entry.get("request"))
        url = written(request, path, "url")
        sent = table(request.get("postData"))
        if url is None or text(sent.get("mimeType")).startswith(_NOT_READ):
            continue
        headers = listed_headers(request.get("headers"), (*path, "headers"), "name", is_never_disabled)
        if "json" in text(sent.get("mimeType")):
            headers.append(NamedValue("Content-Type", implied("application/json", path)))
        content = text(sent.get("text"))
        yield Exchange(
            written(request, path, "method") or implied("GET", path),
            url,
            tuple(headers),
            (*path, "postData", "text") if content else None,
            sends=bool(content.strip()),
            answers=tuple(_answers(entry, base)),
            opaque=True,
        )


def _answers(entry: dict[str, object], base: Path) -> Iterator[Path]:
    """Yield where the answer is, unless it says that the request failed, or is written in another alphabet."""
    answer = table(entry.get("response"))
    content = table(answer.get("content"))
    if text(content.get("text")) and not content.get("encoding") and not has_failed(answer.get("status")):
        yield (*base, "response", "content", "text")
