"""
Requests in PowerShell, and payloads in its strings and here-strings.

Read are `Invoke-RestMethod` and `Invoke-WebRequest`, by their short names too, and curl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from instancelint.base.source_text import SourceText
from instancelint.embedded import curl
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.embedded.powershell_strings import read_string
from instancelint.embedded.shell_word import ShellWord
from instancelint.embedded.word_regions import WordRegions
from instancelint.model.region import Region
from instancelint.model.request import Header, Request

IS_POWERSHELL = re.compile(r"\b(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\b[ \t]+[-'\"$h`]", re.IGNORECASE)
"""A call of the commands that send requests."""

_CALLS = frozenset({"invoke-restmethod", "invoke-webrequest", "irm", "iwr"})
_CURL = frozenset({"curl", "curl.exe"})
_ASIDE = re.compile(r"(?:[ \t]++|`[ \t]*+\r?\n|<#[^#]*+(?:#(?!>)[^#]*+)*+#>|#[^\n]*+)++")
_BARE = re.compile(r"[^\s'\"`;|&(){}@,]+|[@,`&]")
_LIKE_PAYLOAD = re.compile(r"\s*[{\[]")
_SWITCHES = frozenset({"usebasicparsing", "skipcertificatecheck", "usedefaultcredentials", "passthru", "verbose"})
_PAIR = re.compile(r"[\"']?([\w-]+)[\"']?")


@dataclass(slots=True)
class _Statement:
    """The words of a statement, with what is in the hashtable behind a parameter."""

    words: list[ShellWord] = field(default_factory=list)
    tables: dict[int, list[ShellWord]] = field(default_factory=dict)
    """By the number of words before it: the words in it."""


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload."""
    yield from map(as_json_or_yaml, regions(source))


def regions(source: SourceText, around: Region | None = None) -> Iterator[Region]:
    """Yield the payloads of a script, each with its request; a request without one gives a region without a text."""
    regions_of = WordRegions(source, around, "powershell")
    for statement in _Reader(source.text).statements():
        found = _request(statement)
        if found is not None:
            yield from regions_of.of_request(*found)
            continue
        for words in (statement.words, *statement.tables.values()):
            for index, word in enumerate(words):
                if word.quotes != ["bare"] and _LIKE_PAYLOAD.match(word.text) and not _is_made_up(words, index):
                    yield regions_of.of_word(word)


def _is_made_up(words: Sequence[ShellWord], index: int) -> bool:
    """Check whether a string is only a part of one, or a form that values are written into."""
    before, after = (
        words[at].text.lower() if 0 <= at < len(words) and words[at].quotes == ["bare"] else ""
        for at in (index - 1, index + 1)
    )
    return after.startswith("+") or after == "-f" or before.endswith(("+", "+="))


def _request(statement: _Statement) -> tuple[Request, list[ShellWord]] | None:
    for index, word in enumerate(statement.words):
        if word.quotes != ["bare"]:
            continue
        if word.text.lower() in _CALLS:
            return _call(statement, index)
        if word.text.lower() in _CURL:
            return curl.to_request([_native(each) for each in statement.words[index:]], (), ())
    return None


def _call(statement: _Statement, first: int) -> tuple[Request, list[ShellWord]] | None:
    """Read the parameters of a call; their names are taken in any case and may be cut short."""
    values: dict[str, ShellWord] = {}
    headers: list[Header] = []
    name = "uri"
    for index, word in enumerate(statement.words[first + 1 :], start=first + 1):
        if word.quotes == ["bare"] and word.text.startswith("-"):
            name = word.text.strip("-:").lower()
            if "headers".startswith(name) and name.startswith("h"):
                headers += _headers(statement.tables.get(index + 1, []))
            name = "" if name in _SWITCHES else name
        elif name:
            values.setdefault(name, word)
            name = ""
    address = values.get("uri")
    if address is None or address.text == "@":  # parameters from a table
        return None
    body = values.get("body")
    if "contenttype" in values:
        kind = values["contenttype"]
        headers.append(Header("Content-Type", kind.text, kind.span))
    command = Request(
        values["method"].text.upper() if "method" in values else "GET",
        address.text,
        curl.inside(address, 0, len(address.text)),
        statement.words[first].span,
        tuple(headers),
        opaque=True,  # headers come from a variable, a session or a hashtable above
        sends="body" in values or "infile" in values or _has_body(statement),
    )
    return command, [body] if body is not None and body.quotes != ["bare"] and body.text.strip() else []


def _has_body(statement: _Statement) -> bool:
    return any(word.quotes == ["bare"] and word.text.lower() in {"-body", "-infile"} for word in statement.words)


def _headers(words: Sequence[ShellWord]) -> Iterator[Header]:
    """Read the pairs of a hashtable: `Authorization = "User …"`."""
    for name, equals, value in zip(words, words[1:], words[2:], strict=False):
        pair = _PAIR.fullmatch(name.text)
        if pair and equals.text == "=" and value.quotes != ["bare"]:
            yield Header(pair[1], value.text, curl.inside(value, 0, len(value.text)))


def _native(word: ShellWord) -> ShellWord:
    r"""Read a word as a program gets it: a quote in it is written `\"`, whatever the quotes around it."""
    if '\\"' not in word.text:
        return word
    read = ShellWord(word.start)
    read.end = word.end
    read.style("native")
    for piece in word.pieces:
        text = word.text[piece.inner : piece.inner + piece.inner_length]
        if piece.inner_length != piece.outer_length:
            read.add(text, piece.outer, piece.outer_length)
            continue
        done = 0
        while (found := text.find('\\"', done)) >= 0:
            read.add(text[done:found], piece.outer + done, found - done)
            read.add('"', piece.outer + found, 2)
            done = found + 2
        read.add(text[done:], piece.outer + done, len(text) - done)
    return read


class _Reader:
    """Reads the statements of one script; a bracket begins or ends one, but for those of a hashtable."""

    def __init__(self, text: str) -> None:
        self._text = text

    def statements(self) -> Iterator[_Statement]:
        """Yield every statement that has a word."""
        position = 0
        while position < len(self._text):
            statement = _Statement()
            position = self._statement(statement, position)
            if statement.words or statement.tables:
                yield statement

    def _statement(self, statement: _Statement, position: int) -> int:
        text = self._text
        while position < len(text):
            aside = _ASIDE.match(text, position)
            if aside:
                position = aside.end()
                continue
            if text.startswith("@{", position):
                table: list[ShellWord] = []
                position = self._table(table, position + 2)
                statement.tables[len(statement.words)] = table
                continue
            if text[position] in "\r\n;|(){}":
                return position + 1
            word = self._word(position)
            statement.words.append(word)
            position = word.end
        return position

    def _table(self, table: list[ShellWord], position: int) -> int:
        """Read the words of a hashtable and of those in it; return the offset after its bracket."""
        text = self._text
        depth = 1
        while position < len(text):
            aside = _ASIDE.match(text, position)
            if aside:
                position = aside.end()
            elif text[position] in "{}":
                depth += 1 if text[position] == "{" else -1
                position += 1
                if not depth:
                    return position
            elif text[position] in "\r\n;|()":
                position += 1
            else:
                word = self._word(position)
                table.append(word)
                position = word.end
        return position

    def _word(self, position: int) -> ShellWord:
        word = read_string(self._text, position)
        if word is not None:
            return word
        bare = _BARE.match(self._text, position)
        end = bare.end() if bare else position + 1
        word = ShellWord(position)
        word.style("bare")
        word.add(self._text[position:end], position, end - position)
        word.end = end
        return word
