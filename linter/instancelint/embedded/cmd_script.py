"""
Scripts of `cmd`: what it hands on to a program, without the carets that it takes away, and bodies in variables.

Comments are omitted, as an apostrophe in one would begin a string of a shell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.source_text import SourceText
from instancelint.embedded import shell
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.embedded.mapped_text import MappedText
from instancelint.embedded.page_block import PageLine, lines_of
from instancelint.model.region import Region

_COMMENT = re.compile(r"[ \t]*@?(?:rem\b|::)", re.IGNORECASE)
_MARK = re.compile(
    r"\"|\^[^\r\n]|(?:(?<=\bin \()|(?<=\bin\())(?P<opening>')|(?P<closing>')(?=\)[ \t]{0,9}do\b)", re.IGNORECASE
)
"""Quotes and carets, and the quotes around a command whose output a loop reads."""
_VARIABLE = re.compile(r"[ \t]*@?(?:set[ \t]+\"?\w+=|\(?echo[ \t.:]+)(?=\{)", re.IGNORECASE)


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload."""
    script = MappedText()
    has_carets = False
    for line in lines_of(source):
        variable = _VARIABLE.match(line.text)
        if variable:
            yield from _body(source, line, variable.end())
        elif not _COMMENT.match(line.text):
            has_carets |= _add(script, line)
    region = _region(source, script, is_plain=not has_carets)
    yield from map(as_json_or_yaml, shell.regions(region.source, region, script=True))


def _body(source: SourceText, line: PageLine, start: int) -> Iterator[Embedded]:
    """Yield the body that a line writes without quotes around it, into a variable or a file."""
    body = MappedText()
    text, end = line.text, line.text.rfind("}") + 1
    has_escapes = '\\"' in text
    while (escape := text.find('\\"', start, end)) >= 0:
        body.add(text[start:escape], line.start + start)
        body.add('"', line.start + escape, 2)
        start = escape + 2
    body.add(text[start:end], line.start + start)
    if body.text and "^" not in body.text:
        yield as_json_or_yaml(_region(source, body, is_plain=not has_escapes))


def _region(source: SourceText, text: MappedText, *, is_plain: bool) -> Region:
    quote = str if is_plain else _in_no_way
    return Region(SourceText(source.name, text.text), text.offsets, None, quote, label="string")


def _add(script: MappedText, line: PageLine) -> bool:
    """Add a line without carets, which stand for themselves inside of quotes; tells whether there were any."""
    done, is_quoted, has_carets = 0, False, False
    for mark in _MARK.finditer(line.text):
        written = mark.group()
        if written[-1] == '"' and (is_quoted or written == '"'):
            is_quoted = not is_quoted
        elif not is_quoted:
            script.add(line.text[done : mark.start()], line.start + done)
            done = mark.start() + 1
            has_carets |= written[0] == "^"
    script.add(line.text[done:], line.start + done)
    return has_carets


def _in_no_way(_: str) -> str | None:
    return None
