"""Files of Hurl: requests with headers, sections and a body, and the answers that are expected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from instancelint.base.source_text import SourceText, Span
from instancelint.domain.payload_kind import text_looks_like_payload
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.embedded.sent_body import sent
from instancelint.model.region import Region, Role, identity
from instancelint.model.request import Header, Request
from instancelint.model.terms import Kind

_START = re.compile(
    r"^(?:(?P<method>(?!HTTP\b)[A-Z]{3,10})[ \t]+(?P<url>[^\s#\"`]+)|HTTP(?:/[\d.]+)?[ \t]+(?P<status>\d{3}|\*))"
    r"[ \t]*(?:#[^\r\n]*)?\r?$",
    re.MULTILINE,
)
_SPACE = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?(?:\r\n|\n|\r))++")
_HEADER = re.compile(r"(?P<name>[A-Za-z][\w-]{0,60})[ \t]*:[ \t]*(?P<value>[^\r\n#]*)[^\r\n]*")
_SECTION = re.compile(r"\[(?P<name>[A-Z]\w{0,40})\][^\r\n]*")
_PAIR = re.compile(r"[^\s{\[`<:#\"][^:\r\n]{0,200}:[^\r\n]*|(?:jsonpath|header|status|body|variable)\b[^\r\n]*")
_FENCE = re.compile(r"```(?P<language>[\w-]*)[^\r\n]*\r?\n?(?P<text>[^`]*(?:`(?!``)[^`]*)*)(?:```)?")
_FILE = re.compile(r"file,(?P<name>[^;\r\n]+);")
_FORMS = frozenset({"FormParams", "Form", "MultipartFormData", "Multipart"})
_CREDENTIALS = frozenset({"BasicAuth"})
_NO_JSON = frozenset({"xml", "graphql", "base64", "hex"})


class _Message(NamedTuple):
    """What is below the first line of a request or an answer."""

    headers: tuple[Header, ...]
    sections: frozenset[str]
    body: Span | None
    file: str
    is_json: bool
    """Whether the body is written as JSON, so that Hurl adds the header that says so."""


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield the body of each request with its request, and the answers that are expected."""
    starts = list(_START.finditer(source.text))
    asked: Request | None = None
    for index, start in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(source.text)
        message = _message(source.text, start.end(), end)
        if start["method"]:
            asked = _request(start, message)
            if message.sections.isdisjoint(_FORMS):
                yield from sent(source, message.body, asked)
        elif asked is not None and asked.call is not None and message.body and start["status"] < "3":
            yield from _answered(source, message.body)


def _request(start: re.Match[str], message: _Message) -> Request:
    headers = message.headers
    method = Span(*start.span("method"))
    if not message.sections.isdisjoint(_CREDENTIALS):
        headers += (Header("Authorization", "", method),)
    if message.is_json and all(header.name.lower() != "content-type" for header in headers):
        headers += (Header("Content-Type", "application/json", method),)
    return Request(
        start["method"],
        start["url"],
        Span(*start.span("url")),
        method,
        headers,
        files=(message.file,) if message.file else (),
        sends=bool(message.body or message.file),
    )


def _answered(source: SourceText, body: Span) -> Iterator[Embedded]:
    """Yield an answer that looks like an instance."""
    text = source.slice(body)
    if text_looks_like_payload(text):
        offsets = identity(body.length, body.start)
        yield as_json_or_yaml(Region(SourceText(source.name, text), offsets, label="http", role=Role(Kind.RESPONSE)))


def _message(text: str, position: int, end: int) -> _Message:
    """Read headers, sections and a body, in this order."""
    headers: list[Header] = []
    sections: set[str] = set()
    while position < end:
        if space := _SPACE.match(text, position, end):
            position = space.end()
            continue
        section = _SECTION.match(text, position, end)
        pair = _HEADER.match(text, position, end) if not sections else _PAIR.match(text, position, end)
        if section and section["name"]:
            sections.add(section["name"])
        elif pair and not sections:
            value = pair["value"].rstrip()
            headers.append(Header(pair["name"], value, Span(pair.start("value"), pair.start("value") + len(value))))
        found = section or pair
        if found is None:
            break
        position = found.end()
    file = _FILE.match(text, position, end)
    body = None if file or position >= end else _body(text, position, end)
    is_json = body is not None and (text[position] in "{[" or text.startswith("```json", position))
    return _Message(tuple(headers), frozenset(sections), body, file["name"].strip() if file else "", is_json)


def _body(text: str, position: int, end: int) -> Span | None:
    """Return the range of a body of JSON; None for any other."""
    fence = _FENCE.match(text, position, end)
    if fence:
        is_data = fence["language"] not in _NO_JSON and fence["text"].strip()
        return Span(*fence.span("text")) if is_data else None
    if text[position] not in "{[":
        return None
    lines = text[position:end].splitlines(keepends=True)
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    stop = position + len("".join(lines).rstrip())
    return Span(position, stop) if stop > position else None
