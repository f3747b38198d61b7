"""The request that the words of a wget command make, and those of them that are its body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from instancelint.base.source_text import Span
from instancelint.embedded.curl import header_of, inside, tail
from instancelint.embedded.shell_word import ShellWord
from instancelint.model.request import Request

_BODIES = frozenset({"post-data", "body-data"})
_FILES = frozenset({"post-file", "body-file"})
_WITH_VALUE = frozenset(
    """
    post-data body-data post-file body-file method header output-document output-file append-output user password
    user-agent timeout tries wait referer config execute load-cookies save-cookies ca-certificate certificate
    private-key directory-prefix input-file http-user http-password
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
_SHORT_WITH_VALUE = "OoaUTtwePi"


def to_request(words: Sequence[ShellWord], broken: Sequence[Span]) -> tuple[Request, list[ShellWord]] | None:
    """
    Read a command, whose first word names the program.

    Return the request and the words that are its bodies, or None when it names no address.
    """
    options, addresses = _sorted(words[1:])
    if not addresses:
        return None
    bodies = [word for name, word in options if name in _BODIES]
    files = tuple(word.text for name, word in options if name in _FILES)
    methods = [word.text.upper() for name, word in options if name == "method"]
    headers = [header_of(word) for name, word in options if name == "header"]
    address = next((word for word in addresses if "/" in word.text), addresses[0])
    command = Request(
        methods[-1] if methods else "POST" if bodies or files else "GET",
        address.text,
        inside(address, 0, len(address.text)),
        words[0].span,
        tuple(header for header in headers if header),
        tuple(broken),
        tuple(name for name in files if "$" not in name),
        opaque=True,  # `.wgetrc` may hold headers, and is where secrets are kept
        sends=bool(bodies or files),
    )
    return command, [word for word in bodies if word.text.strip() and not word.text.startswith("$")]


def _sorted(words: Sequence[ShellWord]) -> tuple[list[tuple[str, ShellWord]], list[ShellWord]]:
    """Sort words into options with their values, and other words."""
    options: list[tuple[str, ShellWord]] = []
    others: list[ShellWord] = []
    rest = iter(words)
    for word in rest:
        if "bare" not in word.quotes or not word.text.startswith("-"):
            others.append(word)
        else:
            options.extend(_option(word, rest))
    return options, others


def _option(word: ShellWord, rest: Iterator[ShellWord]) -> Iterator[tuple[str, ShellWord]]:
    name, equals, _ = word.text.lstrip("-").partition("=")
    if not word.text.startswith("--"):
        if word.text[-1] in _SHORT_WITH_VALUE:
            next(rest, None)
        return
    if equals:
        yield name, tail(word, word.text.index("=") + 1)
    elif name in _WITH_VALUE:
        value = next(rest, None)
        if value is not None:
            yield name, value
