"""The clients that a shell may run, and the request that the words of each make."""

from __future__ import annotations

from collections.abc import Sequence

from instancelint.base.source_text import Span
from instancelint.embedded import curl, httpie, wget
from instancelint.embedded.shell_word import ShellWord
from instancelint.model.request import Request

CURL, WGET, HTTPIE = "curl", "wget", "httpie"
_ANYWHERE = {"curl": CURL, "wget": WGET}
_FIRST = {"http": HTTPIE, "https": HTTPIE, "xh": HTTPIE, "xhs": HTTPIE}
_BEFORE_A_COMMAND = frozenset(
    {"$", "%", "sudo", "time", "exec", "if", "then", "do", "else", "while", "until", "!", "{"}
)
_INTERPRETERS = frozenset(
    "jq yq gojq jaq node deno bun python python2 python3 perl ruby php awk gawk mawk sed osascript".split()  # noqa: SIM905 - a list of words reads best as text
)


def client_of(words: Sequence[ShellWord]) -> str:
    """Return the client that the last word of a command names; '' where it names none."""
    name = _program(words[-1])
    if name in _ANYWHERE:
        return _ANYWHERE[name]
    if name in _FIRST and all(word.text in _BEFORE_A_COMMAND or _is_assignment(word) for word in words[:-1]):
        return _FIRST[name]
    return ""


def runs_program_text(words: Sequence[ShellWord]) -> bool:
    """Check whether a command is handed a program, such as one of jq, as a word."""
    return any(_program(word) in _INTERPRETERS for word in words[:3])


def request_of(
    client: str, words: Sequence[ShellWord], inputs: Sequence[ShellWord], broken: Sequence[Span]
) -> tuple[Request, list[ShellWord]] | None:
    """Return the request that a command makes and the words that are its bodies; None where it makes none."""
    first = next((index for index in range(len(words)) if client_of(words[: index + 1]) == client), 0)
    if client == CURL:
        return curl.to_request(words[first:], inputs, broken)
    if client == WGET:
        return wget.to_request(words[first:], broken)
    return httpie.to_request(words[first:], inputs)


def _program(word: ShellWord) -> str:
    """Return the name of a program without its folder and its suffix; '' for a word that names none."""
    if word.quotes != ["bare"]:
        return ""
    return word.text.rpartition("/")[2].lower().removesuffix(".exe")


def _is_assignment(word: ShellWord) -> bool:
    return "=" in word.text and not word.text.startswith("-")
