"""The request that the words of a curl command make, and those of them that are its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from instancelint.base.source_text import Span
from instancelint.embedded.shell_word import ShellWord
from instancelint.model.finding import Edit
from instancelint.model.region import OffsetMap
from instancelint.model.request import Header, Request

_SHORT_WITH_VALUE = "AbcCdDeEFhHKmoPQrtTuUwxXyYz"
_LONG_WITH_VALUE = frozenset(
    """
    request header data data-raw data-binary data-ascii data-urlencode json url user output cookie cookie-jar
    user-agent referer form max-time connect-timeout proxy proxy-user write-out cert key cacert capath config retry
    retry-delay retry-max-time resolve interface limit-rate upload-file oauth2-bearer aws-sigv4 url-query variable
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
_SHORT_NAMES = {"X": "request", "H": "header", "d": "data", "u": "user", "K": "config"}
_BODIES = frozenset({"data", "data-raw", "data-binary", "data-ascii", "json"})
_HEADER = re.compile(r"\s*([^:\s]+)\s*[:;]\s*(.*)", re.DOTALL)
_DASH = "[\u2010-\u2015\u2212]"
_OPTION = re.compile(rf"(?:-{{1,2}}|{_DASH}{{1,2}})(?=[A-Za-z])")
"""What begins an option; word processors like to turn the two hyphens of one into a dash."""
_DASHED = re.compile(rf"{_DASH}{{1,2}}(?=(?P<name>[A-Za-z][a-z-]*))")


def to_request(
    words: Sequence[ShellWord], inputs: Sequence[ShellWord], broken: Iterable[Span]
) -> tuple[Request, list[ShellWord]] | None:
    """
    Read a command, whose first word names the program.

    Return the request and the words that are its bodies, or None when it names no address.
    """
    options, addresses = _options(words[1:])
    addresses = [word for name, word in options if name == "url"] + addresses
    if not addresses:
        return None
    bodies, sends = _bodies(options, inputs)
    address = next((word for word in addresses if "/" in word.text), addresses[0])
    methods = [word.text.upper() for name, word in options if name == "request"]
    in_address = any(name in {"get", "head"} for name, _ in options)
    default = "GET" if not sends or in_address else "POST"
    headers = [header_of(word) for name, word in options if name == "header"]
    known = [header for header in headers if header]
    known += [Header("Authorization", "", word.span) for name, word in options if name in {"user", "oauth2-bearer"}]
    known += [Header("Content-Type", "application/json", word.span) for name, word in options if name == "json"]
    command = Request(
        methods[-1] if methods else default,
        address.text,
        inside(address, 0, len(address.text)),
        words[0].span,
        tuple(known),
        tuple(broken),
        tuple(_files(options)),
        opaque=_is_opaque(options, addresses),
        sends=sends and not in_address,
        dashes=tuple(_hyphens(words[1:])),
    )
    return command, bodies


def _hyphens(words: Sequence[ShellWord]) -> Iterator[Edit]:
    """Yield the hyphens that belong where options begin with a typographic dash."""
    for word in words:
        dashed = _DASHED.match(word.text) if word.quotes[:1] == ["bare"] else None
        if dashed:
            yield Edit(inside(word, *dashed.span()), "-" if len(dashed["name"]) == 1 else "--")


def _options(words: Sequence[ShellWord]) -> tuple[list[tuple[str, ShellWord]], list[ShellWord]]:
    """Sort words into options with their values (the option's own word where it has none), and other words."""
    options: list[tuple[str, ShellWord]] = []
    others: list[ShellWord] = []
    waiting = ""
    for word in words:
        text = word.text
        bare = "bare" in word.quotes
        if waiting:
            options.append((waiting, word))
            waiting = ""
        elif not bare or not _OPTION.match(text):
            others.append(word)
        elif text[0] == "-" and text[1] != "-":
            waiting = _short(text, word, options)
        else:
            waiting = _long(text, word, options)
    return options, others


