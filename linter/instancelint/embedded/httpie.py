"""
The request that the words of an HTTPie command make, and the body that its items make.

Each item is a member of the body (`name=Box`, `element:='{"key": "box"}'`, `element[key]=box`), a header or a part of
the address. The members are put together to the JSON that is sent, each stretch of it with its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from instancelint.base.source_text import Span
from instancelint.embedded.curl import inside, tail
from instancelint.embedded.shell_word import ShellWord
from instancelint.model.request import Header, Request

_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})
_ITEM = re.compile(r"(?P<key>(?:\\.|[^\\:=@])*?)(?P<separator>:=@|=@|:=|==|=|:|@)(?P<value>.*)", re.DOTALL)
_STEP = re.compile(r"\[([^\[\]]*)\]")
_RAW = "--raw"
_FORMS = frozenset({"-f", "--form", "--multipart"})
_WITH_VALUE = frozenset(
    """
    -a --auth -A --auth-type -p --print -s --style -o --output --session --session-read-only --timeout --proxy
    --verify --cert --cert-key --pretty --format-options --boundary --max-redirects --response-charset
    """.split()  # noqa: SIM905 - a list of words reads best as text
)


@dataclass(slots=True)
class _Object:
    """An object of the body that is put together from items, in their order."""

    members: dict[str, tuple[ShellWord, _Object | ShellWord]] = field(default_factory=dict)


def to_request(words: Sequence[ShellWord], inputs: Sequence[ShellWord]) -> tuple[Request, list[ShellWord]] | None:
    """
    Read a command, whose first word names the program.

    Return the request and its body, or None where it names no address or sends no JSON.
    """
    rest, raw, is_form = _without_options(words[1:])
    method = rest.pop(0).text if rest and rest[0].text in _METHODS else ""
    if not rest or is_form:
        return None
    address, *items = rest
    headers, body = _read(items)
    bodies = [*raw, *inputs[-1:]] or ([_as_json(body)] if body.members else [])
    command = Request(
        method or ("POST" if bodies else "GET"),
        address.text,
        inside(address, 0, len(address.text)),
        words[0].span,
        tuple(headers),
        opaque=True,  # sessions and the config file hold headers, and the type of the content goes without saying
        sends=bool(bodies),
    )
    return command, bodies


def _without_options(words: Sequence[ShellWord]) -> tuple[list[ShellWord], list[ShellWord], bool]:
    """Return the words that are no options, the body that is given as a whole, and whether a form is sent."""
    others: list[ShellWord] = []
    raw: list[ShellWord] = []
    is_form = False
    rest = iter(words)
    for word in rest:
        name, equals, _ = word.text.partition("=")
        if "bare" not in word.quotes or not word.text.startswith("-"):
            others.append(word)
        elif name == _RAW:
            value = tail(word, len(_RAW) + 1) if equals else next(rest, None)
            raw += [value] if value is not None else []
        elif name in _WITH_VALUE and not equals:
            next(rest, None)
        is_form |= name in _FORMS
    return others, raw, is_form


def _read(items: Sequence[ShellWord]) -> tuple[list[Header], _Object]:
    headers = []
    body = _Object()
    for word in items:
        item = _ITEM.fullmatch(word.text)
        if item is None:
            continue
        if item["separator"] == ":":
            span = inside(word, item.start("value"), item.end("value"))
            headers.append(Header(item["key"], item["value"], span))
        elif item["separator"] in {"=", ":=", "=@", ":=@"}:
            _put(body, word, item)
    return headers, body


def _put(body: _Object, word: ShellWord, item: re.Match[str]) -> None:
    """Add a member at the place that its key names: `configuration[oauth.api.key]` lies in an object of its own."""
    key = item["key"].replace("\\", "")
    steps = [key.partition("[")[0], *_STEP.findall(key)]
    value = tail(word, item.start("value"))
    if item["separator"] == "=":
        value = _string(value)
    elif item["separator"].endswith("@"):
        value = _composed(value.start, [('"${' + re.sub(r"[\"{}\\]", "", value.text) + '}"', value.span)])
    name = _composed(word.start, [(json.dumps(steps[-1]), Span(word.start, value.start or word.end))])
    target = body
    for step in steps[:-1]:
        found = target.members.get(step)
        if found is None or not isinstance(found[1], _Object):
            target.members[step] = found = (_composed(word.start, [(json.dumps(step), word.span)]), _Object())
        target = found[1] if isinstance(found[1], _Object) else _Object()
    target.members[steps[-1]] = (name, value)


def _string(word: ShellWord) -> ShellWord:
    """Write a word as a string of JSON."""
    start = word.pieces[0].outer if word.pieces else word.end
    written = ShellWord(start)
    written.add('"', start, 0)
    for piece in word.pieces:
        text = word.text[piece.inner : piece.inner + piece.inner_length]
        if piece.inner_length != piece.outer_length:
            written.add(json.dumps(text)[1:-1], piece.outer, piece.outer_length)
            continue
        for offset, character in enumerate(text):
            written.add(json.dumps(character, ensure_ascii=False)[1:-1], piece.outer + offset, 1)
    written.add('"', word.end, 0)
    written.end = word.end
    return written


def _as_json(body: _Object) -> ShellWord:
    """Put the members together; what no item says, such as a brace, has the place of what it is next to."""
    word = ShellWord(0)
    word.style("composed")
    for text, outer, length in _stretches(body):
        word.add(text, outer, length)
    return word


def _stretches(body: _Object) -> Iterator[tuple[str, int, int]]:
    before = "{"
    end = 0
    for name, value in body.members.values():
        yield before, name.start, 0
        yield from _copied(name)
        if isinstance(value, _Object):
            yield ":", name.start, 0
            yield from _stretches(value)
            end = name.start
        else:
            yield ":", value.start, 0
            yield from _copied(value)
            end = value.end
        before = ","
    yield "}" if body.members else "{}", end, 0


def _copied(word: ShellWord) -> Iterator[tuple[str, int, int]]:
    for piece in word.pieces:
        yield word.text[piece.inner : piece.inner + piece.inner_length], piece.outer, piece.outer_length


def _composed(start: int, parts: Sequence[tuple[str, Span]]) -> ShellWord:
    word = ShellWord(start)
    for text, span in parts:
        word.add(text, span.start, span.length)
        word.end = span.end
    return word
