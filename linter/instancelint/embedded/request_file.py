"""Request files (`.http`, `.rest`) as editors run them, and requests written that way: a line, headers, a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.model.finding import Edit
from instancelint.model.region import OffsetMap, Piece, Region, Role
from instancelint.model.request import Header, Request

_REQUEST = re.compile(
    r"^[ \t]*(?P<method>GET|HEAD|POST|PUT|PATCH|DELETE)[ \t]+(?P<url>[^\s\"'`]+)"
    r"(?P<version>[ \t]+HTTP/[\d.]+)?[ \t]*\r?$",
    re.MULTILINE,
)
_HEADER = re.compile(r"[ \t]*(?P<name>[A-Za-z][\w-]{0,60})[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_ASIDE = re.compile(r"[ \t]*(?:#|//|[?&]|HTTP/)[^\r\n]*")
_NO_COLON = re.compile(r"[ \t]*[A-Z][A-Za-z]*(?:-[A-Za-z]+)*[ \t]+[^\s:][^\r\n]*")
"""A header whose colon is missing; without it, the body would begin there."""
_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_FILE = re.compile(r"<@?(?:[ \t]*[a-z0-9-]+(?=[ \t]))?[ \t]+([^\s{}]+)[ \t]*\r?$", re.MULTILINE)
_END = re.compile(r"^[ \t]*(?:#{3}|>>?!?[ \t]|<>[ \t]|HTTP/[\d.]+ \d|```)", re.MULTILINE)


class _Head(NamedTuple):
    """The headers of a request, the offset at which its body begins, and the line break that is missing above it."""

    headers: tuple[Header, ...]
    body: int
    missing_break: Edit | None


def is_http(text: str) -> bool:
    """Check whether a text holds a request."""
    return _REQUEST.search(text) is not None


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload."""
    yield from map(as_json_or_yaml, regions(source))


def regions(source: SourceText, around: Region | None = None) -> Iterator[Region]:
    """
    Yield the body of each request with its request; one without a body gives a region without a text.

    In documentation a bare line such as `POST /instances` names a call and is no request to be checked.
    """
    documentation = around is not None and around.role.documentation
    starts = list(_REQUEST.finditer(source.text))
    for index, request in enumerate(starts):
        limit = starts[index + 1].start() if index + 1 < len(starts) else len(source.text)
        head = _head(source.text, request.end(), limit)
        body = head.body
        end = _body_end(source.text, body, limit)
        command = Request(
            request["method"],
            request["url"],
            Span(request.start("url"), request.end("url")),
            Span(request.start("method"), request.end("method")),
            head.headers,
            files=tuple(name[1] for name in (_FILE.match(source.text, body),) if name),
            sends=end > body,
            missing_break=None if documentation else head.missing_break,
        )
        role = Role(command.kind, documentation=documentation)
        shown = None if documentation and not head.headers and not request["version"] else command
        if end > body and not source.text.startswith("<", body):
            yield _region(source, body, end, around, role, shown)
        elif shown:
            yield Region(SourceText(source.name, ""), OffsetMap(()), around, label="http", role=role, request=shown)


def _region(  # noqa: PLR0913, PLR0917 - one call, names make it plain
    source: SourceText, start: int, end: int, around: Region | None, role: Role, request: Request | None
) -> Region:
    offsets = OffsetMap((Piece(0, end - start, start, end - start),))
    text = SourceText(source.name, source.text[start:end])
    return Region(text, offsets, around, label="http", role=role, request=request)


def _head(text: str, position: int, limit: int) -> _Head:
    """Read the headers below a request line."""
    headers = []
    missing_break = None
    line_break = _LINE_BREAK.match(text, position)
    position = line_break.end() if line_break else limit
    while position < limit and not _LINE_BREAK.match(text, position):
        aside = _ASIDE.match(text, position)
        header = None if aside else _HEADER.match(text, position)
        if header:
            headers.append(Header(header["name"], header["value"].rstrip(), _value_span(header)))
        seen = header or aside or _NO_COLON.match(text, position)
        if seen is None:
            missing_break = Edit(Span(position, position), "\r\n" if text[position - 2] == "\r" else text[position - 1])
            break
        line_break = _LINE_BREAK.match(text, seen.end())
        position = line_break.end() if line_break else limit
    while position < limit and (blank := _LINE_BREAK.match(text, position)):
        position = blank.end()
    return _Head(tuple(headers), min(position, limit), missing_break)


def _value_span(header: re.Match[str]) -> Span:
    start = header.start("value")
    return Span(start, start + len(header["value"].rstrip()))


def _body_end(text: str, start: int, limit: int) -> int:
    end = _END.search(text, start, limit)
    stop = end.start() if end else limit
    return start + len(text[start:stop].rstrip())