def _long(text: str, word: ShellWord, options: list[tuple[str, ShellWord]]) -> str:
    name, equals, _ = _OPTION.sub("", text, count=1).partition("=")
    if len(name) == 1:
        return _short("-" + name, word, options)
    if equals:
        options.append((name, tail(word, text.index("=") + 1)))
        return ""
    if name in _LONG_WITH_VALUE:
        return name
    options.append((name, word))
    return ""


def _short(text: str, word: ShellWord, options: list[tuple[str, ShellWord]]) -> str:
    for index, letter in enumerate(text[1:], start=1):
        name = _SHORT_NAMES.get(letter, {"G": "get", "I": "head"}.get(letter, letter))
        if letter not in _SHORT_WITH_VALUE:
            options.append((name, word))
        elif index + 1 < len(text):
            options.append((name, tail(word, index + 1)))
            return ""
        else:
            return name
    return ""


def tail(word: ShellWord, start: int) -> ShellWord:
    """Return the rest of a word, such as the value that is glued to an option."""
    rest = ShellWord(word.start)
    rest.end = word.end
    rest.closed = word.closed
    rest.quotes = word.quotes[1:] or word.quotes
    rest.apostrophes = word.apostrophes
    rest.unescaped_quotes = word.unescaped_quotes
    rest.unclosed = word.unclosed
    for piece in word.pieces:
        cut = start - piece.inner
        if cut <= 0:
            rest.add(word.text[piece.inner : piece.inner + piece.inner_length], piece.outer, piece.outer_length)
        elif cut < piece.inner_length and piece.inner_length == piece.outer_length:
            text = word.text[start : piece.inner + piece.inner_length]
            rest.add(text, piece.outer + cut, len(text))
    return rest


def _bodies(options: Iterable[tuple[str, ShellWord]], inputs: Sequence[ShellWord]) -> tuple[list[ShellWord], bool]:
    """Return the words that are bodies, and whether the request has one at all; it may lie in a file."""
    bodies = []
    sends = False
    for name, word in options:
        if name not in _BODIES and name not in {"data-urlencode", "form", "F"}:
            continue
        sends = True
        if word.text.strip() == "@-" and inputs:
            bodies.append(inputs[-1])
        elif name in _BODIES and word.text.strip() and not word.text.startswith("@") and not word.text.startswith("$"):
            bodies.append(word)
    return [] if len(bodies) > 1 and any(map(_is_part, bodies)) else bodies, sends


def _is_part(word: ShellWord) -> bool:
    """Check whether one of several bodies only begins an object: the client joins them, with an `&` in between."""
    text = word.text.strip()
    return text[:1] == "{" and text[-1:] != "}"


def _files(options: Iterable[tuple[str, ShellWord]]) -> Iterator[str]:
    """Name the files whose content is sent; a name that the shell has to fill in names none."""
    for name, word in options:
        written = word.text.strip()
        if name in _BODIES and written.startswith("@") and written != "@-" and "$" not in written:
            yield written[1:]


def header_of(word: ShellWord) -> Header | None:
    """Read a word that holds a header line; None for any other text."""
    match = _HEADER.fullmatch(word.text)
    if match is None:
        return None
    return Header(match[1], match[2], inside(word, match.start(2), match.end(2)))


def _is_opaque(options: Iterable[tuple[str, ShellWord]], addresses: Sequence[ShellWord]) -> bool:
    """Check whether part of the command comes from somewhere else."""
    if any(name == "config" or (name == "header" and word.text.startswith(("@", "$"))) for name, word in options):
        return True
    return len(addresses) > 1 and any(word.text.startswith("$") for word in addresses)


def inside(word: ShellWord, start: int, end: int) -> Span:
    """Return the range in the script of a part of a word."""
    return OffsetMap(tuple(word.pieces)).span(Span(start, end)) if word.pieces else word.span
