"""
Requests in shell scripts: commands with the payloads that they send, and payloads in here-documents and variables.

A payload's text is what the shell would pass on; its region leads every place back through the quoting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from instancelint.base.source_text import SourceText
from instancelint.embedded.clients import request_of, runs_program_text
from instancelint.embedded.curl import tail
from instancelint.embedded.embedded_text import Embedded, as_json_or_yaml
from instancelint.embedded.shell_commands import CommandReader, Simple
from instancelint.embedded.word_regions import WordRegions
from instancelint.model.region import Region

_LIKE_PAYLOAD = re.compile(r"\s*(?:[{\[]|[\"']?(?:element|configuration|name)[\"']?\s*:)")
_COMMAND = re.compile(r"\s*(?:[A-Za-z_]\w*=\S*\s+)*(?:sudo\s+)?curl(?:\.exe)?\s|[^'\"{]{0,300}[\s;&|]curl(?:\.exe)?\s")
_RUNS_A_COMMAND = frozenset(
    {"bash", "sh", "zsh", "dash", "ksh", "ssh", "eval", "su", "docker", "podman", "kubectl", "oc"}
)
"""Programs that are handed a command as a word."""
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w{0,100}+\+?=")


def texts(source: SourceText) -> Iterator[Embedded]:
    """Yield every text of a file that may be a payload."""
    yield from map(as_json_or_yaml, regions(source, script=True))


def regions(source: SourceText, around: Region | None = None, *, script: bool) -> Iterator[Region]:
    """
    Yield the payloads of a text, each with its request; a request without a payload gives a region without a text.

    With `script`, the whole text is one: here-documents and variables may hold payloads too. Otherwise only its curl
    commands are read.
    """
    reader = CommandReader(source.text)
    found = WordRegions(source, around, "shell")
    for command in reader.script() if script else reader.curls():
        yield from _regions(command, found)


def _regions(simple: Simple, found: WordRegions) -> Iterator[Region]:
    if not simple.client:
        yield from _commands(simple, found)
        words = () if runs_program_text(simple.words) else simple.words
        for written in (*simple.inputs, *words):
            assigned = _ASSIGNMENT.match(written.text)
            word = tail(written, assigned.end()) if assigned else written
            if word.quotes and word.quotes != ["bare"] and _LIKE_PAYLOAD.match(word.text):
                yield found.of_word(word)
        return
    parsed = request_of(simple.client, simple.words, simple.inputs, simple.broken)
    if parsed is not None:
        yield from found.of_request(*parsed)


def _commands(simple: Simple, found: WordRegions) -> Iterator[Region]:
    """Yield the payloads of a command that another one is handed as a word, such as `bash -c "curl …"`."""
    if not any(word.quotes == ["bare"] and word.text in _RUNS_A_COMMAND for word in simple.words):
        return
    for word in simple.words:
        if word.quotes != ["bare"] and _COMMAND.match(word.text):
            inner = found.of_word(word)
            yield from regions(inner.source, inner, script=True)
