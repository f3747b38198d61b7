"""Files of Bruno (`.bru`): a request in blocks, with its address, headers and a body of JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.source_text import SourceText, Span
from instancelint.embedded.embedded_text import Embedded
from instancelint.embedded.sent_body import sent
from instancelint.model.request import Header, Request

_EDGE = re.compile(r"^(?:(?P<name>[a-z][\w:-]{0,40})[ \t]*\{[ \t]*\r?\n|\})", re.MULTILINE)
_LINE = re.compile(r"[^\r\n]+")
_METHODS = frozenset({"get", "post", "put", "patch", "delete", "head", "options"})
_BODIES = ("body:json", "body")
_JSON = frozenset({"json", ""})

Blocks = dict[str, Span]


def texts(source: SourceText) -> Iterator[Embedded]:
    """
    Yield the body of the request with the request; a request without a body gives a region without a text.

    Folders and the collection give their headers and credentials to it, which lie in other files.
    """
    blocks = dict(_blocks(source.text))
    method = next((name for name in blocks if name in _METHODS), None)
    if method is None:
        return
    call = {pair.name: pair for pair in _pairs(source.text, blocks[method])}
    url = call.get("url")
    kind = call["body"].value if "body" in call else ""
    if url is None or kind not in {*_JSON, "none", "file"}:
        return
    body = next((blocks[name] for name in _BODIES if name in blocks), None) if kind in _JSON else None
    start = source.text.rfind(method, 0, blocks[method].start)
    request = Request(
        method.upper(),
        url.value,
        url.span,
        Span(start, start + len(method)),
        tuple(_pairs(source.text, blocks["headers"])) if "headers" in blocks else (),
        opaque=True,
        sends=body is not None or kind == "file",
    )
    yield from sent(source, body, request, dialect="commented")


def _blocks(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the blocks by their names; a bracket that begins a line ends one, and one that does not end is none."""
    name, start = "", 0
    for edge in _EDGE.finditer(text):
        if edge["name"] and not name:
            name, start = edge["name"], edge.end()
        elif name and not edge["name"]:
            yield name, Span(start, edge.start())
            name = ""


def _pairs(text: str, block: Span) -> Iterator[Header]:
    """Yield the lines of a block that say a value; a tilde switches one off."""
    for line in _LINE.finditer(text, block.start, block.end):
        name, colon, rest = line.group().partition(":")
        value = rest.strip()
        if colon and not name.lstrip().startswith("~"):
            start = line.end() - len(rest.lstrip())
            yield Header(name.strip(), value, Span(start, start + len(value)))
